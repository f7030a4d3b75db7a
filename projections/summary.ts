import type { JsonObject } from '../events/envelope.js';
import { tryEdtf } from '../src/temporal/edtf.js';
import { conditions } from './conditions.js';
import { contactRef, contactsOf } from './contacts.js';
import { meetings, type MeetingRow } from './meetings.js';
import { contentAt, type Reader, type When } from './reader.js';
import { stances } from './stances.js';
import { status } from './status.js';
import { howMany, latest, things } from './timeline.js';
import type { Content } from './version.js';

const DAY_MS = 86_400_000;

/** The meeting that comes first of those scheduled that can still come; one without a date comes last. */
function nextMeeting(rows: readonly MeetingRow[], today: number): MeetingRow | null {
  const coming = rows
    .filter(({ status }) => status === 'scheduled')
    .map((row) => ({ row, date: row.scheduledFor === null ? undefined : tryEdtf(row.scheduledFor) }))
    .filter(({ date }) => !date || date.end >= today);
  coming.sort((a, b) => (a.date?.start ?? Infinity) - (b.date?.start ?? Infinity) || 0);
  return coming[0]?.row ?? null;
}

/** Postponements, of any meeting, since one was last held. */
function postponementsInARow(reader: Reader, when: When): number {
  const lastHeld = reader.cell('log', 'MeetingHeld')?.last(when.asOf, when.knownAt);
  const postponed = reader.cell('log', 'MeetingPostponed');
  if (!postponed) return 0;
  if (!lastHeld) return postponed.count(when.asOf, when.knownAt);
  let count = 0;
  for (const _ of postponed.entries(when.asOf, when.knownAt, lastHeld)) count++;
  return count;
}

const dataWith = ({ data, eventId, occurredOn, precision }: Content): JsonObject => ({
  ...data,
  eventId,
  occurredOn,
  precision,
});

function opening(reader: Reader, when: When): Content | undefined {
  const last = reader.cell('log', 'NegotiationOpened')?.last(when.asOf, when.knownAt);
  return last && contentAt(reader, last, when.knownAt);
}

/** The negotiation at one glance. `revision` is the stream's, as known by then. */
export function summary(reader: Reader, negotiationId: string, revision: number, when: When): JsonObject {
  const opened = opening(reader, when);
  const lastContact = contactsOf(reader, when).at(-1);
  return {
    negotiationId,
    title: opened?.data.title ?? null,
    description: opened?.data.description ?? null,
    tags: opened?.data.tags ?? [],
    status: status(reader, when),
    revision,
    parties: things(reader, 'PartyAdmitted', when).map(dataWith),
    issues: things(reader, 'IssueOpened', when).map(dataWith),
    nextMeeting: nextMeeting(meetings(reader, when), when.today),
    lastContact: lastContact ? contactRef(lastContact) : null,
    daysSinceLastContact: lastContact
      ? Math.max(0, Math.floor((when.today - lastContact.report.moment) / DAY_MS))
      : null,
    postponementsInARow: postponementsInARow(reader, when),
    openConditions: conditions(stances(reader, when)).length,
  };
}

/** The negotiation as a row of the list, or null before its opening. */
export function listRow(reader: Reader, negotiationId: string, when: When): JsonObject | null {
  const opened = opening(reader, when);
  if (!opened) return null;
  const last = latest(reader, when);
  const lastContent = last && contentAt(reader, last, when.knownAt);
  let meetingsBegun = 0;
  for (const key of reader.keys('meeting')) {
    if (reader.cell('meeting', key)?.last(when.asOf, when.knownAt)) meetingsBegun++;
  }
  return {
    negotiationId,
    title: opened.data.title,
    status: status(reader, when),
    lastEventOn: lastContent?.occurredOn ?? null,
    precision: lastContent?.precision ?? null,
    counts: {
      parties: howMany(reader, 'PartyAdmitted', when),
      issues: howMany(reader, 'IssueOpened', when),
      meetings: meetingsBegun,
      calls: howMany(reader, 'CallHeld', when),
      positions: howMany(reader, 'PositionStated', when),
      agreements: howMany(reader, 'AgreementReached', when),
      incidents: howMany(reader, 'IncidentReported', when),
    },
  };
}
