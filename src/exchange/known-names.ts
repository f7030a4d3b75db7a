import type { Known } from '../../mapping/naming.js';
import { Refusal } from '../common/refusal.js';
import type { NegotiationView, Queries } from '../readmodel/api.js';

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
  return { parties: await view.names('party'), issues: await view.names('issue') };
}
