/** Letters that do not decompose, as people type them without their strokes. */
const UNDECOMPOSED: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss' };

/** A text without case and accents, however it was composed. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđıß]/gu, (letter) => UNDECOMPOSED[letter]);

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether every word asked for stands in the texts, in any order, the last one also as a beginning; case and accents do not
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
