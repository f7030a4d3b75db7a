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

/** Where a negotiation's stream stands, and what the writer needs to go on from there. */
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
 * A party, issue, position, … that some report made; or, of kind `key`, an event that was sent with that idempotency key; or, of
 * kind `statement`, a statement that a position is or was a part of.
 */
export interface Entity {
  kind: EntityKind | 'key' | 'statement';
  id: string;
  /** Position of the report that made it first; a meeting may have another that announces it later. */
  position: number;
  /** Whether a report that makes it counts. Of a meeting: whether its lifecycle has a step. */
  counts: boolean;
  /** How many counting reports name it. */
  referenceCount: number;
  /** Of a position or an agreement: positions of all reports ever recorded that act on it, counting or not. */
  actedOnBy: readonly number[];
  /** Of a meeting: position of the MeetingScheduled ever recorded, or 0. */
  scheduledBy: number;
}

/** A step in a meeting's lifecycle that counts now. */
export interface LifecycleStep {
  validFrom: number;
  position: number;
  type: EventType;
  /** Of a MeetingHeld: whether it says enough (title and participants) to begin a lifecycle. */
  complete: boolean;
}

/** What is known at the end of a negotiation's stream: all that deciding on a command needs. */
export interface NegotiationState {
  head(): StreamHead | undefined;
  entity(kind: Entity['kind'], id: string): Entity | undefined;
  history(position: number): ReportHistory | undefined;
  /** In valid order. */
  lifecycle(meetingId: string): readonly LifecycleStep[];
  /** Those that stand now. */
  merges(): readonly Merge[];
  /** Ids of everything of a kind that was ever recorded, sorted. */
  idsOf(kind: EntityKind): readonly string[];
  eventAt(position: number): StoredEvent;
  eventById(eventId: string): StoredEvent | undefined;
}

export interface NegotiationStateStore extends NegotiationState {
  putHead(head: StreamHead): void;
  putEntity(entity: Entity): void;
  /** One more counting report names an entity, or one less; where there is no such entity, nothing. */
  addReference(kind: EntityKind, id: string, by: 1 | -1): void;
  putHistory(history: ReportHistory): void;
  putLifecycle(meetingId: string, steps: LifecycleStep[]): void;
  /** @param at position of the event from which on it stands, or no longer does */
  putMerge(merge: Merge, at: number): void;
  endMerge(merge: Merge, at: number): void;
}

/** How ids are read now. */
export function mergedIds(state: NegotiationState): MergedIds {
  const merges = state.merges();
  return merges.length === 0 ? MergedIds.NONE : new MergedIds(merges);
}

/** What one event changes about one report: itself when it is new, else the report that it is about. */
export interface Change {
  event: StoredEvent;
  /** The report that the event is about in the end: the event itself unless it is one of the four. */
  targetReport: StoredEvent;
  /** What it said until this event; undefined where it did not count. */
  before: Version | undefined;
  /** What it says from this event on; undefined where it does not count. */
  after: Version | undefined;
  /** Present where the event is about a report. */
  history: ReportHistory | undefined;
}

const ANNOTATION_KINDS: Partial<Record<EventType, AnnotationKind>> = {
  ReportRetracted: 'retract',
  ReportCorrected: 'correct',
  ReportCorroborated: 'corroborate',
  ReportDisputed: 'dispute',
};

export const isAnnotation = (type: string): boolean => type in ANNOTATION_KINDS;

/** The report that an event is about in the end: a retraction's retraction is about the report, too. */
export function targetReportOf(
  state: Pick<NegotiationState, 'eventById'>,
  eventId: string,
): StoredEvent | undefined {
  let event = state.eventById(eventId);
  while (event && isAnnotation(event.type)) event = state.eventById(event.data.eventId as string);
  return event;
}

/** What the event would change; nothing is stored. */
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

/** Applies a change that `changeOf` gave of this very state. */
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

/** An entity as the report that makes it leaves it, until others name it. */
export const newEntity = (kind: Entity['kind'], id: string, position: number): Entity => ({
  kind,
  id,
  position,
  counts: true,
  referenceCount: 0,
  actedOnBy: [],
  scheduledBy: 0,
});

/** The entity that a version makes or acts on. */
export function entityOf({
  type,
  data,
}: Pick<Version, 'type' | 'data'>): { kind: EntityKind; id: string; makes: boolean } | undefined {
  const entity = CATALOGUE[type].entity;
  if (!entity) return undefined;
  return { kind: entity.kind, id: data[entity.idField] as string, makes: entity.role === 'makes' };
}

/** Whose reports are known to them in another way: by the meeting's lifecycle, and by the statement's withdrawals. */
const HAS_OWN_LIST: ReadonlySet<EntityKind> = new Set<EntityKind>(['meeting', 'position']);

/** Which remember what acts on them. */
const REMEMBERS: ReadonlySet<EntityKind> = new Set<EntityKind>(['position', 'agreement']);

/** The entities that a version names or acts on, each once; not the one it makes, and no meeting or position it acts on. */
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
 * @param isNew whether the report is recorded just now, so that what it makes cannot have been there before
 * @param at position of the event by which it comes to count
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

/** A report as it stands now; undefined where it does not count. */
export function countingVersion(state: NegotiationState, position: number): Version | undefined {
  const event = state.eventAt(position);
  const history = state.history(position);
  if (!history) return asRecorded(event);
  const { counts, parts } = effectiveVersion(history, Infinity);
  return counts ? asCorrected(event, parts, (at) => state.eventAt(at)) : undefined;
}

/** The report that made an entity, as it stands now; undefined where none counts. */
export function makerOf(state: NegotiationState, kind: EntityKind, id: string): Version | undefined {
  const entity = state.entity(kind, id);
  return entity && countingVersion(state, entity.position);
}

/** The reports that count of those that act on a position or an agreement, in recorded order. */
export const actsOn = (state: NegotiationState, kind: EntityKind, id: string): Version[] =>
  (state.entity(kind, id)?.actedOnBy ?? [])
    .map((position) => countingVersion(state, position))
    .filter((version) => version !== undefined);

/** The statement that a withdrawal withdraws. */
export const statementOf = (state: NegotiationState, withdrawal: Version): Version | undefined =>
  makerOf(state, 'position', withdrawal.data.positionId as string);
