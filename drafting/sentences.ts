import type { Span } from './types.js';
import { ABBREVIATIONS } from './words/sentences.js';

/** Longer sentences are cut, as parsing may be quadratic in the number of words. */
export const LONGEST_SENTENCE = 1_000;

/** A line at least this long that ends without a full stop is treated as hard-wrapped. */
const WRAPPED_FROM = 60;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The normalised text, with unchanged offsets: one paragraph per line, plain quotation marks and dashes. */
export function normalised(text: string): string {
  const lines = text
    .replace(/\r/g, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ')
    .split('\n');
  const isWrapped = (line: string, next: string) =>
    line.length >= WRAPPED_FROM && next !== '' && !/[.!?:"]\s*$/.test(line.slice(-10));
  return lines
    .map((line, at) =>
      at === lines.length - 1 ? line : line + (isWrapped(line, lines[at + 1]) ? ' ' : '\n'),
    )
    .join('');
}

/** The trimmed sentences of a normalised text, none longer than `LONGEST_SENTENCE`. */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const span of inLine(line)) found.push({ start: start + span.start, end: start + span.end });
    start += line.length + 1;
  }
  return found;
}

function inLine(line: string): Span[] {
  const joined: Span[] = [];
  for (const { index, segment } of segmenter.segment(line)) {
    const last = joined.at(-1);
    const goesOn = last && continues(line.slice(Math.max(last.start, last.end - 40), last.end), segment);
    if (goesOn) last.end = index + segment.length;
    else joined.push({ start: index, end: index + segment.length });
  }
  return joined.flatMap((span) => cut(line, trimmed(line, span)));
}

/** Whether a sentence continues in the next segment: after an abbreviation, an initial or a list number, or in lower case. */
function continues(before: string, next: string): boolean {
  if (/^\s*\d{1,3}[.)]\s*$/.test(before)) return true;
  if (/^["')\]]*\s*[a-z]/.test(next)) return true;
  const word = /(\S+)\.\s*$/.exec(before)?.[1].replace(/^["'(]+/, '');
  return word !== undefined && (ABBREVIATIONS.has(word) || /^[A-Z]$/.test(word));
}

function trimmed(line: string, { start, end }: Span): Span {
  while (start < end && line.charCodeAt(start) <= 32) start += 1;
  while (end > start && line.charCodeAt(end - 1) <= 32) end -= 1;
  return { start, end };
}

function cut(line: string, { start, end }: Span): Span[] {
  if (start === end) return [];
  const parts: Span[] = [];
  while (end - start > LONGEST_SENTENCE) {
    const blank = line.lastIndexOf(' ', start + LONGEST_SENTENCE);
    const at = blank > start ? blank : start + LONGEST_SENTENCE;
    parts.push(trimmed(line, { start, end: at }));
    start = at === blank ? at + 1 : at;
  }
  return [...parts, { start, end }];
}
