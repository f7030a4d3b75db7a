import type { StoredEvent } from '../../events/envelope.js';
import { negotiationOf } from '../../events/envelope.js';
import { CATALOGUE, type EventType, type ThingKind } from '../../events/catalogue.js';
import {
  keyName,
  newThing,
  type NegotiationFact,
  type Thing,
  type ThingName,
} from '../../projections/facts.js';
import type { Dossier } from '../temporal/dossier.js';
import type { LocalLog } from '../ledger/local-log.js';
import { WriteBack } from './cache.js';
import { Made } from './made.js';
import { Names } from './names.js';
import type { Connection } from './database.js';

const THINGS_HELD = 10_000;
const DOSSIERS_HELD = 5_000;
const EVENTS_HELD = 3_000;
/** Enough for a negotiation of ten thousand reports; about a kilobyte each. */
const MADE_HELD = 12_000;
/**
 * What nothing else names as a rule. Of such a thing only the name is kept, by which its report is found again, until there is
 * more to say of it than that the report counts.
 */
const PLAIN: ReadonlySet<string> = new Set(['position', 'call', 'agreement', 'incident', keyName('')[0]]);

/** Facts of all negotiations, by the negotiation's number. */
export class FactTables {
  private readonly numbers = new Map<string, number>();
  private readonly facts: { id: string; fact: NegotiationFact; changed: boolean }[] = [];
  private readonly things: WriteBack<Thing>;
  private readonly names: Names;
  private readonly dossiers: WriteBack<Dossier>;
  private readonly events: WriteBack<StoredEvent, number>;
  /** What projections made of reports. */
  readonly made = new Made(MADE_HELD);
  private readonly upsertNegotiation;
  private readonly upsertThing;
  private readonly upsertDossier;
  private readonly selectThings;
  private readonly selectDossiers;

  constructor(
    connection: Connection,
    readonly archive: LocalLog,
  ) {
    this.upsertNegotiation = connection.prepare(
      'INSERT OR REPLACE INTO negotiations (no, id, fact) VALUES (?, ?, ?)',
    );
    this.upsertThing = connection.prepare(
      'INSERT OR REPLACE INTO things (no, kind, id, position, counts, named, link) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.upsertDossier = connection.prepare(
      'INSERT OR REPLACE INTO dossiers (no, position, body) VALUES (?, ?, ?)',
    );
    this.selectThings = connection
      .prepare('SELECT id FROM things WHERE no = ? AND kind = ? ORDER BY id LIMIT ?')
      .raw();
    this.selectDossiers = connection
      .prepare(
        'SELECT body FROM dossiers WHERE no = ? AND position IN (SELECT value FROM json_each(?)) ORDER BY position',
      )
      .raw();
    const selectThing = connection
      .prepare('SELECT position, counts, named, link FROM things WHERE no = ? AND kind = ? AND id = ?')
      .raw();
    this.names = new Names(connection);
    this.things = new WriteBack(THINGS_HELD, (key) => {
      const [no, kind, id] = key.split(' ');
      const named = PLAIN.has(kind) ? this.namedThing(Number(no), kind as ThingKind, id) : undefined;
      if (PLAIN.has(kind) && !named) return undefined;
      const row = selectThing.get([Number(no), kind, id]) as [number, number, number, number] | undefined;
      if (!row) return named;
      const [position, counts, times, link] = row;
      return { kind: kind as ThingKind, id, position, counts: counts === 1, named: times, link };
    });
    const selectDossier = connection.prepare('SELECT body FROM dossiers WHERE no = ? AND position = ?').raw();
    this.dossiers = new WriteBack(DOSSIERS_HELD, (key) => {
      const [no, position] = key.split(' ');
      const row = selectDossier.get([Number(no), Number(position)]) as [string] | undefined;
      return row && (JSON.parse(row[0]) as Dossier);
    });
    this.events = new WriteBack(EVENTS_HELD, (position) => archive.at(position));
    const all = connection.prepare('SELECT no, id, fact FROM negotiations ORDER BY no').raw().all() as [
      number,
      string,
      string,
    ][];
    for (const [no, id, fact] of all) {
      this.numbers.set(id, no);
      this.facts[no] = { id, fact: JSON.parse(fact) as NegotiationFact, changed: false };
    }
  }

  /** The number of a negotiation that has events. */
  number(negotiationId: string): number | undefined {
    return this.numbers.get(negotiationId);
  }

  /** Its number, given now if it has none. */
  assign(negotiationId: string): number {
    const no = this.numbers.get(negotiationId) ?? Math.max(1, this.facts.length);
    this.numbers.set(negotiationId, no);
    return no;
  }

  /** Ids of all negotiations that have events, sorted. */
  ids(): string[] {
    return [...this.numbers.keys()].sort();
  }

  negotiation(no: number): NegotiationFact | undefined {
    return this.facts[no]?.fact;
  }

  putNegotiation(no: number, id: string, fact: NegotiationFact): void {
    this.facts[no] = { id, fact, changed: true };
  }

  thing(no: number, kind: ThingKind, id: string): Thing | undefined {
    return this.things.get(`${no} ${kind} ${id}`);
  }

  /** Those of these things, of kinds that nothing else names as a rule, that no report has made. */
  unmade(no: number, things: readonly ThingName[]): ThingName[] {
    const plain = things.filter(({ kind }) => PLAIN.has(kind));
    return plain.length === 0 ? [] : this.names.unused(no, plain);
  }

  putThing(no: number, thing: Thing, isNew = false): void {
    if (isNew && PLAIN.has(thing.kind)) return this.names.add(no, thing.kind, thing.id, thing.position);
    this.things.put(`${no} ${thing.kind} ${thing.id}`, thing);
  }

  addNamed(no: number, kind: ThingKind, id: string, by: 1 | -1): void {
    const key = `${no} ${kind} ${id}`;
    const thing = this.things.get(key);
    if (!thing) return;
    thing.named += by;
    this.things.put(key, thing);
  }

  /** Some of the ids of a kind that were ever recorded, sorted: for telling people what there is. Flush first. */
  known(no: number, kind: ThingKind, limit: number): string[] {
    return (this.selectThings.all([no, kind, limit]) as [string][]).map(([id]) => id);
  }

  dossier(no: number, position: number): Dossier | undefined {
    return this.dossiers.get(`${no} ${position}`);
  }

  /** Those that there are at these positions, read together as far as they are not at hand. */
  dossiersAt(no: number, positions: readonly number[]): Dossier[] {
    const keyOf = (position: number) => `${no} ${position}`;
    this.dossiers.gather(positions.map(keyOf), (missing) => {
      const wanted = JSON.stringify(missing.map((key) => Number(key.slice(key.indexOf(' ') + 1))));
      return (this.selectDossiers.all([no, wanted]) as [string][]).map(([body]) => {
        const dossier = JSON.parse(body) as Dossier;
        return [keyOf(dossier.position), dossier] as const;
      });
    });
    return positions
      .map((position) => this.dossiers.held(keyOf(position)))
      .filter((dossier) => dossier !== undefined);
  }

  putDossier(no: number, dossier: Dossier): void {
    this.dossiers.put(`${no} ${dossier.position}`, dossier);
  }

  /** @throws Error where the log has no such event: whoever names a position has it from the log */
  eventAt(position: number): StoredEvent {
    const event = this.events.get(position);
    if (!event) throw new Error(`There is no event at position ${position}.`);
    return event;
  }

  /** Reads the events at these positions together, as far as they are not at hand. */
  prefetch(positions: readonly number[]): void {
    this.events.gather(positions, (missing) =>
      this.archive
        .many(missing)
        .filter((event) => event !== undefined)
        .map((event) => [event.position, event] as const),
    );
  }

  get changes(): number {
    return this.things.changes + this.dossiers.changes + this.names.changes;
  }

  /** Writes what has changed; call inside a transaction, and `written` when that is committed. */
  flush(): void {
    this.facts.forEach((held, no) => {
      if (!held.changed) return;
      this.upsertNegotiation.run([no, held.id, JSON.stringify(held.fact)]);
    });
    for (const [key, { kind, id, position, counts, named, link }] of this.things.toWrite()) {
      this.upsertThing.run([
        Number(key.slice(0, key.indexOf(' '))),
        kind,
        id,
        position,
        Number(counts),
        named,
        link,
      ]);
    }
    this.names.flush();
    for (const [key, dossier] of this.dossiers.toWrite()) {
      const [no, position] = key.split(' ');
      this.upsertDossier.run([Number(no), Number(position), JSON.stringify(dossier)]);
    }
  }

  /** What was flushed last is in the store. */
  written(): void {
    for (const held of this.facts) if (held) held.changed = false;
    this.things.written();
    this.names.written();
    this.dossiers.written();
  }

  /** Every hash of a name with its position, in a fixed order. Flush first. */
  allNames(): Iterable<[hash: number, position: number]> {
    return this.names.all();
  }

  /** As its report makes it. */
  private namedThing(no: number, kind: ThingKind, id: string): Thing | undefined {
    const position = this.names.candidates(no, kind, id).find((at) => {
      const event = this.eventAt(at);
      return this.numbers.get(negotiationOf(event.stream)) === no && names(event, kind, id);
    });
    return position === undefined ? undefined : newThing(kind, id, position);
  }
}

/** Whether an event gave a thing its id, or was sent with a key. */
function names({ type, data, metadata }: StoredEvent, kind: ThingKind, id: string): boolean {
  if (kind === keyName('')[0]) return metadata.keyId === id;
  const thing = CATALOGUE[type as EventType].thing;
  return thing?.kind === kind && thing.role === 'makes' && data[thing.idField] === id;
}
