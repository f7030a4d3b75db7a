import { CATALOGUE, type EntityKind, type EventType } from '../events/catalogue.js';
import type { JsonObject, Source, StoredEvent } from '../events/envelope.js';
import { mentions, type Mention } from '../events/mentions.js';
import {
  effectiveVersion,
  isSameVersion,
  newHistory,
  PARTS,
  type Annotation,
  type AnnotationKind,
  type ReportHistory,
} from '../src/temporal/annotations.js';
import { contentKeyOf } from './content-key.js';
import { mergeIn, MergedIds, type Merge } from './merges.js';
import { asCorrected, asRecorded, byValidTime, correctedData, type Version } from './version.js';

/** The head of a negotiation's stream, with what the writer needs to append to it. */
export interface StreamHead {
  revision: number;
  position: number;
  recordedAt: string;
  hash: string;
  /** Position of the NegotiationOpened, and whether it counts. */
  opening: number;
  opened: boolean;
  /** How many reports count, the opening included. */
  counting: number;
}

/**
 * A party, issue, position, … created by a report; or, of kind `key`, an event that was sent with that idempotency key; or, of
 * kind `statement`, a statement that a position is or was a part of.
 */
export interface Entity {
  kind: EntityKind | 'key' | 'statement';
  id: string;
  /** Position of the report that first created it; a meeting may be announced later by another. */
  position: number;
  /** Whether the report that creates it counts. For a meeting: whether its lifecycle has a step. */
  counts: boolean;
  /** How many counting reports refer to it. */
  referenceCount: number;
  /** For a position or an agreement: positions of all reports ever recorded that act on it, counting or not. */
  actedOnBy: readonly number[];
  /** For a meeting: position of its MeetingScheduled, counting or not, or 0. */
  scheduledBy: number;
}

/** A step in a meeting's lifecycle that counts now. */
export interface LifecycleStep {
  validFrom: number;
  position: number;
  type: EventType;
  /** For a MeetingHeld: whether it contains enough (title and participants) to begin a lifecycle. */
  complete: boolean;
}

/** The state at the end of a negotiation's stream: everything needed to decide a command. */
export interface NegotiationState {
  head(): StreamHead | undefined;
  entity(kind: Entity['kind'], id: string): Entity | undefined;
  history(position: number): ReportHistory | undefined;
  /** In valid order. */
  lifecycle(meetingId: string): readonly LifecycleStep[];
  /** The merges now in force. */
  merges(): readonly Merge[];
  /** Ids of all entities of a kind ever recorded, sorted. */
  idsOf(kind: EntityKind): readonly string[];
  eventAt(position: number): StoredEvent;
  eventById(eventId: string): StoredEvent | undefined;
}

export interface NegotiationStateStore extends NegotiationState {
  putHead(head: StreamHead): void;
  putEntity(entity: Entity): void;
  /** Adjusts an entity's reference count; no effect if the entity does not exist. */
  addReference(kind: EntityKind, id: string, by: 1 | -1): void;
  putHistory(history: ReportHistory): void;
  putLifecycle(meetingId: string, steps: LifecycleStep[]): void;
  /** @param at position of the event from which it is in force, or no longer is */
  putMerge(merge: Merge, at: number): void;
  endMerge(merge: Merge, at: number): void;
}

/** How merges map ids now. */
export function mergedIds(state: NegotiationState): MergedIds {
  const merges = state.merges();
  return merges.length === 0 ? MergedIds.NONE : new MergedIds(merges);
}

/** The change an event makes to one report: to itself if new, else to its target report. */
export interface Change {
  event: StoredEvent;
  /** The report the event is ultimately about: the event itself unless it is an annotation. */
  targetReport: StoredEvent;
  /** Its version before this event; undefined if it did not count. */
  before: Version | undefined;
  /** Its version from this event on; undefined if it does not count. */
  after: Version | undefined;
  /** Set if the event is an annotation. */
  history: ReportHistory | undefined;
}

const ANNOTATION_KINDS: Partial<Record<EventType, AnnotationKind>> = {
  ReportRetracted: 'retract',
  ReportCorrected: 'correct',
  ReportCorroborated: 'corroborate',
  ReportDisputed: 'dispute',
};

export const isAnnotation = (type: string): boolean => type in ANNOTATION_KINDS;

/** The report an event is ultimately about: the retraction of a retraction is about the report, too. */
export function targetReportOf(
  state: Pick<NegotiationState, 'eventById'>,
  eventId: string,
): StoredEvent | undefined {
  let event = state.eventById(eventId);
  while (event && isAnnotation(event.type)) event = state.eventById(event.data.eventId as string);
  return event;
}

/** Computes the change an event would make, without storing anything. */
export function changeOf(
  state: Pick<NegotiationState, 'history' | 'eventAt' | 'eventById'>,
  event: StoredEvent,
): Change {
  const kind = ANNOTATION_KINDS[event.type as EventType];
  if (!kind)
    return { event, targetReport: event, before: undefined, after: asRecorded(event), history: undefined };

  const targetReport = targetReportOf(state, event.data.eventId as string);
  if (!targetReport)
    throw new Error(
      `${event.type} at ${event.position} is about ${String(event.data.eventId)}, which is not there.`,
    );
  const old =
    state.history(targetReport.position) ??
    newHistory(
      targetReport.position,
      targetReport.id,
      contentKeyOf(targetReport.data),
      targetReport.metadata.source?.outlet,
    );
  const was = effectiveVersion(old, Infinity);
  const annotation = annotationOf(kind, event, targetReport, was.contentKey);
  const history: ReportHistory = { ...old, annotations: [...old.annotations, annotation] };
  const is = effectiveVersion(history, Infinity);
  const eventAt = (position: number) => (position === event.position ? event : state.eventAt(position));
  const before = was.counts ? asCorrected(targetReport, was.parts, eventAt) : undefined;
  const same = isSameVersion(was, is);
  const after = same ? before : is.counts ? asCorrected(targetReport, is.parts, eventAt) : undefined;
  return { event, targetReport, before, after, history };
}

function annotationOf(
  kind: AnnotationKind,
  event: StoredEvent,
  targetReport: StoredEvent,
  contentKey: string,
): Annotation {
  const { data, position, id: eventId } = event;
  const annotation: Annotation = { position, eventId, kind, target: data.eventId as string };
  if (kind === 'corroborate') {
    annotation.contentKey = contentKey;
    annotation.outlet = event.metadata.source?.outlet;
  }
  if (kind !== 'correct') return annotation;
  if (data.source) annotation.outlet = (data.source as Source).outlet;
  annotation.parts = PARTS.filter((part) => data[part] !== undefined);
  if (data.data)
    annotation.contentKey = contentKeyOf(
      correctedData(targetReport.type as EventType, targetReport.data, data.data as JsonObject),
    );
  return annotation;
}

/** Applies a change that `changeOf` computed from this same state. */
export function applyChange(store: NegotiationStateStore, change: Change): void {
  const { event, targetReport, before, after, history } = change;
  if (history) store.putHistory(history);
  const was = store.head();
  store.putHead({
    revision: event.revision,
    position: event.position,
    recordedAt: event.metadata.recordedAt,
    hash: event.metadata.hash,
    opening: was?.opening ?? event.position,
    opened: targetReport.type === 'NegotiationOpened' ? after !== undefined : (was?.opened ?? false),
    counting: (was?.counting ?? 0) + Number(after !== undefined) - Number(before !== undefined),
  });
  if (event.metadata.keyId) store.putEntity(newEntity('key', event.metadata.keyId, event.position));
  if (before === after) return;
  if (before) remove(store, before, event.position);
  if (after) add(store, after, !history, event.position);
}

/** An entity as first created, before anything refers to it. */
export const newEntity = (kind: Entity['kind'], id: string, position: number): Entity => ({
  kind,
  id,
  position,
  counts: true,
  referenceCount: 0,
  actedOnBy: [],
  scheduledBy: 0,
});

/** The entity that a version creates or acts on. */
export function entityOf({
  type,
  data,
}: Pick<Version, 'type' | 'data'>): { kind: EntityKind; id: string; makes: boolean } | undefined {
  const entity = CATALOGUE[type].entity;
  if (!entity) return undefined;
  return { kind: entity.kind, id: data[entity.idField] as string, makes: entity.role === 'makes' };
}

/** Kinds that track their reports otherwise: through a meeting's lifecycle or a statement's withdrawals. */
const HAS_OWN_LIST: ReadonlySet<EntityKind> = new Set<EntityKind>(['meeting', 'position']);

/** Kinds that store the reports acting on them. */
const REMEMBERS: ReadonlySet<EntityKind> = new Set<EntityKind>(['position', 'agreement']);

/** The distinct entities a version refers to or acts on, except the one it creates and any meeting or position it acts on. */
export function referencesOf(version: Pick<Version, 'type' | 'data'>): readonly Mention[] {
  const own = entityOf(version);
  const first = new Map<string, Mention>();
  if (own && !own.makes && !HAS_OWN_LIST.has(own.kind))
    first.set(`${own.kind} ${own.id}`, { kind: own.kind, id: own.id, pointer: `/${own.kind}Id` });
  for (const mention of mentions(version.type, version.data)) {
    const name = `${mention.kind} ${mention.id}`;
    if (!first.has(name) && (mention.kind !== own?.kind || mention.id !== own.id)) first.set(name, mention);
  }
  return [...first.values()];
}

/**
 * @param isNew whether the report is newly recorded, so that what it creates cannot exist yet
 * @param at position of the event that makes it count
 */
function add(store: NegotiationStateStore, version: Version, isNew: boolean, at: number): void {
  for (const { kind, id } of referencesOf(version)) store.addReference(kind, id, 1);
  const merge = mergeIn(version);
  if (merge) return store.putMerge(merge, at);
  const { statementId } = version.data as { statementId?: string };
  if (statementId !== undefined && !store.entity('statement', statementId))
    store.putEntity(newEntity('statement', statementId, version.position));
  const own = entityOf(version);
  if (!own || own.kind === 'negotiation') return;
  if (!own.makes && own.kind !== 'meeting') {
    if (isNew && REMEMBERS.has(own.kind)) remember(store, own, version.position);
    return;
  }
  if (isNew && own.makes && own.kind !== 'meeting')
    return store.putEntity(newEntity(own.kind, own.id, version.position));
  const entity = {
    ...(store.entity(own.kind, own.id) ?? {
      ...newEntity(own.kind, own.id, version.position),
      counts: false,
    }),
  };
  if (own.kind === 'meeting') {
    if (version.type === 'MeetingScheduled') entity.scheduledBy = version.position;
    const others = store.lifecycle(own.id).filter(({ position }) => position !== version.position);
    store.putLifecycle(own.id, [...others, stepOf(version)].sort(byValidTime));
  }
  entity.counts = true;
  store.putEntity(entity);
}

function remember(store: NegotiationStateStore, { kind, id }: { kind: EntityKind; id: string }, at: number) {
  const entity = store.entity(kind, id);
  if (entity) store.putEntity({ ...entity, actedOnBy: [...entity.actedOnBy, at] });
}

function remove(store: NegotiationStateStore, version: Version, at: number): void {
  for (const { kind, id } of referencesOf(version)) store.addReference(kind, id, -1);
  const merge = mergeIn(version);
  if (merge) return store.endMerge(merge, at);
  const own = entityOf(version);
  if (!own || own.kind === 'negotiation' || (!own.makes && own.kind !== 'meeting')) return;
  const entity = { ...(store.entity(own.kind, own.id) as Entity) };
  if (own.kind === 'meeting') {
    const others = store.lifecycle(own.id).filter(({ position }) => position !== version.position);
    store.putLifecycle(own.id, others);
    entity.counts = others.length > 0;
  } else entity.counts = false;
  store.putEntity(entity);
}

export const stepOf = ({ validFrom, position, type, data }: Version): LifecycleStep => ({
  validFrom,
  position,
  type,
  complete: data.title !== undefined && data.participants !== undefined,
});

/** A report's present version; undefined if it does not count. */
export function countingVersion(state: NegotiationState, position: number): Version | undefined {
  const event = state.eventAt(position);
  const history = state.history(position);
  if (!history) return asRecorded(event);
  const { counts, parts } = effectiveVersion(history, Infinity);
  return counts ? asCorrected(event, parts, (at) => state.eventAt(at)) : undefined;
}

/** The present version of the report that created an entity; undefined if none counts. */
export function makerOf(state: NegotiationState, kind: EntityKind, id: string): Version | undefined {
  const entity = state.entity(kind, id);
  return entity && countingVersion(state, entity.position);
}

/** The counting reports that act on a position or an agreement, in recorded order. */
export const actsOn = (state: NegotiationState, kind: EntityKind, id: string): Version[] =>
  (state.entity(kind, id)?.actedOnBy ?? [])
    .map((position) => countingVersion(state, position))
    .filter((version) => version !== undefined);

/** The statement a withdrawal refers to. */
export const statementOf = (state: NegotiationState, withdrawal: Version): Version | undefined =>
  makerOf(state, 'position', withdrawal.data.positionId as string);
