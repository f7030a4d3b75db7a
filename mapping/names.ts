import { folded } from '../projections/words.js';

const LONGEST_ID = 64;
const HASH_DIGITS = 8;

/** Normalises a name for comparison: ignores case, accents, punctuation, repeated blanks and Unicode composition. */
export const nameKey = (name: string): string =>
  folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Symbols, which tell names apart (`C` and `C++`), but for those that stand in for an accent or an apostrophe (`` ` ``) and the
 * slash of a fraction (½).
 */
const SYMBOL = /((?!\u2044)[\p{Sm}\p{Sc}\p{So}])/u;
/** The sign of a number at the start of a name or after a symbol, written as a hyphen or a dash. */
const MINUS = /(^\s*|(?!\u2044)[\p{Sm}\p{Sc}\p{So}]\s*)[-\u2013](?=\p{N})/gu;

/**
 * Normalises the name of a party or an issue, like `nameKey`, except that symbols and the sign of a number count:
 * `Warming < 2 °C` is not `Warming > 2 °C`. Without those, it is the same key.
 */
export const entityKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(MINUS, '$1\u2212')
    .split(SYMBOL)
    .map((part, index) => (index % 2 === 1 ? part : nameKey(part)))
    .filter((part) => part !== '')
    .join(' ');

/**
 * A readable, deterministic id derived from a name, such as `united-states`: letters a to z and digits, joined by hyphens. If
 * the name has other letters or symbols, or is too long for an id, it ends in digits of a hash of the whole name.
 */
export function idOf(name: string): string {
  const key = entityKey(name);
  const plain = key.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const isWhole = plain !== '' && plain.length <= LONGEST_ID && !/[^a-z0-9 ]/.test(key);
  if (isWhole) return plain;
  const start = plain.slice(0, LONGEST_ID - HASH_DIGITS - 1).replace(/-$/, '');
  return `${start || 'x'}-${hash(key || name)}`;
}

/** FNV-1a hash of a text in hexadecimal: not collision-resistant, only to tell long names apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16).padStart(HASH_DIGITS, '0');
}
