import type { ResolvedEvent } from '@eventstore/db-client';
import { placeOf, storedEvent } from './codec.js';

/** The position of the last event of ours: `$all` says only where its own last event stands. */
export class Head {
  private position = 0;
  /** Nothing of ours stands after `position` up to here. */
  private upTo = 0;

  constructor(private readonly prefix: string) {}

  /** An event of ours stands at this position. */
  saw(position: number): void {
    if (position <= this.position) return;
    this.position = position;
    this.upTo = Math.max(position, this.upTo);
  }

  /**
   * Looks back to what is ours, and never twice over the same stretch.
   * @param backwards `$all` from its end
   */
  async find(backwards: AsyncIterable<ResolvedEvent>): Promise<number> {
    let end = 0;
    for await (const resolved of backwards) {
      const position = placeOf(resolved);
      end ||= position;
      if (position <= this.upTo) break;
      if (storedEvent(resolved, this.prefix) === undefined) continue;
      this.saw(position);
      break;
    }
    this.upTo = Math.max(this.upTo, end);
    return this.position;
  }
}
