import { negotiationOf, type EventMetadata, type JsonObject, type StoredEvent } from '../events/envelope.js';
import { tryEdtf } from '../src/temporal/edtf.js';
import type { Version } from './version.js';

const envelope = (
  event: StoredEvent,
  said: { occurredOn: string; data: JsonObject; source?: unknown; coding?: unknown },
): JsonObject => {
  const { metadata } = event;
  return {
    position: String(event.position),
    stream: event.stream,
    revision: event.revision,
    negotiationId: negotiationOf(event.stream),
    type: event.type,
    eventId: event.id,
    occurredOn: said.occurredOn,
    precision: tryEdtf(said.occurredOn)?.precision ?? null,
    recordedAt: metadata.recordedAt,
    recordedBy: metadata.recordedBy,
    source: said.source ?? null,
    coding: said.coding ?? [],
    coder: metadata.coder ?? null,
    note: metadata.note ?? null,
    ...tracing(metadata),
    schemaVersion: metadata.schemaVersion,
    hash: metadata.hash,
    data: said.data,
  };
};

const tracing = ({ correlationId, causationId }: EventMetadata): JsonObject => ({
  ...(correlationId === undefined ? {} : { correlationId }),
  ...(causationId === undefined ? {} : { causationId }),
});

/** An event as recorded, in the form of the API. */
export const presentEvent = (event: StoredEvent): JsonObject =>
  envelope(event, { ...event.metadata, data: event.data });

/** The same with its corrections applied. */
export const presentVersion = (version: Version): JsonObject => envelope(version.event, version);
