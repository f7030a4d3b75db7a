import type { JsonObject } from '../../events/envelope.js';
import type { Participant } from '../../events/meeting.js';
import { about, type Report, type Shown } from './log.js';
import { compare } from './stances.js';

export interface MeetingRow extends JsonObject {
  meetingId: string;
  title: string | null;
  status: 'scheduled' | 'postponed' | 'cancelled' | 'held';
  scheduledFor: string | null;
  place: string | null;
  format: string | null;
  participants: Participant[];
  outcome: string | null;
  timesPostponed: number;
  disputed: boolean;
  history: JsonObject[];
}

const given = <T>(value: unknown, otherwise: T): T => (value === undefined ? otherwise : (value as T));

/** The reports of a meeting's life in the order that counts. */
export const life = (reports: readonly Report[], meetingId: string): Report[] =>
  reports.filter(({ type, data }) => type.startsWith('Meeting') && data.meetingId === meetingId);

/** A meeting as its life leaves it; null before it begins. */
export function meetingRow(
  log: readonly Shown[],
  reports: readonly Report[],
  meetingId: string,
): MeetingRow | null {
  const all = life(reports, meetingId);
  if (all.length === 0) return null;
  const row: MeetingRow = {
    meetingId,
    title: null,
    status: 'scheduled',
    scheduledFor: null,
    place: null,
    format: null,
    participants: [],
    outcome: null,
    timesPostponed: 0,
    disputed: all.some((report) => about(log, report, 'ReportDisputed').length > 0),
    history: all.map(({ type, occurredOn, precision, eventId }) => ({
      type,
      occurredOn,
      precision,
      eventId,
    })),
  };
  for (const { type, data } of all) {
    row.title = given(data.title, row.title);
    row.place = given(data.place, row.place);
    row.format = given(data.format, row.format);
    row.participants = given(data.participants, row.participants);
    if (type === 'MeetingScheduled') {
      row.status = 'scheduled';
      row.scheduledFor = given(data.scheduledFor, null);
    } else if (type === 'MeetingPostponed') {
      row.status = 'postponed';
      row.scheduledFor = given(data.until, null);
      row.timesPostponed++;
    } else if (type === 'MeetingRescheduled') {
      row.status = 'scheduled';
      row.scheduledFor = data.scheduledFor as string;
    } else if (type === 'MeetingCancelled') {
      row.status = 'cancelled';
    } else {
      row.status = 'held';
      row.outcome = given(data.outcome, null);
    }
  }
  return row;
}

export function meetings(log: readonly Shown[], reports: readonly Report[]): MeetingRow[] {
  const ids = new Set(
    reports.filter(({ type }) => type.startsWith('Meeting')).map(({ data }) => data.meetingId as string),
  );
  return [...ids].sort(compare).map((id) => meetingRow(log, reports, id)!);
}

/** Meetings held and calls, in valid order, each with the parties that met. */
export function contactsHeld(
  log: readonly Shown[],
  reports: readonly Report[],
): { report: Report; contact: JsonObject; parties: string[] }[] {
  return reports
    .filter(({ type }) => type === 'MeetingHeld' || type === 'CallHeld')
    .map((report) => {
      const isCall = report.type === 'CallHeld';
      const id = (isCall ? report.data.callId : report.data.meetingId) as string;
      const participants = isCall
        ? (report.data.participants as Participant[])
        : meetingRow(log, reports, id)!.participants;
      const { occurredOn, precision, eventId } = report;
      return {
        report,
        contact: { type: isCall ? 'call' : 'meeting', id, occurredOn, precision, eventId },
        parties: [...new Set(participants.map(({ partyId }) => partyId))].sort(compare),
      };
    });
}

export function contacts(log: readonly Shown[], reports: readonly Report[]): JsonObject[] {
  const pairs = new Map<
    string,
    { parties: string[]; meetings: number; calls: number; lastContact: JsonObject }
  >();
  for (const { contact, parties } of contactsHeld(log, reports)) {
    for (const a of parties) {
      for (const b of parties.filter((each) => compare(each, a) > 0)) {
        const pair = pairs.get(`${a} ${b}`) ?? {
          parties: [a, b],
          meetings: 0,
          calls: 0,
          lastContact: contact,
        };
        if (contact.type === 'call') pair.calls++;
        else pair.meetings++;
        pair.lastContact = contact;
        pairs.set(`${a} ${b}`, pair);
      }
    }
  }
  return [...pairs.values()].sort(
    (x, y) => compare(x.parties[0], y.parties[0]) || compare(x.parties[1], y.parties[1]),
  );
}
