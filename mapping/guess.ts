import { missingColumns } from './columns.js';
import { readDate } from './dates.js';
import { FORMAT_CANDIDATES, type Column, type Columns, type Role } from './roles.js';
import { Heads } from './heads.js';
import { nameKey } from './names.js';
import { PRESETS } from './presets/index.js';

/** Common headers in the most frequent languages; the first match is used. */
const NAMED: readonly [Role, RegExp][] = [
  [
    'date',
    /^(event )?(date|day|month|year|period|when|time|timestamp|dat|datum|fecha|data|jour|dated?)\b|\bdate$|\b(signed|held) on\b/,
  ],
  ['code', /\b(code|iso|iso3|iso2|cow)\b/],
  ['stance', /^(vote|stance|view|position|agreement|support|opinion|for or against)\b/],
  ['condition', /^(conditions?|provided|only if)\b/],
  ['outlet', /^(source|outlet|paper|newspaper|media|published in|publication)\b/],
  ['url', /^(url|link|web|address)\b/],
  ['quote', /\b(quote|quotation|verbatim)\b/],
  ['coder', /\b(coder|coded by|coded)\b/],
  ['with', /\b(with whom|with|target|counterpart|other part(y|ies)|participants|attendees)\b/],
  ['speaker', /^(speaker|person|said by|spokes\w+|name of speaker)\b/],
  [
    'party',
    /^(party|parties|actor|who|country|countries|state|states|organi[sz]ation|group|delegation|signator(y|ies)|source name)\b/,
  ],
  ['issue', /^(issue|topic|topics|proposal|motion|concept|theme|subject|heading|item|resolution|chapter)\b/],
  ['place', /^(place|where|city|venue|location)\b/],
  ['title', /^(title|name|meeting|agreement|treaty|accord|event)\b/],
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
    const stances = stancesOf(cells);
    const hasStances = Object.values(stances).some((stance) => stance !== null);
    const named = NAMED.find(
      ([role, pattern]) => pattern.test(nameKey(head)) && (role !== 'stance' || hasStances),
    )?.[0];
    const isDated = named === 'date' || (named === undefined && formats.length > 0);
    let role: Role = named ?? 'note';
    if (isDated) role = formats.length > 0 ? 'date' : 'note';
    if (role !== 'party' && role !== 'with' && taken.has(role)) role = 'note';
    if (role !== 'note') taken.add(role);
    return {
      head,
      role,
      formats,
      dates: role === 'date' ? seasonsIn(cells) : {},
      stances,
      split: splitOf(head, cells),
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
  return left.length * 2 > cells.length ? [] : formats;
}

const SEASONS: readonly [RegExp, first: string, last: string][] = [
  [/^spring$/, '03', '05'],
  [/^summer$/, '06', '08'],
  [/^(fall|autumn)$/, '09', '11'],
];

/** Northern seasons of a year, each as one moment in its months. */
function seasonsIn(cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    cells.flatMap((cell): [string, string][] => {
      const [, name = '', year] = /^(\p{L}+) (\d{4})$/u.exec(cell) ?? [];
      const [, first, last] = SEASONS.find(([pattern]) => pattern.test(nameKey(name))) ?? [];
      return first === undefined ? [] : [[cell, `[${year}-${first}..${year}-${last}]`]];
    }),
  );
}

const SEVERAL = /\b(parties|participants|attendees|signatories|countries|with whom)\b/;

/** The separator of lists: what many cells have; a comma only where the header says that there are several. */
function splitOf(head: string, cells: readonly string[]): string {
  const isIn = (separator: string) =>
    cells.filter((cell) => cell.includes(separator)).length * 5 > cells.length;
  if (cells.length > 0 && isIn(';')) return ';';
  return SEVERAL.test(nameKey(head)) && cells.length > 0 && isIn(',') ? ',' : '';
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
