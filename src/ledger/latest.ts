import type { StoredEvent } from '../../events/envelope.js';

const MOST = 4_096;

/**
 * The latest events of a log, in memory: who follows closely takes them from here, and does not read again from a file what
 * has just been written there.
 */
export class Latest {
  /** In the order of the log, without a gap. */
  private batches: StoredEvent[][] = [];
  private count = 0;
  /** Positions: what is held begins after the one, and ends at the other. */
  private start = Infinity;
  private end = Infinity;

  /** Takes in what stands right after `head`. What is not after it is passed by, and what does not reach up to it let go. */
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

  /** As the archive would answer; undefined where it reaches back further than what is held. */
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
