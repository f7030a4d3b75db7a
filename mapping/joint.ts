import { listOf, type MappedLine } from './line.js';

/** Rows further apart than this are not joined, which bounds the number held back. */
const REACH_ROWS = 10_000;

interface Held {
  row: number;
  line: MappedLine;
}

/** Holds reports back until no more rows can be joined to them. */
export class Joint {
  /** In the order of their first rows. */
  readonly #held = new Map<string, Held>();

  /** Adds the parties of a report to one with the same key, or holds it back as the first with its key. */
  add(key: string, line: MappedLine, row: number): void {
    const held = this.#held.get(key);
    if (!held) this.#held.set(key, { row, line });
    else held.line.data.parties = unionOf(held.line, line);
  }

  /** The reports to which no row after the given one can be joined; all if omitted. */
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
