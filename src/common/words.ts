import { deburr } from 'es-toolkit/string';

/** A text without case and accents, however it was composed, and letters that do not decompose (ł, ø, đ, ı, ß) as people type them. */
export const folded = (text: string): string =>
  deburr(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());

/** Letters and digits with their accents. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A word as it is compared, and the part of the text that it comes from. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** The words of a text in order; a few characters, as ½, are several words. */
export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: found, index } of text.matchAll(WORD))
    for (const word of folded(found).match(/[\p{L}\p{N}]+/gu) ?? [])
      yield { word, start: index, end: index + found.length };
}

export const wordsOf = (text: string): string[] => Array.from(wordsIn(text), ({ word }) => word);

/**
 * Whether every word searched for occurs in the texts, in any order, the last one also as a beginning; case and accents do not
 * matter. Nothing asked for stands everywhere.
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
