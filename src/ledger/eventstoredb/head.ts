import { positionOf, storedEvent } from './events.js';
import type { Recorded } from './events.js';

/** Tracks the position of our last event: `$all` only knows the last event of any stream. */
export class Head {
  private position = 0;
  /** None of our events is between `position` and here. */
  private upTo = 0;

  constructor(private readonly prefix: string) {}

  /** One of our events is at this position. */
  saw(position: number): void {
    if (position <= this.position) return;
    this.position = position;
    this.upTo = Math.max(position, this.upTo);
  }

  /**
   * Searches backwards for our last event, never scanning the same range twice.
   * @param backwards `$all` from its end
   */
  async find(backwards: AsyncIterable<Recorded[]>): Promise<number> {
    let end = 0;
    for await (const events of backwards) {
      end ||= events.length === 0 ? 0 : positionOf(events[0]);
      if (events.some((event) => this.isReached(event))) break;
    }
    this.upTo = Math.max(this.upTo, end);
    return this.position;
  }

  private isReached(event: Recorded): boolean {
    const position = positionOf(event);
    if (position <= this.upTo) return true;
    if (storedEvent(event, this.prefix) === undefined) return false;
    this.saw(position);
    return true;
  }
}
