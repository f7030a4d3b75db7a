import { EVENT_TYPES, type EventType } from '../events/catalogue.js';
import type { JsonObject } from '../events/envelope.js';
import { mentions } from '../events/mentions.js';
import type { Entry } from '../src/temporal/block.js';
import { NOW } from '../src/temporal/cell.js';
import { inOrder, isNote, thingOf } from './facts.js';
import { meetingRow } from './meetings.js';
import { presentContent, presentEvent } from './present.js';
import { contentAt, entriesOf, saidAbout, type Placement, type Reader, type When } from './reader.js';
import type { Content, Version } from './version.js';

/** Everything that happened, in valid order. A cell is one type of event; an entry's link is how long its date lasts (ms). */
export const logCells = (version: Version): Placement[] => [
  { kind: 'log', key: version.type, code: 0, link: version.end - version.moment },
];

/** The types that have a place in the timeline: the four about a report appear with their report. */
export const TIMELINE_TYPES = EVENT_TYPES.filter((type) => !isNote(type));

/** The reports of one type, as they stand, sorted by the id of what they make. */
export function things(reader: Reader, type: EventType, when: When): Content[] {
  const found = entriesOf(reader.cell('log', type), when).map((entry) =>
    contentAt(reader, entry, when.knownAt),
  );
  const idOf = (content: Content) => thingOf(content)?.id ?? '';
  return found.sort((a, b) => (idOf(a) < idOf(b) ? -1 : Number(idOf(a) > idOf(b))));
}

export const howMany = (reader: Reader, type: EventType, when: When): number =>
  reader.cell('log', type)?.count(when.asOf, when.knownAt) ?? 0;

export interface Place {
  moment: number;
  position: number;
}

/** Entries of the given types, merged in valid order, those after a place only where one is given. */
export function* merged(
  reader: Reader,
  types: readonly EventType[],
  when: When,
  after?: Place,
): Generator<Entry> {
  const heads: { entry: Entry; rest: Iterator<Entry> }[] = [];
  for (const type of types) {
    const rest = reader.cell('log', type)?.entries(when.asOf, when.knownAt, after);
    const first = rest?.next();
    if (rest && first && !first.done) heads.push({ entry: first.value, rest });
  }
  while (heads.length > 0) {
    let next = 0;
    for (let i = 1; i < heads.length; i++) if (inOrder(heads[i].entry, heads[next].entry) < 0) next = i;
    yield heads[next].entry;
    const step = heads[next].rest.next();
    if (step.done) heads.splice(next, 1);
    else heads[next].entry = step.value;
  }
}

/** The latest entry of any type. */
export function latest(reader: Reader, when: When): Entry | undefined {
  let found: Entry | undefined;
  for (const type of TIMELINE_TYPES) {
    const last = reader.cell('log', type)?.last(when.asOf, when.knownAt);
    if (last && (!found || inOrder(found, last) < 0)) found = last;
  }
  return found;
}

/** A report with what has since been said about it, as far as it counts by then. */
export function timelineEvent(reader: Reader, entry: Entry, content: Content, knownAt: number): JsonObject {
  const said = saidAbout(reader, entry, knownAt);
  const events = (notes: { position: number }[]) =>
    notes.map((note) => presentEvent(reader.eventAt(note.position)));
  return {
    ...presentContent(content),
    corrections: events(said.corrections),
    corroborations: events(said.corroborations),
    disputes: events(said.disputes),
  };
}

export interface TimelineFilter {
  types?: readonly string[];
  party?: string;
  issue?: string;
  /** Milliseconds, inclusive: kept is what overlaps the window. */
  from?: number;
  to?: number;
}

/** A page of the timeline, and where the next one starts (null: there is none). */
export function timeline(
  reader: Reader,
  when: When,
  filter: TimelineFilter,
  after: Place | null,
  limit: number,
): { events: JsonObject[]; next: Place | null } {
  const types = TIMELINE_TYPES.filter((type) => filter.types?.includes(type) ?? true);
  const window = { ...when, asOf: Math.min(when.asOf, filter.to ?? Infinity) };
  const events: JsonObject[] = [];
  let last: Place | null = null;
  for (const entry of merged(reader, types, window, after ?? undefined)) {
    if (entry.moment + entry.link < (filter.from ?? -Infinity)) continue;
    const content = contentAt(reader, entry, when.knownAt);
    if (!concerns(reader, content, filter, when)) continue;
    if (events.length === limit) return { events, next: last };
    events.push(timelineEvent(reader, entry, content, when.knownAt));
    last = { moment: entry.moment, position: entry.position };
  }
  return { events, next: null };
}

/**
 * Whether a report is about the party and the issue asked for: it names them, makes them, or is a step of a meeting in which
 * the party takes part, or withdraws a statement of theirs.
 */
function concerns(reader: Reader, content: Content, filter: TimelineFilter, when: When): boolean {
  if (filter.party === undefined && filter.issue === undefined) return true;
  const about = [...namesOf(content), ...behind(reader, content, when)];
  const has = (kind: string, id?: string) => id === undefined || about.includes(`${kind} ${id}`);
  return has('party', filter.party) && has('issue', filter.issue);
}

function namesOf(version: Version): string[] {
  const own = thingOf(version);
  const named = mentions(version.type, version.data).map(({ kind, id }) => `${kind} ${id}`);
  return own ? [`${own.kind} ${own.id}`, ...named] : named;
}

function behind(reader: Reader, content: Content, when: When): string[] {
  const own = thingOf(content);
  if (own?.kind === 'meeting') {
    const row = meetingRow(reader, own.id, when);
    return row ? row.participants.map(({ partyId }) => `party ${partyId}`) : [];
  }
  if (content.type !== 'PositionWithdrawn') return [];
  const statement = reader.statement(own?.id as string, when.knownAt);
  return statement ? namesOf(statement) : [];
}

/** Everything recorded about the negotiation until now, whatever its date. */
export const ALWAYS: When = { asOf: Infinity, knownAt: NOW, today: 0 };
