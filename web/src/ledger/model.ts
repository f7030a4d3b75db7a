import type { EventType } from '../../../events/catalogue.js';
import type { EventMetadata, JsonObject, StoredEvent } from '../../../events/envelope.js';
import { upcast } from '../../../events/upcast.js';
import { placementsOf, saidBy } from '../../../projections/all.js';
import type {
  ProjectionContext,
  SaidVersion,
  TimelineEntry,
  TimelineQuery,
  VersionKey,
} from '../../../projections/context.js';
import { applyEffect, effectsOf, type Placement, type TimePoint } from '../../../projections/engine.js';
import { MergedIds, mergedIdsAt, type Merge, type MergeSpan } from '../../../projections/merges.js';
import { movesOf, type Move, type WholeState } from '../../../projections/moves.js';
import {
  applyChange,
  changeOf,
  isAnnotation,
  mergedIds,
  targetReportOf,
  type Entity,
  type LifecycleStep,
  type NegotiationStateStore,
  type StreamHead,
} from '../../../projections/negotiation-state.js';
import { byValidTime } from '../../../projections/version.js';
import type { ReportHistory } from '../../../src/temporal/annotations.js';
import { CellHistory } from '../../../src/temporal/history.js';
import type { ApiEvent } from '../lib/types';

/** Converts an event from the API's format to that of the projections. */
export function stored(event: ApiEvent): StoredEvent {
  const { occurredOn, recordedAt, recordedBy, source, coding, note, schemaVersion, hash } = event;
  const metadata = {
    occurredOn,
    recordedAt,
    recordedBy,
    schemaVersion,
    hash,
    previousHash: '',
  } as EventMetadata;
  if (source) metadata.source = source as EventMetadata['source'];
  if (coding?.length) metadata.coding = coding as EventMetadata['coding'];
  if (event.coder != null) metadata.coder = event.coder;
  if (note != null) metadata.note = note;
  return upcast({
    position: Number(event.position),
    stream: event.stream,
    revision: event.revision,
    id: event.eventId,
    type: event.type,
    data: event.data as JsonObject,
    metadata,
  });
}

/** A version of a report in the timeline, with the span in which it is in effect. */
interface TimelineVersion extends TimelineEntry {
  recordedUntil: number;
}

/**
 * One negotiation's log in memory, with the cells that the projections read: reads at any two times are answered locally, by the
 * same projections as on the server.
 */
export class LogModel implements NegotiationStateStore, WholeState, ProjectionContext {
  readonly events: StoredEvent[];
  private readonly byPosition: Map<number, StoredEvent>;
  private readonly byId: Map<string, StoredEvent>;
  private readonly projections: Map<string, { cells: Map<string, CellHistory>; keys?: string[] }>;
  private readonly versions: TimelineVersion[];
  private isSorted = false;
  private readonly said: Map<string, SaidVersion>;
  private readonly entities: Map<string, Entity>;
  private readonly histories: Map<number, ReportHistory>;
  private readonly lifecycles: Map<string, LifecycleStep[]>;
  /** In recorded order. */
  private spans: readonly MergeSpan[] = [];
  private streamHead: StreamHead | undefined;
  /** For a copy: the cells copied on write. */
  private readonly ownCells: Set<CellHistory> | undefined;

  /** @param of the model to copy: changes to the copy do not affect it. Takes milliseconds for some ten thousand events. */
  constructor(of?: LogModel) {
    this.events = [...(of?.events ?? [])];
    this.byPosition = new Map(of?.byPosition);
    this.byId = new Map(of?.byId);
    this.projections = new Map(
      [...(of?.projections ?? [])].map(([name, { cells }]) => [name, { cells: new Map(cells) }]),
    );
    this.versions = [...(of?.versions ?? [])];
    this.said = new Map(of?.said);
    this.entities = new Map(of?.entities);
    this.histories = new Map(of?.histories);
    this.lifecycles = new Map(of?.lifecycles);
    this.spans = of?.spans ?? [];
    this.streamHead = of?.streamHead;
    this.ownCells = of && new Set();
  }

  /** Position of the last event added. */
  get position(): number {
    return this.events.at(-1)?.position ?? 0;
  }

  /** Appends the next event of the log for listing only, without folding. @returns whether it was new */
  list(event: StoredEvent): boolean {
    if (event.position <= this.position) return false;
    this.events.push(event);
    this.byPosition.set(event.position, event);
    this.byId.set(event.id, event);
    return true;
  }

  /**
   * Appends the next event of the log; duplicates are ignored.
   *
   * @param touched called for every cell in which something takes effect or ceases to
   * @returns whether it was new
   */
  add(event: StoredEvent, touched?: (placement: Placement) => void): boolean {
    if (event.position <= this.position) return false;
    this.events.push(event);
    this.byPosition.set(event.position, event);
    this.byId.set(event.id, event);
    const change = changeOf(this, event);
    const wasRead = mergedIds(this);
    applyChange(this, change);
    for (const move of movesOf(change, this, wasRead)) {
      this.putVersion(move);
      for (const effect of effectsOf(move, placementsOf)) {
        const { projection, cell } = effect.placement;
        applyEffect(this.cellFor(projection, cell), effect);
        touched?.(effect.placement);
      }
    }
    return true;
  }

  head = () => this.streamHead;
  putHead(head: StreamHead): void {
    this.streamHead = head;
  }
  entity = (kind: string, id: string) => this.entities.get(`${kind} ${id}`);
  putEntity(entity: Entity): void {
    this.entities.set(`${entity.kind} ${entity.id}`, entity);
  }
  /** Reference counts decide what may be retracted; the page leaves that decision to the server. */
  addReference(): void {}
  history = (position: number) => this.histories.get(position);
  putHistory(history: ReportHistory): void {
    this.histories.set(history.position, history);
  }
  lifecycle = (meetingId: string): readonly LifecycleStep[] => this.lifecycles.get(meetingId) ?? [];
  putLifecycle(meetingId: string, steps: LifecycleStep[]): void {
    this.lifecycles.set(meetingId, steps);
  }
  merges = (): readonly Merge[] => this.spans.filter(({ recordedUntil }) => recordedUntil === Infinity);
  putMerge(merge: Merge, at: number): void {
    this.spans = [...this.spans, { ...merge, recordedFrom: at, recordedUntil: Infinity }].sort(
      (a, b) => a.position - b.position,
    );
  }
  endMerge({ position }: Merge, at: number): void {
    this.spans = this.spans.map((span) =>
      span.position === position && span.recordedUntil === Infinity ? { ...span, recordedUntil: at } : span,
    );
  }
  mergedIds = (knownAt: number): MergedIds => mergedIdsAt(this.spans, knownAt);
  idsOf = (kind: string): string[] =>
    [...this.entities.values()].filter((entity) => entity.kind === kind).map(({ id }) => id);
  countingReports = (): number[] =>
    this.versions
      .filter(({ recordedUntil }) => recordedUntil === Infinity)
      .map(({ position }) => position)
      .sort((a, b) => a - b);
  eventAt = (position: number) => this.byPosition.get(position) as StoredEvent;
  eventById = (id: string) => this.byId.get(id);
  statementPosition = (positionId: string) => this.entity('position', positionId)?.position;

  cell = (projection: string, key: string) => this.projections.get(projection)?.cells.get(key);

  keys(projection: string): readonly string[] {
    const loaded = this.projections.get(projection);
    return loaded ? (loaded.keys ??= [...loaded.cells.keys()].sort()) : [];
  }

  /** Never a cache miss: everything is in memory. */
  loadKeys = () => true;
  preloadCells(): void {}
  preload(): void {}

  version = (key: VersionKey): SaidVersion => this.said.get(nameOf(key)) as SaidVersion;

  *timeline({ types, asOf, knownAt, after, order }: TimelineQuery): Generator<TimelineEntry> {
    const forward = order === 'desc' ? -1 : 1;
    for (const version of forward === 1 ? this.sorted() : this.sorted().toReversed()) {
      if (version.validFrom > asOf) continue;
      if (after && forward * byValidTime(version, after) <= 0) continue;
      if (countsAt(version, knownAt) && types.includes(version.type)) yield version;
    }
  }

  latest = ({ asOf, knownAt }: TimePoint): TimelineEntry | undefined =>
    this.sorted().findLast((version) => version.validFrom <= asOf && countsAt(version, knownAt));

  countByType({ asOf, knownAt }: TimePoint): Map<EventType, number> {
    const counts = new Map<EventType, number>();
    for (const version of this.versions)
      if (version.validFrom <= asOf && countsAt(version, knownAt))
        counts.set(version.type, (counts.get(version.type) ?? 0) + 1);
    return counts;
  }

  /** The report that an event is ultimately about: itself unless it is one of the four types about other reports. */
  targetReport(event: StoredEvent): StoredEvent | undefined {
    return isAnnotation(event.type) ? targetReportOf(this, event.id) : event;
  }

  /** Position of the last event recorded at or before the instant (RFC 3339, UTC). */
  knownPosition(instant: string): number {
    return this.events.findLast((event) => event.metadata.recordedAt <= instant)?.position ?? 0;
  }

  private putVersion({ at, was, is, before, after }: Move): void {
    if (before === after && was === is) return;
    const open = was
      ? this.versions.findLastIndex(
          ({ position, recordedUntil }) => position === was.position && recordedUntil === Infinity,
        )
      : -1;
    if (open >= 0) this.versions[open] = { ...this.versions[open], recordedUntil: at };
    if (!is) return;
    const { type, position, validFrom, validTo } = is;
    const key = { position, recordedFrom: at };
    this.versions.push({ ...key, type, validFrom, validTo, recordedUntil: Infinity });
    this.isSorted = false;
    this.said.set(nameOf(key), {
      said: (after && saidBy(after.version)) ?? {},
      parties: after && type === 'PositionStated' ? (after.version.data.parties as string[]) : [],
    });
  }

  private sorted(): TimelineVersion[] {
    if (!this.isSorted) this.versions.sort(byValidTime);
    this.isSorted = true;
    return this.versions;
  }

  private cellFor(projection: string, key: string): CellHistory {
    let loaded = this.projections.get(projection);
    if (!loaded) this.projections.set(projection, (loaded = { cells: new Map() }));
    let cell = loaded.cells.get(key);
    if (!cell) {
      loaded.cells.set(key, (cell = new CellHistory()));
      loaded.keys = undefined;
      this.ownCells?.add(cell);
    } else if (this.ownCells && !this.ownCells.has(cell)) {
      loaded.cells.set(key, (cell = copyOf(cell)));
      this.ownCells.add(cell);
    }
    return cell;
  }
}

const nameOf = ({ position, recordedFrom }: VersionKey): string => `${position} ${recordedFrom}`;

const countsAt = ({ recordedFrom, recordedUntil }: TimelineVersion, knownAt: number): boolean =>
  recordedFrom <= knownAt && knownAt < recordedUntil;

function copyOf(cell: CellHistory): CellHistory {
  const copy = new CellHistory(cell.length + 1);
  for (let index = 0; index < cell.length; index++) copy.insert(cell.entry(index));
  return copy;
}
