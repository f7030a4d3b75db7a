import type { JsonObject } from '../../events/envelope.js';
import { changedCells, meetingChanges, newAgreements, type ChangedCell } from '../../projections/changes.js';
import { versionAt } from '../../projections/context.js';
import type { TimePoint } from '../../projections/engine.js';
import type { Held } from '../../projections/stances.js';
import { statusAt } from '../../projections/status.js';
import type { Times } from '../readmodel/api.js';
import { rowText } from '../readmodel/board-text.js';
import type { Opened } from '../readmodel/model-queries.js';
import { DAY_MS } from '../temporal/calendar.js';
import { annotated } from './annotated.js';
import { nextMeetings } from './meetings.js';
import { namesIn } from './names.js';
import { titleOf, type Scope } from './scope.js';
import { silently } from './stances.js';

const MOST_NEXT = 50;
const MOST_STALE = 100;

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
  const before = scope.at(from);
  const recordedAfter = scope.at(recordedSince).knownAt;
  const stale: Stale[] = [];
  for (const [negotiationId, opened] of scope.all()) {
    const moved = yield* silently(changed(opened, before));
    if (moved) yield movedText(negotiationId, opened, before, moved);
    else {
      const last = lastEvent(opened);
      if (last) stale.push({ negotiationId, opened, ...last });
    }
    opened.keep();
    yield '';
  }
  return {
    next: yield* silently(nextMeetings(scope, MOST_NEXT)),
    stale: stale
      .sort((a, b) => b.days - a.days)
      .slice(0, MOST_STALE)
      .map(staleRow),
    ...(yield* silently(annotated(scope, recordedAfter))),
  };
}

interface Moved {
  stances: ChangedCell[];
  meetings: JsonObject[];
  agreements: JsonObject[];
}

/** The differences between both times; undefined if there are none. */
function* changed({ context, when, touched }: Opened, from: TimePoint): Generator<void, Moved | undefined> {
  const cells = touched(from, when);
  if (Object.values(cells).every((keys) => keys.length === 0)) return undefined;
  const moved = {
    stances: yield* changedCells(context, from, when, cells.stance),
    meetings: meetingChanges(context, from, when, cells.meeting),
    agreements: newAgreements(context, from, when, cells.agreement),
  };
  return Object.values(moved).every((rows) => rows.length === 0) ? undefined : moved;
}

/** As JSON: most of it is rows of the board, which are stored as text. */
function movedText(
  negotiationId: string,
  opened: Opened,
  from: TimePoint,
  { stances, meetings, agreements }: Moved,
): string {
  const { context, when } = opened;
  const row = (held: Held | undefined, at: TimePoint) => (held ? rowText(context, held, at) : 'null');
  const cells = stances.map(({ before, after, ...cell }) => {
    const both = `"before":${row(before, from)},"after":${row(after, when)}`;
    return `${JSON.stringify(cell).slice(0, -1)},${both}}`;
  });
  const names = namesIn(opened, stances, agreements);
  const head = JSON.stringify({ negotiationId, title: titleOf(opened) }).slice(0, -1);
  const rest = JSON.stringify({ meetings, agreements, names }).slice(1);
  return `${head},"stances":[${cells.join(',')}],${rest}`;
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
