import { missingColumns } from './columns.js';
import { readDate } from './dates.js';
import { FORMAT_CANDIDATES, type Column, type Columns, type Role } from './roles.js';
import { Heads } from './heads.js';
import { nameKey } from './names.js';
import { PRESETS } from './presets/index.js';

/** Common headers in the most frequent languages; the first match is used. */
const NAMED: readonly [Role, RegExp][] = [
  ['date', /^(event )?(date|day|when|time|dat|datum|fecha|data|jour|dated?)\b|\bdate$/],
  ['code', /\b(code|iso|iso3|iso2|cow)\b/],
  ['stance', /^(vote|stance|view|position|agreement|support|opinion|for or against)\b/],
  ['condition', /^(conditions?|provided|only if)\b/],
  ['outlet', /^(source|outlet|paper|newspaper|media|published in|publication)\b/],
  ['url', /^(url|link|web|address)\b/],
  ['quote', /\b(quote|quotation|verbatim)\b/],
  ['coder', /\b(coder|coded by|coded)\b/],
  ['with', /\b(with whom|with|target|counterpart|other part(y|ies)|participants)\b/],
  ['speaker', /^(speaker|person|said by|spokes\w+|name of speaker)\b/],
  [
    'party',
    /^(party|parties|actor|who|country|countries|state|states|organi[sz]ation|group|delegation|source name)\b/,
  ],
  ['issue', /^(issue|topic|topics|concept|theme|subject|heading|item|resolution|chapter)\b/],
  ['place', /^(place|where|city|venue|location)\b/],
  ['title', /^(title|name|meeting|agreement|event)\b/],
  ['summary', /^(summary|text|statement|said|what\b.*|purpose|description|claim|remarks|content|details)\b/],
];

const STANCE_WORDS: readonly [string | null, RegExp][] = [
  ['supports', /^(yes|y|for|in favou?r|favou?r|agree[sd]?|supports?|pro|1|true|accept(s|ed)?)$/],
  ['opposes', /^(no|n|against|disagree[sd]?|opposes?|contra|con|0|false|reject(s|ed)?)$/],
  ['abstains', /^(abstain(s|ed)?|abstention)$/],
  ['conditional', /^(conditional(ly)?|with conditions|qualified|yes but|yes if)$/],
  ['undecided', /^(undecided|neutral|mixed|unclear|maybe|open)$/],
  [null, /^(absent|none|no view|no vote|not voting|n a|na|silent|)$/],
];

/** A column with more distinct texts than this has no stances. */
const MOST_STANCES = 12;

/** Guesses the roles of columns from their headers and first rows. */
export function guessColumns(heads: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const taken = new Set<Role>();
  const columns = heads.map((head, place): Column => {
    const cells = rows.map((row) => (row[place] ?? '').trim()).filter((cell) => cell !== '');
    const formats = formatsOf(cells);
    const named = NAMED.find(([, pattern]) => pattern.test(nameKey(head)))?.[0];
    const isDated = named === 'date' || (named === undefined && formats.length > 0);
    let role: Role = named ?? 'note';
    if (isDated) role = formats.length > 0 ? 'date' : 'note';
    if (role !== 'party' && role !== 'with' && taken.has(role)) role = 'note';
    if (role !== 'note') taken.add(role);
    return {
      head,
      role,
      formats,
      stances: stancesOf(cells),
      split:
        cells.length > 0 && cells.filter((cell) => cell.includes(';')).length * 5 > cells.length ? ';' : '',
    };
  });
  return taken.has('condition') ? columns : columns.map(withoutConditions);
}

/** A conditional stance has conditions: where no column has them, it is undecided. */
const withoutConditions = (column: Column): Column => ({
  ...column,
  stances: Object.fromEntries(
    Object.entries(column.stances).map(([text, stance]) => [
      text,
      stance === 'conditional' ? 'undecided' : stance,
    ]),
  ),
});

/** Date formats for the cells: the one that matches most first, then those that match the rest. */
function formatsOf(cells: readonly string[]): string[] {
  const formats: string[] = [];
  let left = cells;
  while (left.length > 0 && formats.length < 4) {
    const counted = FORMAT_CANDIDATES.map(
      (format) => left.filter((cell) => readDate(cell, format) !== undefined).length,
    );
    const most = Math.max(...counted);
    if (most === 0) break;
    const format = FORMAT_CANDIDATES[counted.indexOf(most)];
    formats.push(format);
    left = left.filter((cell) => readDate(cell, format) === undefined);
  }
  return left.length * 5 > cells.length ? [] : formats;
}

/** Maps the texts of a column to stances; unknown texts are ignored. */
function stancesOf(cells: readonly string[]): Record<string, string | null> {
  const texts = [...new Set(cells)];
  if (texts.length > MOST_STANCES) return {};
  return Object.fromEntries(
    texts.map((text) => [text, STANCE_WORDS.find(([, pattern]) => pattern.test(nameKey(text)))?.[0] ?? null]),
  );
}

/** The preset that matches a table; undefined if none does. */
export function fittingPreset(heads: readonly string[]): string | undefined {
  const found = Object.entries(PRESETS).find(
    ([, preset]) => missingColumns(preset, new Heads(heads)).length === 0,
  );
  return found?.[0];
}
