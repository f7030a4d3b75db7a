import { AsyncLocalStorage } from 'node:async_hooks';
import type { StoredEvent } from '../../../events/envelope.js';
import type { SubscribeOptions, Subscription } from '../port.js';
import { storedEvent } from './codec.js';
import type { Connections } from './connections.js';
import { meaningOf } from './errors.js';
import type { Inbox } from './inbox.js';
import { Outage } from './outage.js';
import type { Lost } from './outage.js';
import type { ReadAnswer } from './read-answer.js';
import { followRequest } from './read-request.js';
import { isEvent } from './reading.js';
import type { StoreClient } from './store-client.js';
import { backOffMs, pause, within } from './timing.js';

/** As many as a copy of the log takes in well at once. */
const BATCH = 1_024;

/** The handler calls that the present code runs inside of. */
const inside = new AsyncLocalStorage<object>();

/**
 * One subscription to what is ours in `$all`, for ever: after each failure again from the last event *processed*, over
 * the next connection. What has come while the handler was busy is handed over together.
 */
export class Following implements Subscription {
  private position: number | undefined;
  private failures = 0;
  private call: object | undefined;
  private readonly lost = new Outage();
  private readonly stopping = new AbortController();
  private readonly done: Promise<void>;

  constructor(
    private readonly connections: Connections,
    private readonly prefix: string,
    private readonly confirmMs: number,
    private readonly options: SubscribeOptions,
    private readonly ended: (following: Following) => void,
  ) {
    this.position = options.after || undefined;
    this.lost.because(new Error('it is being connected'));
    this.done = this.follow();
  }

  /** Since this subscription lost the log; from its beginning until it first follows. */
  get outage(): Lost {
    return this.lost.now;
  }

  async unsubscribe(): Promise<void> {
    this.stopping.abort();
    // From inside the handler there is no waiting for its end.
    if (this.call !== undefined && inside.getStore() === this.call) return;
    await this.done;
  }

  private async follow(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted && !this.connections.closed) {
      await pause(backOffMs(this.failures), signal);
      try {
        const client = await this.connections.client(Infinity, signal);
        await this.followOver(client);
      } catch (error) {
        this.lost.because(error);
        this.failures += 1;
      }
    }
    this.ended(this);
  }

  private async followOver(client: StoreClient): Promise<void> {
    const { signal } = this.stopping;
    let inbox: Inbox | undefined;
    try {
      inbox = await client.read(followRequest(this.prefix, this.position ?? 'start'), { endless: true });
      await within(this.confirmMs, this.confirmed(inbox), signal);
      while (!signal.aborted) await this.hand(await within(Infinity, inbox.take(BATCH), signal));
    } catch (error) {
      if (signal.aborted) return;
      const meaning = meaningOf(error);
      if (meaning === 'lost' || meaning === 'busy') this.connections.drop(client, error);
      else this.connections.falters(error);
      throw error;
    } finally {
      await inbox?.leave();
    }
  }

  private async confirmed(inbox: Inbox): Promise<void> {
    for (let answer: ReadAnswer | undefined; answer?.kind !== 'confirmed';) [answer] = await inbox.take(1);
    this.lost.over();
    this.connections.works();
  }

  private async hand(arrived: ReadAnswer[]): Promise<void> {
    const events = arrived
      .map((one) => (isEvent(one) ? storedEvent(one, this.prefix) : undefined))
      .filter((one): one is StoredEvent => one !== undefined);
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
