import { knownFrom, type KnownRows } from '../../drafting/known.js';
import type { Known, KnownPerson } from '../../drafting/types.js';
import type { NegotiationView, Queries } from '../readmodel/api.js';
import { inTurns } from '../readmodel/turns.js';

/** Maximum number of stances searched for speakers. */
const MOST_STANCES = 2_000;

interface Said {
  partyId: string;
  speaker: { name: string; office?: string } | null;
}

/** What a negotiation has recorded, limited to what drafting needs. @throws Refusal 404 */
export async function knownIn(queries: Queries, negotiationId: string): Promise<Known> {
  const view = queries.in(negotiationId, { asOf: null, knownAt: null });
  const summary = await view.summary();
  const speakers = await inTurns(speakersIn(view));
  return knownFrom({ ...summary, meetings: view.meetings(), speakers } as unknown as KnownRows);
}

/** Known speakers, each with the party that they spoke for. */
function* speakersIn(view: NegotiationView): Generator<void, KnownPerson[]> {
  const speakers = new Map<string, KnownPerson>();
  let count = 0;
  for (const rows of view.stances({})) {
    for (const { speaker, partyId } of JSON.parse(`[${rows}]`) as Said[]) {
      count += 1;
      if (speaker && !speakers.has(speaker.name))
        speakers.set(speaker.name, { name: speaker.name, office: speaker.office, partyId });
    }
    if (count > MOST_STANCES) break;
    yield;
  }
  return [...speakers.values()];
}
