import type { EntityKind, EventType } from '../../events/catalogue.js';
import type { StoredEvent } from '../../events/envelope.js';
import type {
  ProjectionContext,
  TimelineEntry,
  TimelineQuery,
  VersionKey,
} from '../../projections/context.js';
import { applyEffect, type CellEffect, type TimePoint } from '../../projections/engine.js';
import { MergedIds, mergedIdsAt, type MergeSpan } from '../../projections/merges.js';
import type { ReportHistory } from '../temporal/annotations.js';
import type { CellHistory } from '../temporal/history.js';
import type { EntryTables, SaidText } from './entry-tables.js';
import type { StoredState } from './state-tables.js';

/** Memory overhead of a cell, a version's text and a report's history, in bytes. */
const CELL_BYTES = 600;
const KEY_BYTES = 50;
const TEXT_BYTES = 150;
const HISTORY_BYTES = 600;

/** The loaded cells of one projection, and its keys. */
interface LoadedCells {
  cells: Map<string, CellHistory>;
  /** Sorted; those read so far. */
  keys: string[];
  hasAllKeys: boolean;
}

/** Batch size for reading keys: some milliseconds. */
const KEYS_AT_ONCE = 2_000;

/**
 * A cache of one negotiation for the projections: data is read from the tables on a cache miss and kept in memory; later events
 * are added to it.
 */
export class LoadedNegotiation implements ProjectionContext {
  private readonly projections = new Map<string, LoadedCells>();
  private readonly texts = new Map<string | number, SaidText>();
  private readonly histories = new Map<number, ReportHistory>();
  /** Entities looked up so far. */
  private readonly recorded = new Map<string, number>();
  /** The reports preloaded last. */
  private page = new Map<number, { event: StoredEvent | undefined; history: ReportHistory | undefined }>();
  /** The id mapping last computed. */
  private read: { spans: readonly MergeSpan[]; knownAt: number; ids: MergedIds } | undefined;
  /** Approximate size in bytes. */
  bytes = 0;

  constructor(
    readonly state: StoredState,
    private readonly entries: EntryTables,
  ) {}

  get id(): string {
    return this.state.id;
  }

  loadKeys(projection: string): boolean {
    const loaded = this.loaded(projection);
    if (loaded.hasAllKeys) return true;
    const { keys } = loaded;
    const more = this.entries.keys(this.state.no, projection, keys.at(-1) ?? '', KEYS_AT_ONCE);
    for (const key of more) keys.push(key);
    loaded.hasAllKeys = more.length < KEYS_AT_ONCE;
    this.bytes += more.length * KEY_BYTES;
    return loaded.hasAllKeys;
  }

  keys(projection: string): readonly string[] {
    while (!this.loadKeys(projection));
    return this.loaded(projection).keys;
  }

  cell(projection: string, key: string): CellHistory | undefined {
    const { cells } = this.loaded(projection);
    if (!cells.has(key)) this.preloadCells(projection, [key]);
    return cells.get(key);
  }

  preloadCells(projection: string, keys: readonly string[]): void {
    const { cells } = this.loaded(projection);
    const missing = keys.filter((key) => !cells.has(key));
    if (missing.length === 0) return;
    for (const [key, cell] of this.entries.cells(this.state.no, projection, missing)) {
      cells.set(key, cell);
      this.bytes += cell.bytes + CELL_BYTES;
    }
  }

  version(key: VersionKey): SaidText {
    const held = this.texts.get(nameOf(key));
    if (held) return held;
    this.preload([key]);
    return this.texts.get(nameOf(key)) as SaidText;
  }

  preload(keys: readonly VersionKey[]): void {
    const missing = keys.filter((key) => !this.texts.has(nameOf(key)));
    if (missing.length === 0) return;
    for (const { text, ...key } of this.entries.versions(missing)) {
      this.texts.set(nameOf(key), text);
      this.bytes += text.text.length + TEXT_BYTES;
    }
  }

  history(position: number): ReportHistory | undefined {
    const held = this.histories.get(position) ?? this.page.get(position)?.history;
    if (held || this.page.has(position)) return held;
    const history = this.state.history(position);
    if (history) {
      this.histories.set(position, history);
      this.bytes += HISTORY_BYTES;
    }
    return history;
  }

  mergedIds(knownAt: number): MergedIds {
    const spans = this.state.mergeSpans();
    if (spans.length === 0) return MergedIds.NONE;
    if (this.read?.spans !== spans || this.read.knownAt !== knownAt)
      this.read = { spans, knownAt, ids: mergedIdsAt(spans, knownAt) };
    return this.read.ids;
  }

  eventAt(position: number): StoredEvent {
    return this.page.get(position)?.event ?? this.state.eventAt(position);
  }

  /** Position of the report that first created a party, an issue, …; undefined if there is none. */
  firstRecorded(kind: EntityKind, id: string): number | undefined {
    const name = `${kind} ${id}`;
    const held = this.recorded.get(name);
    if (held !== undefined) return held;
    const position = this.state.entity(kind, id)?.position;
    if (position !== undefined) this.recorded.set(name, position);
    return position;
  }

  statementPosition(positionId: string): number | undefined {
    return this.state.entity('position', positionId)?.position;
  }

  timeline(query: TimelineQuery): Iterable<TimelineEntry> {
    return this.entries.timeline(this.state.no, query, (entries) =>
      this.preloadReports(entries.map(({ position }) => position)),
    );
  }

  isInTimeline(position: number, when: TimePoint): boolean {
    return this.entries.has(this.state.no, position, when);
  }

  latest(when: TimePoint): TimelineEntry | undefined {
    return this.entries.latest(this.state.no, when);
  }

  countByType(when: TimePoint): ReadonlyMap<EventType, number> {
    return this.entries.countByType(this.state.no, when);
  }

  /** Applies an event's effects to the cached cells; the tables already have them. */
  take(effects: readonly CellEffect[], history: ReportHistory | undefined): void {
    for (const effect of effects) {
      const { projection, cell: key } = effect.placement;
      const { cells, keys, hasAllKeys } = this.loaded(projection);
      const cell = cells.get(key);
      if (cell) {
        const before = cell.bytes;
        applyEffect(cell, effect);
        this.bytes += cell.bytes - before;
      }
      if (effect.does === 'open' && (hasAllKeys || key < (keys.at(-1) ?? ''))) insertKey(keys, key);
    }
    if (!history) return;
    this.page.delete(history.position);
    if (this.histories.has(history.position)) this.histories.set(history.position, history);
  }

  /** Preloads the reports needed next, with their histories, instead of those preloaded before. */
  preloadReports(positions: readonly number[]): void {
    const histories = this.state.historiesAt(positions);
    this.page = new Map(
      this.state
        .eventsAt(positions)
        .map((event, i) => [positions[i], { event, history: histories.get(positions[i]) }]),
    );
  }

  private loaded(projection: string): LoadedCells {
    let loaded = this.projections.get(projection);
    if (!loaded)
      this.projections.set(projection, (loaded = { cells: new Map(), keys: [], hasAllKeys: false }));
    return loaded;
  }
}

/** Cache key of a version: the position alone for reports never corrected, which most are. */
const nameOf = ({ position, recordedFrom }: VersionKey): string | number =>
  position === recordedFrom ? position : `${position} ${recordedFrom}`;

function insertKey(keys: string[], key: string): void {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] < key) low = middle + 1;
    else high = middle;
  }
  if (keys[low] !== key) keys.splice(low, 0, key);
}
