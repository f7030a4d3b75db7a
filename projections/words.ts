import { deburr } from 'es-toolkit/string';

/**
 * Normalises a text: removes case and accents, in any Unicode composition, and maps letters that do not decompose (ł, ø, đ, ı,
 * ß).
 */
export const folded = (text: string): string =>
  deburr(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());

/** Letters and digits with their combining marks. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A normalised word and its span in the text. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** The words of a text in order; a few characters, such as ½, become several words. */
export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: found, index } of text.matchAll(WORD))
    for (const word of folded(found).match(/[\p{L}\p{N}]+/gu) ?? [])
      yield { word, start: index, end: index + found.length };
}

export const wordsOf = (text: string): string[] => Array.from(wordsIn(text), ({ word }) => word);

/**
 * Whether the texts contain every search word, in any order, the last one also as a prefix; ignores case and accents. An empty
 * search matches everything.
 */
export function hasWords(texts: readonly string[], asked: string): boolean {
  const there = new Set(texts.flatMap(wordsOf));
  const words = wordsOf(asked);
  const last = words.pop();
  return (
    words.every((word) => there.has(word)) &&
    (last === undefined || [...there].some((word) => word.startsWith(last)))
  );
}
