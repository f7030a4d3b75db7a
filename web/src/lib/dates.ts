import { DAY_MS } from '../../../src/temporal/calendar.js';
import { parseWhen, tryEdtf } from '../../../src/temporal/edtf.js';
import { written, writtenRange, type Length as Month } from '../texts/date-formats.js';
import { readerLocale } from '../texts/locale.js';
import { texts } from '../texts/texts.js';

/** Months in full or abbreviated; `full`: with the weekday, too. */
type Length = Month | 'full';

const monthOf = (length: Length): Month => (length === 'short' ? 'short' : 'long');

/** `21 October`, `21 Oct`. */
export const dayMonth = (ms: number, length: Month): string => written(ms, 'dayOfMonth', length);

/** The UTC day of a moment, `2025-10-21`. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const FORM = { 4: 'year', 7: 'month', 10: 'day' } as const;
const formOf = (text: string) =>
  FORM[text.length as keyof typeof FORM] as 'year' | 'month' | 'day' | undefined;

function plain(text: string, length: Length): string {
  const { start } = tryEdtf(text) ?? {};
  const form = formOf(text);
  if (start === undefined || form === undefined) return text;
  const words = written(start, form, monthOf(length));
  return length === 'full' && form === 'day'
    ? texts.dates.withWeekday(written(start, 'weekday'), words)
    : words;
}

function date(text: string, length: Length): string {
  const qualifier = text.at(-1)!;
  const qualified = (texts.dates.qualified as Record<string, ((date: string) => string) | undefined>)[
    qualifier
  ];
  return qualified ? qualified(plain(text.slice(0, -1), length)) : plain(text, length);
}

function interval(text: string, length: Length): string {
  const [a, b] = text.split('/');
  const [from, to, form] = [tryEdtf(a)?.start, tryEdtf(b)?.start, formOf(a)];
  if (from === undefined || to === undefined || from === to || !form || form !== formOf(b))
    return texts.dates.fromTo(date(a, length), date(b, length));
  const range = writtenRange(from, to, form, monthOf(length));
  return form === 'day' && a.slice(0, 7) === b.slice(0, 7) ? range.replace(/(?<=\d) – (?=\d)/, '–') : range;
}

/** `[2025-10-20..2025-10-24]`: one of these days. */
function set(text: string, length: Length): string {
  const [a, b] = text.slice(1, -1).split('..');
  return text.includes('X')
    ? texts.dates.eitherSpan(inWords(a, length), inWords(b, length))
    : interval(`${a}/${b}`, length);
}

function unspecified(text: string, length: Length): string {
  if (text.length === 10)
    return texts.dates.dayIn(plain(text.endsWith('XX-XX') ? text.slice(0, 4) : text.slice(0, 7), length));
  if (text.length === 7) return texts.dates.monthOf(text.slice(0, 4));
  return text.endsWith('XX')
    ? texts.dates.years(`${text.slice(0, 2)}00`, `${text.slice(0, 2)}99`)
    : texts.dates.decade(`${text.slice(0, 3)}0`);
}

/** A date as recorded, in words; never converted to another time zone. */
export function inWords(text: string | null | undefined, length: Length = 'long'): string {
  if (!text) return '';
  if (text.startsWith('[')) return texts.dates.sometimeIn(set(text, length));
  if (text.includes('/')) return interval(text, length);
  if (text.endsWith('X')) return unspecified(text, length);
  if (text.includes('T')) {
    const zone = text.slice(19).replace(/^\.\d+/, '');
    const time = Date.parse(`${text.slice(0, 16)}Z`);
    if (Number.isNaN(time)) return text;
    return texts.dates.withTime(
      plain(text.slice(0, 10), length),
      written(time, 'time'),
      zone === 'Z' ? 'UTC' : zone,
    );
  }
  return date(text, length);
}

export const brief = (text: string | null | undefined): string => inWords(text, 'short');

/** An instant of recording, to the minute. */
export const instantInWords = (text: string): string => inWords(`${text.slice(0, 16)}:00Z`);

/** When something was last done on this machine, in local time: `14:02`, or on another day with that day. */
export function timeInWords(instant: string): string {
  const at = new Date(instant);
  const isToday = at.toDateString() === new Date().toDateString();
  const today = { hour: '2-digit', minute: '2-digit' } as const;
  return at.toLocaleString(readerLocale(), isToday ? today : { dateStyle: 'medium', timeStyle: 'short' });
}

const capital = (text: string): string => text[0].toLocaleUpperCase(readerLocale()) + text.slice(1);

/** How a date is interpreted: `Tuesday 21 October 2025`, `October 2025: counts from the 1st`. Empty if it is invalid. */
export function echoOf(text: string): string {
  const read = tryEdtf(text);
  if (!read) return '';
  const words = capital(inWords(text, 'full'));
  if (read.precision === 'instant' || read.precision === 'day') return words;
  const first = dayOf(read.start);
  const isInMonth = read.precision === 'month' || first.slice(0, 7) === dayOf(read.end).slice(0, 7);
  return texts.dates.countsFrom(
    words,
    isInMonth && text.length >= 7 ? texts.dates.theDay(Number(first.slice(8))) : plain(first, 'long'),
  );
}

/** The last millisecond of an `asOf`, or undefined where it is invalid. */
export function endOf(asOf: string | null): number | undefined {
  try {
    return asOf === null ? undefined : parseWhen(asOf);
  } catch {
    return undefined;
  }
}

/** A number of days in the largest unit of which it is several. */
function inUnits(days: number): { n: number; unit: 'days' | 'weeks' | 'months' | 'years' } {
  if (days < 21) return { n: days, unit: 'days' };
  if (days < 92) return { n: Math.floor(days / 7), unit: 'weeks' };
  if (days < 731) return { n: Math.floor(days / 30.44), unit: 'months' };
  return { n: Math.floor(days / 365.25), unit: 'years' };
}

/** When something was, with how long ago where that is some weeks or more: `21 Oct 2025`, `1 Feb 2025 · 8 mo`. */
export function dated(text: string, today: number): string {
  const { n, unit } = inUnits(Math.floor((today - startMs(text)) / DAY_MS));
  return n > 0 && unit !== 'days' ? `${brief(text)} · ${texts.dates.age[unit](n)}` : brief(text);
}

/** How long before a day something was: `the same day`, `3 days before`, `6 weeks before`, `13 months before`. */
export function before(days: number): string {
  const { n, unit } = inUnits(days);
  return n <= 0 ? texts.dates.sameDay : texts.dates.before[unit](n);
}

export const startMs = (text: string): number => tryEdtf(text)?.start ?? NaN;
export const spanOf = (text: string): { start: number; end: number } =>
  tryEdtf(text) ?? { start: NaN, end: NaN };
