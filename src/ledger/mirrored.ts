import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from '../../events/envelope.js';
import type { LocalLog } from './local-log.js';
import { LocalSubscription } from './local-subscription.js';
import { RecentEvents } from './recent-events.js';
import type { Mirror } from './mirror.js';
import { LedgerUnavailable } from './port.js';
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
} from './port.js';

const RETRY_MS = 100;

/**
 * A remote ledger with a local copy. One subscription to the remote log fills the mirror, from where the mirror ends; all
 * subscribers read from the mirror, so that an event is in it before subscribers are notified, even while the remote log is
 * unreachable. Appends and reads go to the remote log itself.
 */
export class MirroredLedger implements Ledger {
  readonly archive: LocalLog;
  private readonly subscriptions = new Set<LocalSubscription>();
  private readonly closing = new AbortController();
  private readonly filling: Promise<Subscription | undefined>;
  private readonly recent = new RecentEvents();
  private fault: string | undefined;
  private closed: Promise<void> | undefined;

  constructor(
    private readonly remote: Ledger,
    private readonly mirror: Mirror,
  ) {
    this.archive = mirror.archive;
    this.filling = this.fill();
  }

  append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    return this.remote.append(stream, events, expected);
  }

  readStream(stream: string, options?: ReadOptions): AsyncIterable<StoredEvent> {
    return this.remote.readStream(stream, options);
  }

  readAll(options?: ReadAllOptions): AsyncIterable<StoredEvent> {
    return this.remote.readAll(options);
  }

  subscribe(options: SubscribeOptions): Subscription {
    if (this.closed !== undefined) throw new LedgerUnavailable('The ledger is closed.');
    const subscription = new LocalSubscription(this.readAfter, options, (ended) =>
      this.subscriptions.delete(ended),
    );
    this.subscriptions.add(subscription);
    return subscription;
  }

  head(): Promise<number> {
    return this.remote.head();
  }

  health(): LedgerHealth {
    const health = this.remote.health();
    return this.fault === undefined ? health : { ...health, ok: false, detail: this.fault };
  }

  close(): Promise<void> {
    this.closed ??= (async () => {
      this.closing.abort();
      const remote = this.remote.close();
      await Promise.all([...this.subscriptions].map((subscription) => subscription.unsubscribe()));
      await (await this.filling)?.unsubscribe();
      await remote;
      this.mirror.close();
    })();
    return this.closed;
  }

  private readonly readAfter = (position: number, limit: number): StoredEvent[] | undefined => {
    try {
      return this.recent.after(position, limit) ?? this.archive.after(position, limit);
    } catch {
      return undefined;
    }
  };

  private async fill(): Promise<Subscription | undefined> {
    const after = await this.start();
    if (after === undefined || this.closing.signal.aborted) return undefined;
    return this.remote.subscribe({
      after,
      onEvents: (events) => this.keep(events),
      onError: (error) => (this.fault = `The mirror ${this.mirror.path} cannot be filled: ${String(error)}`),
    });
  }

  /** The mirror's end, once the remote log is known to have its last event; undefined: it does not, or the ledger was closed. */
  private async start(): Promise<number | undefined> {
    while (!this.closing.signal.aborted) {
      try {
        const last = this.archive.at(this.archive.head());
        if (last === undefined || (await this.remoteHas(last))) return last?.position ?? 0;
        this.fault =
          `The mirror ${this.mirror.path} is of another log: its last event, ${last.id} at position ${last.position}, is not ` +
          'in the store. If the store is the right one, stop, delete the mirror and the read model beside it, and start.';
        return undefined;
      } catch {
        await this.pause();
      }
    }
    return undefined;
  }

  private async remoteHas({ stream, revision, position, id }: StoredEvent): Promise<boolean> {
    for await (const event of this.remote.readStream(stream, { fromRevision: revision, limit: 1 }))
      return event.position === position && event.id === id;
    return false;
  }

  /** Events count as processed once they are in the mirror: a full disk delays the log but loses nothing. */
  private async keep(events: StoredEvent[]): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        const head = this.archive.head();
        this.mirror.add(events);
        this.recent.add(head, events);
        this.fault = undefined;
        for (const subscription of this.subscriptions) subscription.wake();
        return;
      } catch (error) {
        this.fault = `The mirror ${this.mirror.path} cannot be written: ${(error as Error).message}`;
        await this.pause();
      }
    }
  }
  /** Waits before the next attempt; closing ends the wait. */
  private async pause(): Promise<void> {
    await sleep(RETRY_MS, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}
