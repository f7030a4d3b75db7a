import { tryEdtf } from '../src/temporal/edtf.js';
import type { Part } from './date-fields.js';
import { dateFormat, type DateFormat } from './date-format.js';
import { offsetOfClock, offsetText } from './zone.js';

/** Date formats that are not field patterns. */
const WHOLE_FORMATS: Readonly<Record<string, (text: string) => string | undefined>> = {
  /** EDTF. */
  edtf: (text) => text,
  'epoch-ms': (text) => instantOf(Number(text), text),
  'epoch-s': (text) => instantOf(Number(text) * 1000, text),
};

/** The UTC date and time of an instant in milliseconds since 1970. */
function instantOf(moment: number, text: string): string | undefined {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text) && Math.abs(moment) <= 8.64e15;
  return isNumber ? new Date(moment).toISOString().replace('.000Z', 'Z') : undefined;
}

/** The fault of a format; undefined if it is valid. */
export function formatFault(format: string): string | undefined {
  if (Object.hasOwn(WHOLE_FORMATS, format)) return undefined;
  try {
    dateFormat(format);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

export interface DateOptions {
  /** IANA name; default for times without a zone: UTC. */
  zone?: string;
  /** Language of month names; default: English. */
  language?: string;
}

/** Maximum length of the text of a date. */
export const LONGEST_DATE = 100;

/**
 * Parses a date of a table to EDTF; undefined if it is longer than LONGEST_DATE, does not match the format, or does not exist.
 *
 * @throws Error for a format that `formatFault` finds wrong
 */
export function readDate(text: string, format: string, options: DateOptions = {}): string | undefined {
  if (text.length > LONGEST_DATE) return undefined;
  const whole = Object.hasOwn(WHOLE_FORMATS, format) ? WHOLE_FORMATS[format] : undefined;
  const date = whole ? whole(text) : byFields(text, dateFormat(format), options);
  return date !== undefined && tryEdtf(date) ? date : undefined;
}

/** Fields of a date. */
type Fields = Partial<Record<Part, number>>;

function byFields(text: string, format: DateFormat, options: DateOptions): string | undefined {
  const found = fieldsIn(text, format, options.language ?? 'en');
  if (!found) return undefined;
  const { first, last } = found;
  if (!format.isSpan) return dateText(first, options);
  const from = { ...last, ...first };
  const to = { ...first, ...last };
  // "Dec/Jan 2023" begins in the previous year; "Dec 2022 - Jan" ends in the next one.
  if (from.month! > to.month!) {
    if (first.year === undefined) from.year! -= 1;
    else if (last.year === undefined) to.year! += 1;
  }
  const [start, end] = [dateText(from, options), dateText(to, options)];
  return format.isOneOf ? `[${start}..${end}]` : `${start}/${end}`;
}

/** The fields of both ends of a range; of a single date, the first has all. */
function fieldsIn(
  text: string,
  { pieces }: DateFormat,
  language: string,
): { first: Fields; last: Fields } | undefined {
  const first: Fields = {};
  const last: Fields = {};
  let at = 0;
  for (const { pattern, part, isEnd, read } of pieces) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return undefined;
    at = pattern.lastIndex;
    if (!part) continue;
    const value = read!(found[0], language);
    if (value === undefined) return undefined;
    (isEnd ? last : first)[part] = value;
  }
  return at === text.length ? { first, last } : undefined;
}

const padded = (value: number, width = 2): string => String(value).padStart(width, '0');

function dateText(fields: Fields, { zone }: DateOptions): string | undefined {
  const { year, month, day, hour, minute = 0, second = 0, fraction = 0, half } = fields;
  const date = [
    padded(year!, 4),
    ...[month, day].filter((each) => each !== undefined).map((each) => padded(each)),
  ].join('-');
  if (hour === undefined) return date;
  // Clocks with a.m. and p.m. show 1 to 12.
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + half;
  const parts = `${padded(hours)}:${padded(minute)}:${padded(second)}`;
  const clock = Date.parse(`${date}T${parts}Z`);
  if (Number.isNaN(clock)) return undefined;
  const offset = fields.zone ?? (zone === undefined ? 0 : offsetOfClock(zone, clock));
  return `${date}T${parts}${fraction ? `.${padded(fraction, 3)}` : ''}${offsetText(offset)}`;
}
