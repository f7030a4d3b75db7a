import { folded as foldedText } from '../../../projections/words.js';

/** Unicode isolates around a name inside a sentence: its script does not change the direction of the text around it. */
const OPEN = '\u2068';
const CLOSE = '\u2069';
const MARKS = /[\u2066-\u2069]/g;

/** Letters of scripts written from right to left, and characters that change the direction. */
const TURNS =
  /[\u0590-\u08ff\u200f\u202a-\u202e\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name as part of a sentence. */
export const isolated = (name: string): string => `${OPEN}${name.replace(MARKS, '')}${CLOSE}`;

/** Splits a sentence into text and names: every second part is a name. */
export const parts = (sentence: string): string[] => sentence.split(MARKS);

/** A sentence as plain text, as in a label: isolates remain only around names that need them. */
export const plain = (sentence: string): string =>
  parts(sentence)
    .map((part, index) => (index % 2 === 1 && TURNS.test(part) ? OPEN + part + CLOSE : part))
    .join('');

/** A name as it is searched for: see `foldedText`; without isolates. */
export const folded = (text: string): string => foldedText(text.replace(MARKS, ''));

/** Whether every word searched for is in a text. */
export function hasWords(words: string, ...texts: (string | null | undefined)[]): boolean {
  const text = folded(texts.filter(Boolean).join(' '));
  return folded(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
