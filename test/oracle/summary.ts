import type { JsonObject } from '../../events/envelope.js';
import type { Report, Shown } from './log.js';
import { contactsHeld, meetings } from './meetings.js';
import { DAY, span } from './moments.js';
import { compare, conditions, stances } from './stances.js';

const STATUS: Record<string, string> = {
  NegotiationOpened: 'open',
  NegotiationStalled: 'stalled',
  NegotiationResumed: 'open',
  NegotiationConcluded: 'concluded',
};

export const status = (reports: readonly Report[]): string | null =>
  reports.reduce<string | null>((before, { type }) => STATUS[type] ?? before, null);

const sortedBy = (reports: readonly Report[], type: string, field: string): Report[] =>
  reports
    .filter((report) => report.type === type)
    .sort((a, b) => compare(a.data[field] as string, b.data[field] as string));

const idsOf = (reports: readonly Report[], type: string, field: string): string[] =>
  sortedBy(reports, type, field).map(({ data }) => data[field] as string);

/** What was reported of each thing, and by which report. */
const dataOf = (reports: readonly Report[], type: string, field: string): JsonObject[] =>
  sortedBy(reports, type, field).map(({ data, eventId, occurredOn, precision }) => ({
    ...data,
    eventId,
    occurredOn,
    precision,
  }));

/** Of two dates the earlier first; what has no date comes last. */
const byDate = (a: string | null, b: string | null): number =>
  Number(a === null) - Number(b === null) || (a !== null && b !== null ? span(a).start - span(b).start : 0);

/** @param day the moment to which days are counted: `asOf`, or `knownAt`'s instant where it is left out */
export function summary(
  log: readonly Shown[],
  reports: readonly Report[],
  negotiationId: string,
  day: number,
): JsonObject {
  const opening = reports.find(({ type }) => type === 'NegotiationOpened');
  const last = contactsHeld(log, reports).at(-1);
  const held = reports.findLastIndex(({ type }) => type === 'MeetingHeld');
  const coming = meetings(log, reports)
    .filter(({ status }) => status === 'scheduled')
    .filter(({ scheduledFor }) => scheduledFor === null || span(scheduledFor).end >= day)
    .sort((a, b) => byDate(a.scheduledFor, b.scheduledFor) || compare(a.meetingId, b.meetingId));
  return {
    negotiationId,
    title: opening?.data.title ?? null,
    description: opening?.data.description ?? null,
    tags: opening?.data.tags ?? [],
    status: status(reports),
    revision: log.at(-1)!.revision,
    parties: dataOf(reports, 'PartyAdmitted', 'partyId').map((row) => ({
      ...row,
      status: partyStatus(reports, row.partyId as string),
    })),
    issues: dataOf(reports, 'IssueOpened', 'issueId'),
    nextMeeting: coming[0] ?? null,
    lastContact: last?.contact ?? null,
    daysSinceLastContact: last ? Math.max(0, Math.floor((day - last.report.moment) / DAY)) : null,
    postponementsInARow: reports.filter(({ type }, at) => at > held && type === 'MeetingPostponed').length,
    openConditions: conditions(log, reports).length,
  };
}

/** The row of the list of negotiations; null where it is not opened by then. */
export function listRow(reports: readonly Report[], negotiationId: string): JsonObject | null {
  const opening = reports.find(({ type }) => type === 'NegotiationOpened');
  if (!opening) return null;
  const count = (type: string): number => reports.filter((report) => report.type === type).length;
  const { occurredOn, precision } = reports.at(-1)!;
  return {
    negotiationId,
    title: opening.data.title,
    status: status(reports),
    lastEventOn: occurredOn,
    precision,
    counts: {
      parties: count('PartyAdmitted'),
      issues: count('IssueOpened'),
      meetings: meetings([], reports).length,
      calls: count('CallHeld'),
      positions: count('PositionStated'),
      agreements: count('AgreementReached'),
      incidents: count('IncidentReported'),
    },
  };
}

/** The latest of the admission of a party and its leaving says which. */
const partyStatus = (reports: readonly Report[], partyId: string): string =>
  reports.findLast(({ type, data }) => type.startsWith('Party') && data.partyId === partyId)?.type ===
  'PartyLeft'
    ? 'left'
    : 'present';

/** @param moved what has moved since then, where that was asked for */
export function convergence(
  log: readonly Shown[],
  reports: readonly Report[],
  moved?: JsonObject[],
): JsonObject[] {
  const rows = stances(log, reports);
  const parties = idsOf(reports, 'PartyAdmitted', 'partyId').filter(
    (party) => partyStatus(reports, party) === 'present',
  );
  return idsOf(reports, 'IssueOpened', 'issueId').map((issueId) => {
    const here = rows.filter((row) => row.issueId === issueId);
    const those = (stance: string): unknown[] =>
      here.filter((row) => row.stance === stance).map(({ partyId }) => partyId);
    const scores = here.map(({ score }) => score).filter((score) => score !== null) as number[];
    return {
      issueId,
      supports: those('supports'),
      conditional: those('conditional'),
      undecided: those('undecided'),
      opposes: those('opposes'),
      silent: parties.filter((party) => !here.some(({ partyId }) => partyId === party)),
      spread: scores.length > 0 ? Math.max(...scores) - Math.min(...scores) : null,
      moved: moved?.filter((row) => row.issueId === issueId) ?? null,
    };
  });
}
