import type { JsonObject } from '../../events/envelope.js';
import { meetingAt, type MeetingRow, type MeetingStatus } from '../../projections/meetings.js';
import { parseEdtf } from '../temporal/edtf.js';
import { byMeetingPlace, NO_DATE, type MeetingDate, type MeetingPlace } from './names-and-dates.js';
import { PageEnd, type PageRows } from './rows.js';
import { titleOf, type Scope } from './scope.js';

const FIRST: MeetingPlace = { dateFrom: -Number.MAX_SAFE_INTEGER, negotiationId: '', meetingId: '' };

/** How many dates are looked up together. */
const AT_ONCE = 100;

export interface MeetingFilter {
  /** Milliseconds, inclusive: kept is what overlaps the window. Without one, meetings without a date come last. */
  from?: number;
  to?: number;
  status?: MeetingStatus;
}

/**
 * Meetings by the date for which they are scheduled or on which they were held.
 *
 * @param after `dateFrom negotiationId meetingId` of the last row of the page before
 */
export function* meetings(
  scope: Scope,
  { from, to, status }: MeetingFilter,
  after: string | null,
  limit: number,
): PageRows {
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
    if (found && (status === undefined || found.row.status === status)) {
      if (page.isFull) return place;
      yield page.row(found.row);
      place = textOf(found.date);
    } else yield '';
  }
  return null;
}

/** The next meetings that are scheduled and can still come, soonest first; those without a date last. */
export function* nextMeetings(scope: Scope, limit: number): Generator<void, JsonObject[]> {
  const rows: JsonObject[] = [];
  for (const found of meetingsByDate(scope, scope.today, NO_DATE, FIRST)) {
    if (found?.row.status === 'scheduled') rows.push(found.row);
    if (rows.length === limit) break;
    yield;
  }
  return rows;
}

interface Found {
  row: MeetingRow & { negotiationId: string; negotiationTitle: string };
  date: MeetingDate;
}

/** By date; undefined in the place of a date that is none of a meeting by then. */
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

/** The meeting, where by then this is its date. */
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
