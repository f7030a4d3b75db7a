import { entityKey } from './names.js';

/** A party or an issue with its names, for comparison. */
export interface Named {
  id: string;
  /** Its name, or the proposition of an issue. */
  name: string;
  aliases?: readonly string[];
  codes?: readonly Code[];
}

interface Code {
  scheme: string;
  value: string;
}

/** What two names have in common: a code, an alias, or all letters and symbols but for case, accents, blanks and punctuation. */
export type Likeness = { by: 'code'; code: Code } | { by: 'letters' } | { by: 'alias'; alias: string };

/** Two parties or two issues that may be the same, and why. */
export interface LikelyMerge {
  a: Named;
  b: Named;
  why: Likeness;
}

/**
 * Pairs with the same code, the same normalised name, or where the name of one is an alias of the other; without duplicates. All
 * are of one kind: parties or issues.
 */
export function likelyMerges(things: readonly Named[]): LikelyMerge[] {
  const found: LikelyMerge[] = [];
  const byKey = new Map<string, { thing: Named; why: Likeness }[]>();
  const seen = new Set<string>();
  for (const thing of things) {
    for (const { key, why } of keysOf(thing)) {
      const others = byKey.get(key) ?? [];
      byKey.set(key, [...others, { thing, why }]);
      for (const other of others) {
        const pair = `${other.thing.id} ${thing.id}`;
        if (other.thing === thing || seen.has(pair)) continue;
        seen.add(pair);
        found.push({ a: other.thing, b: thing, why: other.why.by === 'alias' ? other.why : why });
      }
    }
  }
  return found;
}

function keysOf({ id, name, aliases = [], codes = [] }: Named): { key: string; why: Likeness }[] {
  const letters = (text: string) => `letters ${entityKey(text).replaceAll(' ', '')}`;
  const keys: { key: string; why: Likeness }[] = [
    ...codes.map((code) => ({
      key: `code ${code.scheme}:${code.value}`.toLowerCase(),
      why: { by: 'code' as const, code },
    })),
    ...[name, id].map((text) => ({ key: letters(text), why: { by: 'letters' as const } })),
    ...aliases.map((alias) => ({ key: letters(alias), why: { by: 'alias' as const, alias } })),
  ];
  return keys.filter(({ key }) => key !== 'letters ');
}
