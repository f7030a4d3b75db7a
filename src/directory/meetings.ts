import type { JsonObject } from '../../events/envelope.js';
import {
  meetingAt,
  meetingsAt,
  revisionOf,
  type MeetingRow,
  type MeetingStatus,
} from '../../projections/meetings.js';
import type { Opened } from '../readmodel/model-queries.js';
import { DAY_MS } from '../temporal/calendar.js';
import { parseEdtf } from '../temporal/edtf.js';
import { byMeetingPlace, NO_DATE, type MeetingDate, type MeetingPlace } from './names-and-dates.js';
import { partiesCalled } from './parties.js';
import { PageEnd, type PageRows } from './rows.js';
import { titleOf, type Scope } from './scope.js';
import { silently } from './stances.js';

const FIRST: MeetingPlace = { dateFrom: -Number.MAX_SAFE_INTEGER, negotiationId: '', meetingId: '' };

/** Batch size for looking up dates. */
const AT_ONCE = 100;

export interface MeetingFilter {
  /** Milliseconds, inclusive: selects what overlaps the window. Without one, meetings without a date come last. */
  from?: number;
  to?: number;
  status?: MeetingStatus;
  /** An id or `scheme:value`. */
  party?: string;
}

/**
 * Meetings by the date for which they are scheduled or on which they were held.
 *
 * @param after `dateFrom negotiationId meetingId` of the last row of the previous page
 */
export function* meetings(
  scope: Scope,
  { from, to, status, party }: MeetingFilter,
  after: string | null,
  limit: number,
): PageRows {
  const called = party === undefined ? undefined : yield* silently(partiesCalled(scope, party));
  const isWanted = ({ negotiationId, ...row }: MeetingRowAcross): boolean =>
    (status === undefined || row.status === status) &&
    (!called || row.participants.some(({ partyId }) => called.get(negotiationId)?.has(partyId)));
  const page = new PageEnd(limit);
  const isWindow = from !== undefined || to !== undefined;
  const until = to ?? (isWindow ? NO_DATE - 1 : NO_DATE);
  let place = after;
  const all = meetingsByDate(
    scope,
    from ?? -Number.MAX_SAFE_INTEGER,
    until,
    after === null ? FIRST : placeIn(after),
  );
  for (const found of all) {
    if (found && isWanted(found.row)) {
      if (page.isFull) return place;
      yield page.row(found.row);
      place = textOf(found.date);
    } else yield '';
  }
  return null;
}

/** Scheduled meetings that are still to come, earliest first; those without a date last. */
export function* nextMeetings(scope: Scope, limit: number): Generator<void, JsonObject[]> {
  const rows: JsonObject[] = [];
  for (const found of meetingsByDate(scope, scope.when.today, NO_DATE, FIRST)) {
    if (found?.row.status === 'scheduled') rows.push(found.row);
    if (rows.length === limit) break;
    yield;
  }
  return rows;
}

/** A row of a list across negotiations. */
export type MeetingRowAcross = MeetingRow & { negotiationId: string; negotiationTitle: string };

interface Found {
  row: MeetingRowAcross;
  date: MeetingDate;
}

/** A meeting for a calendar. */
export interface DatedMeeting {
  row: MeetingRowAcross;
  /** The date scheduled or held (EDTF). */
  date: string;
  /** Number of changes, and the time of the last one (RFC 3339). */
  revision: number;
  changedAt: string;
}

/** How far back a calendar goes, and its maximum number of meetings: the latest ones. */
const CALENDAR_MS = 5 * 366 * DAY_MS;
const MOST_IN_CALENDAR = 1_000;

/** Meetings with a date, ordered by it: of one negotiation, or of all. */
export function* calendarMeetings(scope: Scope, negotiationId?: string): Generator<void, DatedMeeting[]> {
  const rows = negotiationId === undefined ? datedRows(scope) : datedRowsOf(scope, negotiationId);
  const meetings: DatedMeeting[] = [];
  for (const row of rows) {
    yield;
    if (!row) continue;
    const { context, when } = scope.opened(row.negotiationId) as Opened;
    const { count, position } = revisionOf(context, row.meetingId, when);
    const { recordedAt } = context.eventAt(position).metadata;
    const date = (row.heldOn ?? row.scheduledFor) as string;
    meetings.push({ row, date, revision: count, changedAt: recordedAt });
    if (meetings.length > 2 * MOST_IN_CALENDAR) meetings.splice(0, MOST_IN_CALENDAR);
  }
  return meetings.slice(-MOST_IN_CALENDAR);
}

function* datedRows(scope: Scope): Generator<MeetingRowAcross | undefined> {
  for (const found of meetingsByDate(scope, scope.when.today - CALENDAR_MS, NO_DATE - 1, FIRST))
    yield found?.row;
}

function* datedRowsOf(scope: Scope, negotiationId: string): Generator<MeetingRowAcross> {
  const opened = scope.opened(negotiationId);
  if (!opened) return;
  const startOf = (row: MeetingRow) => parseEdtf((row.heldOn ?? row.scheduledFor) as string).start;
  yield* meetingsAt(opened.context, opened.when)
    .map(({ row }) => ({ negotiationId, negotiationTitle: titleOf(opened), ...row }))
    .filter(({ heldOn, scheduledFor }) => (heldOn ?? scheduledFor) !== null)
    .sort((a, b) => startOf(a) - startOf(b));
}

/** By date; undefined for a date that no meeting has at that time. */
function* meetingsByDate(
  scope: Scope,
  from: number,
  to: number,
  after: MeetingPlace,
): Generator<Found | undefined> {
  for (const dates of scope.tables.namesAndDates.dates(from, to, after, AT_ONCE)) {
    yield undefined;
    for (const date of dates) yield byMeetingPlace(date, after) > 0 ? foundAt(scope, date) : undefined;
  }
}

/** The meeting, if this is its date at that time. */
function foundAt(scope: Scope, date: MeetingDate): Found | undefined {
  const { negotiationId, meetingId } = date;
  const opened = scope.opened(negotiationId);
  const row = opened && meetingAt(opened.context, meetingId, opened.when)?.row;
  opened?.keep();
  if (!row) return undefined;
  const text = row.heldOn ?? row.scheduledFor;
  const { start, end } = text === null ? { start: NO_DATE, end: NO_DATE } : parseEdtf(text);
  if (start !== date.dateFrom || end !== date.dateTo) return undefined;
  return { row: { negotiationId, negotiationTitle: titleOf(opened), ...row }, date };
}

const textOf = ({ dateFrom, negotiationId, meetingId }: MeetingPlace): string =>
  `${dateFrom} ${negotiationId} ${meetingId}`;

function placeIn(text: string): MeetingPlace {
  const [dateFrom, negotiationId, meetingId] = text.split(' ');
  return { dateFrom: Number(dateFrom), negotiationId, meetingId };
}
