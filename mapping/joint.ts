import { listOf, type MappedLine } from './line.js';

/** Rows apart by more than this are not joined, so that few are held back at a time. */
const REACH_ROWS = 10_000;

interface Held {
  row: number;
  line: MappedLine;
}

/** Holds reports back until no more rows can be joined to them. */
export class Joint {
  /** In the order of their first rows. */
  readonly #held = new Map<string, Held>();

  /** Adds the parties of a report to one with the same key, or holds it back as the first of its key. */
  add(key: string, line: MappedLine, row: number): void {
    const held = this.#held.get(key);
    if (!held) this.#held.set(key, { row, line });
    else held.line.data.parties = unionOf(held.line, line);
  }

  /** What no more rows are joined to after the given one; all of it where none is given. */
  *due(row = Infinity): Generator<Held> {
    for (const [key, held] of this.#held) {
      if (row - held.row < REACH_ROWS) return;
      this.#held.delete(key);
      yield held;
    }
  }
}

const unionOf = (a: MappedLine, b: MappedLine) => [
  ...new Set([...(listOf(a.data.parties) ?? []), ...(listOf(b.data.parties) ?? [])]),
];
