import { AsyncLocalStorage } from 'node:async_hooks';
import { START, streamNameFilter } from '@eventstore/db-client';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { StoredEvent } from '../../../events/envelope.js';
import type { SubscribeOptions, Subscription } from '../port.js';
import { BATCH, batches } from './batches.js';
import type { Connection, Outage } from './connection.js';
import { OutageClock } from './connection.js';
import { isFinal } from './errors.js';
import { positionAt, storedEvent } from './events.js';
import { backOffMs, NoAnswer, pause } from './timing.js';

/** How many foreign events the server skips before it reports progress. */
const SEARCH_WINDOW = 1_000;
const WINDOWS_PER_CHECKPOINT = 100;

/** The handler calls the current code runs inside. */
const inside = new AsyncLocalStorage<object>();

/**
 * A permanent subscription to our events in `$all`. The client does not resubscribe by itself, so this does after each failure,
 * after the last event *processed*. Events that arrive while the handler is busy are delivered as one batch.
 */
export class StoreSubscription implements Subscription {
  private position: number | undefined;
  private failures = 0;
  private call: object | undefined;
  private readonly clock = new OutageClock();
  private readonly stopping = new AbortController();
  private readonly done: Promise<void>;

  constructor(
    private readonly connection: Connection,
    private readonly prefix: string,
    private readonly options: SubscribeOptions,
    ended: (subscription: StoreSubscription) => void,
  ) {
    this.position = options.after || undefined;
    this.clock.failed(new Error('it is being connected'));
    this.done = this.follow().finally(() => ended(this));
  }

  /** Outage since this subscription lost the log, or since its start until it first catches up. */
  get outage(): Outage {
    return this.clock.now;
  }

  async unsubscribe(): Promise<void> {
    this.stopping.abort();
    // Called from within the handler: waiting for it would deadlock.
    if (this.call !== undefined && inside.getStore() === this.call) return;
    await this.done;
  }

  private async follow(): Promise<void> {
    const { signal } = this.stopping;
    await Promise.resolve();
    while (!signal.aborted) {
      const { client } = this.connection;
      try {
        await this.followOver(client);
      } catch (error) {
        if (signal.aborted) return;
        this.clock.failed(error);
        if (!isFinal(error)) this.connection.failed(client, error);
        await pause(backOffMs(++this.failures), signal);
      }
    }
  }

  private async followOver(client: EventStoreDBClient): Promise<void> {
    const { connection, prefix, position } = this;
    const stream = client.subscribeToAll(
      {
        fromPosition: position === undefined ? START : positionAt(position),
        filter: streamNameFilter({
          prefixes: [prefix],
          maxSearchWindow: SEARCH_WINDOW,
          checkpointInterval: WINDOWS_PER_CHECKPOINT,
        }),
      },
      { highWaterMark: BATCH },
    );
    const { attemptMs } = connection;
    const timer = setTimeout(() => stream.destroy(new NoAnswer(attemptMs)), attemptMs);
    stream.once('confirmation', () => {
      clearTimeout(timer);
      this.clock.works();
      connection.works();
    });
    try {
      const cancel = () => stream.unsubscribe();
      for await (const batch of batches(stream, { cancel, signal: this.stopping.signal })) {
        connection.works();
        await this.hand(batch.flatMap(({ event }) => (event && storedEvent(event, prefix)) ?? []));
        this.stopping.signal.throwIfAborted();
      }
    } finally {
      clearTimeout(timer);
    }
    throw new Error('the server ended the subscription');
  }

  private async hand(events: StoredEvent[]): Promise<void> {
    if (events.length === 0) return;
    this.failures = 0;
    this.call = {};
    try {
      await inside.run(this.call, async () => this.options.onEvents(events));
      this.position = events[events.length - 1].position;
    } catch (error) {
      const told = !this.stopping.signal.aborted;
      this.stopping.abort();
      if (told) this.options.onError?.(error);
    } finally {
      this.call = undefined;
    }
  }
}
