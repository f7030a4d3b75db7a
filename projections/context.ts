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

/** Identifies a version of a report: only one version of a report begins to count at a given position. */
export interface VersionKey {
  position: number;
  recordedFrom: number;
}

/** The part of a row derived from one version of a report alone. */
export interface SaidVersion {
  readonly said: JsonObject;
  /** For a statement: the parties it is made for. */
  readonly parties: readonly string[];
}

/** The place of a report's version in valid time. */
export interface TimelineEntry extends VersionKey {
  type: EventType;
  validFrom: number;
  validTo: number;
}

export interface TimelineQuery {
  types: readonly EventType[];
  asOf: number;
  knownAt: number;
  /** Only entries after this place, in the requested order. */
  after?: Pick<TimelineEntry, 'validFrom' | 'position'>;
  /** Default: ascending. */
  order?: 'asc' | 'desc';
}

/** The data source of projections: one negotiation's cells and reports. */
export interface ProjectionContext {
  /** The keys of all cells of a projection, sorted. */
  keys(projection: string): readonly string[];
  /** Loads the next keys. @returns whether all are loaded */
  loadKeys(projection: string): boolean;
  cell(projection: string, key: string): CellHistory | undefined;
  /** Preloads the cells needed next in one read. */
  preloadCells(projection: string, keys: readonly string[]): void;
  version(key: VersionKey): SaidVersion;
  /** Preloads the versions needed next in one read. */
  preload(keys: readonly VersionKey[]): void;
  history(position: number): ReportHistory | undefined;
  /** How merges map ids by `knownAt`. */
  mergedIds(knownAt: number): MergedIds;
  eventAt(position: number): StoredEvent;
  /** Position of the report that states a position, by its id. */
  statementPosition(positionId: string): number | undefined;
  /** All reports that count, in order of valid time or its reverse. */
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

/** Batch size for cells that are loaded together with all their versions. */
const CELLS_AT_ONCE = 100;

/**
 * The keys of a projection's cells, preloading the cells and the versions that folding them needs.
 *
 * @param keys default: all cells
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

/** Folds the non-empty cells of a projection, by key. @param keys default: all cells */
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

/** The effective version of a report at `knownAt`, if the report was ever annotated. */
export function effectiveAt(
  context: ProjectionContext,
  position: number,
  knownAt: number,
): EffectiveVersion | undefined {
  const history = context.history(position);
  return history && effectiveVersion(history, knownAt);
}

/** A report's complete version at `knownAt`. */
export function versionOf(context: ProjectionContext, event: StoredEvent, knownAt: number): Version {
  const effective = effectiveAt(context, event.position, knownAt);
  return effective ? asCorrected(event, effective.parts, (at) => context.eventAt(at)) : asRecorded(event);
}

/** The same for the report at a position. */
export const versionAt = (context: ProjectionContext, position: number, knownAt: number): Version =>
  versionOf(context, context.eventAt(position), knownAt);

/** As the projections read it; undefined if it has no effect. */
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

/** The corroborations of a report that agree with its content at `knownAt`. */
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

/** Combines two ids into one key that sorts like the pair. */
export const pairKey = (a: string, b: string): string => `${a} ${b}`;

export function fromPairKey(key: string): [string, string] {
  const space = key.indexOf(' ');
  return [key.slice(0, space), key.slice(space + 1)];
}
