import { createHash } from 'node:crypto';
import { negotiationOf, type StoredEvent } from '../../events/envelope.js';
import { upcast } from '../../events/upcast.js';
import {
  applyEvent,
  newThing,
  type Change,
  type Facts,
  type Foreseeing,
  type LifeStep,
} from '../../projections/facts.js';
import { placementsOf, PROJECTIONS_VERSION, withdrawalOf } from '../../projections/placements.js';
import { NOTED, type CellKind, type Placement } from '../../projections/reader.js';
import { withdrawalCells } from '../../projections/stances.js';
import type { Version } from '../../projections/version.js';
import type { LocalLog } from '../ledger/local-log.js';
import { LedgerUnavailable } from '../ledger/port.js';
import { CellStore } from './cell-store.js';
import {
  type Connect,
  type Connection,
  isStorageFault,
  openReadModelFile,
  readMeta,
  versionOf,
  writeMeta,
} from './database.js';
import { FactTables } from './fact-tables.js';
import { NegotiationModel } from './negotiation-model.js';
import { Parking, type Parked } from './parking.js';

const CELL_BYTES = 24 * 1024 * 1024;
/** So many changes are written back together at the latest. */
const FLUSH_CHANGES = 60_000;
const FLUSH_CELLS = 4_000;

/** In place of a negotiation's number: what is looked for in all of them. */
const EVERYWHERE = 0;

export interface ModelOptions {
  /** A file, or `:memory:`. */
  path: string;
  archive: LocalLog;
  /** Takes the place of the real one in tests of what happens when a projection fails. */
  placements?: typeof placementsOf;
  version?: string;
  connect?: Connect;
  /** How many bytes of cells are kept in memory. */
  cellBytes?: number;
}

/**
 * All projections up to a position of the log: facts for deciding, cells for answering. Fed with events in log order, each
 * once; what memory holds is written together with the checkpoint by `flush()`.
 */
export class Model {
  readonly version: string;
  private readonly connection: Connection;
  private readonly cells: CellStore;
  private readonly facts: FactTables;
  private readonly parking: Parking;
  private readonly placements: typeof placementsOf;
  private readonly writeCheckpoint;
  private reached: number;
  private lastHash: string;
  private flushed: number;
  /** An event has been taken in by halves: nothing is decided on this, nor written. */
  private broken = false;

  constructor({
    path,
    archive,
    placements = placementsOf,
    version = PROJECTIONS_VERSION,
    connect,
    cellBytes = CELL_BYTES,
  }: ModelOptions) {
    this.version = version;
    this.placements = placements;
    this.connection = openReadModelFile(path, connect);
    this.cells = new CellStore(this.connection, cellBytes);
    this.facts = new FactTables(this.connection, archive);
    this.parking = new Parking(this.connection);
    this.reached = Number(readMeta(this.connection, 'position') ?? 0);
    this.lastHash = readMeta(this.connection, 'hash') ?? '';
    this.flushed = this.reached;
    if (this.isNew) writeMeta(this.connection, 'version', versionOf(version));
    this.writeCheckpoint = this.connection.prepare(
      "INSERT OR REPLACE INTO meta (key, value) VALUES ('position', ?), ('hash', ?)",
    );
  }

  private get isNew(): boolean {
    return readMeta(this.connection, 'version') === undefined;
  }

  /** Whether what the file holds was made by these projections from this log. */
  fits(archive: LocalLog): boolean {
    if (readMeta(this.connection, 'version') !== versionOf(this.version)) return false;
    return this.reached === 0 || archive.at(this.reached)?.metadata.hash === this.lastHash;
  }

  /** Position of the last event taken in. */
  get position(): number {
    return this.reached;
  }

  get parked(): Parked[] {
    return this.parking.all();
  }

  isDegraded(no: number): boolean {
    return this.parking.has(no);
  }

  /** An event of the negotiation could not be read at all: nothing can be decided on what is known of it. */
  isUndecidable(no: number): boolean {
    return this.broken || this.parking.isParked(no, 'event');
  }

  negotiationIds(): string[] {
    return this.facts.ids();
  }

  negotiation(negotiationId: string): NegotiationModel | undefined {
    const no = this.facts.number(negotiationId);
    return no === undefined ? undefined : this.modelOf(no, negotiationId);
  }

  /** The same for deciding, which a meeting whose cell is parked is not fit for. */
  factsOf(negotiationId: string): (Facts & Foreseeing) | undefined {
    const no = this.facts.number(negotiationId);
    return no === undefined
      ? undefined
      : new Undegraded(no, negotiationId, this.cells, this.facts, this.parking);
  }

  /** Ids of things of a kind that were ever recorded, for telling people what there is. */
  known(no: number, kind: Parameters<FactTables['known']>[1], limit: number): string[] {
    this.flush();
    return this.facts.known(no, kind, limit);
  }

  /** The opening that was recorded under an idempotency key or an eventId, in whichever negotiation. */
  openingByName(name: string): StoredEvent | undefined {
    const thing = this.facts.thing(EVERYWHERE, 'negotiation', name);
    return thing && this.facts.eventAt(thing.position);
  }

  /**
   * Takes in the next events of the log.
   * @throws Error where the store fails: the model is then to be abandoned, and opened again where its checkpoint stands
   */
  apply(events: readonly StoredEvent[]): void {
    for (const event of events) {
      if (event.position <= this.reached) continue;
      this.broken = true;
      this.applyOne(event);
      this.broken = false;
      this.reached = event.position;
      this.lastHash = event.metadata.hash;
    }
    const { cells, facts } = this;
    if (cells.changes > FLUSH_CELLS || cells.changes + facts.changes > FLUSH_CHANGES) this.flush();
  }

  /** Commits cells, facts and checkpoint together. */
  flush(): void {
    if (this.flushed === this.reached || this.broken) return;
    this.connection.transaction(() => {
      this.cells.flush();
      this.facts.flush();
      this.parking.flush();
      this.writeCheckpoint.run([String(this.reached), this.lastHash]);
    })();
    for (const part of [this.cells, this.facts, this.parking]) part.written();
    this.flushed = this.reached;
  }

  close(): void {
    this.flush();
    this.abandon();
  }

  /** Lets go of it as it is: what was not flushed is taken from the log again. */
  abandon(): void {
    this.connection.close();
  }

  /** SHA-256 over every cell and fact in a fixed order: equal where two models would answer alike. */
  digest(): string {
    this.flush();
    const hash = createHash('sha256');
    for (const id of this.facts.ids()) {
      const model = this.negotiation(id) as NegotiationModel;
      hash.update(`${id} ${JSON.stringify(model.negotiation())}\n`);
      for (const kind of ['log', 'status', 'stance', 'meeting'] as CellKind[]) {
        for (const key of model.keys(kind)) {
          hash.update(`${kind} ${key}\n`);
          const cell = model.cell(kind, key);
          for (const slot of cell?.slots ?? []) {
            hash.update(cell!.block(slot).toRows());
            // Codes that nothing has any more may still be among those of a block.
            hash.update(JSON.stringify({ ...slot.summary, codes: 0 }));
          }
        }
      }
      const things = this.connection
        .prepare('SELECT kind, id, position, counts, named, link FROM things WHERE no = ? ORDER BY kind, id')
        .raw();
      for (const row of things.all([model.no]) as unknown[][]) hash.update(JSON.stringify(row));
      const dossiers = this.connection
        .prepare('SELECT position, body FROM dossiers WHERE no = ? ORDER BY position')
        .raw();
      for (const row of dossiers.all([model.no]) as unknown[][]) hash.update(JSON.stringify(row));
    }
    for (const row of this.facts.allNames()) hash.update(JSON.stringify(row));
    return hash.digest('hex');
  }

  private applyOne(event: StoredEvent): void {
    const id = negotiationOf(event.stream);
    const no = this.facts.assign(id);
    const model = this.modelOf(no, id);
    let change: Change;
    try {
      change = applyEvent(model, upcast(event));
    } catch (error) {
      mustBeOurs(error);
      this.parking.park(no, 'event', event.id, event.position, error);
      const { revision, position, metadata } = event;
      const was = model.negotiation() ?? { opening: 0, opened: false, counting: 0 };
      const { recordedAt, hash } = metadata;
      model.putNegotiation({ ...was, revision, position, recordedAt, hash });
      return;
    }
    if (event.type === 'NegotiationOpened') this.rememberOpening(event);
    this.place(model, change);
  }

  private rememberOpening({ id, position, metadata }: StoredEvent): void {
    for (const name of new Set([id, metadata.keyId ?? id])) {
      if (this.facts.thing(EVERYWHERE, 'negotiation', name)) continue;
      this.facts.putThing(EVERYWHERE, newThing('negotiation', name, position));
    }
  }

  private place(model: NegotiationModel, { event, root, before, after, dossier }: Change): void {
    const { position } = event;
    const bit = dossier ? NOTED : 0;
    if (before === after) {
      if (before && dossier?.notes.length === 1)
        this.each(model, before, position, (cell) => cell.mark(before.moment, before.position, NOTED));
      return;
    }
    if (before)
      this.each(model, before, position, (cell) => cell.close(before.moment, before.position, position));
    if (after) this.insert(model, after, position, bit);
    if (root.type === 'PositionStated' && before && after)
      this.moveWithdrawal(model, before, after, position);
  }

  private insert(model: NegotiationModel, version: Version, from: number, bit: number): void {
    this.each(model, version, from, (cell, { code, link }) =>
      cell.insert({
        moment: version.moment,
        position: version.position,
        from,
        until: Infinity,
        code: code | bit,
        link,
      }),
    );
  }

  /** A withdrawal stands where its statement stands. */
  private moveWithdrawal(model: NegotiationModel, before: Version, after: Version, position: number): void {
    const withdrawal = withdrawalOf(model, after);
    if (!withdrawal) return;
    const { moment, position: own } = withdrawal;
    const bit = model.dossier(own) ? NOTED : 0;
    this.eachOf(model, withdrawalCells(before), position, (cell) => cell.close(moment, own, position));
    this.eachOf(model, withdrawalCells(after), position, (cell, { code, link }) =>
      cell.insert({ moment, position: own, from: position, until: Infinity, code: code | bit, link }),
    );
  }

  private each(model: NegotiationModel, version: Version, position: number, act: Act): void {
    let placements: Placement[];
    try {
      placements = this.placements(version, model);
    } catch (error) {
      mustBeOurs(error);
      this.parking.park(model.no, 'report', version.eventId, position, error);
      return;
    }
    this.eachOf(model, placements, position, act);
  }

  /** A cell that fails is parked, and left as it was from there on; the others go on. */
  private eachOf(model: NegotiationModel, placements: Placement[], position: number, act: Act): void {
    for (const placement of placements) {
      const { kind, key } = placement;
      if (this.parking.isParked(model.no, kind, key)) continue;
      try {
        act(this.cells.change(model.no, kind, key), placement);
      } catch (error) {
        mustBeOurs(error);
        this.parking.park(model.no, kind, key, position, error);
      }
    }
  }

  private modelOf(no: number, id: string): NegotiationModel {
    return new NegotiationModel(no, id, this.cells, this.facts);
  }
}

/** For deciding: the life of a meeting whose cell is parked cannot be told. */
class Undegraded extends NegotiationModel {
  constructor(
    no: number,
    id: string,
    cells: CellStore,
    facts: FactTables,
    private readonly parking: Parking,
  ) {
    super(no, id, cells, facts);
  }

  override life(meetingId: string): readonly LifeStep[] {
    if (this.parking.isParked(this.no, 'meeting', meetingId))
      throw new LedgerUnavailable(
        `The life of the meeting ${meetingId} cannot be told by this version of Parley.`,
      );
    return super.life(meetingId);
  }
}

/** @throws the error, where it is the store's: that is nothing to park for, for it passes */
function mustBeOurs(error: unknown): void {
  if (error instanceof LedgerUnavailable || isStorageFault(error)) throw error;
}

type Act = (cell: ReturnType<CellStore['change']>, placement: Placement) => void;
