import { FIRST_MOMENT, LAST_MOMENT, dayEnd, dayStart, daysInMonth } from './calendar.js';
import { whyNot, whyNotInstant } from './edtf-reasons.js';

/**
 * Dates as people report them: the forms of EDTF level 0 and 1 (ISO 8601-2) that have an earliest and a latest moment, and, of
 * level 2, one of a set between two dates; parsed strictly. `edtf-reasons.ts` explains rejections.
 */
export type Precision = 'instant' | 'day' | 'month' | 'year' | 'interval';

/** `start` and `end` are the first and the last millisecond (since 1970, UTC, both inclusive) that the text allows. */
export interface Edtf {
  start: number;
  end: number;
  precision: Precision;
}

/** The message says what is wrong with the text and what is expected. */
export class EdtfError extends Error {}

const DASH = 45;
const COLON = 58;
const CAPITAL_T = 84;
const CAPITAL_X = 88;
const CAPITAL_Z = 90;
const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;

/** The number written in `count` ASCII digits at `at`, or -1. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, filling `text` from `from` to `to`. */
function plainDate(text: string, from: number, to: number): Edtf | undefined {
  const length = to - from;
  const year = digits(text, from, 4);
  if (length < 4 || year < 1) return undefined;
  if (length === 4) return { start: dayStart(year, 1, 1), end: dayEnd(year, 12, 31), precision: 'year' };

  const month = digits(text, from + 5, 2);
  if (length < 7 || text.charCodeAt(from + 4) !== DASH || month < 1 || month > 12) return undefined;
  const days = daysInMonth(year, month);
  if (length === 7)
    return { start: dayStart(year, month, 1), end: dayEnd(year, month, days), precision: 'month' };

  const day = digits(text, from + 8, 2);
  if (length !== 10 || text.charCodeAt(from + 7) !== DASH || day < 1 || day > days) return undefined;
  return { start: dayStart(year, month, day), end: dayEnd(year, month, day), precision: 'day' };
}

const isQualifier = (char: string): boolean => char === '~' || char === '?' || char === '%';

function qualifiedDate(text: string, from: number, to: number): Edtf | undefined {
  return plainDate(text, from, to > from && isQualifier(text[to - 1]) ? to - 1 : to);
}

/** Unspecified digits, always the last ones: `2025-10-XX`, `2025-XX-XX`, `2025-XX`, `202X`, `20XX`. */
function unspecified(text: string): Edtf | undefined {
  if (text.length === 10)
    return plainDate(text, 0, text.endsWith('-XX-XX') ? 4 : text.endsWith('-XX') ? 7 : -1);
  if (text.length === 7) return text.endsWith('-XX') ? plainDate(text, 0, 4) : undefined;
  if (text.length !== 4) return undefined;

  const known = text.endsWith('XX') ? 2 : 3;
  const years = known === 2 ? 100 : 10;
  const first = digits(text, 0, known) * years;
  if (first < 1) return undefined;
  return { start: dayStart(first, 1, 1), end: dayEnd(first + years - 1, 12, 31), precision: 'interval' };
}

/** One of a set, `[2025-10-20..2025-10-24]`: a moment between the two, both required. */
function oneOf(text: string): Edtf | undefined {
  const dots = text.indexOf('..');
  if (dots < 0 || text.charCodeAt(text.length - 1) !== RIGHT_BRACKET) return undefined;
  const first = plainOrUnspecified(text.slice(1, dots));
  const last = first && plainOrUnspecified(text.slice(dots + 2, -1));
  if (!first || !last || first.start > last.end) return undefined;
  return { start: first.start, end: last.end, precision: 'interval' };
}

const plainOrUnspecified = (text: string): Edtf | undefined =>
  text.charCodeAt(text.length - 1) === CAPITAL_X ? unspecified(text) : plainDate(text, 0, text.length);

function interval(text: string, slash: number): Edtf | undefined {
  const first = qualifiedDate(text, 0, slash);
  const last = first && qualifiedDate(text, slash + 1, text.length);
  if (!first || !last || first.start > last.end) return undefined;
  return { start: first.start, end: last.end, precision: 'interval' };
}

/** Milliseconds to subtract for the zone offset from `at` to the end, or undefined. */
function zoneOffset(text: string, at: number): number | undefined {
  if (text.charCodeAt(at) === CAPITAL_Z) return text.length === at + 1 ? 0 : undefined;
  const sign = text[at] === '+' ? 1 : text[at] === '-' ? -1 : 0;
  const hours = digits(text, at + 1, 2);
  const minutes = digits(text, at + 4, 2);
  if (sign === 0 || text.length !== at + 6 || text.charCodeAt(at + 3) !== COLON) return undefined;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return undefined;
  return sign * (hours * 60 + minutes) * 60_000;
}

/** `YYYY-MM-DDThh:mm:ss`, an optional fraction, then `Z` or `±hh:mm`. Digits beyond the millisecond are truncated. */
function instant(text: string): number | undefined {
  const day = text.charCodeAt(10) === CAPITAL_T ? plainDate(text, 0, 10) : undefined;
  const hours = digits(text, 11, 2);
  const minutes = digits(text, 14, 2);
  const seconds = digits(text, 17, 2);
  if (!day || text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return undefined;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return undefined;

  let at = 19;
  let millis = 0;
  if (text[at] === '.') {
    for (let weight = 100; ; weight /= 10) {
      const digit = digits(text, at + 1, 1);
      if (digit < 0) break;
      if (weight >= 1) millis += digit * weight;
      at++;
    }
    if (at++ === 19) return undefined;
  }
  const offset = zoneOffset(text, at);
  if (offset === undefined) return undefined;
  const moment = day.start + ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis - offset;
  return moment >= FIRST_MOMENT && moment <= LAST_MOMENT ? moment : undefined;
}

/** Like `parseEdtf`, but returns undefined instead of throwing. */
export function tryEdtf(text: string): Edtf | undefined {
  if (typeof text !== 'string') return undefined;
  if (text.charCodeAt(0) === LEFT_BRACKET) return oneOf(text);
  const slash = text.indexOf('/');
  if (slash >= 0) return interval(text, slash);
  if (text.length > 11) {
    const moment = instant(text);
    return moment === undefined ? undefined : { start: moment, end: moment, precision: 'instant' };
  }
  if (text.charCodeAt(text.length - 1) === CAPITAL_X) return unspecified(text);
  return qualifiedDate(text, 0, text.length);
}

/**
 * The moments that a date in EDTF allows: `2025-10-21T14:30:00Z`, `2025-10-21`, `2025-10`, `2025`,
 * `2025-10-20/2025-10-21`, `[2025-10-20..2025-10-24]`, `2025-10-XX`, `202X`, `2025-10~`. A day is a UTC day; years are 0001 to 9999.
 *
 * @throws EdtfError
 */
export function parseEdtf(text: string): Edtf {
  const date = tryEdtf(text);
  if (!date) throw new EdtfError(whyNot(text));
  return date;
}

/** Whether a date is an interval, written with `/`: for something that lasts, a stretch from one end to the other. */
export const isInterval = (text: string): boolean => text.includes('/');

/**
 * Milliseconds since 1970 of an RFC 3339 instant such as `2025-10-21T14:30:00Z`.
 *
 * @throws EdtfError
 */
export function parseInstant(text: string): number {
  const moment = typeof text === 'string' ? instant(text) : undefined;
  if (moment === undefined) throw new EdtfError(whyNotInstant(text));
  return moment;
}

/**
 * The last millisecond of a day, a month or a year, or an instant itself: what `asOf=2025-10-21` means.
 *
 * @throws EdtfError
 */
export function parseWhen(text: string): number {
  const date = parseEdtf(text);
  if (date.precision === 'interval' || text.endsWith('X') || isQualifier(text[text.length - 1])) {
    throw new EdtfError(
      `${JSON.stringify(text)} is not one moment: give a day (2025-10-21), a month (2025-10), a year (2025) or an instant (2025-10-21T14:30:00Z).`,
    );
  }
  return date.end;
}
