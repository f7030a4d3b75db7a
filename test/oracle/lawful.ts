import type { JsonObject } from '../../events/envelope.js';
import { counted, ID_FIELD, inOrder, type Report, type Shown } from './log.js';
import { life } from './meetings.js';

const NEXT: Record<string, Record<string, string>> = {
  none: { MeetingScheduled: 'scheduled', MeetingHeld: 'held' },
  scheduled: {
    MeetingPostponed: 'postponed',
    MeetingRescheduled: 'scheduled',
    MeetingCancelled: 'cancelled',
    MeetingHeld: 'held',
  },
  postponed: {
    MeetingPostponed: 'postponed',
    MeetingRescheduled: 'scheduled',
    MeetingCancelled: 'cancelled',
    MeetingHeld: 'held',
  },
  cancelled: { MeetingRescheduled: 'scheduled' },
  held: {},
};

/** What breaks the rule in a meeting's life; null where nothing does. */
function lifeFault(reports: readonly Report[], meetingId: string): string | null {
  let state = 'none';
  for (const { type, data } of life(reports, meetingId)) {
    const next = NEXT[state][type];
    if (next === undefined) return `${type} of meeting ${meetingId}, which is ${state}`;
    if (state === 'none' && type === 'MeetingHeld' && !(data.title && data.participants)) {
      return `meeting ${meetingId} begins with being held, without title or participants`;
    }
    state = next;
  }
  return null;
}

function withdrawalFault(reports: readonly Report[], withdrawal: Report): string | null {
  const { positionId } = withdrawal.data;
  const ofIt = reports.filter(({ data }) => data.positionId === positionId);
  const statement = ofIt.find(({ type }) => type === 'PositionStated');
  if (!statement) return `withdrawal of ${positionId}, which does not count`;
  if (inOrder(statement, withdrawal) > 0) return `withdrawal of ${positionId} before its statement`;
  return ofIt.length > 2 ? `second withdrawal of ${positionId}` : null;
}

export interface Named {
  kind: 'party' | 'issue';
  id: string;
}

/** The parties and issues that a report names; the one that it makes is there with it. */
export function named(type: string, data: JsonObject): Named[] {
  const found: Named[] = [];
  const party = (id: unknown): void =>
    void (id !== undefined && found.push({ kind: 'party', id: id as string }));
  const issue = (id: unknown): void =>
    void (id !== undefined && found.push({ kind: 'issue', id: id as string }));
  const list = (value: unknown): JsonObject[] => (value ?? []) as JsonObject[];
  list(data.participants).forEach(({ partyId }) => party(partyId));
  list(data.parties).forEach(party);
  list(data.memberOf)
    .filter((id: unknown) => id !== data.partyId)
    .forEach(party);
  list(data.issues).forEach(issue);
  list(data.conditions).forEach((condition) => {
    party(condition.onParty);
    issue(condition.issueId);
  });
  if (type.startsWith('Meeting')) party(data.by);
  if (type === 'PositionStated') issue(data.issueId);
  if (type === 'PartyLeft') party(data.partyId);
  return found;
}

const MAKES = { party: 'PartyAdmitted', issue: 'IssueOpened' };

/** Everything that may not be left behind, in words. Empty: the log is lawful. */
export function faults(log: readonly Shown[]): string[] {
  const reports = counted(log, Infinity);
  const found: (string | null)[] = [];
  if (reports.length > 0 && !reports.some(({ type }) => type === 'NegotiationOpened')) {
    found.push('reports count, the opening does not');
  }
  const meetingIds = new Set(
    reports.filter(({ type }) => type.startsWith('Meeting')).map(({ data }) => data.meetingId as string),
  );
  for (const id of meetingIds) found.push(lifeFault(reports, id));
  for (const report of reports) {
    if (report.type === 'PositionWithdrawn') found.push(withdrawalFault(reports, report));
    for (const { kind, id } of named(report.type, report.data)) {
      const counts = reports.some(({ type, data }) => type === MAKES[kind] && data[ID_FIELD[type]] === id);
      if (!counts) found.push(`${report.type} names ${kind} ${id}, which does not count`);
    }
  }
  return found.filter((fault) => fault !== null);
}
