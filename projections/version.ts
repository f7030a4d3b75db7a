import { CATALOGUE, type EventType } from '../events/catalogue.js';
import type { Coding, JsonObject, Source, StoredEvent } from '../events/envelope.js';
import type { Parts } from '../src/temporal/annotations.js';
import { isInterval, parseEdtf, type Precision } from '../src/temporal/edtf.js';

/** Fetches an event of the log by its position. */
export type EventAt = (position: number) => StoredEvent;

/** A report's content at some point of recorded time: as recorded, or with the corrections in force applied. */
export interface Version {
  /** Position and id of the original report, regardless of corrections. */
  position: number;
  eventId: string;
  type: EventType;
  data: JsonObject;
  /** EDTF text, its first and last millisecond, and its precision. */
  occurredOn: string;
  validFrom: number;
  validTo: number;
  precision: Precision;
  source: Source | null;
  coding: Coding[];
  /** The original report. */
  event: StoredEvent;
}

/** A report as the projections read it: with merged ids and, for a withdrawal, the statement it withdraws. */
export interface Reading {
  version: Version;
  statement?: Version;
}

/** The corrected parts of a report; parts not set are as recorded. */
interface Said {
  data: JsonObject;
  occurredOn: string;
  source?: Source;
  coding?: Coding[];
}

function versionOf(event: StoredEvent, { data, occurredOn, source, coding }: Said): Version {
  const { start, end, precision } = parseEdtf(occurredOn);
  return {
    position: event.position,
    eventId: event.id,
    type: event.type as EventType,
    data,
    occurredOn,
    validFrom: start,
    validTo: end,
    precision,
    source: source ?? null,
    coding: coding ?? [],
    event,
  };
}

/** The report as it was recorded. */
export const asRecorded = (event: StoredEvent): Version =>
  versionOf(event, { ...event.metadata, data: event.data });

/** The report with each part taken from the event at the given position. */
export function asCorrected(event: StoredEvent, parts: Parts, eventAt: EventAt): Version {
  const { metadata, position, type } = event;
  const { data, occurredOn, source, coding } = parts;
  const correction = (at: number) => eventAt(at).data as Partial<Said>;
  return versionOf(event, {
    data:
      data === position
        ? event.data
        : correctedData(type as EventType, event.data, correction(data).data as JsonObject),
    occurredOn: occurredOn === position ? metadata.occurredOn : (correction(occurredOn).occurredOn as string),
    source: source === position ? metadata.source : correction(source).source,
    coding: coding === position ? metadata.coding : correction(coding).coding,
  });
}

/** A correction's complete data, with the id of the report's entity restored if omitted. */
export function correctedData(type: EventType, original: JsonObject, corrected: JsonObject): JsonObject {
  const idField = CATALOGUE[type].entity?.idField;
  return idField && corrected[idField] === undefined
    ? { [idField]: original[idField], ...corrected }
    : corrected;
}

const GOES_ON: ReadonlySet<EventType> = new Set<EventType>(['MeetingHeld', 'CallHeld', 'IncidentReported']);

/** Whether the report's date is a stretch: what it describes lasted from one end to the other. Any other date is one moment. */
export const isStretch = (type: EventType, occurredOn: string): boolean =>
  GOES_ON.has(type) && isInterval(occurredOn);

/** Valid-time order: by earliest moment, then by the position of the original report. */
export const byValidTime = (
  a: { validFrom: number; position: number },
  b: { validFrom: number; position: number },
): number => a.validFrom - b.validFrom || a.position - b.position;
