import type { EventMetadata, JsonObject, StoredEvent } from '../events/envelope.js';
import { CATALOGUE, type EventType } from '../events/catalogue.js';
import type { Parts } from '../src/temporal/dossier.js';
import { parseEdtf, type Precision } from '../src/temporal/edtf.js';

/** Fetches an event of the log by its position. */
export type EventAt = (position: number) => StoredEvent;

/** What a report says at some point of recorded time: as recorded, or as the corrections that stand would have it. */
export interface Version {
  /** Position and id of the original report, whatever corrects it. */
  position: number;
  eventId: string;
  type: EventType;
  data: JsonObject;
  /** EDTF text, its first and last millisecond, and how precise it is. */
  occurredOn: string;
  moment: number;
  end: number;
  precision: Precision;
}

/** Version of a report, with what it rests on as well. */
export interface Content extends Version {
  event: StoredEvent;
  source: EventMetadata['source'] | null;
  coding: NonNullable<EventMetadata['coding']>;
}

const dated = (event: StoredEvent, data: JsonObject, occurredOn: string): Version => {
  const { start, end, precision } = parseEdtf(occurredOn);
  return {
    position: event.position,
    eventId: event.id,
    type: event.type as EventType,
    data,
    occurredOn,
    moment: start,
    end,
    precision,
  };
};

/** The report as it was recorded. */
export const asRecorded = (event: StoredEvent): Version =>
  dated(event, event.data, event.metadata.occurredOn);

const correctionOf = (event: StoredEvent): JsonObject => event.data;

/**
 * A correction's data, whole, with the id of the thing that the report makes or acts on put back where it was left out.
 */
export function correctedData(type: EventType, original: JsonObject, corrected: JsonObject): JsonObject {
  const idField = CATALOGUE[type].entity?.idField;
  return idField && corrected[idField] === undefined
    ? { [idField]: original[idField], ...corrected }
    : corrected;
}

/** The report as the given parts have it. */
export function asCorrected(event: StoredEvent, parts: Parts, eventAt: EventAt): Version {
  const own = event.position;
  const data =
    parts.data === own
      ? event.data
      : correctedData(
          event.type as EventType,
          event.data,
          correctionOf(eventAt(parts.data)).data as JsonObject,
        );
  const occurredOn =
    parts.occurredOn === own
      ? event.metadata.occurredOn
      : (correctionOf(eventAt(parts.occurredOn)).occurredOn as string);
  return dated(event, data, occurredOn);
}

/** The same with source and coding. */
export function contentOf(event: StoredEvent, parts: Parts | undefined, eventAt: EventAt): Content {
  const version = parts ? asCorrected(event, parts, eventAt) : asRecorded(event);
  const own = event.position;
  const source =
    !parts || parts.source === own ? event.metadata.source : correctionOf(eventAt(parts.source)).source;
  const coding =
    !parts || parts.coding === own ? event.metadata.coding : correctionOf(eventAt(parts.coding)).coding;
  return Object.assign(version, {
    event,
    source: (source as Content['source']) ?? null,
    coding: (coding as Content['coding']) ?? [],
  });
}

/**
 * What a report claims: the stance, the parties and the issues, as far as it has them. Whoever corroborated it said yes to
 * that, and has said nothing about it any more once a correction makes it claim something else.
 */
export function claimOf(data: JsonObject): string {
  const { stance = null, issueId, issues, participants, parties } = data;
  const met = ((participants ?? []) as { partyId: string }[]).map(({ partyId }) => partyId);
  return JSON.stringify([
    stance,
    sorted((issues ?? (issueId === undefined ? [] : [issueId])) as string[]),
    sorted((parties ?? met) as string[]),
  ]);
}

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
