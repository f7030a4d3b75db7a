import type { JsonObject } from '../../events/envelope.js';
import { versionAt } from '../../projections/context.js';
import type { AnnotatedReport } from './documents.js';
import { reportLine } from './report-line.js';
import { titleOf, type Scope } from './scope.js';

const MOST = 1000;

/**
 * The reports that were disputed or corrected after a position and still are, each once, in the order of their last dispute or
 * correction; the last 1,000 of each.
 */
export function* annotated(
  scope: Scope,
  after: number,
): Generator<void, { disputed: JsonObject[]; corrected: JsonObject[] }> {
  const disputed = new Map<number, AnnotatedReport>();
  const corrected = new Map<number, AnnotatedReport>();
  for (const some of scope.tables.documents.annotations(after, scope.when, numbersIn(scope))) {
    for (const each of some) {
      const found = each.isDisputed ? disputed : corrected;
      if (found.size < MOST && !found.has(each.report)) found.set(each.report, each);
    }
    if (disputed.size === MOST && corrected.size === MOST) break;
    yield;
  }
  return {
    disputed: yield* lines(scope, [...disputed.values()]),
    corrected: yield* lines(scope, [...corrected.values()]),
  };
}

const numbersIn = ({ only, ids, tables }: Scope): number[] | null =>
  only && ids.map((id) => tables.number(id)).filter((no) => no !== undefined);

/** As rows, in the order recorded; read by negotiation. */
function* lines(scope: Scope, reports: AnnotatedReport[]): Generator<void, JsonObject[]> {
  const rows: { at: number; row: JsonObject }[] = [];
  for (const no of new Set(reports.map((each) => each.no))) {
    const negotiationId = scope.tables.negotiationOf(no);
    const opened = scope.opened(negotiationId);
    if (!opened) continue;
    const { context, when } = opened;
    const own = reports.filter((each) => each.no === no);
    context.preloadReports(own.map(({ report }) => report));
    const title = titleOf(opened);
    for (const { report, at } of own) {
      const line = reportLine(opened, versionAt(context, report, when.knownAt));
      rows.push({ at, row: { negotiationId, title, ...line } });
    }
    opened.keep();
    yield;
  }
  return rows.sort((a, b) => a.at - b.at).map(({ row }) => row);
}
