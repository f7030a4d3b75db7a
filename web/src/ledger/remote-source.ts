import { answered, parley } from '../lib/api.js';
import type { Changes, Report, Stance, StanceRun, TimelineEvent, Times } from '../lib/types.js';
import type { Source } from './source.js';

const REMOTE_TIMELINE = 1000;
const ONE = '/api/v1/negotiations/{negotiationId}';

/** Without what is not asked for. */
const query = ({ asOf, knownAt }: Times) => ({ asOf: asOf ?? undefined, knownAt: knownAt ?? undefined });

/** Reads answered by the server. */
export class RemoteSource implements Source {
  readonly whole = false;

  constructor(
    private readonly negotiationId: string,
    private readonly version: () => number,
  ) {}

  /** The parameters of a read; it is read again when something has been recorded. */
  private params(at: Times) {
    this.version();
    return { path: { negotiationId: this.negotiationId }, query: query(at) };
  }

  summary = (at: Times) => answered(parley.GET(ONE, { params: this.params(at) }));
  stances = async (at: Times) =>
    (await answered(parley.GET(`${ONE}/stances`, { params: this.params(at) }))).stances;
  meetings = async (at: Times) =>
    (await answered(parley.GET(`${ONE}/meetings`, { params: this.params(at) }))).meetings;
  agreements = async (at: Times) =>
    (await answered(parley.GET(`${ONE}/agreements`, { params: this.params(at) }))).agreements;
  contacts = async (at: Times) =>
    (await answered(parley.GET(`${ONE}/contacts`, { params: this.params(at) }))).contacts;
  conditions = async (at: Times) =>
    (await answered(parley.GET(`${ONE}/conditions`, { params: this.params(at) }))).conditions;
  convergence = async (at: Times) =>
    (await answered(parley.GET(`${ONE}/convergence`, { params: this.params(at) }))).issues;

  async stance(at: Times, party: string, issue: string): Promise<Stance | undefined> {
    const { path, query: times } = this.params(at);
    const params = { path, query: { ...times, party, issue } };
    return (await answered(parley.GET(`${ONE}/stances`, { params }))).stances[0];
  }

  async timeline(at: Times): Promise<TimelineEvent[]> {
    const { path, query: times } = this.params(at);
    const params = { path, query: { ...times, limit: REMOTE_TIMELINE } };
    return (await answered(parley.GET(`${ONE}/timeline`, { params }))).events as unknown as TimelineEvent[];
  }

  changes(from: Times, to: Times): Promise<Changes> {
    const { path, query: at } = this.params(from);
    const until = query(to);
    const sides = { from: at.asOf, to: until.asOf, knownFrom: at.knownAt, knownTo: until.knownAt };
    return answered(parley.GET(`${ONE}/changes`, { params: { path, query: sides } }));
  }

  async history(at: Times, party: string, issue: string): Promise<StanceRun[]> {
    const { path, query: times } = this.params(at);
    const params = { path: { ...path, party, issue }, query: times };
    return (await answered(parley.GET(`${ONE}/stances/{party}/{issue}/history`, { params }))).history;
  }

  async report({ knownAt }: Times, eventId: string): Promise<Report> {
    const { path, query: times } = this.params({ asOf: null, knownAt });
    const params = { path: { ...path, eventId }, query: times };
    return (await answered(parley.GET(`${ONE}/reports/{eventId}`, { params }))) as unknown as Report;
  }
}
