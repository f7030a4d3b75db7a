import type { StoredEvent } from '../../events/envelope.js';

const MOST = 4_096;

/**
 * The most recent events of a log, in memory: subscribers that keep up read from here instead of the file.
 */
export class RecentEvents {
  /** In log order, without gaps. */
  private batches: StoredEvent[][] = [];
  private count = 0;
  /** Positions: the range held begins after `start` and ends at `end`. */
  private start = Infinity;
  private end = Infinity;

  /** Adds the events right after `head`, skipping those already held. If the range held does not reach `head`, it is dropped. */
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

  /** Same result as the local log; undefined (cache miss) if the position is before the range held. */
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
