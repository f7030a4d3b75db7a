import type { Entry } from '../../../src/temporal/block.js';

export type { Entry };

/** A `knownAt` after everything recorded. */
export const NOW = Number.MAX_SAFE_INTEGER;

/** There are no blocks here to be told of. */
export const somethingCounts = (): boolean => false;

/**
 * The same as the kernel's cell, as one plain list: no blocks and no summaries, as what a browser holds is neither stored nor
 * large enough to need them.
 */
export class Cell {
  private readonly list: Entry[] = [];

  insert(entry: Entry): void {
    this.list.splice(this.upTo(entry.moment, entry.position), 0, entry);
  }

  close(moment: number, position: number, until: number): void {
    const open = this.open(moment, position);
    if (!open) throw new Error(`No open version of report ${position} at ${moment}.`);
    open.until = until;
  }

  mark(moment: number, position: number, bit: number): void {
    const open = this.open(moment, position);
    if (open) open.code |= bit;
  }

  walkBack(asOf: number, knownAt: number, visit: (entry: Entry) => boolean | void): void {
    for (let i = this.upTo(asOf, Infinity) - 1; i >= 0; i--)
      if (counts(this.list[i], knownAt) && visit(this.list[i]) === false) return;
  }

  entries(
    asOf: number,
    knownAt: number,
    after: { moment: number; position: number } = { moment: -Infinity, position: 0 },
  ): IterableIterator<Entry> {
    return this.list
      .slice(this.upTo(after.moment, after.position), this.upTo(asOf, Infinity))
      .filter((entry) => counts(entry, knownAt))
      .values();
  }

  last(asOf: number, knownAt: number): Entry | undefined {
    let found: Entry | undefined;
    this.walkBack(asOf, knownAt, (entry) => {
      found = entry;
      return false;
    });
    return found;
  }

  count(asOf: number, knownAt: number, without = 0): number {
    return [...this.entries(asOf, knownAt)].filter(({ code }) => ((1 << code) & without) === 0).length;
  }

  private open(moment: number, position: number): Entry | undefined {
    return this.list.findLast(
      (entry) => entry.moment === moment && entry.position === position && entry.until === Infinity,
    );
  }

  /** How many entries are not after a moment and a position. */
  private upTo(moment: number, position: number): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = this.list[middle];
      if (entry.moment > moment || (entry.moment === moment && entry.position > position)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const counts = ({ from, until }: Entry, knownAt: number): boolean => from <= knownAt && knownAt < until;
