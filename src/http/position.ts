import type { Reader } from './query.js';

const DIGITS = /^(?:0|[1-9]\d{0,19})$/;

/**
 * A place in the log. What is larger than any place can be reads as the largest: it is beyond every head.
 * @throws Error
 */
export function readPosition(given: string): number {
  if (!DIGITS.test(given)) {
    throw new Error(`${JSON.stringify(given)} is not a position: give a whole number, such as 42.`);
  }
  return Math.min(Number(given), Number.MAX_SAFE_INTEGER);
}

export const position: Reader<number> = (given) => readPosition(given);
