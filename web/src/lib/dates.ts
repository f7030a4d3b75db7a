import { DAY_MS, MONTHS, WEEKDAYS } from '../../../src/temporal/calendar.js';
import { parseWhen, tryEdtf } from '../../../src/temporal/edtf.js';

type Length = 'long' | 'short';

const weekday = (date: Date): string => WEEKDAYS[date.getUTCDay()];
/** `October`, `Oct`; empty for an invalid date. */
const month = (date: Date, length: Length): string =>
  (MONTHS[date.getUTCMonth()] ?? '').slice(0, length === 'short' ? 3 : undefined);
/** `21 October`, `21 Oct`. */
export const dayMonth = (date: Date, length: Length): string => `${date.getUTCDate()} ${month(date, length)}`;

const QUALIFIER: Record<string, string> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

const startOf = (text: string): Date => new Date(tryEdtf(text)?.start ?? NaN);

/** The UTC day of a moment, `2025-10-21`. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function plain(text: string, length: Length): string {
  if (text.length === 4) return text;
  const date = startOf(text);
  return `${text.length === 7 ? month(date, length) : dayMonth(date, length)} ${text.slice(0, 4)}`;
}

function date(text: string, length: Length): string {
  const qualifier = QUALIFIER[text.at(-1) ?? ''];
  return qualifier ? qualifier + plain(text.slice(0, -1), length) : plain(text, length);
}

function interval(text: string, length: Length): string {
  const [a, b] = text.split('/');
  const days = a.length === 10 && b.length === 10;
  if (days && a.slice(0, 7) === b.slice(0, 7)) return `${Number(a.slice(8))}–${date(b, length)}`;
  if (days && a.slice(0, 4) === b.slice(0, 4)) return `${dayMonth(startOf(a), length)} – ${date(b, length)}`;
  if (a.length === 7 && b.length === 7 && a.slice(0, 4) === b.slice(0, 4))
    return `${month(startOf(a), length)} – ${date(b, length)}`;
  return `${date(a, length)} – ${date(b, length)}`;
}

/** `[2025-10-20..2025-10-24]`: one of these days. */
function set(text: string, length: Length): string {
  const ends = text.slice(1, -1).split('..');
  return text.includes('X')
    ? ends.map((end) => inWords(end, length)).join(' to ')
    : interval(ends.join('/'), length);
}

function unspecified(text: string, length: Length): string {
  if (text.length === 10)
    return `a day in ${plain(text.endsWith('XX-XX') ? text.slice(0, 4) : text.slice(0, 7), length)}`;
  if (text.length === 7) return `a month of ${text.slice(0, 4)}`;
  return text.endsWith('XX')
    ? `the years ${text.slice(0, 2)}00–${text.slice(0, 2)}99`
    : `the ${text.slice(0, 3)}0s`;
}

/** A date as recorded, in words; never converted to another time zone. */
export function inWords(text: string | null | undefined, length: Length = 'long'): string {
  if (!text) return '';
  if (text.startsWith('[')) return `some time in ${set(text, length)}`;
  if (text.includes('/')) return interval(text, length);
  if (text.endsWith('X')) return unspecified(text, length);
  if (text.includes('T')) {
    const zone = text.slice(19).replace(/^\.\d+/, '');
    return `${plain(text.slice(0, 10), length)}, ${text.slice(11, 16)} ${zone === 'Z' ? 'UTC' : zone}`;
  }
  return date(text, length);
}

export const brief = (text: string | null | undefined): string => inWords(text, 'short');

/** An instant of recording, to the minute. */
export const instantInWords = (text: string): string => inWords(`${text.slice(0, 16)}:00Z`);

/** When something was last done on this machine, in local time: `14:02`, or on another day with that day. */
export function timeInWords(instant: string): string {
  const at = new Date(instant);
  const time = at.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday ? time : `${at.toLocaleDateString(undefined, { dateStyle: 'medium' })}, ${time}`;
}

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIX: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const nth = (day: number): string => `${day}${SUFFIX[ORDINAL.select(day)]}`;

/** How a date is interpreted: `Tuesday 21 October 2025`, `October 2025: counts from the 1st`. Empty if it is invalid. */
export function echoOf(text: string): string {
  const read = tryEdtf(text);
  if (!read) return '';
  const first = new Date(read.start);
  const words = inWords(text);
  if (read.precision === 'instant' || read.precision === 'day') {
    const about = QUALIFIER[text.at(-1) as string] ?? '';
    return capital(`${about}${weekday(startOf(text.slice(0, 10)))} ${words.slice(about.length)}`);
  }
  const from =
    read.precision === 'year' || text.length < 7
      ? `1 January ${first.getUTCFullYear()}`
      : read.precision === 'month' || dayOf(read.start).slice(0, 7) === dayOf(read.end).slice(0, 7)
        ? `the ${nth(first.getUTCDate())}`
        : plain(dayOf(read.start), 'long');
  return `${capital(words)}: counts from ${from}`;
}

/** The last millisecond of an `asOf`, or undefined where it is invalid. */
export function endOf(asOf: string | null): number | undefined {
  try {
    return asOf === null ? undefined : parseWhen(asOf);
  } catch {
    return undefined;
  }
}

/** How long ago, in the largest whole unit: `today`, `3 d`, `5 wk`, `13 mo`, `4 y`. */
export function age(text: string, today: number): string {
  const date = tryEdtf(text);
  if (!date) return '';
  const days = Math.floor((today - date.start) / DAY_MS);
  if (days <= 0) return 'today';
  if (days < 21) return `${days} d`;
  if (days < 92) return `${Math.floor(days / 7)} wk`;
  if (days < 731) return `${Math.floor(days / 30.44)} mo`;
  return `${Math.floor(days / 365.25)} y`;
}

/** How long before a day something was: `the same day`, `3 days before`, `6 weeks before`, `13 months before`. */
export function before(days: number): string {
  const [n, unit] =
    days < 21
      ? [days, 'day']
      : days < 92
        ? [Math.floor(days / 7), 'week']
        : days < 731
          ? [Math.floor(days / 30.44), 'month']
          : [Math.floor(days / 365.25), 'year'];
  return days <= 0 ? 'the same day' : `${n} ${unit}${n === 1 ? '' : 's'} before`;
}

export const startMs = (text: string): number => tryEdtf(text)?.start ?? NaN;
export const spanOf = (text: string): { start: number; end: number } =>
  tryEdtf(text) ?? { start: NaN, end: NaN };
