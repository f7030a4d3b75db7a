import type { EntityKind } from '../../events/catalogue.js';
import type { StoredEvent } from '../../events/envelope.js';
import {
  applyChange,
  type Change,
  type Entity,
  type LifecycleStep,
  type NegotiationState,
  type NegotiationStateStore,
  type StreamHead,
} from '../../projections/negotiation-state.js';
import type { Merge } from '../../projections/merges.js';
import type { ReportHistory } from '../temporal/annotations.js';
import { inMemory, type NewMap, type StateMap } from './state-maps.js';

/** Provisional positions of events not yet appended: after all others, in stream order. */
const PENDING = 2 ** 52;

/**
 * The state of one negotiation as it will be once what is decided is recorded: the read model's state plus the events it has not
 * applied yet. So concurrent commands are decided one after another and appended together.
 */
export class PendingState implements NegotiationStateStore {
  private pendingHead: StreamHead | undefined;
  private readonly entities = new Map<Entity['kind'], StateMap<string, Entity>>();
  private readonly histories: StateMap<number, ReportHistory>;
  private readonly lifecycles: StateMap<string, readonly LifecycleStep[]>;
  /** Pending merges by merged id; undefined if the merge was retracted. */
  private readonly pendingMerges = new Map<string, Merge | undefined>();
  private readonly events: StateMap<number, StoredEvent>;
  /** Positions of the events by their ids. */
  private readonly positions: StateMap<string, number>;
  private count = 0;

  /**
   * @param base what the read model knows; looked up each time, since a rebuild may replace it
   * @param newMap where the pending events are kept; default: in memory
   */
  constructor(
    private readonly base: () => NegotiationState | undefined,
    private readonly newMap: NewMap = inMemory,
  ) {
    this.histories = newMap();
    this.lifecycles = newMap();
    this.events = newMap();
    this.positions = newMap();
  }

  /** How many events are held that the read model may not have applied. */
  get size(): number {
    return this.count;
  }

  clear(): void {
    this.pendingHead = undefined;
    this.count = 0;
    const { entities, histories, lifecycles, pendingMerges, events, positions } = this;
    for (const map of [...entities.values(), histories, lifecycles, pendingMerges, events, positions])
      map.clear();
  }

  /** The event with a provisional position after all others. */
  placed(event: Omit<StoredEvent, 'position'>): StoredEvent {
    return { ...event, position: PENDING + event.revision };
  }

  /** Adds a decided event by its change. */
  add(change: Change): void {
    const { event } = change;
    this.events.set(event.position, event);
    this.positions.set(event.id, event.position);
    this.count += 1;
    applyChange(this, change);
  }

  head(): StreamHead | undefined {
    return this.pendingHead ?? this.base()?.head();
  }

  entity(kind: Entity['kind'], id: string): Entity | undefined {
    return this.entities.get(kind)?.get(id) ?? this.base()?.entity(kind, id);
  }

  history(position: number): ReportHistory | undefined {
    return this.histories.get(position) ?? this.base()?.history(position);
  }

  lifecycle(meetingId: string): readonly LifecycleStep[] {
    return this.lifecycles.get(meetingId) ?? this.base()?.lifecycle(meetingId) ?? [];
  }

  merges(): readonly Merge[] {
    const known = this.base()?.merges() ?? [];
    const pending = this.pendingMerges;
    if (pending.size === 0) return known;
    const unchanged = known.filter(({ kind, id }) => !pending.has(`${kind} ${id}`));
    return [...unchanged, ...[...pending.values()].filter((merge) => merge !== undefined)];
  }

  idsOf(kind: EntityKind): readonly string[] {
    return [...new Set([...(this.base()?.idsOf(kind) ?? []), ...this.pendingIds(kind)])].sort();
  }

  eventAt(position: number): StoredEvent {
    const pending = this.events.get(position);
    if (pending) return pending;
    const base = this.base();
    if (!base) throw new Error(`There is no event at position ${position}.`);
    return base.eventAt(position);
  }

  eventById(eventId: string): StoredEvent | undefined {
    const position = this.positions.get(eventId);
    return position === undefined ? this.base()?.eventById(eventId) : this.events.get(position);
  }

  /** Ids of the entities of a kind that pending events created or refer to, in any order; at most so many. */
  pendingIds(kind: EntityKind, most = Infinity): string[] {
    return this.entities.get(kind)?.keys(most) ?? [];
  }

  putHead(head: StreamHead): void {
    this.pendingHead = head;
  }

  putEntity(entity: Entity): void {
    let ofKind = this.entities.get(entity.kind);
    if (!ofKind) this.entities.set(entity.kind, (ofKind = this.newMap()));
    ofKind.set(entity.id, entity);
  }

  addReference(kind: EntityKind, id: string, by: 1 | -1): void {
    const entity = this.entity(kind, id);
    if (entity) this.putEntity({ ...entity, referenceCount: entity.referenceCount + by });
  }

  putHistory(history: ReportHistory): void {
    this.histories.set(history.position, history);
  }

  putMerge(merge: Merge): void {
    this.pendingMerges.set(`${merge.kind} ${merge.id}`, merge);
  }

  endMerge({ kind, id }: Merge): void {
    this.pendingMerges.set(`${kind} ${id}`, undefined);
  }

  putLifecycle(meetingId: string, steps: LifecycleStep[]): void {
    this.lifecycles.set(meetingId, steps);
  }
}
