import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import type { StoredEvent } from '../../events/envelope.js';
import type { SubscribeOptions, Subscription } from './port.js';

const PAGE = 256;
const RETRY_MS = 200;

/** The handler calls the current code runs inside. */
const inside = new AsyncLocalStorage<object>();

/** Reads the events after a position; undefined: the store failed, and the read is retried a little later. */
export type ReadAfter = (position: number, limit: number) => StoredEvent[] | undefined;

/**
 * One subscription to a local log: reads on from the last event handled, page by page, and sleeps at the head until
 * `wake`. Old and new events take the same path, so none is lost or delivered twice between catching up and live.
 */
export class LocalSubscription implements Subscription {
  private position: number;
  private stopped = false;
  private call: object | undefined;
  private rouse: (() => void) | undefined;
  private readonly done: Promise<void>;

  constructor(
    private readonly read: ReadAfter,
    private readonly options: SubscribeOptions,
    private readonly ended: (subscription: LocalSubscription) => void,
  ) {
    this.position = options.after ?? 0;
    this.done = this.follow();
  }

  /** Signals that the log may have new events. */
  wake(): void {
    this.rouse?.();
  }

  async unsubscribe(): Promise<void> {
    this.stopped = true;
    this.rouse?.();
    // Called from within the handler: waiting for it would deadlock.
    if (this.call !== undefined && inside.getStore() === this.call) return;
    await this.done;
  }

  private async follow(): Promise<void> {
    await Promise.resolve();
    while (!this.stopped) {
      const page = this.read(this.position, PAGE);
      if (page === undefined) await this.sleep(RETRY_MS);
      else if (page.length === 0) await this.sleep();
      else {
        await this.hand(page);
        await turn();
      }
    }
    this.ended(this);
  }

  private async hand(events: StoredEvent[]): Promise<void> {
    this.call = {};
    try {
      await inside.run(this.call, async () => this.options.onEvents(events));
      this.position = events[events.length - 1].position;
    } catch (error) {
      // After unsubscribing there is nobody to notify.
      if (this.stopped) return;
      this.stopped = true;
      this.options.onError?.(error);
    } finally {
      this.call = undefined;
    }
  }

  private async sleep(atMostMs?: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.rouse = resolve;
      if (atMostMs !== undefined) timer = setTimeout(resolve, atMostMs);
    });
    clearTimeout(timer);
    this.rouse = undefined;
  }
}
