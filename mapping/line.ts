import type { Given } from './steps.js';

/** A line of an import, as it is sent. */
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

/** An object without its fields that are undefined. */
export const withoutGaps = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

/** What was given as a text; a number as it is written. */
export function textOf(given: Given): string | undefined {
  const one = Array.isArray(given) ? given[0] : given;
  return one === undefined || typeof one === 'object' ? undefined : String(one);
}

/** What was given as a list. */
export const listOf = (given: Given): Given[] | undefined =>
  given === undefined ? undefined : Array.isArray(given) ? given : [given];
