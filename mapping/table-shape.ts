import type { TableShape } from './document.js';

const SEPARATORS = [',', ';', '\t', '|'];
/** Number of rows sampled. */
const ROWS = 20;
/** Spreadsheets may declare the separator in a line before the header. */
const SAID = /^\uFEFF?sep=(.)\r?\n/i;

export interface FoundShape {
  separator: string;
  quote: string;
  /** Number of characters before the header that are not part of the table. */
  skip: number;
}

/** Detects the format of a table from its beginning, except what is given. */
export function shapeOf(start: string, given: TableShape = {}): FoundShape {
  const said = SAID.exec(start);
  const skip = said?.[0].length ?? 0;
  const text = start.slice(skip);
  const quote = given.quote ?? (/^\uFEFF?\s*'[^'\r\n]*'/.test(text) ? "'" : '"');
  return { separator: given.separator ?? said?.[1] ?? separatorOf(text, quote), quote, skip };
}

/** The separator that splits the first rows into the most cells, as many in each as in the header. */
function separatorOf(text: string, quote: string): string {
  let best = ',';
  let most = 0;
  const counts = SEPARATORS.map((separator) => separatorsInRows(text, separator, quote));
  // Titles may stand above the header.
  const rowsAbove = counts[0].findIndex((_, row) => counts.some((each) => each[row] > 0));
  for (const [index, separator] of SEPARATORS.entries()) {
    const [heads = 0, ...rows] = counts[index].slice(Math.max(0, rowsAbove));
    const alike = rows.filter((count) => count === heads).length;
    const score = heads === 0 ? 0 : heads * (rows.length === 0 ? 1 : 0.1 + alike / rows.length);
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}

/** Occurrences of a separator outside of quotes in each of the first rows, without a truncated last row. */
function separatorsInRows(text: string, separator: string, quote: string): number[] {
  const counts: number[] = [];
  let quoted = false;
  let count = 0;
  let blank = true;
  for (let at = 0; at < text.length && counts.length < ROWS; at++) {
    const char = text[at];
    if (char === quote) quoted = !quoted;
    else if (!quoted && char === separator) count += 1;
    else if (!quoted && char === '\n') {
      if (!blank) counts.push(count);
      count = 0;
      blank = true;
      continue;
    }
    blank &&= char === '\r';
  }
  if (counts.length === 0 && !blank) counts.push(count);
  return counts;
}
