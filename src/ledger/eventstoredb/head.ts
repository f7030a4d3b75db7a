import { positionOf, storedEvent } from './events.js';
import type { Recorded } from './events.js';

/** The position of the last event of ours: `$all` says only where its own last event stands. */
export class Head {
  private position = 0;
  /** No event of ours stands after `position` up to here. */
  private upTo = 0;

  constructor(private readonly prefix: string) {}

  /** An event of ours stands at this position. */
  saw(position: number): void {
    if (position <= this.position) return;
    this.position = position;
    this.upTo = Math.max(position, this.upTo);
  }

  /**
   * Looks back to the last event of ours, and never twice over the same stretch.
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
