import type { JsonObject } from '../events/envelope.js';
import { agreementProjection } from './agreements.js';
import { foldAll, pairKey, type ProjectionContext } from './context.js';
import type { TimePoint } from './engine.js';
import { meetingsAt, type MeetingRow } from './meetings.js';
import {
  currentStance,
  heldStances,
  stanceRow,
  versionsInRow,
  type Held,
  type StanceRow,
} from './stances.js';

interface Difference<Row> {
  before: Row | null;
  after: Row | null;
}

/** The differences between two states, by key, sorted. */
function differences<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  differ: (before: T, after: T) => boolean,
): { key: string; before: T | undefined; after: T | undefined }[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
    .filter((both) => !both.before || !both.after || differ(both.before, both.after));
}

/** The cells in which two states may differ, by projection; sorted. */
export interface TouchedCells {
  stance: readonly string[];
  meeting: readonly string[];
  agreement: readonly string[];
}

export interface StanceChange extends Difference<StanceRow> {
  partyId: string;
  issueId: string;
}

/** A cell whose stance differs. */
export interface ChangedCell {
  partyId: string;
  issueId: string;
  before: Held | undefined;
  after: Held | undefined;
}

/**
 * The cells whose stance differs, with the versions of their rows preloaded. Yields nothing until all cells are folded, only to let
 * other work run.
 *
 * @param keys of the cells that may differ; default: all
 */
export function* changedCells(
  context: ProjectionContext,
  from: TimePoint,
  to: TimePoint,
  keys?: readonly string[],
): Generator<void, ChangedCell[]> {
  const then = yield* boardOf(context, from, keys);
  const now = yield* boardOf(context, to, keys);
  const changed = differences(then, now, (a, b) => currentStance(a) !== currentStance(b));
  context.preload(changed.flatMap(({ before, after }) => [before, after].flatMap(versionsInRow)));
  return changed.map(({ before, after }) => {
    const { partyId, issueId } = (before ?? after) as Held;
    return { partyId, issueId, before, after };
  });
}

/** The cells whose stance differs, with their rows. @param keys of the cells that may differ; default: all */
export function* stanceChanges(
  context: ProjectionContext,
  from: TimePoint,
  to: TimePoint,
  keys?: readonly string[],
): Generator<void, StanceChange[]> {
  const row = (held: Held | undefined, when: TimePoint) => (held ? stanceRow(context, held, when) : null);
  const cells = yield* changedCells(context, from, to, keys);
  return cells.map(({ before, after, ...cell }) => ({
    ...cell,
    before: row(before, from),
    after: row(after, to),
  }));
}

function* boardOf(
  context: ProjectionContext,
  when: TimePoint,
  keys?: readonly string[],
): Generator<void, Map<string, Held>> {
  const board = new Map<string, Held>();
  for (const some of heldStances(context, when, { keys })) {
    for (const held of some) board.set(pairKey(held.partyId, held.issueId), held);
    yield;
  }
  return board;
}

export function meetingChanges(
  context: ProjectionContext,
  from: TimePoint,
  to: TimePoint,
  ids?: readonly string[],
): JsonObject[] {
  const rows = (when: TimePoint) =>
    new Map(meetingsAt(context, when, ids).map(({ row }): [string, MeetingRow] => [row.meetingId, row]));
  return differences(
    rows(from),
    rows(to),
    (a, b) => a.status !== b.status || a.scheduledFor !== b.scheduledFor,
  ).map(({ key, before, after }) => ({ meetingId: key, before: before ?? null, after: after ?? null }));
}

export function newAgreements(
  context: ProjectionContext,
  from: TimePoint,
  to: TimePoint,
  ids?: readonly string[],
): JsonObject[] {
  const old = new Set([...reached(context, from, ids)].map(([id]) => id));
  return [...reached(context, to, ids)].filter(([id]) => !old.has(id)).map(([, made]) => made);
}

function* reached(
  context: ProjectionContext,
  when: TimePoint,
  ids?: readonly string[],
): Generator<[id: string, made: JsonObject]> {
  for (const [id, { made }] of foldAll(context, agreementProjection, when, ids)) if (made) yield [id, made];
}

export type Changes = { stances: StanceChange[]; meetings: JsonObject[]; agreements: JsonObject[] };

/** Compares the states at two pairs of times. @param touched the cells that may differ; default: all */
export function* changes(
  context: ProjectionContext,
  from: TimePoint,
  to: TimePoint,
  touched?: TouchedCells,
): Generator<void, Changes> {
  return {
    stances: yield* stanceChanges(context, from, to, touched?.stance),
    meetings: meetingChanges(context, from, to, touched?.meeting),
    agreements: newAgreements(context, from, to, touched?.agreement),
  };
}
