import type { JsonObject } from '../../events/envelope.js';
import type { Participant } from '../../events/meeting.js';
import { isStretch, span } from './moments.js';
import { isDisputed, isTentative, type Report, type State } from './reports.js';
import { compare } from './stances.js';

export interface MeetingRow extends JsonObject {
  meetingId: string;
  title: string | null;
  status: 'scheduled' | 'postponed' | 'cancelled' | 'underway' | 'held';
  scheduledFor: string | null;
  heldOn: string | null;
  tentative: boolean;
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

/** The reports of a life, in order, as a row lists them. */
export const stepsOf = (all: readonly Report[]): JsonObject[] =>
  all.map(({ type, occurredOn, precision, eventId }) => ({ type, occurredOn, precision, eventId }));

/** A meeting as its life leaves it; null before it begins. */
export function meetingRow(state: State, meetingId: string): MeetingRow | null {
  const all = life(state.reports, meetingId);
  if (all.length === 0) return null;
  const row: MeetingRow = {
    meetingId,
    title: null,
    status: 'scheduled',
    scheduledFor: null,
    heldOn: null,
    tentative: isTentative(state, all.at(-1)!),
    place: null,
    format: null,
    participants: [],
    outcome: null,
    timesPostponed: 0,
    disputed: all.some((report) => isDisputed(state, report)),
    history: stepsOf(all),
  };
  for (const report of all) {
    const { type, data, occurredOn } = report;
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
      const isGoingOn = isStretch(report) && state.day < span(occurredOn).end;
      row.status = isGoingOn ? 'underway' : 'held';
      row.heldOn = occurredOn;
      row.outcome = isGoingOn ? null : given(data.outcome, null);
    }
  }
  return row;
}

export function meetings(state: State): MeetingRow[] {
  const ids = new Set(
    state.reports
      .filter(({ type }) => type.startsWith('Meeting'))
      .map(({ data }) => data.meetingId as string),
  );
  return [...ids].sort(compare).map((id) => meetingRow(state, id)!);
}

/** A meeting held or underway, or a call. */
export interface Contact {
  /** How late it was: the earliest moment of its date, of a stretch the latest so far. */
  until: number;
  /** Latest moment of its date. */
  end: number;
  row: JsonObject;
  parties: string[];
}

/** Contacts in valid order, each with the parties that met. */
export function contactsHeld(state: State): Contact[] {
  return state.reports
    .filter(({ type }) => type === 'MeetingHeld' || type === 'CallHeld')
    .map((report) => {
      const isCall = report.type === 'CallHeld';
      const id = (isCall ? report.data.callId : report.data.meetingId) as string;
      const participants = isCall
        ? (report.data.participants as Participant[])
        : meetingRow(state, id)!.participants;
      const { occurredOn, precision, eventId, moment } = report;
      const { end } = span(occurredOn);
      return {
        until: isStretch(report) ? Math.min(end, state.day) : moment,
        end,
        row: { type: isCall ? 'call' : 'meeting', id, occurredOn, precision, eventId },
        parties: [...new Set(participants.map(({ partyId }) => partyId))].sort(compare),
      };
    });
}

/** The latest of some contacts in valid order: of those that are equally late the last. */
export const latest = (all: readonly Contact[]): Contact | undefined =>
  all.findLast(({ until }) => all.every((other) => other.until <= until));

export function contacts(state: State): JsonObject[] {
  const all = contactsHeld(state);
  const ids = [...new Set(all.flatMap(({ parties }) => parties))].sort(compare);
  const rows: JsonObject[] = [];
  for (const a of ids) {
    for (const b of ids.filter((each) => compare(each, a) > 0)) {
      const both = all.filter(({ parties }) => parties.includes(a) && parties.includes(b));
      if (both.length === 0) continue;
      rows.push({
        parties: [a, b],
        meetings: both.filter(({ row }) => row.type === 'meeting').length,
        calls: both.filter(({ row }) => row.type === 'call').length,
        lastContact: latest(both)!.row,
      });
    }
  }
  return rows;
}
