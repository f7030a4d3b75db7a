import type { JsonObject } from '../events/envelope.js';
import { callProjection } from './calls.js';
import { foldAll, pairKey, type ProjectionContext } from './context.js';
import type { TimePoint } from './engine.js';
import { meetingsAt, type Meeting, type Participant } from './meetings.js';
import { byValidTime } from './version.js';

/** A meeting held or a call: parties that were in touch. */
export interface Contact {
  type: 'meeting' | 'call';
  id: string;
  parties: string[];
  validFrom: number;
  validTo: number;
  isStretch: boolean;
  position: number;
  /** The report that says so, as rows refer to it. */
  report: { occurredOn: string; precision: string; eventId: string };
}

const distinct = (participants: readonly Participant[]): string[] =>
  [...new Set(participants.map(({ partyId }) => partyId))].sort();

/** Sort key for the latest contact: the earliest moment, or for a stretch its latest moment up to today. */
const latestOf = ({ isStretch, validFrom, validTo }: Contact, today: number): number =>
  isStretch ? Math.min(validTo, today) : validFrom;

/** All contacts, the latest last. */
export function contactsAt(
  context: ProjectionContext,
  when: TimePoint,
  meetings: readonly Meeting[] = meetingsAt(context, when),
): Contact[] {
  const held = meetings.flatMap(({ row, held: report }): Contact[] => {
    if (!report) return [];
    const { occurredOn, precision, eventId } = row.history[row.history.length - 1];
    return [
      {
        type: 'meeting',
        id: row.meetingId,
        parties: distinct(row.participants),
        validFrom: report.validFrom,
        validTo: report.validTo,
        isStretch: report.isStretch,
        position: report.position,
        report: { occurredOn, precision, eventId },
      },
    ];
  });
  const calls = [...foldAll(context, callProjection, when)].map(
    ([id, { made, validFrom, validTo, isStretch, position }]): Contact => {
      const { participants, occurredOn, precision, eventId } = made as Contact['report'] & {
        participants: Participant[];
      };
      return {
        type: 'call',
        id,
        parties: distinct(participants),
        validFrom,
        validTo,
        isStretch,
        position,
        report: { occurredOn, precision, eventId },
      };
    },
  );
  return [...held, ...calls].sort(
    (a, b) => latestOf(a, when.today) - latestOf(b, when.today) || byValidTime(a, b),
  );
}

/** A contact as rows refer to it. */
export const contactRef = ({ type, id, report }: Contact): JsonObject => ({ type, id, ...report });

/** Per pair of parties: how often they met and spoke, and when last; sorted by pair. */
export function contacts(context: ProjectionContext, when: TimePoint): JsonObject[] {
  const pairs = new Map<
    string,
    { parties: string[]; meetings: number; calls: number; lastContact: JsonObject }
  >();
  for (const contact of contactsAt(context, when)) {
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
