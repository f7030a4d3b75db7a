import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { DatedMeeting } from '../../directory/meetings.js';
import { parseEdtf } from '../../temporal/edtf.js';

/** A calendar (RFC 5545) of meetings: UIDs are stable, and SEQUENCE increases with each step. */
export function calendar(name: string, page: string, meetings: readonly DatedMeeting[]): string {
  const calendar = ical({
    name: printable(name),
    prodId: { company: 'Parley', product: 'Parley', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const meeting of meetings) {
    const { row, date, revision, changedAt } = meeting;
    const { start, end, precision } = parseEdtf(date);
    const isInstant = precision === 'instant';
    const changed = new Date(changedAt);
    calendar.createEvent({
      id: `${row.negotiationId}/${row.meetingId}@parley`,
      sequence: revision - 1,
      stamp: changed,
      lastModified: changed,
      start: new Date(start),
      ...(isInstant ? {} : { end: dayAfter(start, end), allDay: true }),
      summary: printable(row.title),
      description: printable(descriptionOf(meeting)),
      ...(row.place !== null && { location: printable(row.place) }),
      status: statusOf(meeting),
      transparency: isInstant ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      url: `${page}?${new URLSearchParams({ n: row.negotiationId, tab: 'meetings' })}`,
    });
  }
  return calendar.toString();
}

/** RFC 5545 has years of four digits. */
const LAST_DAY = Date.parse('9999-12-31T00:00:00Z');

/** The end of a span of days, exclusive; undefined: a calendar takes it for one day. */
function dayAfter(start: number, end: number): Date | undefined {
  const after = Math.min(end + 1, LAST_DAY);
  return after > start ? new Date(after) : undefined;
}

/** An imprecise date, or a postponed one, is tentative. */
function statusOf({ row: { status, tentative }, date }: DatedMeeting): ICalEventStatus {
  if (status === 'cancelled') return ICalEventStatus.CANCELLED;
  if (status === 'postponed' || tentative || isVague(date)) return ICalEventStatus.TENTATIVE;
  return ICalEventStatus.CONFIRMED;
}

/** Neither an instant, a day, nor a range of days. */
const isVague = (date: string): boolean =>
  date.startsWith('[') || /[X?~%]/.test(date) || ['month', 'year'].includes(parseEdtf(date).precision);

function descriptionOf({ row }: DatedMeeting): string {
  const who = row.participants.map(({ partyId, person, office }) =>
    [partyId, person, office].filter(Boolean).join(', '),
  );
  return [
    `${row.negotiationTitle}: ${row.status}${row.timesPostponed > 0 ? `, put off ${row.timesPostponed} ×` : ''}`,
    ...who,
    ...(row.outcome === null ? [] : [row.outcome]),
  ].join('\n');
}

/** Removes control characters, which are invalid in content lines. */
const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');
