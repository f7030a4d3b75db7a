import { readPosition, type Reader } from '../http/query.js';
import type { Times } from '../readmodel/api.js';
import { EdtfError, parseEdtf, parseInstant, parseWhen } from '../temporal/edtf.js';

/**
 * The times in queries. `asOf=2025-10-21` is that day's last millisecond, likewise for months and years; an instant is taken as
 * is. `knownAt` takes an instant, a day, or `position:42`.
 */
export type KnownAt = { position: number } | { instant: number };

const DAY = /^\d{4}-\d\d-\d\d$/;
const POSITION = 'position:';

/** An unescaped `+` arrives as a space: `2025-10-21T14:30:00 02:00`. */
const UNESCAPED_PLUS = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?) (\d\d:\d\d)$/;

const withPlus = (given: string): string => given.replace(UNESCAPED_PLUS, '$1+$2');

/** A moment as in `asOf`; also for `since`, `until`, and the ends of `changes`. */
export const moment: Reader<number> = (given) => parseWhen(withPlus(given));

export const knownAt: Reader<KnownAt> = (given) => {
  if (given.startsWith(POSITION)) return { position: readPosition(given.slice(POSITION.length)) };
  const one = withPlus(given);
  if (DAY.test(one)) return { instant: parseWhen(one) };
  try {
    return { instant: parseInstant(one) };
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    throw new Error(
      `${JSON.stringify(given)} is not a valid knownAt: give an instant (2025-10-21T14:30:00Z), ` +
        'a day (2025-10-21) or a place in the log (position:42).',
      { cause: error },
    );
  }
};

/** The first moment of a window that starts with this date. */
export const windowStart: Reader<number> = (given) => parseEdtf(withPlus(given)).start;

/** The last moment of a window that ends with this date. */
export const windowEnd: Reader<number> = (given) => parseEdtf(withPlus(given)).end;

/** The times of a read: from the query, else both from `Accept-Datetime`, else none. */
export function timesOf(query: { asOf?: number; knownAt?: KnownAt }, acceptDatetime: number | null): Times {
  return {
    asOf: query.asOf ?? acceptDatetime,
    knownAt: query.knownAt ?? (acceptDatetime === null ? null : { instant: acceptDatetime }),
  };
}

/** Maximum delay between recording and projection, with a margin. */
export const SETTLING_MS = 60_000;

/**
 * Whether the answer is immutable: `knownAt` is a position that the projections have reached, or an instant long enough ago, and
 * `asOf` is omitted or past.
 */
export function isSettled({ asOf, knownAt }: Times, now: number, head: number): boolean {
  if (knownAt === null || (asOf !== null && asOf >= now)) return false;
  return 'position' in knownAt ? knownAt.position <= head : knownAt.instant < now - SETTLING_MS;
}

/** The earlier of two optional bounds. */
export function earlier(one: number | null, other: number | null | undefined): number | null {
  if (other == null) return one;
  return one === null ? other : Math.min(one, other);
}
