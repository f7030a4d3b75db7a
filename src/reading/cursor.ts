import { invalidParameter } from '../http/query.js';
import type { Echo, TimelinePlace, Times } from '../readmodel/api.js';

/**
 * Where the next page begins, and the query of the first page with its times resolved, so that all pages show what was known
 * when the first was read. Opaque to clients; base64url of JSON.
 */
export interface Cursor {
  /** The list it belongs to: a route and its path's ids. */
  of: string;
  /** The filters of the first page, as sent. */
  filter: Record<string, string>;
  asOf: number | null;
  knownAt: Times['knownAt'];
  /** The resolved times of the first page. */
  echo: Echo;
  after: Place;
}

export type Place = string | number | { validFrom: number; position: number };

const VERSION = 1;

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify({ v: VERSION, ...cursor })).toString('base64url');

/**
 * @param of the requested list
 * @param isPlace whether `after` is a place in this list
 * @param required the filters that it cannot do without
 * @throws Problem 400 for anything but a cursor of this list
 */
export function readCursor(
  given: string,
  of: string,
  isPlace: (after: unknown) => boolean,
  required: readonly string[] = [],
): Cursor {
  const cursor = decode(given);
  if (!isCursor(cursor) || !isPlace(cursor.after)) throw changed();
  if (cursor.of !== of) throw invalidParameter('cursor', 'it belongs to another list.');
  if (required.some((name) => cursor.filter[name] === undefined)) throw changed();
  return cursor;
}

const changed = () => invalidParameter('cursor', 'give the nextCursor of the page before, unchanged.');

/**
 * Rejects a page whose query differs from that of the first page; omitted parameters are taken from the first.
 * @throws Problem 400
 */
export function checkSameQuery(
  cursor: Cursor,
  asked: { filter: Record<string, string>; asOf?: number; knownAt?: Times['knownAt'] },
): void {
  const differs = (name: string) =>
    invalidParameter(name, `it differs from that of the page this cursor comes from; omit it or the cursor.`);
  for (const [name, value] of Object.entries(asked.filter)) {
    if (cursor.filter[name] !== value) throw differs(name);
  }
  if (asked.asOf !== undefined && asked.asOf !== cursor.asOf) throw differs('asOf');
  if (asked.knownAt != null && !sameKnownAt(asked.knownAt, cursor.knownAt)) throw differs('knownAt');
}

function decode(given: string): unknown {
  const bytes = Buffer.from(given, 'base64url');
  if (bytes.toString('base64url') !== given) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LAST_MOMENT = 253_402_300_799_999;
const FIRST_MOMENT = -62_135_596_800_000;

export const isMoment = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= FIRST_MOMENT && (value as number) <= LAST_MOMENT;

export const isPosition = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && isMoment(Date.parse(value)) && new Date(value).toISOString() === value;

/** Whether it is a cursor position in valid-time order. */
export function isPlace(after: unknown): after is TimelinePlace {
  const { validFrom, position } = (after ?? {}) as Partial<TimelinePlace>;
  return isMoment(validFrom) && isPosition(position);
}

function isKnownAt(value: unknown): boolean {
  if (value === null) return true;
  return isObject(value) && (isPosition(value.position) || isMoment(value.instant));
}

function isEcho(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { asOf, knownAt, position } = value;
  return (
    (asOf === null || isInstant(asOf)) &&
    isInstant(knownAt) &&
    typeof position === 'string' &&
    /^\d{1,16}$/.test(position) &&
    isPosition(Number(position))
  );
}

function isCursor(value: unknown): value is Cursor {
  return (
    isObject(value) &&
    value.v === VERSION &&
    typeof value.of === 'string' &&
    (value.asOf === null || isMoment(value.asOf)) &&
    isKnownAt(value.knownAt) &&
    isEcho(value.echo) &&
    isObject(value.filter) &&
    Object.values(value.filter).every((one) => typeof one === 'string')
  );
}

function sameKnownAt(one: NonNullable<Times['knownAt']>, other: Times['knownAt']): boolean {
  if (other === null) return false;
  if ('position' in one) return 'position' in other && one.position === other.position;
  return 'instant' in other && one.instant === other.instant;
}
