import type { JsonObject } from '../../events/envelope.js';
import type { Shown } from './log.js';
import { life } from './meetings.js';
import { merges, type Kind } from './merging.js';
import { counted, inOrder, type Report } from './reports.js';
import { AGREEMENT_STEPS } from './things.js';

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

const partiesOf = ({ data }: Report): string[] | undefined => data.parties as string[] | undefined;

function withdrawalFault(reports: readonly Report[], withdrawal: Report): string | null {
  const { positionId } = withdrawal.data;
  const ofIt = reports.filter(({ data }) => data.positionId === positionId);
  const statement = ofIt.find(({ type }) => type === 'PositionStated');
  if (!statement) return `withdrawal of ${positionId}, which does not count`;
  if (inOrder(statement, withdrawal) > 0) return `withdrawal of ${positionId} before its statement`;
  const all = partiesOf(statement)!;
  const named = partiesOf(withdrawal) ?? all;
  const other = named.find((party) => !all.includes(party));
  if (other !== undefined) return `withdrawal of ${positionId} for ${other}, which is not a party to it`;
  const others = ofIt.filter((report) => report !== statement && report !== withdrawal);
  const twice = named.find((party) => others.some((report) => (partiesOf(report) ?? all).includes(party)));
  return twice === undefined ? null : `second withdrawal of ${positionId} for ${twice}`;
}

function agreementFault(reports: readonly Report[], step: Report): string | null {
  const { agreementId } = step.data;
  const reached = reports.find(
    ({ type, data }) => type === 'AgreementReached' && data.agreementId === agreementId,
  );
  if (!reached) return `${step.type} of ${agreementId}, which does not count`;
  const other = (partiesOf(step) ?? []).find((party) => !partiesOf(reached)!.includes(party));
  return other === undefined
    ? null
    : `${step.type} of ${agreementId} by ${other}, which is not a party to it`;
}

/** Merges into itself, of what is merged already, and in a circle. */
function mergeFaults(log: readonly Shown[], kind: Kind): string[] {
  const all = merges(log, kind);
  const from = ({ data }: Shown): string => data[`${kind}Id`] as string;
  const into = (id: string): string[] =>
    all.filter((merge) => from(merge) === id).map(({ data }) => data.into as string);
  const found: string[] = [];
  for (const id of new Set(all.map(from))) {
    if (into(id).length > 1) found.push(`${kind} ${id} is merged twice`);
    const reached = new Set(into(id));
    for (const each of reached) for (const next of into(each)) reached.add(next);
    if (reached.has(id)) found.push(`${kind} ${id} is merged into itself`);
  }
  return found;
}

/** Issues that are, through their parents, their own. What is merged into another gives that one no parent. */
function parentFaults(reports: readonly Report[]): string[] {
  const openings = reports.filter(
    ({ type, data, asRecorded }) => type === 'IssueOpened' && data.issueId === asRecorded.issueId,
  );
  const parents = (id: string): string[] =>
    openings
      .filter(({ data }) => data.issueId === id && data.parent !== undefined)
      .map(({ data }) => data.parent as string);
  return openings
    .map(({ data }) => data.issueId as string)
    .filter((id) => {
      const reached = new Set(parents(id));
      for (const each of reached) for (const next of parents(each)) reached.add(next);
      return reached.has(id);
    })
    .map((id) => `issue ${id} is its own parent`);
}

export interface Named {
  kind: Kind;
  id: string;
}

/** The parties and issues that a report or a merge names; the one that it makes is there with it. */
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
  party((data.speaker as JsonObject | undefined)?.partyId);
  if (type.startsWith('Meeting')) party(data.by);
  if (type !== 'IssueOpened') issue(data.issueId);
  else if (data.parent !== data.issueId) issue(data.parent);
  if (type !== 'PartyAdmitted') party(data.partyId);
  if (type === 'PartyMerged') party(data.into);
  if (type === 'IssueMerged') issue(data.into);
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
    if (AGREEMENT_STEPS.includes(report.type)) found.push(agreementFault(reports, report));
  }
  found.push(...parentFaults(reports));
  for (const kind of ['party', 'issue'] as const) found.push(...mergeFaults(log, kind));
  // Names are checked as recorded.
  const naming = [
    ...reports.map(({ type, asRecorded }) => ({ type, data: asRecorded })),
    ...merges(log, 'party'),
    ...merges(log, 'issue'),
  ];
  for (const { type, data } of naming) {
    for (const { kind, id } of named(type, data)) {
      const counts = reports.some(
        (other) => other.type === MAKES[kind] && other.asRecorded[`${kind}Id`] === id,
      );
      if (!counts) found.push(`${type} names ${kind} ${id}, which does not count`);
    }
  }
  return found.filter((fault) => fault !== null);
}
