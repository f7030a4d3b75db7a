import { answered, call, parley } from '../lib/api.js';
import { startMs } from '../lib/dates.js';
import { rowsIn, textOf } from '../lib/json-rows.js';
import type { Changes, Report, Stance, StanceRun, TimelineEvent, Times } from '../lib/types.js';
import type { Source } from './source.js';
import { fromConvergence } from './standing.js';

/** Maximum number of reports drawn from a log that is not in the browser. */
export const REMOTE_TIMELINE = 5000;
const PAGE = 1000;
const ONE = '/api/v1/negotiations/{negotiationId}';

/** Removes unset parameters. */
const query = ({ asOf, knownAt }: Times) => ({ asOf: asOf ?? undefined, knownAt: knownAt ?? undefined });

/** Reads from the server. */
export class RemoteSource implements Source {
  readonly whole = false;

  constructor(
    private readonly negotiationId: string,
    private readonly version: () => number,
  ) {}

  /** The parameters of a read, which is repeated when events have been recorded. */
  private params(at: Times) {
    this.version();
    return { path: { negotiationId: this.negotiationId }, query: query(at) };
  }

  summary = (at: Times) => answered(parley.GET(ONE, { params: this.params(at) }));
  standing = async (at: Times) => ({ at, stances: fromConvergence(await this.convergence(at)) });

  async stancesOn(at: Times, issue: string): Promise<Stance[]> {
    const { path, query: times } = this.params(at);
    const params = { path, query: { ...times, issue } };
    return (await answered(parley.GET(`${ONE}/stances`, { params }))).stances;
  }

  /** Streams the whole board: with pages, it would be computed anew for each. */
  async *everyStance(at: Times): AsyncGenerator<Stance[]> {
    const { path, query: times } = this.params(at);
    const given = Object.entries(times).filter((each): each is [string, string] => each[1] !== undefined);
    const of = `/negotiations/${encodeURIComponent(path.negotiationId)}/stances`;
    yield* rowsIn<Stance>(textOf(await call(`${of}?${new URLSearchParams(given)}`)));
  }

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

  async lastMoment(at: Times): Promise<number> {
    const { path, query: times } = this.params(at);
    const params = { path, query: { ...times, order: 'desc' as const, limit: 1 } };
    const [last] = (await answered(parley.GET(`${ONE}/timeline`, { params }))).events;
    return last ? startMs(last.occurredOn) : NaN;
  }

  async timeline(at: Times): Promise<TimelineEvent[]> {
    const { path, query: times } = this.params(at);
    const found: TimelineEvent[] = [];
    for (let cursor: string | undefined; found.length < REMOTE_TIMELINE;) {
      const params = { path, query: { ...(cursor ? { cursor } : times), limit: PAGE } };
      const page = await answered(parley.GET(`${ONE}/timeline`, { params }));
      found.push(...(page.events as unknown as TimelineEvent[]));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    return found;
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
