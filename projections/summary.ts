import type { JsonObject } from '../events/envelope.js';
import { DAY_MS } from '../src/temporal/calendar.js';
import { tryEdtf } from '../src/temporal/edtf.js';
import { countConditions } from './conditions.js';
import { contactRef, contactsAt } from './contacts.js';
import { foldCell, versionAt, type ProjectionContext, type TimelineEntry } from './context.js';
import type { TimePoint } from './engine.js';
import { issues, issuesById } from './issues.js';
import { meetingProjection, meetingsAt, type Meeting, type MeetingRow } from './meetings.js';
import { parties, partiesById } from './parties.js';
import { statusAt, type Status } from './status.js';
import { byValidTime } from './version.js';

/** The next scheduled meeting that can still take place; meetings without a date come last. */
function nextMeeting(meetings: readonly Meeting[], today: number): MeetingRow | null {
  const coming = meetings
    .filter(({ row }) => row.status === 'scheduled')
    .map(({ row }) => ({ row, date: row.scheduledFor === null ? undefined : tryEdtf(row.scheduledFor) }))
    .filter(({ date }) => !date || date.end >= today);
  coming.sort((a, b) => (a.date?.start ?? Infinity) - (b.date?.start ?? Infinity) || 0);
  return coming[0]?.row ?? null;
}

/** Number of postponements, of any meeting, since one was last held or underway. */
function postponementsInARow(meetings: readonly Meeting[]): number {
  const held = meetings.flatMap((meeting) => meeting.held ?? []);
  // A meeting held over a stretch counts until its end.
  const ends = held.map(({ isStretch, validFrom, validTo, position }) => ({
    validFrom: isStretch ? validTo : validFrom,
    position,
  }));
  const last = ends.sort(byValidTime).at(-1);
  return meetings
    .flatMap(({ postponements }) => postponements)
    .filter((step) => !last || byValidTime(last, step) < 0).length;
}

/**
 * Summary of the negotiation. Yields no values, only to let other work run.
 *
 * @param revision the stream's revision by then
 */
export function* summary(
  context: ProjectionContext,
  negotiationId: string,
  revision: number,
  when: TimePoint,
): Generator<void, JsonObject> {
  const { status, opening } = statusAt(context, when);
  const meetings = meetingsAt(context, when);
  yield;
  const lastContact = contactsAt(context, when, meetings).at(-1);
  let openConditions = 0;
  for (const count of countConditions(context, when)) {
    openConditions += count;
    yield;
  }
  return {
    negotiationId,
    title: opening?.title ?? null,
    description: opening?.description ?? null,
    tags: opening?.tags ?? [],
    status,
    revision,
    parties: parties(context, when),
    issues: issues(context, when),
    nextMeeting: nextMeeting(meetings, when.today),
    lastContact: lastContact ? contactRef(lastContact) : null,
    daysSinceLastContact: lastContact
      ? Math.max(0, Math.floor((when.today - lastContact.validTo) / DAY_MS))
      : null,
    postponementsInARow: postponementsInARow(meetings),
    openConditions,
  };
}

/** A negotiation in the list: its row, fields not shown in it, and the place of its last event in valid time. */
export interface Listed {
  row: JsonObject & { negotiationId: string; title: string; tags: string[]; status: Status | null };
  description: string;
  last: Pick<TimelineEntry, 'validFrom' | 'position'>;
}

/** The negotiation's list entry, or null before its opening. */
export function listed(context: ProjectionContext, negotiationId: string, when: TimePoint): Listed | null {
  const { status, opening } = statusAt(context, when);
  const last = context.latest(when);
  if (!opening || !last) return null;
  const { occurredOn, precision } = versionAt(context, last.position, when.knownAt);
  const counts = context.countByType(when);
  const begun = (meetingId: string) => foldCell(context, meetingProjection, meetingId, when) !== undefined;
  return {
    row: {
      negotiationId,
      title: opening.title as string,
      tags: (opening.tags ?? []) as string[],
      status,
      lastEventOn: occurredOn,
      precision,
      counts: {
        ...countsOfMergeable(context, counts, when),
        meetings: context.keys(meetingProjection.name).filter(begun).length,
        calls: counts.get('CallHeld') ?? 0,
        positions: counts.get('PositionStated') ?? 0,
        agreements: counts.get('AgreementReached') ?? 0,
        incidents: counts.get('IncidentReported') ?? 0,
      },
    },
    description: (opening.description ?? '') as string,
    last,
  };
}

/** Counts of parties and issues; merged ones are not counted separately. */
function countsOfMergeable(
  context: ProjectionContext,
  counts: ReadonlyMap<string, number>,
  when: TimePoint,
): { parties: number; issues: number } {
  if (!context.mergedIds(when.knownAt).isEmpty)
    return { parties: partiesById(context, when).length, issues: issuesById(context, when).length };
  return { parties: counts.get('PartyAdmitted') ?? 0, issues: counts.get('IssueOpened') ?? 0 };
}
