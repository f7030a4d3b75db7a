import type { JsonObject } from '../../events/envelope.js';
import { stepsOf } from './meetings.js';
import { mergedFrom, type Kind } from './merging.js';
import { isDisputed, type Report, type State } from './reports.js';
import { compare, withdraws } from './stances.js';

/** The reports of a life: those of some types that make a thing or act on it. */
const lifeOf = ({ reports }: State, types: string[], field: string, id: string): Report[] =>
  reports.filter(({ type, data }) => types.includes(type) && data[field] === id);

/** What the report that makes a thing gives beside its data. */
const made = ({ occurredOn, precision, eventId }: Report): JsonObject => ({ occurredOn, precision, eventId });

const anyDisputed = (state: State, life: readonly Report[]): boolean =>
  life.some((report) => isDisputed(state, report));

const without = (data: JsonObject, ...names: string[]): JsonObject =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

/** The one code of older events is the first of the codes. */
function withCodes(data: JsonObject): JsonObject {
  if (data.code === undefined) return data;
  return { ...without(data, 'code'), codes: [data.code, ...((data.codes ?? []) as JsonObject[])] };
}

/** Whether a report makes something that is now read as another: then it says nothing of that one. */
const isOfMerged = ({ data, asRecorded }: Report, field: string): boolean =>
  data[field] !== asRecorded[field];

interface Life {
  kind: Kind;
  begins: string;
  ends: string;
  begun: string;
  ended: string;
  returns: string;
  changes?: string;
}
const PARTY: Life = {
  kind: 'party',
  begins: 'PartyAdmitted',
  ends: 'PartyLeft',
  begun: 'present',
  ended: 'left',
  returns: 'PartyReturned',
  changes: 'PartyChanged',
};
const ISSUE: Life = {
  kind: 'issue',
  begins: 'IssueOpened',
  ends: 'IssueClosed',
  begun: 'open',
  ended: 'closed',
  returns: 'IssueReopened',
};

function row(state: State, { kind, ...how }: Life, id: string): JsonObject | null {
  const field = `${kind}Id`;
  const types = [how.begins, how.ends, how.returns, ...(how.changes ? [how.changes] : [])];
  const life = lifeOf(state, types, field, id).filter(
    (report) => report.type !== how.begins || !isOfMerged(report, field),
  );
  const beginning = life.find(({ type }) => type === how.begins);
  if (!beginning) return null;
  let [data, status] = [{} as JsonObject, how.begun];
  for (const report of life) {
    if (report.type === how.ends) status = how.ended;
    else if (report.type === how.returns) status = how.begun;
    else if (report.type === how.changes) data = { ...data, ...without(report.data, 'reason') };
    else [data, status] = [withCodes(report.data), how.begun];
  }
  const last = life.filter(({ type }) => type !== how.changes).at(-1);
  const outcome = (last?.type === 'IssueClosed' && last.data.outcome) || null;
  return {
    ...data,
    ...made(beginning),
    status,
    ...(kind === 'issue' && { outcome }),
    mergedFrom: mergedFrom(state.log, kind, id),
    disputed: anyDisputed(state, life),
  };
}

/** The rows of parties or issues, in the order admitted or opened. */
function rows(state: State, life: Life): JsonObject[] {
  const field = `${life.kind}Id`;
  return state.reports
    .filter((report) => report.type === life.begins && !isOfMerged(report, field))
    .map((report) => row(state, life, report.data[field] as string)!);
}

export const parties = (state: State): JsonObject[] => rows(state, PARTY);
export const issues = (state: State): JsonObject[] => rows(state, ISSUE);

/** A row of each thing that reports of a type make, in valid order. */
const rowsOf = (state: State, type: string, rowOf: (report: Report) => JsonObject): JsonObject[] =>
  state.reports
    .filter((report) => report.type === type)
    .map((report) => ({ ...report.data, ...made(report), ...rowOf(report) }));

const calls = (state: State): JsonObject[] =>
  rowsOf(state, 'CallHeld', (report) => ({ disputed: isDisputed(state, report) }));

const incidents = (state: State): JsonObject[] =>
  rowsOf(state, 'IncidentReported', (report) => ({ disputed: isDisputed(state, report) }));

const positions = (state: State): JsonObject[] =>
  rowsOf(state, 'PositionStated', ({ data }) => {
    const positionId = data.positionId as string;
    const life = lifeOf(state, ['PositionStated', 'PositionWithdrawn'], 'positionId', positionId);
    return {
      withdrawnFor: (data.parties as string[])
        .filter((party) => life.some((report) => withdraws(report, positionId, party)))
        .sort(compare),
      disputed: anyDisputed(state, life),
    };
  });

const STATUS: Record<string, string> = {
  AgreementInForce: 'in-force',
  AgreementSuspended: 'suspended',
  AgreementEnded: 'ended',
};

/** Every step of an agreement after it is reached. */
export const AGREEMENT_STEPS = [
  'AgreementSigned',
  'AgreementRatified',
  'AgreementLeft',
  ...Object.keys(STATUS),
];

const agreements = (state: State): JsonObject[] =>
  rowsOf(state, 'AgreementReached', ({ data }) => {
    const life = lifeOf(
      state,
      ['AgreementReached', ...AGREEMENT_STEPS],
      'agreementId',
      data.agreementId as string,
    );
    const all = [...(data.parties as string[])].sort(compare);
    const steps = (party: string, ...types: string[]): Report[] =>
      life.filter((step) => types.includes(step.type) && (step.data.parties as string[]).includes(party));
    const signedBy = all.filter((party) => steps(party, 'AgreementSigned').length > 0);
    const leftBy = all.filter(
      (party) => steps(party, 'AgreementSigned', 'AgreementLeft').at(-1)?.type === 'AgreementLeft',
    );
    const staying = all.filter((party) => !leftBy.includes(party));
    const isSigned = staying.length > 0 && staying.every((party) => signedBy.includes(party));
    const latest = life.findLast(({ type }) => type in STATUS);
    return {
      status: latest ? STATUS[latest.type] : isSigned ? 'signed' : 'reached',
      signedBy,
      ratifiedBy: all.filter((party) => steps(party, 'AgreementRatified').length > 0),
      leftBy,
      history: stepsOf(life),
      disputed: anyDisputed(state, life),
    };
  });

/** What counts of each kind of thing, by the name of its path, and where its id stands. */
export const COLLECTIONS = {
  parties: { field: 'partyId', rows: parties },
  issues: { field: 'issueId', rows: issues },
  calls: { field: 'callId', rows: calls },
  positions: { field: 'positionId', rows: positions },
  agreements: { field: 'agreementId', rows: agreements },
  incidents: { field: 'incidentId', rows: incidents },
};
export type Collection = keyof typeof COLLECTIONS;

/** Sorted by id. */
export function collection(state: State, name: Collection): JsonObject[] {
  const { field, rows: rowsIn } = COLLECTIONS[name];
  return rowsIn(state).sort((a, b) => compare(a[field] as string, b[field] as string));
}
