import { folded, hasWords } from './text.js';

/**
 * What the palette offers: places to go to and things to do, in the order of the groups. Reports stand last: they come later, from
 * the server, and should move nothing.
 */
export const PALETTE_GROUPS = [
  'date',
  'commands',
  'parties',
  'cells',
  'issues',
  'negotiations',
  'reports',
] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

export interface Entry {
  /** Distinguishes it from all others. */
  key: string;
  group: PaletteGroup;
  label: string;
  /** Shown beside the label. */
  hint?: string;
  /** Further words that find it. */
  words?: string;
  run: () => unknown;
}

/** How many of each group are shown, with words and without. */
const MOST: Record<PaletteGroup, [found: number, atFirst: number]> = {
  date: [1, 0],
  commands: [10, 24],
  parties: [8, 0],
  cells: [10, 0],
  issues: [8, 0],
  reports: [6, 0],
  negotiations: [7, 12],
};

/** 0: begins with what is searched for; 1: each word begins a word of it; 2: it has the words somewhere. */
function rankOf(label: string, query: string): number {
  const text = folded(label);
  const sought = folded(query).trim();
  if (text.startsWith(sought)) return 0;
  return sought.split(/\s+/).every((word) => ` ${text}`.includes(` ${word}`)) ? 1 : 2;
}

/** The entries that have every word searched for, the best of each group first. Without words, what is offered at first. */
export function found(entries: readonly Entry[], query: string): [PaletteGroup, Entry[]][] {
  const isAsked = query.trim() !== '';
  return PALETTE_GROUPS.map((group): [PaletteGroup, Entry[]] => {
    const own = entries.filter((entry) => entry.group === group);
    const [most, atFirst] = MOST[group];
    if (!isAsked) return [group, own.slice(0, atFirst)];
    // A date, a cell and a report were made for these very words.
    if (/date|cells|reports/.test(group)) return [group, own.slice(0, most)];
    const ranks = own
      .filter(({ label, hint, words }) => hasWords(query, label, hint, words))
      .map((entry) => ({ entry, rank: rankOf(entry.label, query) }))
      .sort((a, b) => a.rank - b.rank);
    return [group, ranks.slice(0, most).map(({ entry }) => entry)];
  }).filter(([, own]) => own.length > 0);
}

interface Named {
  id: string;
  label: string;
}

/** Words beyond these are not looked at. */
const MOST_WORDS = 12;

/**
 * The cells that a search for several words names: each word is in the party or in the issue, and both have one at least. The
 * best matches come first.
 */
export function cellsNamed(
  query: string,
  parties: readonly Named[],
  issues: readonly Named[],
): [party: Named, issue: Named][] {
  const words = folded(query).trim().split(/\s+/).slice(0, MOST_WORDS);
  if (words.length < 2) return [];
  const every = (1 << words.length) - 1;
  /** Those that have any of the words; each with which of them, and how many at the beginning of a word. */
  const having = (all: readonly Named[]) =>
    all
      .map((named) => {
        const text = ` ${folded(named.label)}`;
        const bits = words.map((word, i) => (text.includes(word) ? 1 << i : 0));
        const begins = words.filter((word) => text.includes(` ${word}`)).length;
        return { named, mask: bits.reduce((mask, bit) => mask | bit, 0), begins };
      })
      .filter(({ mask }) => mask !== 0)
      .sort((a, b) => b.begins - a.begins);
  const pairs: [Named, Named][] = [];
  const those = having(issues);
  for (const party of having(parties))
    for (const issue of those) {
      if ((party.mask | issue.mask) !== every) continue;
      pairs.push([party.named, issue.named]);
      if (pairs.length === MOST.cells[0]) return pairs;
    }
  return pairs;
}
