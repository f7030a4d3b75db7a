import { setImmediate } from 'node:timers/promises';
import type { Entry } from '../../mapping/directory.js';
import type { Known } from '../../mapping/naming.js';
import { Refusal } from '../common/refusal.js';
import type { NegotiationView, Queries } from '../readmodel/api.js';

const TURN_MS = 8;

/**
 * The parties and issues of a negotiation by all the names that they ever had, those that were merged under their own ids: a table
 * that is sent again gives the same reports, whatever was merged, renamed or corrected since. Undefined if it does not exist.
 */
export async function knownNames(queries: Queries, negotiationId: string): Promise<Known | undefined> {
  let view: NegotiationView;
  try {
    view = queries.in(negotiationId, { asOf: null, knownAt: null });
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined;
    throw error;
  }
  return { parties: await inTurns(view.names('party')), issues: await inTurns(view.names('issue')) };
}

async function inTurns(names: Iterable<Entry>): Promise<Entry[]> {
  const entries: Entry[] = [];
  let turnEndsAt = performance.now() + TURN_MS;
  for (const entry of names) {
    entries.push(entry);
    if (performance.now() < turnEndsAt) continue;
    await setImmediate();
    turnEndsAt = performance.now() + TURN_MS;
  }
  return entries;
}
