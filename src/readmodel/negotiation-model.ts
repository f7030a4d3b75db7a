import type { StoredEvent } from '../../events/envelope.js';
import { streamOf } from '../../events/envelope.js';
import type { EntityKind } from '../../events/catalogue.js';
import { upcast } from '../../events/upcast.js';
import type {
  FactStore,
  Foreseeing,
  LifeStep,
  NegotiationFact,
  Thing,
  ThingName,
} from '../../projections/facts.js';
import { stepOfEntry } from '../../projections/meetings.js';
import { NOTED, standingAt, type CellKind, type Reader } from '../../projections/reader.js';
import { contentOf, type Version } from '../../projections/version.js';
import type { Entry } from '../temporal/block.js';
import { type Cell, NOW } from '../temporal/cell.js';
import { PARTS, standing, type Dossier } from '../temporal/dossier.js';
import type { CellStore } from './cell-store.js';
import type { FactTables } from './fact-tables.js';

/** Facts and cells of one negotiation. */
export class NegotiationModel implements FactStore, Foreseeing, Reader {
  constructor(
    readonly no: number,
    readonly id: string,
    private readonly cells: CellStore,
    private readonly facts: FactTables,
  ) {}

  negotiation(): NegotiationFact | undefined {
    return this.facts.negotiation(this.no);
  }

  putNegotiation(fact: NegotiationFact): void {
    this.facts.putNegotiation(this.no, this.id, fact);
  }

  thing(kind: EntityKind, id: string): Thing | undefined {
    return this.facts.thing(this.no, kind, id);
  }

  unmade(things: readonly ThingName[]): ThingName[] {
    return this.facts.unmade(this.no, things);
  }

  unrecorded(eventIds: readonly string[]): string[] {
    if (eventIds.length === 0) return [];
    const recorded = this.facts.archive.idsAmong(streamOf(this.id), eventIds);
    return eventIds.filter((id) => !recorded.has(id));
  }

  putThing(thing: Thing, isNew?: boolean): void {
    this.facts.putThing(this.no, thing, isNew);
  }

  addNamed(kind: EntityKind, id: string, by: 1 | -1): void {
    this.facts.addNamed(this.no, kind, id, by);
  }

  dossier(position: number): Dossier | undefined {
    return this.facts.dossier(this.no, position);
  }

  putDossier(dossier: Dossier): void {
    this.facts.putDossier(this.no, dossier);
  }

  life(meetingId: string): readonly LifeStep[] {
    const cell = this.cell('meeting', meetingId);
    return cell ? [...cell.entries(Infinity, NOW)].map(stepOfEntry) : [];
  }

  /** A meeting's life is its cell. */
  putLife(): void {}

  eventAt(position: number): StoredEvent {
    return upcast(this.facts.eventAt(position));
  }

  prefetch(entries: readonly Entry[], knownAt: number): void {
    const noted = entries.filter(({ code }) => code & NOTED);
    this.facts.dossiersAt(
      this.no,
      noted.map(({ position }) => position),
    );
    const wanted = new Set<number>();
    for (const entry of entries) {
      if (this.facts.made.has(entry.from)) continue;
      wanted.add(entry.position);
      const stood = standingAt(this, entry, knownAt);
      if (stood) for (const part of PARTS) wanted.add(stood.parts[part]);
    }
    this.facts.prefetch([...wanted]);
  }

  made<T extends object>(from: number, key: string, make: () => T): T {
    return this.facts.made.get(from, key, make) as T;
  }

  /** An event that this program cannot read is still one that was recorded: it is told as it stands. */
  eventById(eventId: string): StoredEvent | undefined {
    const event = this.facts.archive.byId(streamOf(this.id), eventId);
    try {
      return event && upcast(event);
    } catch {
      return event;
    }
  }

  cell(kind: CellKind, key: string): Cell | undefined {
    return this.cells.get(this.no, kind, key);
  }

  keys(kind: CellKind): readonly string[] {
    return this.cells.keys(this.no, kind);
  }

  statement(positionId: string, knownAt: number): Version | undefined {
    const thing = this.thing('position', positionId);
    if (!thing) return undefined;
    const dossier = this.dossier(thing.position);
    const parts = dossier && standing(dossier, knownAt).parts;
    return contentOf(this.eventAt(thing.position), parts, (position) => this.eventAt(position));
  }
}
