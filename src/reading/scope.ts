import type { JsonObject } from '../../events/envelope.js';
import type { LogOptions, Queries } from '../readmodel/api.js';

type Log = ReturnType<Queries['log']>;

/**
 * A page of the log for a caller who can see only some negotiations: their events, merged by position.
 *
 * @param only null: all
 */
export function logFor(only: ReadonlySet<string> | null, queries: Queries, options: LogOptions): Log {
  if (only === null || options.negotiationId !== undefined) return queries.log(options);
  if (only.size === 1) return queries.log({ ...options, negotiationId: [...only][0] });
  const events: JsonObject[] = [];
  for (const negotiationId of only) {
    events.push(...queries.log({ ...options, negotiationId, limit: options.limit + 1 }).events);
  }
  events.sort((a, b) => Number(a.position) - Number(b.position));
  const next = events[options.limit];
  return {
    events: events.slice(0, options.limit),
    nextPosition: next === undefined ? null : String(next.position),
  };
}
