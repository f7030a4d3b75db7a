import { STREAM_PREFIX } from '../../../events/envelope.js';
import type { StoredEvent } from '../../../events/envelope.js';
import { LedgerUnavailable } from '../port.js';
import type {
  Appended,
  ExpectedRevision,
  Ledger,
  LedgerHealth,
  NewEvent,
  ReadAllOptions,
  ReadOptions,
  SubscribeOptions,
  Subscription,
} from '../port.js';
import { storables, Unstorable } from '../storable.js';
import type { Storable } from '../storable.js';
import { appendSettled } from './appending.js';
import type { Standing } from './appending.js';
import { positionOf, storedEvent } from './codec.js';
import { Connections } from './connections.js';
import { Following } from './following.js';
import { Head } from './head.js';
import type { Recorded } from './read-answer.js';
import { streamRequest } from './read-request.js';
import { readLog, readThrough } from './reading.js';
import { readCertificates } from './store-client.js';
import { parseStoreUrl } from './url.js';
import type { StoreUrl } from './url.js';

export interface EventStoreOptions {
  /** For a whole call of ours, however many attempts; an append of many bytes gets more. The URL's `defaultDeadline` goes first. */
  deadlineMs?: number;
  /** For one attempt, and for connecting. */
  attemptMs?: number;
  /** What streams of ours begin with: all others are left alone. */
  prefix?: string;
}

/**
 * The log on an EventStoreDB or KurrentDB server or cluster. Positions are commit positions. Events of other streams
 * on the same server, and system events, are passed by.
 */
export class EventStoreLedger implements Ledger {
  private readonly connections: Connections;
  private readonly followings = new Set<Following>();
  private readonly appends = new Set<Promise<unknown>>();
  private readonly times: { deadlineMs: number; attemptMs: number };
  private readonly prefix: string;
  private closing: Promise<void> | undefined;
  private readonly latest: Head;

  constructor(url: StoreUrl, options: EventStoreOptions) {
    const deadlineMs = url.deadlineMs ?? options.deadlineMs ?? 5_000;
    this.times = { deadlineMs, attemptMs: Math.min(options.attemptMs ?? 2_500, deadlineMs) };
    this.prefix = options.prefix ?? STREAM_PREFIX;
    this.latest = new Head(this.prefix);
    this.connections = new Connections(url, readCertificates(url), this.times.attemptMs);
  }

  async append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    this.assertOpen();
    const checked = storables(stream, events, expected);
    this.assertOurs(stream);
    const append = this.appendChecked(stream, checked, expected);
    this.appends.add(append);
    try {
      const done = await append;
      this.latest.saw(done.positions[done.positions.length - 1]);
      return done;
    } finally {
      this.appends.delete(append);
    }
  }

  async *readStream(stream: string, options: ReadOptions = {}): AsyncGenerator<StoredEvent> {
    this.assertOpen();
    for await (const batch of this.inStream(stream, options)) yield* this.ours(batch);
  }

  async *readAll({
    after,
    backwards = false,
    limit = Infinity,
  }: ReadAllOptions = {}): AsyncGenerator<StoredEvent> {
    this.assertOpen();
    let left = limit;
    if (left < 1) return;
    for await (const batch of readLog(this.connections, this.times.deadlineMs, after, backwards))
      for (const event of this.ours(batch)) {
        yield event;
        left -= 1;
        if (left === 0) return;
      }
  }

  subscribe(options: SubscribeOptions): Subscription {
    this.assertOpen();
    const onEvents = async (events: StoredEvent[]) => {
      this.latest.saw(events[events.length - 1].position);
      await options.onEvents(events);
    };
    const following = new Following(
      this.connections,
      this.prefix,
      this.times.attemptMs,
      { ...options, onEvents },
      (ended) => this.followings.delete(ended),
    );
    this.followings.add(following);
    return following;
  }

  async head(): Promise<number> {
    this.assertOpen();
    return this.latest.find(readLog(this.connections, this.times.deadlineMs, undefined, true));
  }

  health(): LedgerHealth {
    const { place, outage, closed } = this.connections;
    if (closed) return { ok: false, detail: `${place}: closed.`, cutOffMs: 0 };
    const lost = [outage, ...[...this.followings].map((following) => following.outage)];
    const longest = lost.reduce((one, other) => (other.ms > one.ms ? other : one));
    if (longest.ms === 0) return { ok: true, detail: place, cutOffMs: 0 };
    const since = new Date(Date.now() - longest.ms).toISOString();
    return {
      ok: false,
      detail: `${place}, out of reach since ${since}: ${outage.why || longest.why}`,
      cutOffMs: longest.ms,
    };
  }

  close(): Promise<void> {
    this.closing ??= (async () => {
      this.connections.ending = true;
      await Promise.allSettled(this.appends);
      const followings = [...this.followings].map((following) => following.unsubscribe());
      await this.connections.close();
      await Promise.all(followings);
    })();
    return this.closing;
  }

  private async *inStream(
    stream: string,
    { fromRevision, backwards = false, limit = Infinity }: ReadOptions,
    stallMs = this.times.deadlineMs,
  ): AsyncGenerator<Recorded[]> {
    if (limit < 1 || (fromRevision ?? 0) < 0) return;
    const step = backwards ? -1 : 1;
    let left = limit;
    const read = readThrough(this.connections, stallMs, (last) => {
      const from = last === undefined ? fromRevision : last.revision + step;
      if (from !== undefined && from < 0) return undefined;
      const count = left === Infinity ? undefined : left;
      return streamRequest(stream, from ?? (backwards ? 'end' : 'start'), backwards, count);
    });
    for await (const batch of read) {
      left -= batch.length;
      yield batch;
      if (left <= 0) return;
    }
  }

  private *ours(batch: readonly Recorded[]): Generator<StoredEvent> {
    for (const recorded of batch) {
      this.connections.assertOpen();
      const event = storedEvent(recorded, this.prefix);
      if (event !== undefined) yield event;
    }
  }

  private async appendChecked(
    stream: string,
    events: Storable[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    const standing: Standing = async (fromRevision, limit, withinMs) => {
      const found: Recorded[] = [];
      for await (const batch of this.inStream(stream, { fromRevision, limit }, withinMs))
        found.push(...batch);
      return found;
    };
    const answer = await appendSettled(this.connections, this.times, stream, events, expected, standing);
    const revision = Number(answer.revision);
    if (events.length === 1 && answer.position !== undefined)
      return { positions: [positionOf(answer.position)], revision };
    // The server tells the position of the last event only.
    const positions: number[] = [];
    const written = { fromRevision: revision - events.length + 1, limit: events.length };
    for await (const batch of this.inStream(stream, written))
      positions.push(...batch.map(({ position }) => positionOf(position)));
    if (positions.length < events.length)
      throw new LedgerUnavailable(`${stream} does not hold what was just appended to it.`);
    return { positions, revision };
  }

  private assertOpen(): void {
    if (this.closing !== undefined) throw new LedgerUnavailable('The ledger is closed.');
  }

  private assertOurs(stream: string): void {
    if (!stream.startsWith(this.prefix))
      throw new Unstorable(`${stream} is no stream of this ledger: they begin with ${this.prefix}.`);
  }
}

/**
 * Opens the log at an `esdb://` or `kurrentdb://` URL. Does not wait for the server: calls do, each for its time, and
 * subscriptions for ever.
 * @throws StoreUrlError
 */
export function openEventStoreLedger(url: string, options: EventStoreOptions = {}): EventStoreLedger {
  return new EventStoreLedger(parseStoreUrl(url), options);
}
