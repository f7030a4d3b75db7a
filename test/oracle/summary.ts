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

const dataOf = (reports: readonly Report[], type: string): JsonObject[] =>
  reports.filter((report) => report.type === type).map(({ data }) => data);

export const idsOf = (reports: readonly Report[], type: string, field: string): string[] =>
  dataOf(reports, type)
    .map((data) => data[field] as string)
    .sort(compare);

/** @param day the moment to which days are counted: `asOf`, or `knownAt`'s instant where it is left out */
export function summary(log: readonly Shown[], reports: readonly Report[], negotiationId: string, day: number): JsonObject {
  const opening = reports.find(({ type }) => type === 'NegotiationOpened');
  const last = contactsHeld(log, reports).at(-1);
  const held = reports.findLastIndex(({ type }) => type === 'MeetingHeld');
  const coming = meetings(log, reports)
    .filter((row) => row.status === 'scheduled' && row.scheduledFor !== null && span(row.scheduledFor).end >= day)
    .sort((a, b) => span(a.scheduledFor!).start - span(b.scheduledFor!).start || compare(a.meetingId, b.meetingId));
  return {
    negotiationId,
    title: opening?.data.title ?? null,
    description: opening?.data.description ?? null,
    tags: opening?.data.tags ?? [],
    status: status(reports),
    revision: log.at(-1)!.revision,
    parties: dataOf(reports, 'PartyAdmitted'),
    issues: dataOf(reports, 'IssueOpened'),
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

/** @param before the stances of `since`, where it was asked for */
export function convergence(log: readonly Shown[], reports: readonly Report[], moved?: JsonObject[]): JsonObject[] {
  const rows = stances(log, reports);
  const parties = idsOf(reports, 'PartyAdmitted', 'partyId');
  return idsOf(reports, 'IssueOpened', 'issueId').map((issueId) => {
    const here = rows.filter((row) => row.issueId === issueId);
    const those = (stance: string): unknown[] => here.filter((row) => row.stance === stance).map(({ partyId }) => partyId);
    const scores = here.map(({ score }) => score).filter((score) => score !== null) as number[];
    return {
      issueId,
      supports: those('supports'),
      conditional: those('conditional'),
      undecided: those('undecided'),
      opposes: those('opposes'),
      silent: parties.filter((party) => !here.some(({ partyId }) => partyId === party)),
      spread: scores.length > 0 ? Math.max(...scores) - Math.min(...scores) : null,
      ...(moved && { moved: moved.filter((row) => row.issueId === issueId) }),
    };
  });
}
