import type { AcrossQueries } from '../directory/across-queries.js';
import type { Scope } from '../directory/scope.js';
import { Problem } from '../http/problem.js';
import { RETRY_AFTER } from '../http/problem-of.js';
import type { Echo, Times } from '../readmodel/api.js';

/**
 * The negotiations visible to a caller, at a pair of times.
 *
 * @param only null: all
 * @param repeated the times to repeat in the answer: for a page, those of the first page
 * @throws Problem 503 while the directory is unavailable
 */
export async function scopeFor(
  across: AcrossQueries,
  times: Times,
  only: ReadonlySet<string> | null,
  repeated?: (own: Echo) => Echo,
): Promise<Scope> {
  const scope = await across.scope(times, only, repeated);
  if (scope) return scope;
  throw new Problem(503, 'What finds things in all negotiations is still being made from the log.', {
    headers: RETRY_AFTER,
  });
}
