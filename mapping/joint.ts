import { type MappedLine } from './line.js';
import type { Given } from './steps.js';

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
  #alone = 0;

  /**
   * Adds the parties of a report to one that says the same, or holds it back as the first that does. Reports that have no
   * `parties` are held back as they are, which keeps the order.
   *
   * @param same what has to be equal besides
   */
  add(line: MappedLine, same: readonly (string | undefined)[], row: number): void {
    const parties = partiesOf(line);
    const key = parties ? keyOf(line, same) : `alone ${++this.#alone}`;
    const held = this.#held.get(key);
    if (!held || !parties) this.#held.set(key, { row, line });
    else held.line = withParties(held.line, [...new Set([...partiesOf(held.line)!, ...parties])]);
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

/** Nobody is made to say what another row says: all but the parties and the note has to be equal. */
const keyOf = ({ note: _, ...line }: MappedLine, same: readonly (string | undefined)[]): string =>
  JSON.stringify([...same, withParties(line, undefined)]);

const withParties = (line: MappedLine, parties: Given): MappedLine => ({
  ...line,
  data: { ...line.data, parties },
});

/** Undefined if the report has no list of them. Its data may be anything, if it is from a cell of JSON. */
function partiesOf({ data }: MappedLine): Given[] | undefined {
  const { parties } = Object(data) as MappedLine['data'];
  return !Array.isArray(data) && Array.isArray(parties) ? parties : undefined;
}
