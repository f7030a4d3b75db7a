/** Marks around a name inside a sentence (Unicode isolates): whatever its script, it does not turn the words around it. */
const OPEN = '\u2068';
const CLOSE = '\u2069';
const MARKS = /[\u2066-\u2069]/g;

/** Letters of scripts written from right to left, and characters that change the direction. */
const TURNS =
  /[\u0590-\u08ff\u200f\u202a-\u202e\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name as part of a sentence. */
export const isolated = (name: string): string => `${OPEN}${name.replace(MARKS, '')}${CLOSE}`;

/** The words of a sentence and the names in it, in turn: every second part is a name. */
export const parts = (sentence: string): string[] => sentence.split(MARKS);

/** A sentence where no markup can stand, as in a label: marks remain only around names that need them. */
export const plain = (sentence: string): string =>
  parts(sentence)
    .map((part, index) => (index % 2 === 1 && TURNS.test(part) ? OPEN + part + CLOSE : part))
    .join('');

const LETTERS: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss' };

/** A text as it is searched: without case, accents and marks, however composed. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|[\u2066-\u2069]/gu, '')
    .toLowerCase()
    .replace(/[łøđıß]/g, (letter) => LETTERS[letter]);

/** Whether every word searched for is in a text. */
export function hasWords(words: string, ...texts: (string | null | undefined)[]): boolean {
  const text = folded(texts.filter(Boolean).join(' '));
  return folded(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
