import { readQuery } from '../http/query.js';
import type { Echo, Times } from '../readmodel/api.js';
import { checkSameQuery, readCursor, writeCursor, type Cursor, type Place } from './cursor.js';
import { readersOf, type PAGES, type QueryParameters, type ValuesOf } from './parameters.js';
import type { ReadRequest } from './read-request.js';

export const DEFAULT_LIMIT = 100;

/** One page of a list. */
export interface Page<P extends Place, F extends QueryParameters> {
  times: Times;
  filter: ValuesOf<F>;
  /** Where the previous page ended; null on the first. */
  after: P | null;
  limit: number;
  /** The times to repeat in the answer: those of the first page. */
  echo(own: Echo): Echo;
  /** `nextCursor` for the end of this page. */
  next(own: Echo, end: P | null): string | null;
}

/**
 * The requested page. A cursor holds the times and filters of its first page; they may be repeated, but not changed.
 *
 * @param of names the list: the route and the ids in its path
 * @throws Problem 400
 */
export function pageOf<P extends Place, F extends QueryParameters = Record<never, never>>(
  read: ReadRequest<F & typeof PAGES>,
  of: string,
  filters: F,
  isPlace: (after: unknown) => after is P,
): Page<P, F> {
  const {
    cursor: given,
    limit = DEFAULT_LIMIT,
    asOf,
    knownAt,
  } = read.query as ValuesOf<typeof PAGES> & ReadRequest['query'];
  const sent = pick(read.sent, Object.keys(filters));
  if (given === undefined) {
    const { times } = read;
    const filter = pick(read.query, Object.keys(filters)) as ValuesOf<F>;
    return page<P, F>({ of, filter: sent, ...times }, filter, null, limit);
  }
  const required = Object.keys(filters).filter((name) => filters[name].required);
  const cursor = readCursor(given, of, isPlace, required);
  checkSameQuery(cursor, { filter: sent, asOf, knownAt });
  const filter = readQuery(cursor.filter, readersOf(filters)) as ValuesOf<F>;
  return page<P, F>(cursor, filter, cursor.after as P, limit, cursor.echo);
}

function page<P extends Place, F extends QueryParameters>(
  query: Omit<Cursor, 'after' | 'echo'>,
  filter: ValuesOf<F>,
  after: P | null,
  limit: number,
  first?: Echo,
): Page<P, F> {
  const { of, filter: sent, asOf, knownAt } = query;
  const echo = (own: Echo): Echo => first ?? own;
  return {
    times: first ? { asOf, knownAt: { position: Number(first.position) } } : { asOf, knownAt },
    filter,
    after,
    limit,
    echo,
    next: (own, end) =>
      end === null ? null : writeCursor({ of, filter: sent, asOf, knownAt, echo: echo(own), after: end }),
  };
}

function pick<T>(from: Record<string, T>, names: string[]): Record<string, T> {
  return Object.fromEntries(
    names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]),
  );
}
