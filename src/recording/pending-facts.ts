import type { EntityKind } from '../../events/catalogue.js';
import type { StoredEvent } from '../../events/envelope.js';
import {
  applyEvent,
  type Change,
  type FactStore,
  type Facts,
  type Foreseeing,
  type LifeStep,
  type NegotiationFact,
  type Thing,
  type ThingName,
} from '../../projections/facts.js';
import type { Dossier } from '../temporal/dossier.js';

/** Positions of events that the log has not given one yet: after all others, in the order of their stream. */
const PENDING = 2 ** 52;

/**
 * Facts of one negotiation as they will be once what is decided is recorded: what the read model knows, and on top of it
 * the events that it has not seen. So commands that arrive together are decided one after another and appended at once.
 */
export class PendingFacts implements FactStore {
  private fact: NegotiationFact | undefined;
  private readonly things = new Map<string, Thing>();
  private readonly dossiers = new Map<number, Dossier>();
  private readonly lives = new Map<string, readonly LifeStep[]>();
  private readonly events = new Map<string, StoredEvent>();
  private readonly byPosition = new Map<number, StoredEvent>();
  /** What the read model does not have, as far as it was looked for in advance. */
  private readonly unmade = new Set<string>();
  private readonly unrecorded = new Set<string>();

  /** @param base what the read model knows; asked anew each time, for it may be replaced by a rebuilt one */
  constructor(private readonly base: () => (Facts & Partial<Foreseeing>) | undefined) {}

  /** How many events are held that the read model may not have. */
  get size(): number {
    return this.events.size;
  }

  clear(): void {
    this.fact = undefined;
    for (const map of [this.things, this.dossiers, this.lives, this.events, this.byPosition]) map.clear();
  }

  /** An event as it would be, given its place after all others. */
  placed(event: Omit<StoredEvent, 'position'>): StoredEvent {
    return { ...event, position: PENDING + event.revision };
  }

  add(event: StoredEvent): Change {
    this.events.set(event.id, event);
    this.byPosition.set(event.position, event);
    return applyEvent(this, event);
  }

  /**
   * Looks for what many proposals will be asked about together. It holds until `forgetForeseen`, and no longer than the read
   * model stays as it is.
   * @param fresh names that have just been made up, and need not be looked for
   */
  foresee(things: readonly ThingName[], eventIds: readonly string[], fresh: readonly ThingName[]): void {
    this.forgetForeseen();
    const base = this.base();
    for (const thing of [...fresh, ...(base?.unmade?.(things) ?? [])]) this.unmade.add(nameOf(thing));
    for (const id of base?.unrecorded?.(eventIds) ?? []) this.unrecorded.add(id);
  }

  forgetForeseen(): void {
    this.unmade.clear();
    this.unrecorded.clear();
  }

  negotiation(): NegotiationFact | undefined {
    return this.fact ?? this.base()?.negotiation();
  }

  thing(kind: EntityKind, id: string): Thing | undefined {
    const name = nameOf({ kind, id });
    return this.things.get(name) ?? (this.unmade.has(name) ? undefined : this.base()?.thing(kind, id));
  }

  dossier(position: number): Dossier | undefined {
    return this.dossiers.get(position) ?? this.base()?.dossier(position);
  }

  life(meetingId: string): readonly LifeStep[] {
    return this.lives.get(meetingId) ?? this.base()?.life(meetingId) ?? [];
  }

  eventAt(position: number): StoredEvent {
    const pending = this.byPosition.get(position);
    if (pending) return pending;
    const base = this.base();
    if (!base) throw new Error(`There is no event at position ${position}.`);
    return base.eventAt(position);
  }

  eventById(eventId: string): StoredEvent | undefined {
    const pending = this.events.get(eventId);
    return pending ?? (this.unrecorded.has(eventId) ? undefined : this.base()?.eventById(eventId));
  }

  /** Ids of the things of a kind that only events held here made. */
  pendingIds(kind: EntityKind): string[] {
    return [...this.things.values()].filter((thing) => thing.kind === kind).map(({ id }) => id);
  }

  putNegotiation(fact: NegotiationFact): void {
    this.fact = fact;
  }

  putThing(thing: Thing): void {
    this.things.set(nameOf(thing), thing);
  }

  addNamed(kind: EntityKind, id: string, by: 1 | -1): void {
    const thing = this.thing(kind, id);
    if (thing) this.putThing({ ...thing, named: thing.named + by });
  }

  putDossier(dossier: Dossier): void {
    this.dossiers.set(dossier.position, dossier);
  }

  putLife(meetingId: string, steps: LifeStep[]): void {
    this.lives.set(meetingId, steps);
  }
}

const nameOf = ({ kind, id }: ThingName): string => `${kind} ${id}`;
