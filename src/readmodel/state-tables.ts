import type { StoredEvent } from '../../events/envelope.js';
import { streamOf } from '../../events/envelope.js';
import type { EntityKind } from '../../events/catalogue.js';
import { upcast } from '../../events/upcast.js';
import { codeOf, handlerOf } from '../../projections/engine.js';
import { stepFrom } from '../../projections/meetings.js';
import type { Merge, MergeSpan } from '../../projections/merges.js';
import type { WholeState } from '../../projections/moves.js';
import type {
  Entity,
  LifecycleStep,
  NegotiationStateStore,
  StreamHead,
} from '../../projections/negotiation-state.js';
import type { LocalLog } from '../ledger/local-log.js';
import type { ReportHistory } from '../temporal/annotations.js';
import type { Connection } from './database.js';

/** Replaces a negotiation's number for lookups across all negotiations. */
const EVERYWHERE = 0;

type EntityRow = [
  position: number,
  counts: number,
  referenceCount: number,
  actedOnBy: string,
  scheduledBy: number,
];

const NONE = '[]';

type MergeRow = [
  kind: MergeSpan['kind'],
  id: string,
  into: string,
  position: number,
  recordedFrom: number,
  recordedUntil: number | null,
];

/** The state needed to decide commands, by the negotiation's number. */
export class StateTables {
  private readonly numbers = new Map<string, number>();
  private readonly heads = new Map<number, { id: string; head: StreamHead; changed: boolean }>();
  /** Reference count changes not yet written: consecutive reports often refer to the same entities. */
  private readonly references = new Map<string, { no: number; kind: string; id: string; by: number }>();
  private readonly upsertHead;
  private readonly selectEntity;
  private readonly upsertEntity;
  private readonly addToReferences;
  private readonly selectIds;
  private readonly selectHistory;
  private readonly selectHistories;
  private readonly upsertHistory;
  private readonly selectSteps;
  private readonly selectMerges;
  private readonly insertMerge;
  private readonly closeMerge;
  private readonly selectCounting;
  /** Cache of each negotiation's merges, in recorded order. */
  private readonly merges = new Map<number, MergeSpan[]>();

  constructor(
    private readonly connection: Connection,
    readonly archive: LocalLog,
  ) {
    this.upsertHead = connection.prepare(
      'INSERT OR REPLACE INTO negotiations (no, id, head) VALUES (?, ?, ?)',
    );
    this.selectEntity = connection
      .prepare(
        'SELECT position, counts, reference_count, acted_on_by, scheduled_by FROM entities WHERE no = ? AND kind = ? AND id = ?',
      )
      .raw();
    this.upsertEntity = connection.prepare(
      'INSERT OR REPLACE INTO entities (no, kind, id, position, counts, reference_count, acted_on_by, scheduled_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.addToReferences = connection.prepare(
      'UPDATE entities SET reference_count = reference_count + ? WHERE no = ? AND kind = ? AND id = ?',
    );
    this.selectIds = connection
      .prepare('SELECT id FROM entities WHERE no = ? AND kind = ? ORDER BY id LIMIT ?')
      .raw();
    this.selectHistory = connection.prepare('SELECT body FROM histories WHERE position = ?').raw();
    this.selectHistories = connection
      .prepare('SELECT body FROM histories WHERE position IN (SELECT value FROM json_each(?))')
      .raw();
    this.upsertHistory = connection.prepare(
      'INSERT OR REPLACE INTO histories (position, no, body) VALUES (?, ?, ?)',
    );
    this.selectSteps = connection
      .prepare(
        "SELECT valid_from, position, kind FROM entries WHERE no = ? AND projection = 'meeting' AND cell = ? AND recorded_until IS NULL ORDER BY valid_from, position",
      )
      .raw();
    this.selectMerges = connection
      .prepare(
        'SELECT kind, id, into_id, position, recorded_from, recorded_until FROM merges WHERE no = ? ORDER BY position, recorded_from',
      )
      .raw();
    this.insertMerge = connection.prepare('INSERT INTO merges VALUES (?, ?, ?, ?, ?, ?, NULL)');
    this.closeMerge = connection.prepare(
      'UPDATE merges SET recorded_until = ? WHERE no = ? AND position = ? AND recorded_until IS NULL',
    );
    this.selectCounting = connection
      .prepare('SELECT position FROM versions WHERE no = ? AND recorded_until IS NULL ORDER BY position')
      .raw();
    this.load();
  }

  /** Reloads the heads of all streams into memory. */
  load(): void {
    this.numbers.clear();
    this.heads.clear();
    this.references.clear();
    this.merges.clear();
    const rows = this.connection.prepare('SELECT no, id, head FROM negotiations ORDER BY no').raw().all([]);
    for (const [no, id, head] of rows as [number, string, string][]) {
      this.numbers.set(id, no);
      this.heads.set(no, { id, head: JSON.parse(head) as StreamHead, changed: false });
    }
  }

  /** The number of a negotiation that has events. */
  number(negotiationId: string): number | undefined {
    return this.numbers.get(negotiationId);
  }

  /** Its number, assigned now if it has none. */
  assign(negotiationId: string): number {
    const no = this.numbers.get(negotiationId) ?? this.numbers.size + 1;
    this.numbers.set(negotiationId, no);
    return no;
  }

  /** Ids of all negotiations that have events, sorted. */
  ids(): string[] {
    return [...this.numbers.keys()].sort();
  }

  head(no: number): StreamHead | undefined {
    return this.heads.get(no)?.head;
  }

  putHead(no: number, id: string, head: StreamHead): void {
    this.heads.set(no, { id, head, changed: true });
  }

  entity(no: number, kind: Entity['kind'], id: string): Entity | undefined {
    const row = this.selectEntity.get([no, kind, id]) as EntityRow | undefined;
    if (!row) return undefined;
    const [position, counts, referenceCount, actedOnBy, scheduledBy] = row;
    const pending = this.references.get(`${no} ${kind} ${id}`)?.by ?? 0;
    return {
      kind,
      id,
      position,
      counts: counts === 1,
      referenceCount: referenceCount + pending,
      actedOnBy: actedOnBy === NONE ? [] : (JSON.parse(actedOnBy) as number[]),
      scheduledBy,
    };
  }

  putEntity(no: number, entity: Entity): void {
    const { kind, id, position, counts, referenceCount, actedOnBy, scheduledBy } = entity;
    this.references.delete(`${no} ${kind} ${id}`);
    const acting = actedOnBy.length === 0 ? NONE : JSON.stringify(actedOnBy);
    this.upsertEntity.run([no, kind, id, position, Number(counts), referenceCount, acting, scheduledBy]);
  }

  addReference(no: number, kind: EntityKind, id: string, by: 1 | -1): void {
    const key = `${no} ${kind} ${id}`;
    const pending = this.references.get(key);
    if (pending) pending.by += by;
    else this.references.set(key, { no, kind, id, by });
  }

  /** Some ids of a kind ever recorded, sorted, for error messages. */
  known(no: number, kind: EntityKind, limit: number): string[] {
    return (this.selectIds.all([no, kind, limit]) as [string][]).map(([id]) => id);
  }

  /** The opening that was recorded under an idempotency key or an eventId, in any negotiation. */
  openingByName(name: string): number | undefined {
    return this.entity(EVERYWHERE, 'negotiation', name)?.position;
  }

  putOpeningName(name: string, opening: Entity): void {
    if (!this.entity(EVERYWHERE, 'negotiation', name)) this.putEntity(EVERYWHERE, opening);
  }

  history(position: number): ReportHistory | undefined {
    const row = this.selectHistory.get([position]) as [string] | undefined;
    return row && (JSON.parse(row[0]) as ReportHistory);
  }

  /** The existing report histories at these positions, by position. */
  historiesAt(positions: readonly number[]): Map<number, ReportHistory> {
    const rows = this.selectHistories.all([JSON.stringify(positions)]) as [string][];
    const histories = rows.map(([body]) => JSON.parse(body) as ReportHistory);
    return new Map(histories.map((history) => [history.position, history]));
  }

  putHistory(no: number, history: ReportHistory): void {
    this.upsertHistory.run([history.position, no, JSON.stringify(history)]);
  }

  lifecycle(no: number, meetingId: string): LifecycleStep[] {
    const rows = this.selectSteps.all([no, meetingId]) as [number, number, number][];
    return rows.map(([validFrom, position, kind]) =>
      stepFrom({ validFrom, position, handler: handlerOf(kind), code: codeOf(kind) }),
    );
  }

  /** All merges that a negotiation ever had, in recorded order. */
  mergeSpans(no: number): readonly MergeSpan[] {
    let spans = this.merges.get(no);
    if (!spans) {
      spans = (this.selectMerges.all([no]) as MergeRow[]).map(
        ([kind, id, into, position, recordedFrom, until]) => ({
          kind,
          id,
          into,
          position,
          recordedFrom,
          recordedUntil: until ?? Infinity,
        }),
      );
      this.merges.set(no, spans);
    }
    return spans;
  }

  putMerge(no: number, { kind, id, into, position }: Merge, at: number): void {
    this.insertMerge.run([no, kind, id, into, position, at]);
    this.merges.delete(no);
  }

  endMerge(no: number, { position }: Merge, at: number): void {
    this.closeMerge.run([at, no, position]);
    this.merges.delete(no);
  }

  /** Positions of the reports that count now. */
  countingReports(no: number): number[] {
    return (this.selectCounting.all([no]) as [number][]).map(([position]) => position);
  }

  /** @throws Error if the log has no such event: positions come from the log */
  eventAt(position: number): StoredEvent {
    const event = this.archive.at(position);
    if (!event) throw new Error(`There is no event at position ${position}.`);
    return upcast(event);
  }

  /** @throws Error as `eventAt` */
  eventsAt(positions: readonly number[]): StoredEvent[] {
    return this.archive.many(positions).map((event, i) => {
      if (!event) throw new Error(`There is no event at position ${positions[i]}.`);
      return upcast(event);
    });
  }

  /** An event this version cannot read is returned as stored. */
  eventById(negotiationId: string, eventId: string): StoredEvent | undefined {
    const event = this.archive.byId(streamOf(negotiationId), eventId);
    try {
      return event && upcast(event);
    } catch {
      return event;
    }
  }

  /** Writes changes buffered in memory. */
  write(): void {
    for (const { no, kind, id, by } of this.references.values())
      if (by !== 0) this.addToReferences.run([by, no, kind, id]);
    this.references.clear();
    for (const [no, held] of this.heads) {
      if (!held.changed) continue;
      this.upsertHead.run([no, held.id, JSON.stringify(held.head)]);
      held.changed = false;
    }
  }
}

/** No limit. */
const ALL = -1;

/** The state of one negotiation. */
export class StoredState implements NegotiationStateStore, WholeState {
  constructor(
    private readonly tables: StateTables,
    readonly no: number,
    readonly id: string,
  ) {}

  head(): StreamHead | undefined {
    return this.tables.head(this.no);
  }

  putHead(head: StreamHead): void {
    this.tables.putHead(this.no, this.id, head);
  }

  entity(kind: Entity['kind'], id: string): Entity | undefined {
    return this.tables.entity(this.no, kind, id);
  }

  putEntity(entity: Entity): void {
    this.tables.putEntity(this.no, entity);
  }

  addReference(kind: EntityKind, id: string, by: 1 | -1): void {
    this.tables.addReference(this.no, kind, id, by);
  }

  history(position: number): ReportHistory | undefined {
    return this.tables.history(position);
  }

  putHistory(history: ReportHistory): void {
    this.tables.putHistory(this.no, history);
  }

  lifecycle(meetingId: string): readonly LifecycleStep[] {
    return this.tables.lifecycle(this.no, meetingId);
  }

  /** No-op: a meeting's lifecycle is stored in its cell. */
  putLifecycle(): void {}

  mergeSpans(): readonly MergeSpan[] {
    return this.tables.mergeSpans(this.no);
  }

  merges(): readonly Merge[] {
    return this.mergeSpans().filter(({ recordedUntil }) => recordedUntil === Infinity);
  }

  putMerge(merge: Merge, at: number): void {
    this.tables.putMerge(this.no, merge, at);
  }

  endMerge(merge: Merge, at: number): void {
    this.tables.endMerge(this.no, merge, at);
  }

  idsOf(kind: EntityKind): readonly string[] {
    return this.tables.known(this.no, kind, ALL);
  }

  countingReports(): Iterable<number> {
    return this.tables.countingReports(this.no);
  }

  eventAt(position: number): StoredEvent {
    return this.tables.eventAt(position);
  }

  eventById(eventId: string): StoredEvent | undefined {
    return this.tables.eventById(this.id, eventId);
  }

  eventsAt(positions: readonly number[]): StoredEvent[] {
    return this.tables.eventsAt(positions);
  }

  historiesAt(positions: readonly number[]): Map<number, ReportHistory> {
    return this.tables.historiesAt(positions);
  }
}
