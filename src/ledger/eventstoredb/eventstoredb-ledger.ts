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
import { Append } from './appending.js';
import { Connection } from './connection.js';
import { storedEvent } from './events.js';
import type { Recorded } from './events.js';
import { Head } from './head.js';
import { readAll, readStream } from './reading.js';
import { StoreSubscription } from './store-subscription.js';
import { parseStoreUrl } from './url.js';

export interface EventStoreOptions {
  /** Time limit of a call including retries; large appends get more. The URL's `defaultDeadline` takes precedence. */
  deadlineMs?: number;
  /** For one attempt. */
  attemptMs?: number;
  /** Prefix of our streams; all others are ignored. */
  prefix?: string;
}

/**
 * The log on an EventStoreDB or KurrentDB server or cluster. Positions are commit positions. Events of other streams
 * on the same server, and system events, are skipped.
 */
export class EventStoreLedger implements Ledger {
  private readonly subscriptions = new Set<StoreSubscription>();
  private readonly appends = new Set<Promise<unknown>>();
  private readonly latest: Head;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly prefix: string,
  ) {
    this.latest = new Head(prefix);
  }

  async append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    this.assertOpen();
    const checked = storables(stream, events, expected);
    if (!stream.startsWith(this.prefix))
      throw new Unstorable(`${stream} is no stream of this ledger: they begin with ${this.prefix}.`);
    const append = new Append(this.connection, stream, checked, expected).run();
    this.appends.add(append);
    try {
      const appended = await append;
      this.latest.saw(appended.positions[appended.positions.length - 1]);
      return appended;
    } finally {
      this.appends.delete(append);
    }
  }

  async *readStream(stream: string, options: ReadOptions = {}): AsyncGenerator<StoredEvent> {
    this.assertOpen();
    for await (const batch of readStream(this.connection, stream, options)) yield* this.ours(batch);
  }

  async *readAll({ limit = Infinity, ...options }: ReadAllOptions = {}): AsyncGenerator<StoredEvent> {
    this.assertOpen();
    let left = limit;
    if (left < 1) return;
    for await (const batch of readAll(this.connection, options))
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
    const subscription = new StoreSubscription(
      this.connection,
      this.prefix,
      { ...options, onEvents },
      (ended) => this.subscriptions.delete(ended),
    );
    this.subscriptions.add(subscription);
    return subscription;
  }

  async head(): Promise<number> {
    this.assertOpen();
    return this.latest.find(readAll(this.connection, { backwards: true }));
  }

  health(): LedgerHealth {
    const { place, outage, closed } = this.connection;
    if (closed.aborted) return { ok: false, detail: `${place}: closed.`, cutOffMs: 0 };
    const outages = [outage, ...[...this.subscriptions].map((subscription) => subscription.outage)];
    const longest = outages.reduce((one, other) => (other.ms > one.ms ? other : one));
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
      this.connection.end();
      await Promise.allSettled(this.appends);
      await Promise.all([...this.subscriptions].map((subscription) => subscription.unsubscribe()));
      await this.connection.close();
    })();
    return this.closing;
  }

  private *ours(batch: readonly Recorded[]): Generator<StoredEvent> {
    for (const recorded of batch) {
      this.connection.assertOpen();
      const event = storedEvent(recorded, this.prefix);
      if (event !== undefined) yield event;
    }
  }

  private assertOpen(): void {
    if (this.closing !== undefined) throw new LedgerUnavailable('The ledger is closed.');
  }
}

/**
 * Opens the log at an `esdb://` or `kurrentdb://` URL. Does not wait for the server: calls do, up to their deadline, and
 * subscriptions indefinitely.
 * @throws InvalidStoreUrl
 */
export function openEventStoreLedger(url: string, options: EventStoreOptions = {}): EventStoreLedger {
  return new EventStoreLedger(new Connection(parseStoreUrl(url), options), options.prefix ?? STREAM_PREFIX);
}
