import type { EventMetadata, JsonObject, StoredEvent } from '../../../events/envelope.js';
import {
  applyEvent,
  type Change,
  type FactStore,
  type LifeStep,
  type NegotiationFact,
  rootOf,
  isNote,
  type Thing,
} from '../../../projections/facts.js';
import { placementsOf, withdrawalOf } from '../../../projections/placements.js';
import { NOTED, type CellKind, type Placement, type Reader } from '../../../projections/reader.js';
import { withdrawalCells } from '../../../projections/stances.js';
import { contentOf, type Version } from '../../../projections/version.js';
import { Cell } from '../../../src/temporal/cell.js';
import { standing, type Dossier } from '../../../src/temporal/dossier.js';
import type { ApiEvent } from '../lib/types.js';

/** An event as the API shows it, put back into the shape that the projections read. */
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
  if (note != null) metadata.note = note;
  return {
    position: Number(event.position),
    stream: event.stream,
    revision: event.revision,
    id: event.eventId,
    type: event.type,
    data: event.data as JsonObject,
    metadata,
  };
}

type Act = (cell: Cell, placement: Placement) => void;

/**
 * One negotiation's log in memory, with the cells that the projections read: what the server answers at any two times is
 * answered here by the same code, without asking.
 */
export class LogModel implements FactStore, Reader {
  readonly events: StoredEvent[] = [];
  private readonly byPosition = new Map<number, StoredEvent>();
  private readonly byId = new Map<string, StoredEvent>();
  private readonly cells = new Map<CellKind, Map<string, Cell>>();
  private readonly sorted = new Map<CellKind, string[]>();
  private readonly things = new Map<string, Thing>();
  private readonly dossiers = new Map<number, Dossier>();
  private readonly lives = new Map<string, LifeStep[]>();
  private fact: NegotiationFact | undefined;

  /** Position of the last event taken in. */
  get position(): number {
    return this.events.at(-1)?.position ?? 0;
  }

  /** Takes in the next event of the log; one it has already is passed by. @returns whether it was new */
  add(event: StoredEvent): boolean {
    if (event.position <= this.position) return false;
    this.events.push(event);
    this.byPosition.set(event.position, event);
    this.byId.set(event.id, event);
    this.place(applyEvent(this, event));
    return true;
  }

  negotiation = () => this.fact;
  putNegotiation(fact: NegotiationFact): void {
    this.fact = fact;
  }
  thing = (kind: string, id: string) => this.things.get(`${kind} ${id}`);
  putThing(thing: Thing): void {
    this.things.set(`${thing.kind} ${thing.id}`, thing);
  }
  /** How often a thing is named decides what may be retracted; the page leaves deciding to the server. */
  addNamed(): void {}
  dossier = (position: number) => this.dossiers.get(position);
  putDossier(dossier: Dossier): void {
    this.dossiers.set(dossier.position, dossier);
  }
  life = (meetingId: string): readonly LifeStep[] => this.lives.get(meetingId) ?? [];
  putLife(meetingId: string, steps: LifeStep[]): void {
    this.lives.set(meetingId, steps);
  }
  /** Everything is at hand. */
  prefetch(): void {}
  made = <T>(_: number, __: string, make: () => T) => make();
  eventAt = (position: number) => this.byPosition.get(position) as StoredEvent;
  eventById = (id: string) => this.byId.get(id);
  cell = (kind: CellKind, key: string) => this.cells.get(kind)?.get(key);

  keys(kind: CellKind): readonly string[] {
    let keys = this.sorted.get(kind);
    if (!keys) this.sorted.set(kind, (keys = [...(this.cells.get(kind)?.keys() ?? [])].sort()));
    return keys;
  }

  statement(positionId: string, knownAt: number): Version | undefined {
    const thing = this.thing('position', positionId);
    if (!thing) return undefined;
    const dossier = this.dossier(thing.position);
    return contentOf(this.eventAt(thing.position), dossier && standing(dossier, knownAt).parts, this.eventAt);
  }

  /** The report that an event is about in the end: itself unless it is one of the four. */
  root(event: StoredEvent): StoredEvent | undefined {
    return isNote(event.type) ? rootOf(this, event.id) : event;
  }

  /** Position of the last event recorded at or before the instant (RFC 3339, UTC). */
  knownPosition(instant: string): number {
    return this.events.findLast((event) => event.metadata.recordedAt <= instant)?.position ?? 0;
  }

  private place({ event, root, before, after, dossier }: Change): void {
    const { position } = event;
    const bit = dossier ? NOTED : 0;
    if (before === after) {
      if (before && dossier?.notes.length === 1)
        this.each(before, (cell) => cell.mark(before.moment, before.position, NOTED));
      return;
    }
    if (before) this.each(before, (cell) => cell.close(before.moment, before.position, position));
    if (after) this.each(after, insert(after.moment, after.position, position, bit));
    if (root.type !== 'PositionStated' || !before || !after) return;
    const withdrawal = withdrawalOf(this, after);
    if (!withdrawal) return;
    const own = this.dossier(withdrawal.position) ? NOTED : 0;
    this.eachOf(withdrawalCells(before), (cell) =>
      cell.close(withdrawal.moment, withdrawal.position, position),
    );
    this.eachOf(withdrawalCells(after), insert(withdrawal.moment, withdrawal.position, position, own));
  }

  private each(version: Version, act: Act): void {
    this.eachOf(placementsOf(version, this), act);
  }

  private eachOf(placements: Placement[], act: Act): void {
    for (const placement of placements) act(this.cellFor(placement), placement);
  }

  private cellFor({ kind, key }: Placement): Cell {
    let family = this.cells.get(kind);
    if (!family) this.cells.set(kind, (family = new Map()));
    let cell = family.get(key);
    if (!cell) {
      family.set(key, (cell = new Cell()));
      this.sorted.delete(kind);
    }
    return cell;
  }
}

const insert =
  (moment: number, position: number, from: number, bit: number): Act =>
  (cell, { code, link }) =>
    cell.insert({ moment, position, from, until: Infinity, code: code | bit, link });
