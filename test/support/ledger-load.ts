import { randomUUID } from 'node:crypto';
import { all, anEvent, eventually, idsOf, newStream } from '../../src/ledger/contract/support.js';
import type { StoredEvent } from '../../events/envelope.js';
import { LedgerUnavailable } from '../../src/ledger/port.js';
import type { Ledger, NewEvent } from '../../src/ledger/port.js';

interface Acknowledged {
  id: string;
  revision: number;
  position: number;
}

/** One stream and one who writes to it, event by event, sending an event again until it is acknowledged. */
class Writer {
  readonly stream = newStream();
  readonly acknowledged: Acknowledged[] = [];
  refusals = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly tell: () => void,
  ) {}

  async writeUntil(stopped: () => boolean): Promise<void> {
    while (!stopped()) await this.writeOne(anEvent({ n: this.acknowledged.length, text: randomUUID() }));
  }

  private async writeOne(event: NewEvent): Promise<void> {
    const expected = this.acknowledged.length === 0 ? 'none' : this.acknowledged.length - 1;
    for (;;) {
      try {
        const { revision, positions } = await this.ledger.append(this.stream, [event], expected);
        this.acknowledged.push({ id: event.id, revision, position: positions[0] });
        this.tell();
        return;
      } catch (error) {
        if (!(error instanceof LedgerUnavailable)) throw error;
        this.refusals++;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }
}

/**
 * Writers on streams of their own and one who follows the log, while something is done to the store. At the end: what was
 * acknowledged stands there once, in its place, and nothing else does; the follower was told of exactly that, in order.
 */
export class LedgerLoad {
  private readonly writers: Writer[];
  private readonly told: StoredEvent[] = [];
  private lastAt = performance.now();
  /** The longest time in which no writer had an answer. */
  longestSilenceMs = 0;
  private stopped = false;
  private readonly work: Promise<unknown>;
  private readonly following;

  private constructor(
    private readonly ledger: Ledger,
    count: number,
    after: number,
  ) {
    this.writers = Array.from({ length: count }, () => new Writer(ledger, () => this.tellAcknowledged()));
    const streams = new Set(this.writers.map(({ stream }) => stream));
    this.following = ledger.subscribe({
      after,
      onEvents: (events) => void this.told.push(...events.filter(({ stream }) => streams.has(stream))),
    });
    this.work = Promise.all(this.writers.map((writer) => writer.writeUntil(() => this.stopped)));
    this.work.catch(() => undefined);
  }

  static async on(ledger: Ledger, writers: number): Promise<LedgerLoad> {
    return new LedgerLoad(ledger, writers, await ledger.head());
  }

  get acknowledged(): number {
    return this.writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  }

  /** How often a writer was told that the store is away. */
  get refusals(): number {
    return this.writers.reduce((sum, { refusals }) => sum + refusals, 0);
  }

  /** Waits until each writer has had so many more acknowledged. */
  async more(each: number): Promise<void> {
    const from = this.writers.map(({ acknowledged }) => acknowledged.length);
    const gone = () =>
      this.writers.every(({ acknowledged }, index) => acknowledged.length >= from[index] + each);
    await eventually(`${each} more of each writer`, gone);
  }

  private tellAcknowledged(): void {
    const now = performance.now();
    this.longestSilenceMs = Math.max(this.longestSilenceMs, Math.round(now - this.lastAt));
    this.lastAt = now;
  }

  /** Stops writing, and examines what stands in the log and what was told. */
  async examine(): Promise<void> {
    this.stopped = true;
    await this.work;
    await eventually('the follower is told of everything', () => this.told.length >= this.acknowledged);
    await this.following.unsubscribe();
    for (const { stream, acknowledged } of this.writers) {
      const stored = await all(this.ledger.readStream(stream));
      expect(stored.map(({ id, revision, position }) => ({ id, revision, position }))).toEqual(acknowledged);
    }
    const inOrder = this.writers
      .flatMap(({ acknowledged }) => acknowledged)
      .sort((a, b) => a.position - b.position);
    expect(idsOf(this.told)).toEqual(idsOf(inOrder));
  }
}
