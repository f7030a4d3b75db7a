import type { EventType } from '../events/catalogue.js';
import type { JsonObject, StoredEvent } from '../events/envelope.js';
import {
  agreeing,
  corroboratingOutlets,
  effectiveVersion,
  type Annotation,
  type EffectiveVersion,
  type ReportHistory,
} from '../src/temporal/annotations.js';
import type { CellHistory } from '../src/temporal/history.js';
import { readContentKey } from './content-key.js';
import { fold, type EntryView, type Projection, type TimePoint } from './engine.js';
import type { MergedIds } from './merges.js';
import { asCorrected, asRecorded, type Reading, type Version } from './version.js';

/** Which version of which report: no other version of that report begins to count at the same position. */
export interface VersionKey {
  position: number;
  recordedFrom: number;
}

/** The part of a row that one version of a report says by itself. */
export interface SaidVersion {
  readonly said: JsonObject;
  /** Of a statement: for whom it is said. */
  readonly parties: readonly string[];
}

/** Where a version of a report stands in valid time. */
export interface TimelineEntry extends VersionKey {
  type: EventType;
  validFrom: number;
  validTo: number;
}

export interface TimelineQuery {
  types: readonly EventType[];
  asOf: number;
  knownAt: number;
  /** Only what comes after this place, in the order asked for. */
  after?: Pick<TimelineEntry, 'validFrom' | 'position'>;
  /** Left out: ascending. */
  order?: 'asc' | 'desc';
}

/** What projections read from: one negotiation's cells and reports. */
export interface ProjectionContext {
  /** The keys of all cells of a projection, sorted. */
  keys(projection: string): readonly string[];
  /** Reads some of the keys that have not been read yet. @returns whether all are at hand */
  loadKeys(projection: string): boolean;
  cell(projection: string, key: string): CellHistory | undefined;
  /** Says which cells will be asked for next, so that they can be read together. */
  preloadCells(projection: string, keys: readonly string[]): void;
  version(key: VersionKey): SaidVersion;
  /** Says which versions will be asked for next, so that they can be read together. */
  preload(keys: readonly VersionKey[]): void;
  history(position: number): ReportHistory | undefined;
  /** How ids are read by `knownAt`. */
  mergedIds(knownAt: number): MergedIds;
  eventAt(position: number): StoredEvent;
  /** Position of the report that states a position, by its id. */
  statementPosition(positionId: string): number | undefined;
  /** Everything that counts, in valid order or its reverse. */
  timeline(query: TimelineQuery): Iterable<TimelineEntry>;
  /** The last entry of the timeline at a pair of times. */
  latest(when: TimePoint): TimelineEntry | undefined;
  /** How many reports of each type count. */
  countByType(when: TimePoint): ReadonlyMap<EventType, number>;
}

/** Folds a cell of a negotiation. */
export const foldCell = <State>(
  context: ProjectionContext,
  projection: Projection<State>,
  key: string,
  when: Pick<TimePoint, 'asOf' | 'knownAt'>,
  watch?: (state: State, entry: EntryView) => void,
): State | undefined =>
  fold(projection, context.cell(projection.name, key), when, (entry) => context.version(entry).said, watch);

/** How many cells whose versions are all read are read together. */
const CELLS_AT_ONCE = 100;

/**
 * The keys of cells of a projection, with cells and versions at hand, for those that fold what versions say.
 *
 * @param keys left out: of all cells
 */
export function* loadedKeys(
  context: ProjectionContext,
  projection: string,
  keys: readonly string[] = context.keys(projection),
): Generator<string> {
  for (let from = 0; from < keys.length; from += CELLS_AT_ONCE) {
    const some = keys.slice(from, from + CELLS_AT_ONCE);
    context.preloadCells(projection, some);
    context.preload(some.flatMap((key) => versionsIn(context.cell(projection, key))));
    yield* some;
  }
}

const versionsIn = (cell: CellHistory | undefined): VersionKey[] =>
  Array.from({ length: cell?.length ?? 0 }, (_, i) => ({
    position: (cell as CellHistory).position(i),
    recordedFrom: (cell as CellHistory).recordedFrom(i),
  }));

/** Folds the cells of a projection that something counts in, by key. @param keys left out: all cells */
export function* foldAll<State>(
  context: ProjectionContext,
  projection: Projection<State>,
  when: TimePoint,
  keys?: readonly string[],
): Generator<[key: string, state: State]> {
  for (const key of loadedKeys(context, projection.name, keys)) {
    const state = foldCell(context, projection, key, when);
    if (state !== undefined) yield [key, state];
  }
}

/** The report as it stood at `knownAt`, where anything has been said about it by any time. */
export function effectiveAt(
  context: ProjectionContext,
  position: number,
  knownAt: number,
): EffectiveVersion | undefined {
  const history = context.history(position);
  return history && effectiveVersion(history, knownAt);
}

/** A report's whole version as it stood at `knownAt`. */
export function versionOf(context: ProjectionContext, event: StoredEvent, knownAt: number): Version {
  const effective = effectiveAt(context, event.position, knownAt);
  return effective ? asCorrected(event, effective.parts, (at) => context.eventAt(at)) : asRecorded(event);
}

/** The same of the report at a position. */
export const versionAt = (context: ProjectionContext, position: number, knownAt: number): Version =>
  versionOf(context, context.eventAt(position), knownAt);

/** The same as the projections take it; undefined where it says nothing. */
export const readingAt = (
  context: ProjectionContext,
  version: Version,
  knownAt: number,
): Reading | undefined =>
  context.mergedIds(knownAt).reading(version, ({ data }) => {
    const position = context.statementPosition(data.positionId as string);
    return position === undefined ? undefined : versionAt(context, position, knownAt);
  });

/** How many outlets corroborate a report by `knownAt`. */
export const corroborationsOf = (
  context: ProjectionContext,
  effective: EffectiveVersion,
  knownAt: number,
): number => corroboratingOutlets(effective, readKeys(context, knownAt));

/** The corroborations of a report that agree with what it says by `knownAt`. */
export const agreeingWith = (
  context: ProjectionContext,
  effective: EffectiveVersion,
  knownAt: number,
): Annotation[] => agreeing(effective, readKeys(context, knownAt));

function readKeys(context: ProjectionContext, knownAt: number): (contentKey: string) => string {
  const ids = context.mergedIds(knownAt);
  return (key) => readContentKey(key, ids);
}

/** Whether any of the reports at these positions is disputed by `knownAt`. */
export const isAnyDisputed = (
  context: ProjectionContext,
  positions: readonly number[],
  knownAt: number,
): boolean =>
  positions.some((position) => (effectiveAt(context, position, knownAt)?.disputes.length ?? 0) > 0);

/** Two ids as one key; sorts like the pair. */
export const pairKey = (a: string, b: string): string => `${a} ${b}`;

export function fromPairKey(key: string): [string, string] {
  const space = key.indexOf(' ');
  return [key.slice(0, space), key.slice(space + 1)];
}
