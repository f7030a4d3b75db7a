import type { JsonObject } from '../../events/envelope.js';
import type { Participant } from '../../events/meeting.js';
import { about, corroborations, type Report, type Shown } from './log.js';
import { meetingRow, type MeetingRow } from './meetings.js';
import { span } from './moments.js';

export interface Window {
  type?: string;
  party?: string;
  issue?: string;
  from?: string;
  to?: string;
}

/** Whether an id stands anywhere in a report's data under one of the names. */
function names(data: unknown, fields: string[], id: string): boolean {
  if (Array.isArray(data)) return data.some((each) => names(each, fields, id));
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(data).some(
    ([key, value]) =>
      (fields.includes(key) && (value === id || (Array.isArray(value) && value.includes(id)))) ||
      names(value, fields, id),
  );
}

const PARTY = ['partyId', 'parties', 'onParty', 'by', 'memberOf'];
const ISSUE = ['issueId', 'issues'];

/** A report's data, and of what it acts on: the meeting as it stands, the statement withdrawn. */
function bearsOn(log: readonly Shown[], reports: readonly Report[], { type, data }: Report): unknown[] {
  if (type.startsWith('Meeting')) {
    const row = meetingRow(log, reports, data.meetingId as string) as MeetingRow;
    return [data, row.participants.map(({ partyId }: Participant) => ({ partyId }))];
  }
  if (type !== 'PositionWithdrawn') return [data];
  const statement = reports.find(
    (other) => other.type === 'PositionStated' && other.data.positionId === data.positionId,
  );
  return [data, statement?.data];
}

function isIn(report: Report, subject: unknown[], { type, party, issue, from, to }: Window): boolean {
  const { start, end } = span(report.occurredOn);
  return (
    (type === undefined || report.type === type) &&
    (party === undefined || names(subject, PARTY, party)) &&
    (issue === undefined || names(subject, ISSUE, issue)) &&
    (from === undefined || end >= span(from).start) &&
    (to === undefined || start <= span(to).end)
  );
}

export function timeline(
  log: readonly Shown[],
  reports: readonly Report[],
  window: Window = {},
): JsonObject[] {
  return reports
    .filter((report) => isIn(report, bearsOn(log, reports, report), window))
    .map((report) => {
      const { moment: _, ...shown } = report;
      return {
        ...shown,
        corrections: about(log, report, 'ReportCorrected'),
        corroborations: corroborations(log, report),
        disputes: about(log, report, 'ReportDisputed'),
      };
    });
}
