import { LedgerUnavailable } from '../port.js';
import { meaningOf, wordsOf } from './errors.js';
import { Outage } from './outage.js';
import type { Lost } from './outage.js';
import { StoreClient } from './store-client.js';
import type { Certificates } from './store-client.js';
import { backOffMs, monotonicMs, NoAnswer, pause, within } from './timing.js';
import { describeUrl } from './url.js';
import type { StoreUrl } from './url.js';

/**
 * One connection at a time, a fresh one after each that failed. Attempts are shared by all who wait, with back-off and
 * jitter between them. Knows since when the store has been out of reach.
 */
export class Connections {
  private current: StoreClient | undefined;
  private attempt: Promise<StoreClient> | undefined;
  private failures = 0;
  private readonly away = new Outage();
  private readonly leaving = new Set<Promise<void>>();
  private readonly closing = new AbortController();
  readonly place: string;
  /** What is under way may come to its end; what fails from here on is not tried again. */
  ending = false;

  constructor(
    private readonly url: StoreUrl,
    private readonly certificates: Certificates,
    private readonly connectMs: number,
  ) {
    this.place = describeUrl(url);
  }

  /**
   * The connection to use, waited for as long as `atMostMs`; during an outage that has lasted longer than that, for one
   * attempt only.
   * @throws LedgerUnavailable
   */
  async client(atMostMs: number, signal?: AbortSignal): Promise<StoreClient> {
    const until = monotonicMs() + atMostMs;
    for (;;) {
      this.assertOpen();
      if (this.current !== undefined) return this.current;
      this.attempt ??= this.connect().finally(() => (this.attempt = undefined));
      try {
        return await within(Math.max(1, until - monotonicMs()), this.attempt, signal);
      } catch (error) {
        this.assertOpen();
        signal?.throwIfAborted();
        if (this.ending || monotonicMs() >= until || this.outage.ms > atMostMs) throw this.unavailable(error);
      }
    }
  }

  /** What was waited for came: the store is there. */
  works(): void {
    this.failures = 0;
    this.away.over();
  }

  /** The store did not do what it should; the connection may still be good. */
  falters(error: unknown): void {
    this.away.because(error);
  }

  /** A connection has failed: everybody goes on over the next one. */
  drop(client: StoreClient, error: unknown): void {
    if (this.closed) return;
    if (client === this.current) {
      this.falters(error);
      this.failures += 1;
      this.current = undefined;
      this.leave(client);
    }
  }

  /** Since the store was first found out of reach. */
  get outage(): Lost {
    return this.away.now;
  }

  get closed(): boolean {
    return this.closing.signal.aborted;
  }

  assertOpen(): void {
    if (this.closed) throw new LedgerUnavailable('The ledger is closed.');
  }

  /** In words that a caller can be told; that time ran out says less than what went wrong before. */
  unavailable(error: unknown): LedgerUnavailable {
    if (error instanceof LedgerUnavailable) return error;
    if (meaningOf(error) === 'denied')
      return new LedgerUnavailable(`${this.place} does not allow this: ${wordsOf(error)}.`, { cause: error });
    const { why } = this.outage;
    const words = error instanceof NoAnswer && why !== '' ? why : wordsOf(error);
    return new LedgerUnavailable(`${this.place} cannot be reached: ${words}.`, { cause: error });
  }

  async close(): Promise<void> {
    this.closing.abort();
    if (this.current !== undefined) this.leave(this.current);
    this.current = undefined;
    await this.attempt?.catch(() => undefined);
    await Promise.all(this.leaving);
  }

  private async connect(): Promise<StoreClient> {
    await pause(backOffMs(this.failures), this.closing.signal);
    this.assertOpen();
    const client = new StoreClient(this.url, this.certificates);
    try {
      await client.connect(this.connectMs);
      this.assertOpen();
      this.current = client;
      return client;
    } catch (error) {
      this.leave(client);
      this.failures += 1;
      if (!this.closed) this.falters(error);
      throw error;
    }
  }

  private leave(client: StoreClient): void {
    const left = client.close().finally(() => this.leaving.delete(left));
    this.leaving.add(left);
  }
}
