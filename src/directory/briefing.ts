import type { JsonObject } from '../../events/envelope.js';
import { changes } from '../../projections/changes.js';
import { versionAt } from '../../projections/context.js';
import type { TimePoint } from '../../projections/engine.js';
import { statusAt } from '../../projections/status.js';
import type { Times } from '../readmodel/api.js';
import type { Opened } from '../readmodel/model-queries.js';
import { DAY_MS } from '../temporal/calendar.js';
import { nextMeetings } from './meetings.js';
import { namesIn } from './names.js';
import { reportLine } from './report-line.js';
import { titleOf, type Scope } from './scope.js';
import { silently } from './stances.js';

const MOST_NEXT = 50;
const MOST_STALE = 100;
const MOST_ANNOTATED = 1000;

interface Stale {
  negotiationId: string;
  opened: Opened;
  /** Position of its last event in valid time. */
  last: number;
  days: number;
}

/**
 * The morning briefing: what changed since then, as in `changes`, as JSON of one negotiation after another; at the end, upcoming
 * meetings, stale negotiations, and what was disputed or corrected meanwhile. Only cells that may differ are folded.
 *
 * @param scope at the end of the compared period
 * @param from the start of the compared period
 * @param recordedSince time up to which recorded events are not news
 */
export function* briefing(scope: Scope, from: Times, recordedSince: Times): Generator<string, JsonObject> {
  const fromIn = scope.at(from);
  const newsIn = scope.at(recordedSince);
  const stale: Stale[] = [];
  const annotated = new Annotated(scope);
  for (const [negotiationId, opened] of scope.all()) {
    const moved = yield* silently(changed(opened, fromIn(opened)));
    if (moved)
      yield JSON.stringify({
        negotiationId,
        title: titleOf(opened),
        ...moved,
        names: namesIn(opened, moved),
      });
    else {
      const last = lastEvent(opened);
      if (last) stale.push({ negotiationId, opened, ...last });
    }
    annotated.look(negotiationId, opened, newsIn(opened).knownAt);
    opened.keep();
    yield '';
  }
  return {
    next: yield* silently(nextMeetings(scope, MOST_NEXT)),
    stale: stale
      .sort((a, b) => b.days - a.days)
      .slice(0, MOST_STALE)
      .map(staleRow),
    ...annotated.latest(),
  };
}

/** The differences between both times; undefined if there are none. */
function* changed(
  { context, when, touched }: Opened,
  from: TimePoint,
): Generator<void, JsonObject | undefined> {
  const cells = touched(from, when);
  if (Object.values(cells).every((keys) => keys.length === 0)) return undefined;
  const moved = yield* changes(context, from, when, cells);
  return Object.values(moved).every((rows) => rows.length === 0) ? undefined : moved;
}

/** The last event of an open negotiation, and the days since then; undefined if it is closed. */
function lastEvent({ context, when }: Opened): Pick<Stale, 'last' | 'days'> | undefined {
  const { status, opening } = statusAt(context, when);
  if (!opening || status === 'concluded') return undefined;
  const last = context.latest(when);
  if (!last) return undefined;
  const days = Math.max(0, Math.floor((when.today - last.validTo) / DAY_MS));
  return { last: last.position, days };
}

function staleRow({ negotiationId, opened, last, days }: Stale): JsonObject {
  const lastEventOn = versionAt(opened.context, last, opened.when.knownAt).occurredOn;
  return { negotiationId, title: titleOf(opened), lastEventOn, days };
}

/** A report that was disputed or corrected. */
interface AnnotatedReport {
  negotiationId: string;
  report: number;
  /** Position of its last dispute or correction. */
  at: number;
}

/** The reports that were disputed or corrected meanwhile, without duplicates. */
class Annotated {
  private readonly found = { disputed: [] as AnnotatedReport[], corrected: [] as AnnotatedReport[] };

  constructor(private readonly scope: Scope) {}

  /** @param after position up to which events are not news */
  look(negotiationId: string, { when }: Opened, after: number): void {
    const { documents } = this.scope.tables;
    const { knownAt, asOf } = when;
    const no = this.scope.tables.number(negotiationId);
    const last = { disputed: new Map<number, number>(), corrected: new Map<number, number>() };
    for (const { about, position, type, recordedUntil } of no === undefined
      ? []
      : documents.annotations(no, after, knownAt)) {
      if (about === null || position <= after || recordedUntil <= knownAt) continue;
      last[type === 'ReportDisputed' ? 'disputed' : 'corrected'].set(about, position);
    }
    for (const list of ['disputed', 'corrected'] as const)
      for (const [report, at] of last[list]) {
        const version = documents.versionAt(report, knownAt);
        if (version && version.validFrom <= asOf) this.found[list].push({ negotiationId, report, at });
      }
  }

  /** In the order recorded. */
  latest(): { disputed: JsonObject[]; corrected: JsonObject[] } {
    const rows = (reports: AnnotatedReport[]) =>
      reports
        .sort((a, b) => a.at - b.at)
        .slice(-MOST_ANNOTATED)
        .map(({ negotiationId, report }) => {
          const opened = this.scope.opened(negotiationId) as Opened;
          const version = versionAt(opened.context, report, opened.when.knownAt);
          return { negotiationId, title: titleOf(opened), ...reportLine(opened, version) };
        });
    return { disputed: rows(this.found.disputed), corrected: rows(this.found.corrected) };
  }
}
