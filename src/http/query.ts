import { quoted } from '../../events/check.js';
import type { ParameterError } from '../common/refusal.js';
import { badRequest } from './problem.js';

/** Parses the non-empty value of one parameter. @throws Error whose message says what is expected */
export type Reader<T> = (text: string) => T;

export type Readers = Record<string, Reader<unknown>>;

export type Values<R extends Readers> = { [K in keyof R]?: ReturnType<R[K]> };

export const invalidParameter = (parameter: string, detail: string) =>
  badRequest(`The query is not valid: ${parameter}: ${detail}`, [{ parameter, detail }]);

/**
 * Parses a query string; every parameter is optional, and all errors are reported together. Unknown and repeated parameters were
 * already rejected by `KnownQuery`.
 *
 * @throws Problem 400
 */
export function readQuery<R extends Readers>(query: Record<string, string>, readers: R): Values<R> {
  const values: Record<string, unknown> = {};
  const errors: ParameterError[] = [];
  for (const [name, reader] of Object.entries(readers)) {
    const given = query[name];
    if (given === undefined) continue;
    try {
      if (given === '') throw new Error(`${name} is empty; omit it instead.`);
      values[name] = reader(given);
    } catch (error) {
      errors.push({ parameter: name, detail: (error as Error).message });
    }
  }
  if (errors.length === 0) return values as Values<R>;
  const [{ parameter, detail }] = errors;
  const more = errors.length === 1 ? '' : ` (and ${errors.length - 1} more)`;
  throw badRequest(`The query is not valid: ${parameter}: ${detail}${more}`, errors);
}

/** Any string: an id, a cursor. */
export const text: Reader<string> = (given) => given;

/** Maximum number of entries per page. */
const MOST = 1000;

export const limit: Reader<number> = (given) => {
  const value = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (value < 1 || value > MOST) {
    throw new Error(`limit must be a whole number from 1 to ${MOST}, not ${JSON.stringify(quoted(given))}.`);
  }
  return value;
};

/** One of `allowed`. */
export const oneOf =
  <T extends string>(name: string, allowed: readonly T[]): Reader<T> =>
  (given) => {
    if (!(allowed as readonly string[]).includes(given)) {
      throw new Error(`${name} must be one of ${allowed.join(', ')}, not ${JSON.stringify(quoted(given))}.`);
    }
    return given as T;
  };

const DIGITS = /^(?:0|[1-9]\d{0,19})$/;

/**
 * A position in the log. Numbers above the maximum position are clamped to it: they are beyond every head.
 * @throws Error
 */
export function readPosition(given: string): number {
  if (!DIGITS.test(given)) {
    throw new Error(`${JSON.stringify(quoted(given))} is not a position: give a whole number, such as 42.`);
  }
  return Math.min(Number(given), Number.MAX_SAFE_INTEGER);
}

/** Several of `allowed`, separated by commas. */
export const listOf =
  <T extends string>(name: string, allowed: readonly T[]): Reader<T[]> =>
  (given) =>
    given.split(',').map(oneOf(name, allowed));
