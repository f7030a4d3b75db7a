import type { Given } from './steps.js';

/** An import line, as sent. */
export interface MappedLine {
  type: string;
  occurredOn?: string;
  data: { [field: string]: Given };
  source?: Given;
  coding?: Given;
  coder?: string;
  note?: string;
  eventId?: string;
}

/** Removes undefined fields. */
export const withoutGaps = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

/** The value as a string; numbers are formatted. */
export function textOf(given: Given): string | undefined {
  const one = Array.isArray(given) ? given[0] : given;
  return one === undefined || typeof one === 'object' ? undefined : String(one);
}

/** The value as a list. */
export const listOf = (given: Given): Given[] | undefined =>
  given === undefined ? undefined : Array.isArray(given) ? given : [given];
