import { parseEdtf } from '../src/temporal/edtf.js';
import { isObject, type JsonObject } from './envelope.js';

export type Class = abstract new () => object;

/** What one value must be: `right` is for people, `schema` for machines, `complaint` checks it. */
export interface Rule {
  /** What is expected, as it reads after "Expected ". */
  right: string;
  /** JSON Schema 2020-12 of the value; for an object or list, without its contents. */
  schema: JsonObject;
  /** What is wrong with the value itself, not with its contents. */
  complaint(value: unknown): string | undefined;
  /** The class of the value, if it is an object. */
  object?: Class;
  /** What every item of the list must be. */
  item?: Rule;
  /** No two items are equal. */
  distinct?: boolean;
  /** The value is a reference to a recorded party or issue. */
  names?: 'party' | 'issue';
}

const MAX_ITEMS = 1000;
const MAX_EDTF = 64;
const MAX_URL = 4096;
/** Maximum nesting inside a correction's data, far deeper than any event. */
const MAX_DEPTH = 16;

const ID = '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$';
const UUID = '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$';
/** Without user name and password, which every reader would see. */
const WEB_URL = '^[Hh][Tt][Tt][Pp][Ss]?://[/\\\\]*[^\\s/\\\\?#@]+([/\\\\?#]\\S*)?$';

/** Why a text cannot be stored; undefined if it can. */
export function textFault(text: string): string | undefined {
  if (text.includes('\0')) return 'A text cannot contain the character NUL (U+0000).';
  if (/\p{Surrogate}/u.test(text))
    return 'A text cannot contain half of a surrogate pair: that is not valid Unicode.';
  return undefined;
}

function got(value: unknown): string {
  if (value === null) return 'null (omit what is not known)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') {
    if (value.trim() === '') return 'a blank text';
    return value.length > 80 ? `a text of ${codePoints(value)} characters` : JSON.stringify(value);
  }
  return `the ${typeof value} ${String(value)}`;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const expected = (right: string, value: unknown): string => `Expected ${right}; got ${got(value)}.`;

/** A rule about one text: `fault` returns what is wrong with a well-formed one, or true for "not what is expected". */
function aboutText(right: string, schema: JsonObject, fault: (text: string) => string | boolean): Rule {
  return {
    right,
    schema: { type: 'string', ...schema },
    complaint(value) {
      if (typeof value !== 'string') return expected(right, value);
      const unstorable = textFault(value);
      if (unstorable) return unstorable;
      const found = fault(value);
      return found === true ? expected(right, value) : found || undefined;
    },
  };
}

/** @param max in Unicode characters; without it, only the size of the whole event limits the text */
export function text(max: number | undefined, blankAllowed: boolean): Rule {
  const right = `a text${max ? ` of at most ${max} characters` : ''}${blankAllowed ? '' : ' that is not blank'}`;
  const schema = { ...(max && { maxLength: max }), ...(!blankAllowed && { pattern: '\\S' }) };
  return aboutText(
    right,
    schema,
    (value) =>
      (!blankAllowed && !/\S/u.test(value)) ||
      (max !== undefined && value.length > max && codePoints(value) > max),
  );
}

const patterned = (right: string, pattern: string, schema: JsonObject = {}): Rule => {
  const expression = new RegExp(pattern, 'u');
  return aboutText(right, { pattern, ...schema }, (value) => !expression.test(value));
};

export const id = (names?: 'party' | 'issue'): Rule => ({
  ...patterned('an id: 1 to 64 of A-Z a-z 0-9 . _ - that begin with a letter or digit', ID),
  names,
});

export const scheme = (): Rule =>
  aboutText(
    'a text of at most 500 characters without a colon that is not blank',
    { maxLength: 500, pattern: '^[^:]*[^\\s:][^:]*$' },
    (value) => !/\S/u.test(value) || value.includes(':') || codePoints(value) > 500,
  );

export const uuid = (): Rule =>
  patterned('a UUID such as 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10', UUID, { format: 'uuid' });

export const webUrl = (): Rule => {
  const expression = new RegExp(WEB_URL, 'u');
  return aboutText(
    'an absolute address that begins with http:// or https://, without a user',
    { pattern: WEB_URL, maxLength: MAX_URL },
    (value) => !expression.test(value) || codePoints(value) > MAX_URL || !URL.canParse(value),
  );
};

export const edtf = (): Rule =>
  aboutText(
    'a date (EDTF) such as 2025-10-21T14:30:00Z, 2025-10-21, 2025-10, 2025, 2025-10-20/2025-10-21 or [2025-10-20..2025-10-24]',
    { maxLength: MAX_EDTF },
    (value) => {
      if (value.length > MAX_EDTF) return true;
      try {
        parseEdtf(value);
        return false;
      } catch (error) {
        return (error as Error).message;
      }
    },
  );

export const choice = (values: readonly string[]): Rule => {
  const known = new Set<unknown>(values);
  const right = `one of ${values.join(', ')}`;
  return {
    right,
    schema: { type: 'string', enum: [...values] },
    complaint: (value) => (known.has(value) ? undefined : expected(right, value)),
  };
};

export function number(min: number, max: number, whole: boolean): Rule {
  const right = `a ${whole ? 'whole ' : ''}number from ${min} to ${max}`;
  return {
    right,
    schema: { type: whole ? 'integer' : 'number', minimum: min, maximum: max },
    complaint: (value) =>
      typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value))
        ? undefined
        : expected(right, value),
  };
}

export const objectOf = (of: Class): Rule => ({
  right: 'an object',
  schema: { type: 'object' },
  object: of,
  complaint: (value) => (isObject(value) ? undefined : expected('an object', value)),
});

export function listOf(item: Rule, min: number, distinct: boolean): Rule {
  const size = min === 0 ? `at most ${MAX_ITEMS}` : `${min} to ${MAX_ITEMS}`;
  const right = `a list of ${size} items${distinct ? ', all different' : ''}`;
  return {
    right,
    schema: {
      type: 'array',
      ...(min > 0 && { minItems: min }),
      maxItems: MAX_ITEMS,
      ...(distinct && { uniqueItems: true }),
    },
    item,
    distinct,
    complaint(value) {
      if (!Array.isArray(value)) return expected(right, value);
      if (value.length >= min && value.length <= MAX_ITEMS) return undefined;
      return `Expected ${right}; got ${value.length}.`;
    },
  };
}

/** Data of an event whose type is looked up in the log: any JSON object that can be stored. */
export const anyData = (): Rule => ({
  right: 'an object',
  schema: { type: 'object' },
  complaint: (value) => (isObject(value) ? jsonFault(value, 0) : expected('an object', value)),
});

function jsonFault(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return textFault(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return 'A number is too large.';
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === MAX_DEPTH) return `Nested more than ${MAX_DEPTH} levels deep.`;
  for (const [key, inner] of Object.entries(value)) {
    const fault = textFault(key) ?? jsonFault(inner, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}
