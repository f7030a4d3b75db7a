import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../events/envelope.js';
import { Oracle } from '../oracle/oracle.js';
import { type Caller, caller } from './app.js';
import { Dice } from './commands.js';
import { compareReads } from './http-reads.js';
import { logAt, post, type Told } from './replicas.js';

const DAY = { occurredOn: '2025-03-01' };
const NORLAND = { partyId: 'norland', name: 'Norland', kind: 'state', role: 'principal' };
const STANCES = ['supports', 'opposes', 'undecided'];
const COMPARED = 6;

/** What writer number `n` sends as its `count`th, under a key that is its own. */
function commandOf(name: string, count: number): [path: string, body: JsonObject] {
  const note = `${name} ${count}`;
  if (count % 3 === 0) return ['/incidents', { title: note, note, ...DAY }];
  const of = { parties: ['norland'], issueId: 'strait', summary: note, note, occurredOn: '2025-03-02' };
  return ['/positions', { ...of, stance: STANCES[count % STANCES.length] }];
}

/** Calls with a connection for each request: folding a long log takes longer than a server keeps an idle one. */
function oneByOne(url: string): Caller {
  const { get, ...others } = caller(url);
  return { ...others, get: (path, headers) => get(path, { ...headers, connection: 'close' }) };
}

/**
 * Clients that record in one negotiation, each sending a command again under its key until it is acknowledged, while
 * something is done to what serves them. At the end: what was acknowledged stands in the log once and nothing else does,
 * and every read is what a plain fold of the log gives.
 */
export class HttpLoad {
  readonly acknowledged = new Map<string, JsonObject>();
  /** Refusals for the time being, and calls that had no answer. */
  refusals = 0;
  unanswered = 0;
  longestSilenceMs = 0;
  private lastAt = performance.now();
  private stopped = false;
  private readonly counts: number[];
  private readonly work: Promise<unknown>;

  private constructor(
    private readonly url: string,
    readonly negotiationId: string,
    writers: number,
  ) {
    this.counts = Array.from({ length: writers }, () => 0);
    this.work = Promise.all(this.counts.map((_, writer) => this.write(writer)));
    this.work.catch(() => undefined);
  }

  /** @param first where the negotiation is opened; what it writes to has the opening then, or is asked again until it has */
  static async on(url: string, writers: number, first = url): Promise<HttpLoad> {
    const negotiationId = `load-${randomUUID().slice(0, 8)}`;
    const beginning: [string, JsonObject][] = [
      ['', { negotiationId, title: 'Talks', ...DAY }],
      [`/${negotiationId}/parties`, { ...NORLAND, ...DAY }],
      [`/${negotiationId}/issues`, { issueId: 'strait', proposition: 'The strait is open.', ...DAY }],
    ];
    for (const [path, body] of beginning) expect((await post(first, path, body)).status).toBe(201);
    return new HttpLoad(url, negotiationId, writers);
  }

  /** Waits until each writer has had so many more acknowledged. */
  async more(each: number): Promise<void> {
    const from = [...this.counts];
    await this.until(() => this.counts.every((count, writer) => count >= from[writer] + each));
  }

  /** Waits until so many commands more have been refused for the time being. */
  async refused(more: number): Promise<void> {
    const from = this.refusals;
    await this.until(() => this.refusals >= from + more);
  }

  /** Waits, however long it takes, or until a writer has failed. */
  private async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await Promise.race([this.work, new Promise((resolve) => setTimeout(resolve, 20))]);
  }

  /** Stops writing, and examines what each of these servers has. */
  async examine(...urls: string[]): Promise<void> {
    this.stopped = true;
    await this.work;
    const positions = [...this.acknowledged.values()].map(({ position }) => Number(position));
    const end = String(Math.max(...positions));
    for (const url of urls) {
      const log = await logAt(url, end);
      const ours = log.filter(({ negotiationId }) => negotiationId === this.negotiationId);
      expect(ours).toHaveLength(3 + this.acknowledged.size);
      const byNote = new Map(ours.map((event) => [event.note, event]));
      for (const [note, { eventId, position, revision }] of this.acknowledged)
        expect(byNote.get(note)).toMatchObject({ eventId, position, revision });
      const oracle = new Oracle(ours);
      for (let seed = 0; seed < COMPARED; seed++)
        await compareReads(oneByOne(url), oracle, this.negotiationId, new Dice(seed));
    }
  }

  private async write(writer: number): Promise<void> {
    const name = `writer ${writer} ${randomUUID()}`;
    for (; !this.stopped; this.counts[writer]++) {
      const [path, body] = commandOf(name, this.counts[writer]);
      const { body: answered } = await this.sendUntilRecorded(`/${this.negotiationId}${path}`, body);
      this.acknowledged.set(body.note as string, answered);
      const now = performance.now();
      this.longestSilenceMs = Math.max(this.longestSilenceMs, Math.round(now - this.lastAt));
      this.lastAt = now;
    }
  }

  private async sendUntilRecorded(path: string, body: JsonObject): Promise<Told> {
    const key = { 'idempotency-key': body.note as string };
    for (;;) {
      const answer = await post(this.url, path, body, key).catch(() => undefined);
      if (answer?.status === 201) return answer;
      if (answer === undefined || answer.status === 502) this.unanswered++;
      else {
        const { status, headers } = answer;
        expect({ status, retryAfter: headers.has('retry-after') }).toEqual({ status: 503, retryAfter: true });
        this.refusals++;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
