import type { JsonObject } from '../events/envelope.js';
import { inOrder } from './facts.js';
import { held } from './meetings.js';
import { contentAt, entriesOf, pairKey, type Reader, type When } from './reader.js';
import type { Content } from './version.js';

/** A meeting held or a call: parties that were in touch. */
export interface Contact {
  type: 'meeting' | 'call';
  id: string;
  parties: string[];
  report: Content;
}

const distinct = (participants: { partyId: string }[]): string[] =>
  [...new Set(participants.map(({ partyId }) => partyId))].sort();

/** All contacts, earliest first. */
export function contactsOf(reader: Reader, when: When): Contact[] {
  const meetings = held(reader, when).map(({ row, report }): Contact => ({
    type: 'meeting',
    id: row.meetingId,
    parties: distinct(row.participants),
    report,
  }));
  const calls = entriesOf(reader.cell('log', 'CallHeld'), when).map((entry): Contact => {
    const report = contentAt(reader, entry, when.knownAt);
    const { callId, participants } = report.data as { callId: string; participants: { partyId: string }[] };
    return { type: 'call', id: callId, parties: distinct(participants), report };
  });
  return [...meetings, ...calls].sort((a, b) => inOrder(a.report, b.report));
}

/** A contact as rows name it. */
export const contactRef = ({ type, id, report }: Contact): JsonObject => ({
  type,
  id,
  occurredOn: report.occurredOn,
  precision: report.precision,
  eventId: report.eventId,
});

/** Per pair of parties how often they met and spoke, and when last; sorted by pair. */
export function contacts(reader: Reader, when: When): JsonObject[] {
  const pairs = new Map<
    string,
    { parties: string[]; meetings: number; calls: number; lastContact: JsonObject }
  >();
  for (const contact of contactsOf(reader, when)) {
    contact.parties.forEach((a, i) =>
      contact.parties.slice(i + 1).forEach((b) => {
        const key = pairKey(a, b);
        const was = pairs.get(key) ?? { parties: [a, b], meetings: 0, calls: 0 };
        pairs.set(key, {
          ...was,
          meetings: was.meetings + Number(contact.type === 'meeting'),
          calls: was.calls + Number(contact.type === 'call'),
          lastContact: contactRef(contact),
        });
      }),
    );
  }
  return [...pairs.keys()].sort().map((key) => pairs.get(key) as JsonObject);
}
