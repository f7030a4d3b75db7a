import { setImmediate } from 'node:timers/promises';
import type { Entry } from '../../mapping/directory.js';
import type { Known } from '../../mapping/naming.js';
import { Refusal } from '../common/refusal.js';
import type { NegotiationView, Queries } from '../readmodel/api.js';

const TURN_MS = 8;

interface Row {
  partyId?: string;
  issueId?: string;
  name?: string;
  proposition?: string;
  aliases?: string[];
  codes?: Entry['codes'];
  mergedFrom?: string[];
}

/** The parties and issues of a negotiation by all their names; undefined if it does not exist. */
export async function knownNames(queries: Queries, negotiationId: string): Promise<Known | undefined> {
  let view: NegotiationView;
  try {
    view = queries.in(negotiationId, { asOf: null, knownAt: null });
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined;
    throw error;
  }
  return {
    parties: await entriesOf(view.collection('parties')),
    issues: await entriesOf(view.collection('issues')),
  };
}

async function entriesOf(rows: Iterable<string>): Promise<Entry[]> {
  const entries: Entry[] = [];
  let turnEndsAt = performance.now() + TURN_MS;
  for (const text of rows) {
    if (text !== '') entries.push(entryOf(JSON.parse(text) as Row));
    if (performance.now() < turnEndsAt) continue;
    await setImmediate();
    turnEndsAt = performance.now() + TURN_MS;
  }
  return entries;
}

const entryOf = ({
  partyId,
  issueId,
  name,
  proposition,
  aliases = [],
  codes,
  mergedFrom = [],
}: Row): Entry => ({
  id: (partyId ?? issueId)!,
  names: [name, proposition, ...aliases, ...mergedFrom].filter((each) => each !== undefined),
  codes,
});
