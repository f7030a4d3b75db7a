import type { JsonObject } from '../../events/envelope.js';
import { span } from './moments.js';
import { corroborationCount, isDisputed, isTentative, type Report, type State } from './reports.js';

/** What a statement says, as far as it is read here. */
interface Statement {
  positionId: string;
  statementId?: string;
  parties: string[];
  issueId: string;
  stance: string;
  summary: string;
  conditions?: { text: string; onParty?: string; issueId?: string }[];
  score?: number;
  salience?: number;
  speaker?: JsonObject;
  quote?: string;
}

/** One stance held through unbroken restatements. */
export interface Run {
  stance: string;
  statements: Report[];
  endedBy: Report | null;
}

const said = (report: Report): Statement => report.data as unknown as Statement;

const isStatement = (report: Report, party: string, issue: string): boolean =>
  report.type === 'PositionStated' && said(report).issueId === issue && said(report).parties.includes(party);

/** Whether a report withdraws a position for a party: without `parties` for all. */
export const withdraws = ({ type, data }: Report, positionId: string, party: string): boolean =>
  type === 'PositionWithdrawn' &&
  data.positionId === positionId &&
  ((data.parties as string[] | undefined)?.includes(party) ?? true);

export function runs(reports: readonly Report[], party: string, issue: string): Run[] {
  const all: Run[] = [];
  let current = null as Run | null;
  for (const report of reports) {
    if (isStatement(report, party, issue)) {
      const { stance } = said(report);
      if (current?.stance === stance) current.statements.push(report);
      else {
        if (current) current.endedBy = report;
        current = { stance, statements: [report], endedBy: null };
        all.push(current);
      }
    } else if (current && withdraws(report, said(current.statements.at(-1)!).positionId, party)) {
      current.endedBy = report;
      current = null;
    }
  }
  return all;
}

export const history = (reports: readonly Report[], party: string, issue: string): JsonObject[] =>
  runs(reports, party, issue).map(({ stance, statements, endedBy }) => ({
    stance,
    from: statements[0].occurredOn,
    to: endedBy?.occurredOn ?? null,
    precision: statements[0].precision,
    eventId: statements[0].eventId,
    endedBy: endedBy?.eventId ?? null,
    statements: statements.map(({ eventId }) => eventId),
  }));

/** Whether two reports may have been at the same time. */
function overlap(a: Report, b: Report): boolean {
  const [one, other] = [span(a.occurredOn), span(b.occurredOn)];
  return one.start <= other.end && other.start <= one.end;
}

/** The row of a cell; null where there is no stance. */
export function stanceRow(state: State, party: string, issue: string): JsonObject | null {
  const { reports } = state;
  const all = runs(reports, party, issue);
  const run = all.at(-1);
  if (!run || run.endedBy) return null;
  const before = all.at(-2);
  const latest = run.statements.at(-1)!;
  const statements = reports.filter((report) => isStatement(report, party, issue));
  const isWithdrawn = (statement: Report): boolean =>
    reports.some((report) => withdraws(report, said(statement).positionId, party));
  const { score, salience, summary, quote, conditions, speaker, positionId, statementId, parties } =
    said(latest);
  return {
    partyId: party,
    issueId: issue,
    stance: run.stance,
    score: score ?? null,
    salience: salience ?? null,
    summary,
    quote: quote ?? null,
    conditions: conditions ?? [],
    speaker: speaker ?? null,
    since: run.statements[0].occurredOn,
    statedOn: latest.occurredOn,
    precision: latest.precision,
    tentative: isTentative(state, latest),
    positionId,
    statementId: statementId ?? null,
    eventId: latest.eventId,
    jointWith: parties.filter((each) => each !== party),
    source: latest.source,
    corroborations: corroborationCount(state, latest),
    disputed: isDisputed(state, latest),
    conflicting: statements
      .filter((other) => said(other).stance !== run.stance && !isWithdrawn(other) && overlap(other, latest))
      .map(({ eventId }) => eventId),
    statements: statements.length,
    previous: before ? { stance: before.stance, since: before.statements[0].occurredOn } : null,
  };
}

/** Every (party, issue) that a statement is about, sorted by party, then issue. */
export function cells(reports: readonly Report[]): [party: string, issue: string][] {
  const found = new Map<string, [string, string]>();
  for (const report of reports) {
    if (report.type !== 'PositionStated') continue;
    const { parties, issueId } = said(report);
    for (const party of parties) found.set(`${party} ${issueId}`, [party, issueId]);
  }
  return [...found.values()].sort(([a, i], [b, j]) => compare(a, b) || compare(i, j));
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const stances = (state: State): JsonObject[] =>
  cells(state.reports)
    .map(([party, issue]) => stanceRow(state, party, issue))
    .filter((row) => row !== null);

/** What each party makes its present stance depend on. */
export const conditions = (state: State): JsonObject[] =>
  stances(state).flatMap(({ partyId, issueId, stance, positionId, eventId, since, conditions: all }) =>
    (all as NonNullable<Statement['conditions']>).map(({ text, onParty, issueId: onIssue }) => ({
      partyId,
      issueId,
      stance,
      text,
      onParty: onParty ?? null,
      onIssue: onIssue ?? null,
      positionId,
      eventId,
      since,
    })),
  );
