import type { LogOptions, Queries } from './api.js';

type Log = ReturnType<Queries['log']>;

/**
 * A page of the log for a caller who can see only some negotiations: their events, merged by position.
 *
 * @param only null: all
 */
export function logFor(only: ReadonlySet<string> | null, queries: Queries, options: LogOptions): Log {
  if (only === null || options.negotiationId !== undefined) return queries.log(options);
  if (only.size === 1) return queries.log({ ...options, negotiationId: [...only][0] });
  const pages = [...only].map((negotiationId) => queries.log({ ...options, negotiationId }));
  // Beyond the end of the shortest page, events of that negotiation are missing.
  const known = Math.min(
    ...pages.map(({ nextPosition }) => (nextPosition === null ? Infinity : Number(nextPosition))),
  );
  const events = pages
    .flatMap((page) => page.events)
    .filter(({ position }) => Number(position) < known)
    .sort((a, b) => Number(a.position) - Number(b.position));
  const next = events.length > options.limit ? Number(events[options.limit].position) : known;
  return {
    events: events.slice(0, options.limit),
    nextPosition: next === Infinity ? null : String(next),
  };
}
