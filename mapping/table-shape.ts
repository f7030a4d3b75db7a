import type { TableShape } from './document.js';

const SEPARATORS = [',', ';', '\t', '|'];
/** So many rows are looked at. */
const ROWS = 20;
/** Spreadsheets may say which separator follows, in a line before the heads. */
const SAID = /^\uFEFF?sep=(.)\r?\n/i;

export interface FoundShape {
  separator: string;
  quote: string;
  /** Characters before the heads that are no part of the table. */
  skip: number;
}

/** How the table that begins with this text is written, as far as that is not given. */
export function shapeOf(start: string, given: TableShape = {}): FoundShape {
  const said = SAID.exec(start);
  const skip = said?.[0].length ?? 0;
  const text = start.slice(skip);
  const quote = given.quote ?? (/^\uFEFF?\s*'[^'\r\n]*'/.test(text) ? "'" : '"');
  return { separator: given.separator ?? said?.[1] ?? separatorOf(text, quote), quote, skip };
}

/** The separator that divides the first rows into most cells, each into as many as the heads. */
function separatorOf(text: string, quote: string): string {
  let best = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const [heads = 0, ...rows] = separatorsInRows(text, separator, quote);
    const alike = rows.filter((count) => count === heads).length;
    const score = heads === 0 ? 0 : heads * (rows.length === 0 ? 1 : 0.1 + alike / rows.length);
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}

/** How often a separator stands outside of quotes in each of the first rows, leaving out a row that is cut off. */
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
