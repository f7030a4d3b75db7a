import { tryEdtf } from '../src/temporal/edtf.js';
import { monthNamed } from './months.js';
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

type Part = 'year' | 'month' | 'day' | 'hour' | 'half' | 'minute' | 'second' | 'fraction' | 'zone';

interface Token {
  pattern: string;
  /** Omitted for literals, which are skipped. */
  part?: Part;
  read?: (text: string, language: string) => number | undefined;
}

const number = (text: string): number => Number(text);
const DIGITS_2 = '\\d{1,2}';
const CENTURY_BEGINS = 70;

const TOKENS: Readonly<Record<string, Token>> = {
  yyyy: { pattern: '\\d{4}', part: 'year', read: number },
  yy: {
    pattern: '\\d{2}',
    part: 'year',
    read: (text) => Number(text) + (Number(text) >= CENTURY_BEGINS ? 1900 : 2000),
  },
  MMMM: { pattern: '[\\p{L}\\p{M}]+\\.?', part: 'month', read: monthNamed },
  MMM: { pattern: '[\\p{L}\\p{M}]+\\.?', part: 'month', read: monthNamed },
  MM: { pattern: DIGITS_2, part: 'month', read: number },
  M: { pattern: DIGITS_2, part: 'month', read: number },
  dd: { pattern: DIGITS_2, part: 'day', read: number },
  d: { pattern: `${DIGITS_2}(?:st|nd|rd|th)?`, part: 'day', read: (text) => parseInt(text, 10) },
  EEEE: { pattern: '[\\p{L}\\p{M}]+\\.?' },
  EEE: { pattern: '[\\p{L}\\p{M}]+\\.?' },
  HH: { pattern: DIGITS_2, part: 'hour', read: number },
  H: { pattern: DIGITS_2, part: 'hour', read: number },
  hh: { pattern: DIGITS_2, part: 'hour', read: number },
  h: { pattern: DIGITS_2, part: 'hour', read: number },
  a: { pattern: '[ap]\\.?m\\.?', part: 'half', read: (text) => (/^p/i.test(text) ? 12 : 0) },
  mm: { pattern: DIGITS_2, part: 'minute', read: number },
  m: { pattern: DIGITS_2, part: 'minute', read: number },
  ss: { pattern: DIGITS_2, part: 'second', read: number },
  s: { pattern: DIGITS_2, part: 'second', read: number },
  SSS: { pattern: '\\d{1,9}', part: 'fraction', read: (text) => Number(text.slice(0, 3).padEnd(3, '0')) },
  XXX: { pattern: 'Z|[+-]\\d{2}(?::?\\d{2})?', part: 'zone', read: zoneMinutes },
};

function zoneMinutes(text: string): number {
  if (/^z$/i.test(text)) return 0;
  const digits = text.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return text[0] === '-' ? -minutes : minutes;
}

/** Fields of a date; the second is the end of a range such as `d-d MMMM yyyy`. */
type Fields = Partial<Record<Part, number>>;
type Spot = { token: Token; end: boolean };

interface Compiled {
  pattern: RegExp;
  spots: Spot[];
  isSpan: boolean;
  /** In brackets: one moment within the range, not all of it. */
  isOneOf: boolean;
}

/** The syntax of a format, for messages. */
export const FORMAT_HINT =
  'such as d MMMM yyyy, dd.MM.yyyy, M/d/yy, MMM yyyy, yyyy, yyyy-MM-dd HH:mm, d-d MMMM yyyy, [MMM/MMM yyyy], edtf, epoch-ms, epoch-s';

const compiled = new Map<string, Compiled>();

/** @throws Error whose message says what is wrong with the format */
function compile(format: string): Compiled {
  const had = compiled.get(format);
  if (had) return had;
  const isOneOf = /^\[.*\]$/.test(format);
  const pieces = (isOneOf ? format.slice(1, -1) : format).match(/'[^']*'|[A-Za-z]+|\s+|[^A-Za-z\s']/g) ?? [];
  const spots: Spot[] = [];
  const seen = new Set<Part>();
  let end = false;
  const source = pieces.map((piece) => {
    if (piece.startsWith("'")) return escaped(piece.slice(1, -1));
    if (/^\s/.test(piece)) return '\\s+';
    if (/^[-–—]$/.test(piece)) return '\\s?[-–—]\\s?';
    if (!/^[A-Za-z]/.test(piece)) return escaped(piece);
    return tokensIn(piece, format)
      .map((token) => {
        if (!token.part) return token.pattern;
        end ||= seen.has(token.part);
        seen.add(token.part);
        spots.push({ token, end });
        return `(${token.pattern})`;
      })
      .join('');
  });
  checkParts(seen, end, isOneOf, format);
  const result = { pattern: new RegExp(`^${source.join('')}$`, 'iu'), spots, isSpan: end, isOneOf };
  compiled.set(format, result);
  return result;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Splits a run of letters into fields: `yyyyMMdd` has three; `'T'` is a literal. */
function tokensIn(letters: string, format: string): Token[] {
  return (letters.match(/(.)\1*/g) ?? []).map((name) => {
    if (!Object.hasOwn(TOKENS, name))
      throw new Error(
        `The format ${JSON.stringify(format)} has ${JSON.stringify(name)}, which is no part of a date: give a format ${FORMAT_HINT}; put letters that stand for themselves between apostrophes.`,
      );
    return TOKENS[name];
  });
}

function checkParts(has: ReadonlySet<Part>, isSpan: boolean, isOneOf: boolean, format: string): void {
  const lacks = (part: Part, of: string) =>
    new Error(`The format ${JSON.stringify(format)} has ${of}, but no ${part}.`);
  if (!has.has('year'))
    throw lacks('year', 'no year: a date of another column can be joined to it by a template');
  if (has.has('day') && !has.has('month')) throw lacks('month', 'a day');
  if (has.has('hour') && !has.has('day')) throw lacks('day', 'a time');
  if (has.has('minute') && !has.has('hour')) throw lacks('hour', 'minutes');
  if (has.has('hour') && !has.has('minute') && !has.has('half')) throw lacks('minute', 'hours');
  if (isSpan && has.has('hour'))
    throw new Error(
      `The format ${JSON.stringify(format)} is a span with a time: days are the finest of a span.`,
    );
  if (isOneOf && !isSpan)
    throw new Error(`The format ${JSON.stringify(format)} stands in brackets, but has one date only.`);
}

/** The fault of a format; undefined if it is valid. */
export function formatFault(format: string): string | undefined {
  if (Object.hasOwn(WHOLE_FORMATS, format)) return undefined;
  try {
    compile(format);
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

/** Parses a date of a table to EDTF; undefined if it does not match the format, or does not exist. */
export function readDate(text: string, format: string, options: DateOptions = {}): string | undefined {
  const whole = Object.hasOwn(WHOLE_FORMATS, format) ? WHOLE_FORMATS[format] : undefined;
  const date = whole ? whole(text) : byFields(text, compile(format), options);
  return date !== undefined && tryEdtf(date) ? date : undefined;
}

function byFields(text: string, { pattern, spots, isSpan, isOneOf }: Compiled, options: DateOptions) {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const first: Fields = {};
  const last: Fields = {};
  for (const [index, { token, end }] of spots.entries()) {
    const value = token.read!(found[index + 1], options.language ?? 'en');
    if (value === undefined) return undefined;
    (end ? last : first)[token.part!] = value;
  }
  if (!isSpan) return dateText(first, options);
  const years = [first, last].filter(({ year }) => year !== undefined).length;
  const from = { ...last, ...first };
  const to = { ...first, ...last };
  // "Dec/Jan 2023" begins in the previous year.
  if (years === 1 && from.month! > to.month!) from.year! -= 1;
  const [start, end] = [dateText(from, options), dateText(to, options)];
  return isOneOf ? `[${start}..${end}]` : `${start}/${end}`;
}

const padded = (value: number, width = 2): string => String(value).padStart(width, '0');

function dateText(fields: Fields, { zone }: DateOptions): string | undefined {
  const { year, month, day, hour, minute = 0, second = 0, fraction = 0, half } = fields;
  const date = [
    padded(year!, 4),
    ...[month, day].filter((each) => each !== undefined).map((each) => padded(each)),
  ].join('-');
  if (hour === undefined) return date;
  const hours = half === undefined ? hour : (hour % 12) + half;
  const parts = `${padded(hours)}:${padded(minute)}:${padded(second)}`;
  const clock = Date.parse(`${date}T${parts}Z`);
  if (Number.isNaN(clock)) return undefined;
  const offset = fields.zone ?? (zone === undefined ? 0 : offsetOfClock(zone, clock));
  return `${date}T${parts}${fraction ? `.${padded(fraction, 3)}` : ''}${offsetText(offset)}`;
}
