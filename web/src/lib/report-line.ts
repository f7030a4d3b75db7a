import { CATALOGUE, type EventType } from '../../../events/catalogue.js';
import { texts } from '../texts/texts';
import { describe, kindOf, type Names } from './labels';
import { isolated } from './text';
import type { LineParts } from './types';

/** A report of a list across negotiations in a sentence; names in it are isolated. */
export function sentenceOf({ type, parties, issue, stance, subject }: LineParts): string {
  if (type === 'PartyChanged') return texts.reportLine.changed(isolated(parties[0].name));
  if (CATALOGUE[type as EventType].actsInRecordedTime) return kindOf(type);
  const nameOf = new Map(parties.map(({ partyId, name }) => [partyId, name]));
  const title = subject ?? issue?.proposition.replace(/\.$/, '');
  const names: Names = {
    party: (id) => nameOf.get(id) ?? id,
    issue: () => title ?? '',
    meeting: () => title ?? '',
    agreement: () => title ?? '',
    partiesTo: () => parties.map(({ partyId }) => partyId),
    report: () => '',
  };
  const data = {
    parties: parties.map(({ partyId }) => partyId),
    partyId: parties[0]?.partyId,
    stance,
    title,
    ...(type === 'PartyAdmitted' && { name: title }),
    proposition: title?.replace(/\.$/, ''),
  };
  return describe({ type, data }, names).title;
}
