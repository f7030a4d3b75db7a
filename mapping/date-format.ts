import { FIELDS, LETTER, NAME, type Field, type Part } from './date-fields.js';
import { remembered } from './remembered.js';

/**
 * A piece of a format. Its pattern is sticky, and matches in one way only: pieces are read one after another and none is tried
 * again, so that reading takes time in proportion to the text.
 */
export interface Piece extends Pick<Field, 'part' | 'read'> {
  pattern: RegExp;
  /** Whether the part is that of the end of a range, such as the second day of `d-d MMMM yyyy`. */
  isEnd: boolean;
}

export interface DateFormat {
  pieces: readonly Piece[];
  isSpan: boolean;
  /** In brackets: one moment within the range, not all of it. */
  isOneOf: boolean;
}

/** The syntax of a format, for messages. */
export const FORMAT_HINT =
  'such as d MMMM yyyy, dd.MM.yyyy, M/d/yy, MMM yyyy, yyyy, yyyy-MM-dd HH:mm, d-d MMMM yyyy, [MMM/MMM yyyy], edtf, epoch-ms, epoch-s';

const LONGEST = 100;

const wrong = (format: string, fault: string): Error =>
  new Error(`The format ${JSON.stringify(format)} ${fault}`);

/** @throws Error whose message says what is wrong with the format */
export const dateFormat = remembered((format: string): DateFormat => {
  if (format.length > LONGEST)
    throw wrong(`${format.slice(0, LONGEST)}…`, `is longer than ${LONGEST} characters.`);
  const isOneOf = /^\[.*\]$/s.test(format);
  const signs = signsIn(isOneOf ? format.slice(1, -1) : format, format);
  checkAdjoining(signs, format);
  const seen = new Map<Part, number>();
  let isEnd = false;
  const pieces = signs.map(({ field }, index): Piece => {
    const pattern = new RegExp(patternOf(signs, index), 'iuy');
    if (!field?.part) return { pattern, isEnd };
    const times = (seen.get(field.part) ?? 0) + 1;
    if (times > 2) throw wrong(format, `has the ${field.part} more than twice.`);
    seen.set(field.part, times);
    isEnd ||= times === 2;
    return { pattern, isEnd, part: field.part, read: field.read };
  });
  checkParts(seen, isEnd, isOneOf, format);
  return { pieces, isSpan: isEnd, isOneOf };
});

/** A field, or a character that stands for itself; a space stands for any white space. */
type Sign = { name: string; field?: Field };

/** A run of letters is split into fields: `yyyyMMdd` has three. */
function signsIn(body: string, format: string): Sign[] {
  const found = body.match(/'[^']+'|([A-Za-z])\1*|\s+|[^A-Za-z\s']/gu) ?? [];
  if (found.join('') !== body)
    throw wrong(format, 'has an apostrophe too many: letters that stand for themselves go between two.');
  const signs = found.flatMap((each): Sign[] => {
    if (each.startsWith("'"))
      return Array.from(each.slice(1, -1), (name) => ({ name: name.replace(/\s/, ' ') }));
    if (/^\s/.test(each)) return [{ name: ' ' }];
    if (!/^[A-Za-z]/.test(each)) return [{ name: each }];
    if (Object.hasOwn(FIELDS, each)) return [{ name: each, field: FIELDS[each] }];
    throw wrong(
      format,
      `has ${JSON.stringify(each)}, which is no part of a date: give a format ${FORMAT_HINT}; put letters that stand for themselves between apostrophes.`,
    );
  });
  // The pattern of a dash has the spaces around it.
  return signs.filter(
    (sign, index) =>
      !isSpace(sign) || !(isDash(signs[index - 1]) || isDash(signs[index + 1]) || isSpace(signs[index + 1])),
  );
}

const isSpace = (sign?: Sign): boolean => sign?.name === ' ';
const isDash = (sign?: Sign): boolean => /^[-–—]$/.test(sign?.name ?? '');
const isDigits = (sign?: Sign): boolean =>
  sign?.field ? sign.field.digits !== undefined : /^\d$/.test(sign?.name ?? '');
const isLetters = (sign?: Sign): boolean =>
  sign?.field ? sign.field.pattern !== undefined : new RegExp(`^${LETTER}$`, 'u').test(sign?.name ?? '');

/** How many digits a sign has beside others; undefined: it varies. */
function widthOf({ name, field }: Sign): number | undefined {
  if (!field) return 1;
  return name.length === 1 || name === 'SSS' ? undefined : field.digits![1];
}

/** It has to show where a piece ends and the next one begins. */
function checkAdjoining(signs: readonly Sign[], format: string): void {
  let varying: string | undefined;
  for (const [index, sign] of signs.entries()) {
    if (sign.field?.pattern === NAME && isLetters(signs[index + 1]))
      throw wrong(
        format,
        `has letters right after ${sign.name}, where it does not show which are the name's: put a space or a sign between them.`,
      );
    if (!isDigits(sign)) varying = undefined;
    else if (widthOf(sign) === undefined) {
      if (varying !== undefined)
        throw wrong(
          format,
          `has digits of ${varying} right before those of ${sign.name}, where it does not show which are whose: write ${varying}${varying}, or put a sign between them.`,
        );
      varying = sign.name;
    }
  }
}

function patternOf(signs: readonly Sign[], index: number): string {
  const [sign, next] = [signs[index], signs.at(index + 1)];
  if (isDash(sign)) return '\\s*[-–—]\\s*';
  if (isSpace(sign)) return '\\s+';
  if (!sign.field) return escaped(sign.name);
  const { digits, pattern, part } = sign.field;
  if (!digits) return `(?:${pattern})${part === 'zone' || next?.name === '.' ? '' : '\\.?'}`;
  const width = widthOf(sign);
  if (width !== undefined && (isDigits(next) || isDigits(signs[index - 1]))) return `\\d{${width}}`;
  const others = isDigits(next) ? `(?=\\d{${digitsAfter(signs, index)}}(?!\\d))` : '';
  const ordinal = sign.name === 'd' && !isDigits(next) && !isLetters(next) ? '(?:st|nd|rd|th)?' : '';
  return `\\d{${digits.join()}}${others}${ordinal}`;
}

/** How many digits follow a sign directly, none of which vary. */
function digitsAfter(signs: readonly Sign[], index: number): number {
  const end = signs.findIndex((sign, at) => at > index && !isDigits(sign));
  return signs.slice(index + 1, end < 0 ? undefined : end).reduce((sum, sign) => sum + widthOf(sign)!, 0);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function checkParts(
  has: Pick<ReadonlyMap<Part, unknown>, 'has'>,
  isSpan: boolean,
  isOneOf: boolean,
  format: string,
): void {
  const lacks = (part: Part, of: string) => wrong(format, `has ${of}, but no ${part}.`);
  if (!has.has('year'))
    throw lacks('year', 'no year: a date of another column can be joined to it by a template');
  if (has.has('day') && !has.has('month')) throw lacks('month', 'a day');
  if (has.has('hour') && !has.has('day')) throw lacks('day', 'a time');
  if (has.has('minute') && !has.has('hour')) throw lacks('hour', 'minutes');
  if (has.has('hour') && !has.has('minute') && !has.has('half')) throw lacks('minute', 'hours');
  if (isSpan && has.has('hour')) throw wrong(format, 'is a span with a time: days are the finest of a span.');
  if (isOneOf && !isSpan) throw wrong(format, 'stands in brackets, but has one date only.');
}
