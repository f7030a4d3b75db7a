import {
  DAY_MS,
  dayText,
  daysInMonth,
  mondayOf,
  monthAfter,
  MONTHS,
  twoDigits,
  WEEKDAYS,
  weekdayOf,
} from '../src/temporal/calendar.js';
import type { Span } from './types.js';
import { NUMBERS } from './words/dates.js';
import { AHEAD } from './words/events.js';

/** A date in a sentence, resolved against the day of publication. */
export interface FoundDate extends Span {
  edtf: string;
  /** Whether its clause refers to the future. */
  isAhead: boolean;
  /** A bound ("by", "until", "before") and not the day itself. */
  isBound: boolean;
}

interface Reading {
  base: number;
  isAhead: boolean;
  /** Context from earlier dates in the sentence. */
  earlier: readonly FoundDate[];
}

type Rule = [pattern: RegExp, resolve: (match: RegExpExecArray, reading: Reading) => string | undefined];

const WEEKDAY = `(${WEEKDAYS.join('|')})`;
const MONTH = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|\\.)?`).join('|')}|Sept\\.?)`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const COUNT = '(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})';
const YEAR = '(?:,? (\\d{4}))?';
const PART = '(?: (?:morning|afternoon|evening|night))?';

const monthOf = (text: string): number =>
  MONTHS.findIndex((name) => name.slice(0, 3) === text.slice(0, 3)) + 1;
const monthText = (year: number, month: number) => `${year}-${twoDigits(month)}`;
const countOf = (text: string) => NUMBERS[text.toLowerCase()] ?? Number(text);
const shift = (base: number, days: number) => dayText(base + days * DAY_MS);
const yearOf = (base: number) => new Date(base).getUTCFullYear();

/**
 * News convention: a weekday is the most recent one, including the day of publication, unless the clause refers to the future.
 */
function weekday(name: string, { base, isAhead }: Reading, which?: string): string {
  const back = (weekdayOf(base) - WEEKDAYS.indexOf(name) + 7) % 7;
  if (which === 'next') return shift(base, (7 - back) % 7 || 7);
  if (which === 'last') return shift(base, -(back || 7));
  return isAhead ? shift(base, (7 - back) % 7) : shift(base, -back);
}

/**
 * A day without a year: the most recent one, or the next one if the clause refers to the future; a day after publication is in
 * the future.
 */
function day(
  month: number,
  date: number,
  year: string | undefined,
  { base, isAhead }: Reading,
): string | undefined {
  if (year !== undefined) return valid(Number(year), month, date);
  const own = valid(yearOf(base), month, date) ?? '';
  const published = dayText(base);
  if (isAhead && own < published) return valid(yearOf(base) + 1, month, date);
  // More than half a year ahead, without a word of the future: last year's.
  if (!isAhead && own > shift(base, 183)) return valid(yearOf(base) - 1, month, date);
  return own || undefined;
}

const valid = (year: number, month: number, date: number): string | undefined =>
  year > 0 && date >= 1 && date <= daysInMonth(year, month)
    ? `${year}-${twoDigits(month)}-${twoDigits(date)}`
    : undefined;

/** A month without a year: the most recent one, or the next. */
function month(number: number, year: string | undefined, { base, isAhead }: Reading): string {
  if (year !== undefined) return monthText(Number(year), number);
  const own = new Date(base).getUTCMonth() + 1;
  const by = isAhead ? (number < own ? 1 : 0) : number > own ? -1 : 0;
  return monthText(yearOf(base) + by, number);
}

const range = (from: string | undefined, to: string | undefined) =>
  from && to && from < to && `${from}/${to}`;
const either = (from: string | undefined, to: string | undefined) =>
  from && to && from < to && `[${from}..${to}]`;

const week = (base: number) => `${dayText(mondayOf(base))}/${shift(mondayOf(base), 6)}`;

/** Applied in this order; text matched by an earlier pattern is not matched again. */
const RULES: Rule[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, ([, y, m, d]) => valid(Number(y), Number(m), Number(d))],
  [
    new RegExp(`\\b(?:from )?${DAY} (?:to|and|until|-|–) ${DAY} ${MONTH}${YEAR}`, 'g'),
    ([, a, b, m, y], r) =>
      range(day(monthOf(m), Number(a), y, r), day(monthOf(m), Number(b), y, r)) || undefined,
  ],
  [
    new RegExp(`\\b${MONTH} ${DAY} ?(?:to|-|–) ?${DAY}\\b${YEAR}`, 'g'),
    ([, m, a, b, y], r) =>
      range(day(monthOf(m), Number(a), y, r), day(monthOf(m), Number(b), y, r)) || undefined,
  ],
  [
    new RegExp(`\\b(?:on )?(?:(?:the )?${WEEKDAY}) or (?:on )?(?:the )?${WEEKDAY}\\b`, 'g'),
    ([, a, b], r) => either(weekday(a, r), weekday(b, r)) || undefined,
  ],
  [
    new RegExp(`\\b(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH}${YEAR}`, 'g'),
    ([, , d, m, y], r) => day(monthOf(m), Number(d), y, r),
  ],
  [
    new RegExp(`\\b(?:${WEEKDAY},? )?${MONTH} (?:the )?${DAY}\\b${YEAR}`, 'g'),
    ([, , m, d, y], r) => day(monthOf(m), Number(d), y, r),
  ],
  [
    new RegExp(`\\b(?:(next|last|this) )?${WEEKDAY}${PART}\\b`, 'g'),
    ([, which, name], r) => weekday(name, r, which),
  ],
  [
    new RegExp(`\\b${COUNT} (days?|weeks?) (after|before|earlier|ago)\\b`, 'gi'),
    ([, n, unit, way], { base, earlier }) => {
      const days = countOf(n) * (unit.startsWith('week') ? 7 : 1) * (way === 'before' ? -1 : 1);
      const from = way === 'ago' ? undefined : earlier.at(-1)?.edtf;
      return shift(from && /^\d{4}-\d\d-\d\d$/.test(from) ? Date.parse(from) : base, -days);
    },
  ],
  [
    new RegExp(`\\b${COUNT} (months?) (?:earlier|ago)\\b`, 'gi'),
    ([, n], { base }) => monthAfter(base, -countOf(n)),
  ],
  [
    /\b(?:earlier|late|early) (?:this|in the) week\b/gi,
    (_, { base }) => either(dayText(mondayOf(base)), dayText(base)) || dayText(base),
  ],
  [
    /\blater this week\b/gi,
    (_, { base }) => either(dayText(base), shift(mondayOf(base), 6)) || dayText(base),
  ],
  [
    /\b(this|last|next) week\b/gi,
    ([, which], { base }) => week(base + { this: 0, last: -7, next: 7 }[which.toLowerCase()]! * DAY_MS),
  ],
  [
    /\b(this|last|next) month\b/gi,
    ([, which], { base }) => monthAfter(base, { this: 0, last: -1, next: 1 }[which.toLowerCase()]!),
  ],
  [
    /\b(this|last|next) year\b/gi,
    ([, which], { base }) => String(yearOf(base) + { this: 0, last: -1, next: 1 }[which.toLowerCase()]!),
  ],
  [/\b(?:today|tonight|overnight|this (?:morning|afternoon|evening))\b/gi, (_, { base }) => dayText(base)],
  [
    /\b(?:yesterday(?: (?:morning|afternoon|evening|night))?|last night)\b/gi,
    (_, { base }) => shift(base, -1),
  ],
  [/\btomorrow\b/gi, (_, { base }) => shift(base, 1)],
  [
    new RegExp(
      `\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Ff]or|of|[Ee]arly|[Mm]id|[Ll]ate|[Ll]ast|[Nn]ext|[Dd]uring|[Ff]rom|[Bb]efore|[Aa]fter)[ -](?:the )?(?:(?:early|mid|late|end of)[ -])?${MONTH}(?: (\\d{4}))?(?!\\w)`,
      'g',
    ),
    ([, m, y], r) => month(monthOf(m), y, r),
  ],
  [new RegExp(`\\b${MONTH} (\\d{4})\\b`, 'g'), ([, m, y], r) => month(monthOf(m), y, r)],
  [/\b(?:in|since|during) (\d{4})\b/gi, ([, y]) => y],
];

const BOUND_BEFORE = /\b(?:by|until|till|before|after|from|for)\s*(?:the )?(?:end of |early |late |mid-?)?$/i;
const BOUND_WITHIN = /^(?:by|until|till|before|after|from|for)\b/i;

/** How far before a date a word of the future still applies to it, in characters. */
const CLAUSE = 80;

/** The dates of a sentence, in order. @param base the first millisecond of the day of publication */
export function datesIn(sentence: string, base: number): FoundDate[] {
  const found: FoundDate[] = [];
  for (const [pattern, resolve] of RULES) {
    for (const match of sentence.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      const before = clauseBefore(sentence, span.start);
      const words = `${before} ${match[0]}`;
      const isAhead = AHEAD.test(words) && !/\b(last|ago|earlier|yesterday)\b/i.test(match[0]);
      const earlier = found.filter(({ end }) => end <= span.start).sort((a, b) => a.start - b.start);
      const edtf = resolve(match as RegExpExecArray, { base, isAhead, earlier });
      if (edtf === undefined) continue;
      const isBound = !edtf.includes('/') && (BOUND_BEFORE.test(before) || BOUND_WITHIN.test(match[0]));
      found.push({ ...span, edtf, isAhead, isBound });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Start of the clause that contains a date; in "was scheduled for", the words after "was" apply to it. */
const CLAUSE_ENDS = [',', ';', ': ', '"', ' said ', ' after ', ' was ', ' were ', ' has ', ' had '];

/** The words of the same clause before an offset. */
function clauseBefore(sentence: string, at: number): string {
  const before = sentence.slice(Math.max(0, at - CLAUSE), at);
  return before.slice(Math.max(...CLAUSE_ENDS.map((mark) => before.lastIndexOf(mark))) + 1);
}
