import {
  DAY_MS,
  dayStart,
  dayText,
  daysInMonth,
  mondayOf,
  monthAfter,
  MONTHS,
  twoDigits,
  WEEKDAYS,
  weekdayOf,
} from '../../../src/temporal/calendar.js';
import { parseWhen, tryEdtf } from '../../../src/temporal/edtf.js';
import { inWords } from './dates.js';

/** The reference for relative dates such as "Tuesday". */
export interface DateBase {
  /** The user's local day, `2025-10-21`. */
  today: string;
  /** The day of publication of the text being coded; it replaces today. */
  dateline?: string;
  /** Whether a planned date is expected: "Tuesday" and "October" are then the next ones, otherwise the last ones. */
  ahead?: boolean;
}

/** A date as recorded (EDTF), or the reason why the text is not one. */
export type DateRead = { date: string } | { why: string };

const HOW =
  'Write it like 21 Oct 2025, 21.10.2025, yesterday, Tuesday, October 2025, 20–24 Oct or 21 Oct 14:30.';

class NotADate extends Error {}
const refuse = (why: string): never => {
  throw new NotADate(why);
};

/** A day, a month or a year, as far as given. */
interface Named {
  year?: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  /** Weekday, 0 to 6 from Sunday. */
  weekday?: number;
  /** `~`, `?` or `%`. */
  qualifier?: string;
}

const four = (n: number): string => String(n).padStart(4, '0');
const at = (text: string): number => dayStart(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8, 10));
const plusDays = (text: string, days: number): string => dayText(at(text) + days * DAY_MS);
const weekdayIn = (text: string): number => weekdayOf(at(text));
const plusMonths = (text: string, months: number): string => monthAfter(at(text), months);
const weekOf = (monday: string): string => `${monday}/${plusDays(monday, 6)}`;

/** The month or weekday with a prefix of at least three letters. */
const indexIn = (names: readonly string[], word: string): number =>
  /^[a-z]{3,}$/.test(word)
    ? names.findIndex((name) => name.toLowerCase().startsWith(word === 'sept' ? 'sep' : word))
    : -1;

const COUNTS = 'a an one two three four five six seven eight nine ten'.split(' ');
const countOf = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : Math.max(1, COUNTS.indexOf(word) - 1);

/** "today", "three days ago", "last week", "next month". */
function relative(words: string, base: string): string | undefined {
  const near = ['the day before yesterday', 'yesterday', 'today', 'tomorrow', 'the day after tomorrow'];
  const days = near.indexOf(words);
  if (days >= 0) return plusDays(base, days - 2);
  const ago = /^(?:in )?(\d{1,4}|[a-z]+) (day|week|month|year)s?( ago)?$/.exec(words);
  if (ago && (ago[3] || words.startsWith('in ')) && (/^\d/.test(ago[1]) || COUNTS.includes(ago[1]))) {
    const n = countOf(ago[1]) * (ago[3] ? -1 : 1);
    if (ago[2] === 'day') return plusDays(base, n);
    if (ago[2] === 'week') return plusDays(base, n * 7);
    return ago[2] === 'month' ? plusMonths(base, n) : four(+base.slice(0, 4) + n);
  }
  const near1 = /^(last|this|next) (week|month|year)$/.exec(words);
  if (!near1) return undefined;
  const step = ['last', 'this', 'next'].indexOf(near1[1]) - 1;
  if (near1[2] === 'week') return weekOf(dayText(mondayOf(at(base)) + step * 7 * DAY_MS));
  return near1[2] === 'month' ? plusMonths(base, step) : four(+base.slice(0, 4) + step);
}

/** "Tuesday", "last Tuesday", "next Tuesday". */
function ofTheWeek(words: string, base: string, ahead: boolean): string | undefined {
  const [, which, name] = /^(?:(last|this|next) )?([a-z]+)$/.exec(words) ?? [];
  const weekday = indexIn(WEEKDAYS, name ?? '');
  if (weekday < 0) return undefined;
  const back = (weekdayIn(base) - weekday + 7) % 7;
  if (which === 'next' || (which !== 'last' && ahead)) return plusDays(base, 7 - back);
  return plusDays(base, which === 'last' && back === 0 ? -7 : -back);
}

/** Day, month and year in any order, separated by dots, slashes or hyphens. */
function inNumbers(words: string): Named | undefined {
  const year = (text: string | undefined) =>
    text ? (text.length === 2 ? 2000 + Number(text) : Number(text)) : undefined;
  let found = /^(\d{1,2})[.-](\d{1,2})(?:[.-](\d{4}|\d\d)?)?$/.exec(words);
  if (found) return { day: +found[1], month: +found[2], year: year(found[3]) };
  found = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(words);
  if (found) return { year: +found[1], month: +found[2], day: +found[3] };
  found = /^(\d{4})[.-](\d{1,2})$/.exec(words);
  if (found) return { year: +found[1], month: +found[2] };
  found = /^(\d{1,2})[./](\d{4})$/.exec(words);
  if (found) return { month: +found[1], year: +found[2] };
  found = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d\d))?$/.exec(words);
  if (!found) return undefined;
  const [a, b] = [+found[1], +found[2]];
  if (a <= 12 && b <= 12 && a !== b)
    refuse(
      `${words} can be ${a} ${MONTHS[b - 1]} or ${b} ${MONTHS[a - 1]}: write ${a} ${MONTHS[b - 1].slice(0, 3)} or ${b} ${MONTHS[a - 1].slice(0, 3)}.`,
    );
  return a > 12 ? { day: a, month: b, year: year(found[3]) } : { day: b, month: a, year: year(found[3]) };
}

const QUALIFIERS: [RegExp, string][] = [
  [/^(?:perhaps|maybe|probably) (?:about|around) /, '%'],
  [/^(?:about|around|approximately|circa|ca\.?|c\.) /, '~'],
  [/^(?:perhaps|maybe|probably) /, '?'],
];

/** "about Tuesday 21 October 2025", "Oct 21", "October", "21.10.2025", "21". Undefined if it is not a date. */
function named(words: string): Named | undefined {
  const prefix = QUALIFIERS.find(([pattern]) => pattern.test(words));
  if (prefix) {
    const rest = named(words.replace(prefix[0], ''));
    return rest && { ...rest, qualifier: prefix[1] };
  }
  const numbers = inNumbers(words);
  if (numbers) return numbers;
  const found: Named = {};
  for (const word of words.split(' ')) {
    const month = indexIn(MONTHS, word.replace(/\.$/, ''));
    const weekday = indexIn(WEEKDAYS, word.replace(/\.$/, ''));
    const isDay = /^\d{1,2}(?:st|nd|rd|th|\.)?$/.test(word);
    if (month >= 0 && found.month === undefined) found.month = month + 1;
    else if (weekday >= 0 && found.weekday === undefined) found.weekday = weekday;
    else if (isDay && found.day === undefined) found.day = parseInt(word, 10);
    else if (/^\d{4}$/.test(word) && found.year === undefined) found.year = Number(word);
    else return undefined;
  }
  return found;
}

/** Converts to EDTF; a missing year is derived from the base; the day must exist. */
function dated(found: Named, base: string, ahead: boolean): string | undefined {
  const { month, day, weekday, qualifier = '' } = found;
  if (month === undefined)
    return found.year !== undefined && day === undefined && weekday === undefined
      ? four(found.year) + qualifier
      : undefined;
  if (month < 1 || month > 12) refuse('Months are 1 to 12.');
  const year = found.year ?? nearestYear(month, day, base, ahead);
  if (year < 1) refuse('Years are 1 to 9999.');
  const inMonth = `${four(year)}-${twoDigits(month)}`;
  if (day === undefined) return weekday === undefined ? inMonth + qualifier : undefined;
  const most = daysInMonth(year, month);
  if (day < 1 || day > most)
    refuse(`There is no ${day} ${MONTHS[month - 1]} ${year}: the month has ${most} days.`);
  const date = `${inMonth}-${twoDigits(day)}`;
  if (weekday !== undefined && weekdayIn(date) !== weekday)
    refuse(
      `${day} ${MONTHS[month - 1]} ${year} is a ${WEEKDAYS[weekdayIn(date)]}, not a ${WEEKDAYS[weekday]}.`,
    );
  return date + qualifier;
}

/** The latest year in which the day or month had begun by the base; ahead: the first in which it is not over. */
function nearestYear(month: number, day: number | undefined, base: string, ahead: boolean): number {
  let year = +base.slice(0, 4);
  const wanted = day === undefined ? twoDigits(month) : `${twoDigits(month)}-${twoDigits(day)}`;
  const now = base.slice(5, 5 + wanted.length);
  if (!ahead && wanted > now) year--;
  if (ahead && wanted < now) year++;
  // 29 February: the nearest leap year.
  if (day === 29 && month === 2) while (daysInMonth(year, 2) < 29) year += ahead ? 1 : -1;
  return year;
}

/** The two ends of "21–24 October", "October to November 2025", "from 21 Oct until 3 Nov". */
function ends(words: string, base: string, ahead: boolean): [string, string] | undefined {
  const text = words.replace(/^(?:from|between) /, '');
  const parts = text.split(/ ?[–—] ?| - | (?:to|until|till|through|and) |(?<=^\d{1,2})-(?=\d{1,2} )/);
  if (parts.length !== 2) return undefined;
  const day = (part: string, from: string) => relative(part, from) ?? ofTheWeek(part, from, ahead);
  const [first, last] = parts.map((part) => named(part));
  const lastDay = day(parts[1], base);
  if (lastDay) {
    const start = day(parts[0], base) ?? (first && dated(first, lastDay, false));
    return start ? [start, lastDay] : undefined;
  }
  if (!first || !last) return undefined;
  if (first.month === undefined && first.day !== undefined) first.month = last.month;
  if (last.year === undefined) {
    // The year follows from the start; the end is the next day of that name.
    const start = dated(first, base, ahead);
    const end = start && dated(last, start.slice(0, 10), true);
    return end ? [start, end] : undefined;
  }
  if (first.year === undefined && first.month !== undefined)
    first.year = first.month > (last.month ?? 12) ? last.year - 1 : last.year;
  const start = dated(first, base, ahead);
  const end = dated(last, base, ahead);
  return start && end ? [start, end] : undefined;
}

/** Imprecise dates: "some time in 20–24 October", "a day in October", "the 2020s". */
function vague(words: string, base: string, ahead: boolean): string | undefined {
  let found = /^(?:a|some|one) day (?:in|of) (.+)$/.exec(words);
  if (found) {
    const date = one(found[1], base, ahead);
    return date?.length === 7 ? `${date}-XX` : date?.length === 4 ? `${date}-XX-XX` : undefined;
  }
  found = /^(?:a|some|one) month (?:in|of) (\d{4})$/.exec(words);
  if (found) return `${found[1]}-XX`;
  found = /^(?:the )?(\d{3})0s$/.exec(words) ?? /^the years (\d\d)00–\d\d99$/.exec(words);
  if (found) return found[1].padEnd(4, 'X');
  found = /^(?:some ?time )?(?:in|between|one of) (.+)$/.exec(words);
  if (!found) return undefined;
  const both = ends(found[1], base, ahead);
  if (both) return `[${both[0]}..${both[1]}]`;
  return words.startsWith('some') ? vague(`a day in ${found[1]}`, base, ahead) : undefined;
}

/** One day, month or year. */
function one(words: string, base: string, ahead: boolean): string | undefined {
  const text = words.replace(/^(?:on|in|at) (?!\d+ |an? )/, '');
  const found = relative(words, base) ?? relative(text, base) ?? ofTheWeek(text, base, ahead);
  if (found) return found;
  const parts = named(text);
  return parts && dated(parts, base, ahead);
}

const TIME =
  /(?:^|[ t])(?:at )?(\d{1,2})[:.](\d\d)(?::(\d\d))? ?(am|pm)? ?(z|utc|gmt|[+-]\d{1,2}(?::?\d\d)?)?(?=$| )/;

/** "14:30", "yesterday at 2:30 pm", "21 Oct 2025 14:30 +03:00": in UTC unless it says otherwise. */
function withTime(words: string, base: string, ahead: boolean): string | undefined {
  const found = TIME.exec(words);
  if (!found || (!words.includes(':') && !found[4])) return undefined;
  const rest = words.replace(found[0], ' ').replace(/\s+/g, ' ').trim();
  const day = rest === '' ? base : one(rest, base, ahead);
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day))
    return refuse('A time of day needs its day: 21 Oct 2025 14:30.');
  const [, typed, minutes, seconds = '00', half, zone = 'z'] = found;
  const hours = half ? (+typed % 12) + (half === 'pm' ? 12 : 0) : +typed;
  const [, sign, ahead1, past = '00'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  const offset = sign ? `${sign}${twoDigits(+ahead1)}:${past}` : 'Z';
  const date = `${day}T${twoDigits(hours)}:${minutes}:${seconds}${offset}`;
  return tryEdtf(date) ? date : refuse('There is no such time of day: hours are 0 to 23, minutes 0 to 59.');
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/,/g, ' ')
    .replace(/\bthe (\d)/g, '$1')
    .replace(/(\d(?:st|nd|rd|th)?) of /g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Parses a date in natural language, ISO 8601 or EDTF. Dates without a year, and weekdays, are the last ones (the next ones if
 * the base looks ahead); a time without a zone is UTC.
 */
export function readDate(text: string, { today, dateline, ahead = false }: DateBase): DateRead {
  const typed = text.trim();
  if (tryEdtf(typed)) return { date: typed };
  const base = dateline ?? today;
  const words = normal(typed).replace(/^(\d{4}-\d\d-\d\d)t(?=\d)/, '$1 ');
  try {
    const both = () => ends(words, base, ahead);
    const date =
      vague(words, base, ahead) ??
      withTime(words, base, ahead) ??
      one(words, base, ahead) ??
      both()?.join('/');
    if (date && tryEdtf(date)) return { date };
    return { why: date ? 'It ends before it begins.' : `This is not understood as a date. ${HOW}` };
  } catch (error) {
    if (error instanceof NotADate) return { why: error.message };
    throw error;
  }
}

/** Like `readDate`, but for a single day, month, year or instant. */
export function readMoment(text: string, base: DateBase): DateRead {
  const read = readDate(text, base);
  if ('why' in read) return read;
  try {
    parseWhen(read.date);
    return read;
  } catch {
    return { why: 'Name one day, one month, one year or one moment.' };
  }
}

/** A recorded date as the text of a field: in words if they parse back to the same date. */
export function dateText(date: string): string {
  if (!tryEdtf(date)) return date;
  const words = inWords(date, 'short');
  const read = readDate(words, { today: '2000-01-01' });
  return 'date' in read && read.date === date ? words : date;
}

/** The user's local day. */
export function todayHere(now = new Date()): string {
  return `${four(now.getFullYear())}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
