import type { JsonObject } from '../../events/envelope.js';
import { contactsHeld, latest, meetings } from './meetings.js';
import { DAY, isStretch, span } from './moments.js';
import { inOrder, type Report, type State } from './reports.js';
import { compare, conditions, stances } from './stances.js';
import { collection, issues, parties } from './things.js';

const STATUS: Record<string, string> = {
  NegotiationOpened: 'open',
  NegotiationStalled: 'stalled',
  NegotiationResumed: 'open',
  NegotiationConcluded: 'concluded',
};

export const status = (reports: readonly Report[]): string | null =>
  reports.reduce<string | null>((before, { type }) => STATUS[type] ?? before, null);

/** Of two dates the earlier first; what has no date comes last. */
const byDate = (a: string | null, b: string | null): number =>
  Number(a === null) - Number(b === null) || (a !== null && b !== null ? span(a).start - span(b).start : 0);

/** Whether a report comes after a meeting was last held or underway. */
function isSince(report: Report, held: Report): boolean {
  const until = isStretch(held) ? span(held.occurredOn).end : held.moment;
  return report.moment > until || (report.moment === until && inOrder(report, held) > 0);
}

export function summary(state: State, negotiationId: string): JsonObject {
  const { log, reports, day } = state;
  const opening = reports.find(({ type }) => type === 'NegotiationOpened');
  const contact = latest(contactsHeld(state));
  const held = reports.filter(({ type }) => type === 'MeetingHeld');
  const postponed = reports.filter(({ type }) => type === 'MeetingPostponed');
  const coming = meetings(state)
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
    parties: parties(state),
    issues: issues(state),
    nextMeeting: coming[0] ?? null,
    lastContact: contact?.row ?? null,
    daysSinceLastContact: contact ? Math.max(0, Math.floor((day - contact.end) / DAY)) : null,
    postponementsInARow: postponed.filter((report) => held.every((other) => isSince(report, other))).length,
    openConditions: conditions(state).length,
  };
}

/** The row of the list of negotiations; null where it is not opened by then. */
export function listRow(state: State, negotiationId: string): JsonObject | null {
  const { reports } = state;
  const opening = reports.find(({ type }) => type === 'NegotiationOpened');
  if (!opening) return null;
  const { occurredOn, precision } = reports.at(-1)!;
  return {
    negotiationId,
    title: opening.data.title,
    tags: opening.data.tags ?? [],
    status: status(reports),
    lastEventOn: occurredOn,
    precision,
    counts: {
      parties: collection(state, 'parties').length,
      issues: collection(state, 'issues').length,
      meetings: meetings(state).length,
      calls: collection(state, 'calls').length,
      positions: collection(state, 'positions').length,
      agreements: collection(state, 'agreements').length,
      incidents: collection(state, 'incidents').length,
    },
  };
}

/** @param moved what has moved since then, where that was asked for */
export function convergence(state: State, moved?: JsonObject[]): JsonObject[] {
  const rows = stances(state);
  const present = collection(state, 'parties').filter((party) => party.status === 'present');
  return collection(state, 'issues').map(({ issueId }) => {
    const here = rows.filter((row) => row.issueId === issueId);
    const those = (stance: string): unknown[] =>
      here.filter((row) => row.stance === stance).map(({ partyId }) => partyId);
    const scores = here.map(({ score }) => score).filter((score) => score !== null) as number[];
    return {
      issueId,
      supports: those('supports'),
      conditional: those('conditional'),
      undecided: those('undecided'),
      abstains: those('abstains'),
      opposes: those('opposes'),
      silent: present
        .map(({ partyId }) => partyId)
        .filter((party) => !here.some(({ partyId }) => partyId === party)),
      spread: scores.length > 0 ? Math.max(...scores) - Math.min(...scores) : null,
      moved: moved?.filter((row) => row.issueId === issueId) ?? null,
    };
  });
}
