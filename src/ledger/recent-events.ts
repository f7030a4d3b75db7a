import type { StoredEvent } from '../../events/envelope.js';

const MOST = 4_096;

/**
 * The most recent events of a log, in memory: subscribers that keep up read them from here and not from the file that they have
 * just been written to.
 */
export class RecentEvents {
  /** In the order of the log, without a gap. */
  private batches: StoredEvent[][] = [];
  private count = 0;
  /** Positions: what is held begins after the one, and ends at the other. */
  private start = Infinity;
  private end = Infinity;

  /** Adds what stands right after `head`, without what is there already. Events held that do not reach up to `head` are dropped. */
  add(head: number, events: readonly StoredEvent[]): void {
    const batch = events.filter(({ position }) => position > head);
    if (head !== this.end) this.beginAt(head);
    if (batch.length === 0) return;
    this.batches.push(batch);
    this.count += batch.length;
    this.end = batch[batch.length - 1].position;
    while (this.count > MOST && this.batches.length > 1) {
      const [oldest] = this.batches.splice(0, 1);
      this.count -= oldest.length;
      this.start = oldest[oldest.length - 1].position;
    }
  }

  /** As the local log would answer; undefined where the position is before what is held. */
  after(position: number, limit: number): StoredEvent[] | undefined {
    if (position < this.start) return undefined;
    const found: StoredEvent[] = [];
    for (const batch of this.batches) {
      if (batch[batch.length - 1].position <= position) continue;
      const from = batch.findIndex((event) => event.position > position);
      found.push(...batch.slice(from, from + limit - found.length));
      if (found.length === limit) break;
    }
    return found;
  }

  private beginAt(head: number): void {
    this.batches = [];
    this.count = 0;
    this.start = this.end = head;
  }
}
