import type { JsonObject } from '../../events/envelope.js';
import type { Participant } from '../../events/meeting.js';
import { about, type Shown } from './log.js';
import { meetingRow, type MeetingRow } from './meetings.js';
import { merges, reading, type Kind } from './merging.js';
import { span } from './moments.js';
import type { Report, State } from './reports.js';
import { AGREEMENT_STEPS } from './things.js';

export interface Window {
  type?: string;
  party?: string;
  issue?: string;
  from?: string;
  to?: string;
  order?: 'desc';
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
const ISSUE = ['issueId', 'issues', 'parent'];

/** A report's data, and of what it acts on: the meeting as it stands, the statement withdrawn, the agreement. */
function bearsOn(state: State, { type, data }: Report): unknown[] {
  const made = (by: string, field: string): unknown =>
    state.reports.find((other) => other.type === by && other.data[field] === data[field])?.data;
  if (type.startsWith('Meeting')) {
    const row = meetingRow(state, data.meetingId as string) as MeetingRow;
    return [data, row.participants.map(({ partyId }: Participant) => ({ partyId }))];
  }
  if (type === 'PositionWithdrawn') return [data, made('PositionStated', 'positionId')];
  if (AGREEMENT_STEPS.includes(type)) return [data, made('AgreementReached', 'agreementId')];
  return [data];
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

/** The merges of what a report makes: of it into another, and of another into it. */
export function mergesOf(
  log: readonly Shown[],
  { type, asRecorded }: Pick<Report, 'type' | 'asRecorded'>,
): Shown[] {
  const kind = ({ PartyAdmitted: 'party', IssueOpened: 'issue' } as Record<string, Kind>)[type];
  if (kind === undefined) return [];
  const id = asRecorded[`${kind}Id`];
  return merges(log, kind).filter(({ data }) => data[`${kind}Id`] === id || data.into === id);
}

export function timeline(state: State, window: Window = {}): JsonObject[] {
  const { log, reports } = state;
  const { party, issue } = window;
  const asked = {
    ...window,
    party: party && reading(log, 'party')(party),
    issue: issue && reading(log, 'issue')(issue),
  };
  const events = reports
    .filter((report) => isIn(report, bearsOn(state, report), asked))
    .map((report) => {
      const { moment: _, asRecorded, ...shown } = report;
      return {
        ...shown,
        data: asRecorded,
        corrections: about(log, report, 'ReportCorrected'),
        corroborations: about(log, report, 'ReportCorroborated'),
        disputes: about(log, report, 'ReportDisputed'),
        merges: mergesOf(log, report),
      };
    });
  return window.order === 'desc' ? events.reverse() : events;
}
