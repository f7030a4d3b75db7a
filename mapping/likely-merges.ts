import { nameKey } from './names.js';

/** A party in normalised form, for comparison. */
export interface Named {
  partyId: string;
  name: string;
  aliases?: readonly string[];
  codes?: readonly { scheme: string; value: string }[];
}

/** Two parties that may be the same, and why. */
export interface LikelyMerge {
  a: Named;
  b: Named;
  reason: string;
}

/**
 * Pairs of parties with the same code, the same normalised name, or where the name of one is an alias of the other; without
 * duplicates.
 */
export function likelyMerges(parties: readonly Named[]): LikelyMerge[] {
  const found: LikelyMerge[] = [];
  const byKey = new Map<string, { party: Named; reason: string }[]>();
  const seen = new Set<string>();
  for (const party of parties) {
    for (const { key, reason } of keysOf(party)) {
      const others = byKey.get(key) ?? [];
      byKey.set(key, [...others, { party, reason }]);
      for (const other of others) {
        const pair = `${other.party.partyId} ${party.partyId}`;
        if (other.party === party || seen.has(pair)) continue;
        seen.add(pair);
        found.push({
          a: other.party,
          b: party,
          reason: other.reason.length > reason.length ? other.reason : reason,
        });
      }
    }
  }
  return found;
}

function keysOf({ partyId, name, aliases = [], codes = [] }: Named): { key: string; reason: string }[] {
  const letters = (text: string) => `letters ${nameKey(text).replaceAll(' ', '')}`;
  const keys = [
    ...codes.map(({ scheme, value }) => ({
      key: `code ${scheme}:${value}`.toLowerCase(),
      reason: `Both have the code ${value} (${scheme}).`,
    })),
    ...[name, partyId].map((text) => ({ key: letters(text), reason: 'Their names have the same letters.' })),
    ...aliases.map((alias) => ({
      key: letters(alias),
      reason: `One of them also goes by the name ${alias}.`,
    })),
  ];
  return keys.filter(({ key }) => key !== 'letters ');
}
