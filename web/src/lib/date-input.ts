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
import { firstInNumbers, monthNames, weekdayNames, written } from '../texts/date-formats.js';
import { perLocale } from '../texts/locale.js';
import { texts } from '../texts/texts.js';
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

/** The names in the reader's language, in full and abbreviated; in English, too, since much that is typed here is quoted. */
const namesOf = (english: readonly string[], inFull: string[], short: string[]): string[][] =>
  english.map((name, index) => [name, inFull[index], short[index]].map((each) => each.toLowerCase()));
const months = perLocale(() => namesOf(MONTHS, monthNames('long'), monthNames('short')));
const weekdays = perLocale(() => namesOf(WEEKDAYS, weekdayNames('long'), weekdayNames('short')));

/** The month or weekday with a prefix of at least three letters. */
const indexIn = (names: readonly string[][], word: string): number =>
  /^\p{L}{3,}$/u.test(word) ? names.findIndex((all) => all.some((name) => name.startsWith(word))) : -1;

const countOf = (word: string): number | undefined =>
  /^\d{1,4}$/.test(word) ? Number(word) : own(texts.dateWords.counts, word);

/** The value of a word in a table of words. */
const own = <T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined =>
  word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;

/** The day, week, month or year that is so many of them from a day. */
function moved(base: string, n: number, unit: 'day' | 'week' | 'month' | 'year'): string {
  if (unit === 'day') return plusDays(base, n);
  if (unit === 'week') return plusDays(base, n * 7);
  return unit === 'month' ? plusMonths(base, n) : four(+base.slice(0, 4) + n);
}

/** "today", "three days ago", "last week", "next month". */
function relative(words: string, base: string): string | undefined {
  const { near, ago, ahead, units, steps, stepped } = texts.dateWords;
  const days = near.indexOf(words);
  if (days >= 0) return plusDays(base, days - 2);
  const past = ago.exec(words)?.groups;
  const counted = past ?? ahead.exec(words)?.groups;
  const [n, unit] = [countOf(counted?.n ?? ''), own(units, counted?.unit)];
  if (n !== undefined && unit) return moved(base, past ? -n : n, unit);
  const found = stepped.exec(words)?.groups;
  const [step, by] = [own(steps, found?.step), own(units, found?.unit)];
  if (step === undefined || !by) return undefined;
  return by === 'week' ? weekOf(dayText(mondayOf(at(base)) + step * 7 * DAY_MS)) : moved(base, step, by);
}

/** "Tuesday", "last Tuesday", "next Tuesday". */
function ofTheWeek(words: string, base: string, ahead: boolean): string | undefined {
  const found = texts.dateWords.stepped.exec(words)?.groups;
  const step = own(texts.dateWords.steps, found?.step);
  const weekday = indexIn(weekdays(), step === undefined ? words : found!.unit);
  if (weekday < 0) return undefined;
  const back = (weekdayIn(base) - weekday + 7) % 7;
  if (step === 1 || (step !== -1 && ahead)) return plusDays(base, 7 - back);
  return plusDays(base, step === -1 && back === 0 ? -7 : -back);
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
  const isAmbiguous = a <= 12 && b <= 12 && a !== b;
  if (isAmbiguous && firstInNumbers() === 'year') {
    const both = (length: 'long' | 'short') =>
      [Date.UTC(2024, b - 1, a), Date.UTC(2024, a - 1, b)].map((day) => written(day, 'dayOfMonth', length));
    refuse(texts.dateInput.ambiguous(words, both('long'), both('short')));
  }
  const isDayFirst = a > 12 || (isAmbiguous && firstInNumbers() === 'day');
  return isDayFirst ? { day: a, month: b, year: year(found[3]) } : { day: b, month: a, year: year(found[3]) };
}

/** "about Tuesday 21 October 2025", "Oct 21", "October", "21.10.2025", "21". Undefined if it is not a date. */
function named(words: string): Named | undefined {
  const prefix = texts.dateWords.qualifiers.find(({ before }) => before.test(words));
  if (prefix) {
    const rest = named(words.replace(prefix.before, ''));
    return rest && { ...rest, qualifier: prefix.sign };
  }
  const numbers = inNumbers(words);
  if (numbers) return numbers;
  const found: Named = {};
  for (const word of words.split(' ')) {
    const month = indexIn(months(), word.replace(/\.$/, ''));
    const weekday = indexIn(weekdays(), word.replace(/\.$/, ''));
    const isDay = texts.dateWords.day.test(word);
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
  if (month < 1 || month > 12) refuse(texts.dateInput.monthsAre);
  const year = found.year ?? nearestYear(month, day, base, ahead);
  if (year < 1) refuse(texts.dateInput.yearsAre);
  const inMonth = `${four(year)}-${twoDigits(month)}`;
  if (day === undefined) return weekday === undefined ? inMonth + qualifier : undefined;
  const most = daysInMonth(year, month);
  if (day < 1 || day > most)
    refuse(texts.dateInput.noSuchDay(day, monthNames('long')[month - 1], year, most));
  const date = `${inMonth}-${twoDigits(day)}`;
  if (weekday !== undefined && weekdayIn(date) !== weekday) {
    const names = weekdayNames('long');
    refuse(texts.dateInput.otherWeekday(inWords(date), names[weekdayIn(date)], names[weekday]));
  }
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
  const text = words.replace(texts.dateWords.from, '');
  const parts = text
    .split(/ ?[–—] ?| - |(?<=^(?:\p{L}+ )?\d{1,2})-(?=\d{1,2} )/u)
    .flatMap((part) => part.split(texts.dateWords.to));
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
  if (last.month === undefined && last.day !== undefined) last.month = first.month;
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
  const { dayIn, monthIn, decade, years, sometimeIn, someDayIn } = texts.dateWords;
  let found = dayIn.exec(words);
  if (found) {
    const date = one(found[1], base, ahead);
    return date?.length === 7 ? `${date}-XX` : date?.length === 4 ? `${date}-XX-XX` : undefined;
  }
  found = monthIn.exec(words);
  if (found) return `${found[1]}-XX`;
  found = decade.exec(words) ?? years.exec(words);
  if (found) return found[1].padEnd(4, 'X');
  found = sometimeIn.exec(words);
  if (!found) return undefined;
  const both = ends(found[1], base, ahead);
  if (both) return `[${both[0]}..${both[1]}]`;
  const date = someDayIn.test(words) ? one(found[1], base, ahead) : undefined;
  return date?.length === 7 ? `${date}-XX` : date?.length === 4 ? `${date}-XX-XX` : undefined;
}

/** One day, month or year. */
function one(words: string, base: string, ahead: boolean): string | undefined {
  const text = words.replace(texts.dateWords.on, '');
  const found = relative(words, base) ?? relative(text, base) ?? ofTheWeek(text, base, ahead);
  if (found) return found;
  const parts = named(text);
  return parts && dated(parts, base, ahead);
}

const TIME =
  /(?:^|[ t])(\d{1,2})[:.](\d\d)(?::(\d\d))? ?(?:([ap])\.?m\.?)? ?(z|utc|gmt|[+-]\d{1,2}(?::?\d\d)?)?(?=$| )/;

/** "14:30", "yesterday at 2:30 pm", "21 Oct 2025 14:30 +03:00": in UTC unless it says otherwise. */
function withTime(words: string, base: string, ahead: boolean): string | undefined {
  const found = TIME.exec(words);
  if (!found || (!words.includes(':') && !found[4])) return undefined;
  const rest = words.replace(found[0], ' ').replace(texts.dateWords.at, ' ').replace(/\s+/g, ' ').trim();
  const day = rest === '' ? base : one(rest, base, ahead);
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) return refuse(texts.dateInput.noDay);
  const [, typed, minutes, seconds = '00', half, zone = 'z'] = found;
  const hours = half ? (+typed % 12) + (half === 'p' ? 12 : 0) : +typed;
  const [, sign, ahead1, past = '00'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  const offset = sign ? `${sign}${twoDigits(+ahead1)}:${past}` : 'Z';
  const date = `${day}T${twoDigits(hours)}:${minutes}:${seconds}${offset}`;
  return tryEdtf(date) ? date : refuse(texts.dateInput.noSuchTime);
}

const normal = (text: string): string =>
  texts.dateWords.fillers
    .reduce(
      (words, { pattern, kept }) => words.replace(pattern, kept),
      text.toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' '),
    )
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
    return { why: date ? texts.dateInput.endsBefore : texts.dateInput.notUnderstood };
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
    return { why: texts.dateInput.oneMoment };
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
