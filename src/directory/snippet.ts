import type { SearchedText } from '../../projections/texts.js';
import { wordsIn } from '../../projections/words.js';
import type { Asked } from './expression.js';

/** Approximate length of a snippet, in characters. */
const LENGTH = 200;
/** Characters of context before the first match. */
const BEFORE = 60;
/** Number of words examined before yielding. */
const AT_ONCE = 2_000;

export interface Excerpt {
  /** HTML: matches within `<mark>`, the rest escaped. */
  snippet: string;
  /** Names of the fields that contain a match. */
  fields: string[];
}

interface Found {
  text: string;
  /** Spans of the matches, as far as they are shown. */
  marks: { start: number; end: number }[];
  /** Number of distinct search words in the text. */
  words: number;
}

/** Finds the matches in the fields of a report, and the snippet with most of them. Yields to the event loop. */
export function* excerpt(texts: readonly SearchedText[], asked: Asked): Generator<void, Excerpt> {
  const fields = new Set<string>();
  let best: Found | undefined;
  for (const { field, text } of texts) {
    const found = yield* findIn(text, asked);
    if (!found) continue;
    fields.add(field);
    if (!best || found.words > best.words) best = found;
  }
  return { snippet: best ? snippetOf(best) : '', fields: [...fields] };
}

function* findIn(text: string, asked: Asked): Generator<void, Found | undefined> {
  const marks: Found['marks'] = [];
  const words = new Set<string>();
  let count = 0;
  for (const { word, start, end } of wordsIn(text)) {
    if (++count % AT_ONCE === 0) yield;
    if (!asked.has(word)) continue;
    words.add(word);
    const isShown = marks.length === 0 || end <= marks[0].start - BEFORE + LENGTH;
    if (isShown && marks.at(-1)?.start !== start) marks.push({ start, end });
  }
  return marks.length > 0 ? { text, marks, words: words.size } : undefined;
}

function snippetOf({ text, marks }: Found): string {
  const start = wordStart(text, Math.max(0, marks[0].start - BEFORE));
  const end = wordEnd(text, Math.min(text.length, start + LENGTH), marks[marks.length - 1].end);
  let html = start > 0 ? '…' : '';
  let place = start;
  for (const mark of marks) {
    html += `${escaped(text.slice(place, mark.start))}<mark>${escaped(text.slice(mark.start, mark.end))}</mark>`;
    place = mark.end;
  }
  return `${html}${escaped(text.slice(place, Math.max(place, end)))}${end < text.length ? '…' : ''}`;
}

/** Start of the next word near an offset. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const blank = text.slice(at, at + BEFORE).search(/\s/);
  return wholeCharacter(text, blank < 0 ? at : at + blank + 1);
}

/** End of the last whole word before an offset, but not before what has to be shown. */
function wordEnd(text: string, at: number, least: number): number {
  if (at >= text.length) return text.length;
  const blank = text.slice(0, at).lastIndexOf(' ');
  return wholeCharacter(text, Math.max(blank, least));
}

/** Does not split a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
