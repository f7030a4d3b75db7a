import type { JsonObject } from '../../events/envelope.js';
import type { PositionStated } from '../../events/position.js';
import { about, corroborations, type Report, type Shown } from './log.js';

/** One stance held through unbroken restatements. */
export interface Run {
  stance: string;
  statements: Report[];
  endedBy: Report | null;
}

const said = (report: Report): PositionStated => report.data as unknown as PositionStated;

const isStatement = (report: Report, party: string, issue: string): boolean =>
  report.type === 'PositionStated' && said(report).issueId === issue && said(report).parties.includes(party);

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
    } else if (report.type === 'PositionWithdrawn' && current) {
      if (said(current.statements.at(-1)!).positionId !== report.data.positionId) continue;
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

/** The row of a cell; null where there is no stance. */
export function stanceRow(
  log: readonly Shown[],
  reports: readonly Report[],
  party: string,
  issue: string,
): JsonObject | null {
  const all = runs(reports, party, issue);
  const run = all.at(-1);
  if (!run || run.endedBy) return null;
  const before = all.at(-2);
  const latest = run.statements.at(-1)!;
  const statements = reports.filter((report) => isStatement(report, party, issue));
  const { score, salience, summary, quote, conditions, speaker, positionId, parties } = said(latest);
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
    positionId,
    eventId: latest.eventId,
    jointWith: parties.filter((each) => each !== party),
    source: latest.source,
    corroborations: corroborations(log, latest).length,
    disputed: about(log, latest, 'ReportDisputed').length > 0,
    conflicting: statements
      .filter((other) => other.moment === latest.moment && said(other).stance !== run.stance)
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

export const stances = (log: readonly Shown[], reports: readonly Report[]): JsonObject[] =>
  cells(reports)
    .map(([party, issue]) => stanceRow(log, reports, party, issue))
    .filter((row) => row !== null);

/** What each party makes its present stance depend on. */
export const conditions = (log: readonly Shown[], reports: readonly Report[]): JsonObject[] =>
  stances(log, reports).flatMap(({ partyId, issueId, stance, positionId, eventId, since, conditions: all }) =>
    ((all ?? []) as NonNullable<PositionStated['conditions']>).map(({ text, onParty, issueId: onIssue }) => ({
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
