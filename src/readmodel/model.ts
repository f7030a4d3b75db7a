import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { EntityKind } from '../../events/catalogue.js';
import { negotiationOf, type StoredEvent } from '../../events/envelope.js';
import { upcast } from '../../events/upcast.js';
import { placementsOf, PROJECTIONS_VERSION, saidBy } from '../../projections/all.js';
import type { TouchedCells } from '../../projections/changes.js';
import { effectsOf, type CellEffect, type Placement, type TimePoint } from '../../projections/engine.js';
import { movesOf, type Move } from '../../projections/moves.js';
import {
  applyChange,
  changeOf,
  mergedIds,
  newEntity,
  type Change,
  type LifecycleStep,
  type NegotiationState,
} from '../../projections/negotiation-state.js';
import type { LocalLog } from '../ledger/local-log.js';
import { isStorageFault } from '../common/storage-fault.js';
import { LedgerUnavailable } from '../ledger/port.js';
import { openReadModelFile, type OpenOptions } from './database.js';
import { EntryTables } from './entry-tables.js';
import { FollowedFile } from './followed-file.js';
import { LoadedNegotiation } from './loaded-negotiation.js';
import { Parking, type Parked } from './parking.js';
import { StateTables, StoredState } from './state-tables.js';
import { TouchedCellsQuery } from './touched-cells.js';

const MEMORY_BYTES = 256 * 1024 * 1024;

export interface ModelOptions extends OpenOptions {
  /** A file, or `:memory:`. */
  path: string;
  archive: LocalLog;
  /** Replaces the real one in tests of failing projections. */
  placements?: typeof placementsOf;
  version?: string;
  /** Size of the negotiation cache in bytes. */
  memoryBytes?: number;
}

/**
 * All projections up to a position of the log: state for deciding commands, cells for answering queries. Events are applied in
 * log order, each once. Changes are written immediately, in a transaction that `flush()` commits together with the checkpoint.
 */
export class Model extends FollowedFile {
  private readonly entries: EntryTables;
  private readonly state: StateTables;
  private readonly touchedCells: TouchedCellsQuery;
  private readonly parking: Parking;
  private readonly placements: typeof placementsOf;
  private readonly loaded: LRUCache<string, LoadedNegotiation>;

  constructor({
    path,
    archive,
    placements = placementsOf,
    version = PROJECTIONS_VERSION,
    connect,
    lockWaitMs,
    memoryBytes = MEMORY_BYTES,
  }: ModelOptions) {
    super(openReadModelFile(path, { connect, lockWaitMs }), version);
    this.placements = placements;
    this.entries = new EntryTables(this.connection);
    this.state = new StateTables(this.connection, archive);
    this.touchedCells = new TouchedCellsQuery(this.connection);
    this.parking = new Parking(this.connection);
    this.loaded = new LRUCache({ maxSize: memoryBytes });
  }

  get parked(): Parked[] {
    return this.parking.all();
  }

  isDegraded(negotiationId: string): boolean {
    const no = this.state.number(negotiationId);
    return no !== undefined && this.parking.has(no);
  }

  /** An event of the negotiation could not be read: no command can be decided on its state. */
  isUndecidable(negotiationId: string): boolean {
    const no = this.state.number(negotiationId);
    return no !== undefined && this.parking.isParked(no, 'event');
  }

  negotiationIds(): string[] {
    return this.state.ids();
  }

  /** A negotiation to read from; undefined if it has no events. */
  negotiation(negotiationId: string): LoadedNegotiation | undefined {
    const held = this.loaded.get(negotiationId);
    if (held) return held;
    const no = this.state.number(negotiationId);
    if (no === undefined) return undefined;
    const negotiation = new LoadedNegotiation(new StoredState(this.state, no, negotiationId), this.entries);
    this.keep(negotiation);
    return negotiation;
  }

  /** Keeps a negotiation in the cache with its current size; evicts the least recently used ones. */
  keep(negotiation: LoadedNegotiation): void {
    this.loaded.set(negotiation.id, negotiation, { size: Math.max(1, negotiation.bytes) });
  }

  /** The cells of a negotiation in which two states may differ. */
  touched(negotiation: LoadedNegotiation, from: TimePoint, to: TimePoint): TouchedCells {
    return this.touchedCells.of(negotiation.state.no, from, to);
  }

  /** The state for deciding commands, except on meetings whose cell is parked. */
  stateOf(negotiationId: string): NegotiationState | undefined {
    const no = this.state.number(negotiationId);
    return no === undefined ? undefined : new DecidableState(this.state, no, negotiationId, this.parking);
  }

  /** Ids of entities of a kind ever recorded, for error messages. */
  known(negotiationId: string, kind: EntityKind, limit: number): string[] {
    const no = this.state.number(negotiationId);
    return no === undefined ? [] : this.state.known(no, kind, limit);
  }

  /** The opening that was recorded under an idempotency key or an eventId, in any negotiation. */
  openingByName(name: string): StoredEvent | undefined {
    const position = this.state.openingByName(name);
    return position === undefined ? undefined : this.state.eventAt(position);
  }

  /** SHA-256 over every row in a fixed order: equal if two models would give the same answers. */
  digest(): string {
    this.flush();
    const hash = createHash('sha256');
    const tables = [
      'SELECT id, head FROM negotiations ORDER BY id',
      'SELECT n.id, e.* FROM entries AS e JOIN negotiations AS n USING (no) ORDER BY n.id, projection, cell, valid_from, e.position, recorded_from',
      'SELECT * FROM versions ORDER BY position, recorded_from',
      'SELECT * FROM entities ORDER BY no, kind, id',
      'SELECT * FROM merges ORDER BY no, position, recorded_from',
      'SELECT * FROM histories ORDER BY position',
    ];
    for (const table of tables) {
      for (const row of this.connection.prepare(table).raw().iterate([]))
        hash.update(`${JSON.stringify(row)}\n`);
    }
    return hash.digest('hex');
  }

  protected write(): void {
    this.state.write();
    this.parking.flush();
  }

  protected committed(): void {
    this.parking.written();
  }

  protected reload(): void {
    this.loaded.clear();
    this.state.load();
    this.parking.load();
  }

  protected applyOne(event: StoredEvent): void {
    const id = negotiationOf(event.stream);
    const state = new StoredState(this.state, this.state.assign(id), id);
    let change: Change;
    try {
      change = changeOf(state, upcast(event));
    } catch (error) {
      mustBeOurs(error);
      this.parking.park(state.no, 'event', event.id, event.position, error);
      const { revision, position, metadata } = event;
      const was = state.head() ?? { opening: 0, opened: false, counting: 0 };
      const { recordedAt, hash } = metadata;
      state.putHead({ ...was, revision, position, recordedAt, hash });
      return;
    }
    const wasRead = mergedIds(state);
    applyChange(state, change);
    if (event.type === 'NegotiationOpened') this.rememberOpening(event);
    const loaded = this.loaded.peek(id);
    for (const move of movesOf(change, state, wasRead)) {
      this.putVersion(state.no, move);
      const effects = this.effectsOf(move, state.no).filter((effect) =>
        this.applyEffect(state.no, effect, event),
      );
      loaded?.take(effects, move.history);
    }
    if (change.history) loaded?.take([], change.history);
  }

  private rememberOpening({ id, position, metadata }: StoredEvent): void {
    for (const name of new Set([id, metadata.keyId ?? id]))
      this.state.putOpeningName(name, newEntity('negotiation', name, position));
  }

  private putVersion(no: number, { at, was, is, before, after }: Move): void {
    if (before === after && was === is) return;
    if (was) this.entries.endVersion(was.position, at);
    if (is) this.entries.putVersion(no, is, at, after?.version, after && saidBy(after.version));
  }

  /** A report that a projection cannot place is parked. */
  private effectsOf(move: Move, no: number): CellEffect[] {
    const placements: typeof placementsOf = (reading): Placement[] => {
      try {
        return this.placements(reading);
      } catch (error) {
        mustBeOurs(error);
        this.parking.park(no, 'report', reading.version.eventId, move.at, error);
        return [];
      }
    };
    return effectsOf(move, placements);
  }

  /** A cell that fails is parked and no longer updated; the others continue. @returns whether it was applied */
  private applyEffect(no: number, effect: CellEffect, { position }: StoredEvent): boolean {
    const { projection, cell } = effect.placement;
    if (this.parking.isParked(no, projection, cell)) return false;
    try {
      this.entries.apply(no, effect);
      return true;
    } catch (error) {
      mustBeOurs(error);
      this.parking.park(no, projection, cell, position, error);
      return false;
    }
  }
}

/** For deciding: the lifecycle of a meeting whose cell is parked is unknown. */
class DecidableState extends StoredState {
  constructor(
    tables: StateTables,
    no: number,
    id: string,
    private readonly parking: Parking,
  ) {
    super(tables, no, id);
  }

  override lifecycle(meetingId: string): readonly LifecycleStep[] {
    if (this.parking.isParked(this.no, 'meeting', meetingId))
      throw new LedgerUnavailable(
        `This version of Parley cannot read the reports of the meeting ${meetingId}.`,
      );
    return super.lifecycle(meetingId);
  }
}

/** @throws the error, if it is the store's: such errors are transient, so nothing is parked */
function mustBeOurs(error: unknown): void {
  if (error instanceof LedgerUnavailable || isStorageFault(error)) throw error;
}
