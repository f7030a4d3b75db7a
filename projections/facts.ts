import { CATALOGUE, type EventType, type EntityKind } from '../events/catalogue.js';
import { negotiationOf, type JsonObject, type StoredEvent } from '../events/envelope.js';
import { mentions, type Mention } from '../events/mentions.js';
import {
  openDossier,
  sameVersion,
  standing,
  type Dossier,
  type Note,
  type NoteKind,
  type Part,
  PARTS,
} from '../src/temporal/dossier.js';
import { asCorrected, asRecorded, claimOf, correctedData, type Version } from './version.js';

/** Where a negotiation's stream stands, and what the writer needs to go on from there. */
export interface NegotiationFact {
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

/** A party, issue, position, … that some report made. */
export interface Thing {
  kind: EntityKind;
  id: string;
  /** Position of the report that made it first; a meeting may have another that announces it later. */
  position: number;
  /** Whether a report that makes it counts. Of a meeting: see its life. */
  counts: boolean;
  /** How many counting reports name it. */
  named: number;
  /** Of a position: position of the withdrawal that counts, or 0. Of a meeting: of the MeetingScheduled ever recorded, or 0. */
  link: number;
}

/** A step in a meeting's life that counts now. */
export interface LifeStep {
  moment: number;
  position: number;
  type: EventType;
  /** Of a MeetingHeld: whether it says enough (title and participants) to begin a life. */
  complete: boolean;
}

/** Reads what is known at the end of a negotiation's stream. */
export interface Facts {
  negotiation(): NegotiationFact | undefined;
  thing(kind: EntityKind, id: string): Thing | undefined;
  dossier(position: number): Dossier | undefined;
  /** In valid order. */
  life(meetingId: string): readonly LifeStep[];
  eventAt(position: number): StoredEvent;
  eventById(eventId: string): StoredEvent | undefined;
}

/** What a thing is found by. */
export type ThingName = Pick<Thing, 'kind' | 'id'>;

/** Tells of many names together which are new, where that is sooner than to look for each. */
export interface Foreseeing {
  /** Some of those that no report has made: the others may be made or not. */
  unmade(things: readonly ThingName[]): ThingName[];
  /** Those of these ids that no event has. */
  unrecorded(eventIds: readonly string[]): string[];
}

export interface FactStore extends Facts {
  putNegotiation(fact: NegotiationFact): void;
  /** @param isNew whether nothing has ever had that id before */
  putThing(thing: Thing, isNew?: boolean): void;
  /** One more counting report names a thing, or one less; where there is no such thing, nothing. */
  addNamed(kind: EntityKind, id: string, by: 1 | -1): void;
  putDossier(dossier: Dossier): void;
  putLife(meetingId: string, steps: LifeStep[]): void;
}

/** What one event changes about one report: itself when it is new, else the report that it is about. */
export interface Change {
  event: StoredEvent;
  /** The original report. */
  root: StoredEvent;
  /** What it said until this event; undefined where it did not count. */
  before: Version | undefined;
  /** What it says from this event on; undefined where it does not count. */
  after: Version | undefined;
  /** Present where the event is about a report. */
  dossier: Dossier | undefined;
}

const NOTE_KINDS: Partial<Record<EventType, NoteKind>> = {
  ReportRetracted: 'retract',
  ReportCorrected: 'correct',
  ReportCorroborated: 'corroborate',
  ReportDisputed: 'dispute',
};

export const isNote = (type: string): boolean => type in NOTE_KINDS;

/** The report at the root of what an event is about: a retraction's retraction is about the report in the end. */
export function rootOf(facts: Facts, eventId: string): StoredEvent | undefined {
  let event = facts.eventById(eventId);
  while (event && isNote(event.type)) event = facts.eventById(event.data.eventId as string);
  return event;
}

/** What the event would change; nothing is stored. */
export function changeOf(facts: Facts, event: StoredEvent): Change {
  const kind = NOTE_KINDS[event.type as EventType];
  if (!kind) return { event, root: event, before: undefined, after: asRecorded(event), dossier: undefined };

  const root = rootOf(facts, event.data.eventId as string);
  if (!root)
    throw new Error(
      `${event.type} at ${event.position} is about ${String(event.data.eventId)}, which is not there.`,
    );
  const old = facts.dossier(root.position) ?? openDossier(root.position, root.id, claimOf(root.data));
  const was = standing(old, Infinity);
  const note: Note = {
    position: event.position,
    eventId: event.id,
    kind,
    target: event.data.eventId as string,
  };
  if (kind === 'correct') {
    note.parts = PARTS.filter((part: Part) => event.data[part] !== undefined);
    if (event.data.data)
      note.claim = claimOf(correctedData(root.type as EventType, root.data, event.data.data as JsonObject));
  }
  if (kind === 'corroborate') note.claim = was.claim;
  const dossier: Dossier = { ...old, notes: [...old.notes, note] };
  const is = standing(dossier, Infinity);
  const eventAt = (position: number) => (position === event.position ? event : facts.eventAt(position));
  const before = was.counts ? asCorrected(root, was.parts, eventAt) : undefined;
  const after = sameVersion(was, is) ? before : is.counts ? asCorrected(root, is.parts, eventAt) : undefined;
  return { event, root, before, after, dossier };
}

/** Takes one event in: every fact that it touches is put anew. @returns what it changed. */
export function applyEvent(store: FactStore, event: StoredEvent): Change {
  const change = changeOf(store, event);
  if (change.dossier) store.putDossier(change.dossier);
  const counted = Number(change.after !== undefined) - Number(change.before !== undefined);
  const was = store.negotiation();
  const isOpening = change.root.type === 'NegotiationOpened';
  store.putNegotiation({
    revision: event.revision,
    position: event.position,
    recordedAt: event.metadata.recordedAt,
    hash: event.metadata.hash,
    opening: was?.opening ?? event.position,
    opened: isOpening ? change.after !== undefined : (was?.opened ?? false),
    counting: (was?.counting ?? 0) + counted,
  });
  if (event.metadata.keyId) rememberKey(store, event);
  if (change.before === change.after) return change;
  if (change.before) takeAway(store, change.before);
  if (change.after) putIn(store, change.after, !change.dossier);
  return change;
}

/** A key given together with an eventId of the client's own is found again under its own name. */
export const keyName = (keyId: string): [EntityKind, string] => ['key' as EntityKind, keyId];

function rememberKey(store: FactStore, event: StoredEvent): void {
  const [kind, id] = keyName(event.metadata.keyId as string);
  store.putThing(newThing(kind, id, event.position), true);
}

/** A thing as the report that makes it leaves it, until others name it. */
export const newThing = (kind: EntityKind, id: string, position: number): Thing => ({
  kind,
  id,
  position,
  counts: true,
  named: 0,
  link: 0,
});

/** The thing that a version makes or acts on. */
export function thingOf(
  version: Pick<Version, 'type' | 'data'>,
): { kind: EntityKind; id: string; makes: boolean } | undefined {
  const { entity } = CATALOGUE[version.type];
  if (!entity) return undefined;
  return { kind: entity.kind, id: version.data[entity.idField] as string, makes: entity.role === 'makes' };
}

/** What was asked for last: a report that is recorded is asked several times in a row. */
let latest: { type: EventType; data: JsonObject; named: Mention[] } | undefined;

/** The things that a version names, each once, the one it makes or acts on left out. */
export function namedBy({ type, data }: Pick<Version, 'type' | 'data'>): readonly Mention[] {
  if (latest?.data !== data || latest.type !== type) latest = { type, data, named: namedIn({ type, data }) };
  return latest.named;
}

function namedIn(version: Pick<Version, 'type' | 'data'>): Mention[] {
  const own = thingOf(version);
  const named = mentions(version.type, version.data).filter(
    ({ kind, id }) => kind !== own?.kind || id !== own.id,
  );
  if (named.length < 2) return named;
  const first = new Map<string, Mention>();
  for (const mention of named) {
    const name = `${mention.kind} ${mention.id}`;
    if (!first.has(name)) first.set(name, mention);
  }
  return first.size === named.length ? named : [...first.values()];
}

/** @param isNew whether the report is recorded just now, so that what it makes cannot have been there before */
function putIn(store: FactStore, version: Version, isNew: boolean): void {
  count(store, version, 1);
  const own = thingOf(version);
  if (!own || own.kind === 'negotiation') return;
  if (isNew && own.makes && own.kind !== 'meeting')
    return store.putThing(newThing(own.kind, own.id, version.position), true);
  const was = store.thing(own.kind, own.id);
  const thing: Thing = was
    ? { ...was }
    : { kind: own.kind, id: own.id, position: version.position, counts: false, named: 0, link: 0 };
  if (own.kind === 'meeting') {
    if (version.type === 'MeetingScheduled') thing.link = version.position;
    const steps = store.life(own.id).filter((step) => step.position !== version.position);
    steps.push(stepOf(version));
    store.putLife(own.id, steps.sort(inOrder));
    thing.counts = true;
  } else if (own.makes) thing.counts = true;
  else if (version.type === 'PositionWithdrawn') thing.link = version.position;
  store.putThing(thing);
}

function takeAway(store: FactStore, version: Version): void {
  count(store, version, -1);
  const own = thingOf(version);
  if (!own || own.kind === 'negotiation') return;
  const thing = { ...(store.thing(own.kind, own.id) as Thing) };
  if (own.kind === 'meeting') {
    const steps = store.life(own.id).filter((step) => step.position !== version.position);
    store.putLife(own.id, steps);
    thing.counts = steps.length > 0;
  } else if (own.makes) thing.counts = false;
  else if (version.type === 'PositionWithdrawn') thing.link = 0;
  store.putThing(thing);
}

function count(store: FactStore, version: Version, by: 1 | -1): void {
  for (const { kind, id } of namedBy(version)) store.addNamed(kind, id, by);
}

export const stepOf = (version: Version): LifeStep => ({
  moment: version.moment,
  position: version.position,
  type: version.type,
  complete: version.data.title !== undefined && version.data.participants !== undefined,
});

export const inOrder = (
  a: { moment: number; position: number },
  b: { moment: number; position: number },
): number => a.moment - b.moment || a.position - b.position;

/** The negotiation that an event belongs to. */
export const negotiationOfEvent = (event: StoredEvent): string => negotiationOf(event.stream);
