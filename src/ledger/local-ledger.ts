import { setImmediate as turn } from 'node:timers/promises';
import type { StoredEvent } from '../../events/envelope.js';
import type { LocalLog } from './local-log.js';
import { LocalSubscription } from './local-subscription.js';
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

const PAGE = 256;

/**
 * What the ledgers with a local log share: reading in pages, subscriptions, and closing. Between two pages the event
 * loop turns, so that a long read does not block it.
 */
export abstract class LocalLedger implements Ledger {
  private readonly subscriptions = new Set<LocalSubscription>();
  private closing: Promise<void> | undefined;

  protected constructor(readonly archive: LocalLog) {}

  abstract append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<Appended>;
  abstract health(): LedgerHealth;
  /** Waits for appends in flight and closes the store. */
  protected abstract shut(): Promise<void>;

  async *readStream(
    stream: string,
    { fromRevision, backwards = false, limit = Infinity }: ReadOptions = {},
  ): AsyncGenerator<StoredEvent> {
    let from = fromRevision ?? (backwards ? Number.MAX_SAFE_INTEGER : 0);
    let left = limit;
    while (left > 0) {
      this.assertOpen();
      const size = Math.min(left, PAGE);
      const page = backwards
        ? this.archive.backInStream(stream, from, size)
        : this.archive.inStream(stream, from, size);
      yield* page;
      if (page.length < size) return;
      left -= page.length;
      await turn();
      from = page[page.length - 1].revision + (backwards ? -1 : 1);
    }
  }

  async *readAll({
    after,
    backwards = false,
    limit = Infinity,
  }: ReadAllOptions = {}): AsyncGenerator<StoredEvent> {
    let from = after ?? (backwards ? Number.MAX_SAFE_INTEGER : 0);
    let left = limit;
    while (left > 0) {
      this.assertOpen();
      const size = Math.min(left, PAGE);
      const page = backwards ? this.archive.before(from, size) : this.archive.after(from, size);
      yield* page;
      if (page.length < size) return;
      left -= page.length;
      await turn();
      from = page[page.length - 1].position;
    }
  }

  subscribe(options: SubscribeOptions): Subscription {
    this.assertOpen();
    const subscription = new LocalSubscription(this.readAfter, options, (ended) =>
      this.subscriptions.delete(ended),
    );
    this.subscriptions.add(subscription);
    return subscription;
  }

  async head(): Promise<number> {
    this.assertOpen();
    return this.archive.head();
  }

  close(): Promise<void> {
    this.closing ??= (async () => {
      await Promise.all([...this.subscriptions].map((subscription) => subscription.unsubscribe()));
      await this.shut();
    })();
    return this.closing;
  }

  protected get closed(): boolean {
    return this.closing !== undefined;
  }

  protected assertOpen(): void {
    if (this.closed) throw new LedgerUnavailable('The ledger is closed.');
  }

  protected wakeSubscriptions(): void {
    for (const subscription of this.subscriptions) subscription.wake();
  }

  /** Called with the outcome of subscription reads; failed reads are retried. */
  protected readWorked(): void {}
  protected readFailed(_error: unknown): void {}

  private readonly readAfter = (position: number, limit: number): StoredEvent[] | undefined => {
    try {
      const events = this.archive.after(position, limit);
      this.readWorked();
      return events;
    } catch (error) {
      this.readFailed(error);
      return undefined;
    }
  };
}
