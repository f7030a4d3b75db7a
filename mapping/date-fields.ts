import { monthNamed } from './months.js';

export type Part = 'year' | 'month' | 'day' | 'hour' | 'half' | 'minute' | 'second' | 'fraction' | 'zone';

/** A field of a date format: so many digits, or what matches a pattern. */
export interface Field {
  /** Omitted for what is skipped. */
  part?: Part;
  /** The fewest and the most digits. */
  digits?: readonly [number, number];
  pattern?: string;
  read?: (text: string, language: string) => number | undefined;
}

const number = (text: string): number => Number(text);
const CENTURY_BEGINS = 70;

export const LETTER = '[\\p{L}\\p{M}]';
/** The pattern of months and weekdays. */
export const NAME = `${LETTER}+`;

export const FIELDS: Readonly<Record<string, Field>> = {
  yyyy: { part: 'year', digits: [4, 4], read: number },
  yy: {
    part: 'year',
    digits: [2, 2],
    read: (text) => Number(text) + (Number(text) >= CENTURY_BEGINS ? 1900 : 2000),
  },
  MMMM: { part: 'month', pattern: NAME, read: monthNamed },
  MMM: { part: 'month', pattern: NAME, read: monthNamed },
  MM: { part: 'month', digits: [1, 2], read: number },
  M: { part: 'month', digits: [1, 2], read: number },
  dd: { part: 'day', digits: [1, 2], read: number },
  d: { part: 'day', digits: [1, 2], read: (text) => parseInt(text, 10) },
  EEEE: { pattern: NAME },
  EEE: { pattern: NAME },
  HH: { part: 'hour', digits: [1, 2], read: number },
  H: { part: 'hour', digits: [1, 2], read: number },
  hh: { part: 'hour', digits: [1, 2], read: number },
  h: { part: 'hour', digits: [1, 2], read: number },
  a: { part: 'half', pattern: '[ap]\\.?m', read: (text) => (/^p/i.test(text) ? 12 : 0) },
  mm: { part: 'minute', digits: [1, 2], read: number },
  m: { part: 'minute', digits: [1, 2], read: number },
  ss: { part: 'second', digits: [1, 2], read: number },
  s: { part: 'second', digits: [1, 2], read: number },
  SSS: { part: 'fraction', digits: [1, 9], read: (text) => Number(text.slice(0, 3).padEnd(3, '0')) },
  XXX: { part: 'zone', pattern: 'Z|[+-]\\d{2}(?::?\\d{2})?', read: zoneMinutes },
};

function zoneMinutes(text: string): number | undefined {
  if (/^z$/i.test(text)) return 0;
  const digits = text.slice(1).replace(':', '').padEnd(4, '0');
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (minutes >= 60) return undefined;
  return (text[0] === '-' ? -1 : 1) * (hours * 60 + minutes);
}
