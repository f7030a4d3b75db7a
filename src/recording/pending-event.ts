import { v5 as uuidOf } from 'uuid';
import { canonical, sha256Hex } from '../../events/canonical.js';
import { CATALOGUE, type EventType } from '../../events/catalogue.js';
import type { EventMetadata, JsonObject, StoredEvent } from '../../events/envelope.js';
import { idInPath, idMade, splitBody, type Given } from '../../events/validate.js';
import { splitStatement } from '../../events/statement.js';
import type { RecordRequest, StatementRequest } from './api.js';
import type { ImportLine } from './import-target.js';
import { newUuid } from './new-uuid.js';

/** Must never change: a key sent again years later must generate the same ids. */
const KEY_NAMESPACE = 'b3ce1d0e-2f5d-5a4c-9a53-0d4f6e1c7a90';

/** An event to be recorded, before its stream is consulted. */
export interface PendingEvent {
  negotiationId: string;
  type: EventType;
  eventId: string;
  data: JsonObject;
  /** Omitted only by events that act in recorded time; then the day of recording. */
  occurredOn?: string;
  source?: JsonObject;
  coding?: JsonObject[];
  coder?: string;
  note?: string;
  recordedBy: string;
  correlationId?: string;
  causationId?: string;
  /** The field of `data` whose id the server generated. */
  generatedIdField?: string;
  /** SHA-256 over what the client sent, for retries; imports have none. */
  sent?: string;
  /** UUIDv5 of caller, path and key. */
  keyId?: string;
  /** The id comes from the client, which may retry it at another process. */
  isRetryable: boolean;
  /** Its statement is recorded as a whole, so its id must be unused. */
  beginsStatement?: boolean;
  ifMatch?: RecordRequest['ifMatch'];
}

/** UUIDv5 of caller, path and idempotency key. */
export const keyIdOf = (caller: string, path: string, key: string): string =>
  uuidOf(JSON.stringify([caller, path, key]), KEY_NAMESPACE);

/** The event requested by a command: ids as given, or generated (from the key, so that a retry generates the same). */
export function pendingEventOf(request: RecordRequest): PendingEvent {
  const { type, pathIds, body, caller, path, idempotencyKey } = request;
  const keyId = idempotencyKey === undefined ? undefined : keyIdOf(caller, path, idempotencyKey);
  const given: Given = splitBody(type, body);
  const inPath = idInPath(type);
  const data: JsonObject = inPath
    ? { [inPath]: pathIds[inPath].toString(), ...given.data }
    : { ...given.data };
  if (CATALOGUE[type].aboutReport) data.eventId = String(data.eventId).toLowerCase();
  const idField = idMade(type);
  const generatedIdField = idField && data[idField] === undefined ? idField : undefined;
  if (generatedIdField) data[generatedIdField] = keyId ? uuidOf(generatedIdField, keyId) : newUuid();
  const isRetryable = keyId !== undefined || given.eventId !== undefined;
  return {
    negotiationId: request.negotiationId ?? (data.negotiationId as string),
    type,
    eventId: given.eventId?.toLowerCase() ?? keyId ?? newUuid(),
    data,
    occurredOn: given.occurredOn,
    source: given.source,
    coding: given.coding,
    coder: given.coder,
    note: given.note,
    recordedBy: caller,
    correlationId: request.correlationId,
    causationId: request.causationId,
    generatedIdField,
    sent: isRetryable ? sha256Hex(canonical({ type, pathIds, body })) : undefined,
    keyId,
    isRetryable,
    ifMatch: request.ifMatch,
  };
}

/** The events requested by a statement: one per position. */
export function pendingEventsOfStatement(request: StatementRequest): PendingEvent[] {
  const { negotiationId, body, caller, path, idempotencyKey } = request;
  const keyId = idempotencyKey === undefined ? undefined : keyIdOf(caller, path, idempotencyKey);
  const made = (name: string): string => (keyId ? uuidOf(name, keyId) : newUuid());
  const { data, metadata } = splitStatement(body);
  const { parties, speaker, statementId = made('statementId') } = data;
  const positions = data.positions as (JsonObject & { eventId?: string; positionId?: string })[];
  const sent = sha256Hex(canonical({ type: 'Statement', body }));
  return positions.map(({ eventId, positionId, ...said }, i) => ({
    negotiationId,
    type: 'PositionStated',
    eventId: eventId?.toLowerCase() ?? (i === 0 && keyId ? keyId : made(`eventId ${i}`)),
    data: {
      positionId: positionId ?? made(`positionId ${i}`),
      statementId,
      parties,
      ...said,
      ...(speaker !== undefined && { speaker }),
    },
    ...(metadata as Pick<PendingEvent, 'occurredOn' | 'source' | 'coding' | 'coder' | 'note'>),
    recordedBy: caller,
    correlationId: request.correlationId,
    causationId: request.causationId,
    keyId: i === 0 ? keyId : undefined,
    ...(keyId !== undefined || eventId !== undefined ? { sent, isRetryable: true } : { isRetryable: false }),
    beginsStatement: true,
    ifMatch: request.ifMatch,
  }));
}

/** The event requested by an import line. */
export const pendingEventOfLine = (
  line: ImportLine,
  negotiationId: string,
  { caller, correlationId, causationId }: Pick<RecordRequest, 'caller' | 'correlationId' | 'causationId'>,
): PendingEvent => ({
  negotiationId,
  type: line.type,
  eventId: line.eventId,
  data: line.data,
  occurredOn: line.occurredOn,
  source: line.source,
  coding: line.coding,
  coder: line.coder,
  note: line.note,
  recordedBy: caller,
  correlationId,
  causationId,
  isRetryable: true,
});

/** The pending event's metadata, without the hashes. */
export function metadataOf(
  pending: PendingEvent,
  recordedAt: string,
): Omit<EventMetadata, 'hash' | 'previousHash'> {
  const { source, coding, coder, note, recordedBy, correlationId, causationId, sent, keyId, eventId } =
    pending;
  const { schemaVersion } = CATALOGUE[pending.type];
  const occurredOn = pending.occurredOn ?? recordedAt.slice(0, 10);
  const metadata: ReturnType<typeof metadataOf> = { occurredOn, recordedAt, recordedBy, schemaVersion };
  if (source) metadata.source = source as unknown as EventMetadata['source'];
  if (coding) metadata.coding = coding as unknown as EventMetadata['coding'];
  if (coder !== undefined) metadata.coder = coder;
  if (note !== undefined) metadata.note = note;
  if (correlationId !== undefined) metadata.correlationId = correlationId;
  if (causationId !== undefined) metadata.causationId = causationId;
  if (sent !== undefined) metadata.sent = sent;
  if (keyId !== undefined && keyId !== eventId) metadata.keyId = keyId;
  return metadata;
}

const withoutUndefined = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

/** Whether a pending event has the content already recorded under its id; values filled in by the server are not compared. */
export function saysTheSame(pending: PendingEvent, { type, data, metadata }: StoredEvent): boolean {
  if (pending.sent && metadata.sent) return pending.sent === metadata.sent;
  const { generatedIdField, occurredOn = metadata.occurredOn } = pending;
  const own = generatedIdField
    ? { ...pending.data, [generatedIdField]: data[generatedIdField] }
    : pending.data;
  const content = (said: JsonObject) => canonical(withoutUndefined(said));
  return (
    content({
      type: pending.type,
      data: own,
      occurredOn,
      source: pending.source,
      coding: pending.coding,
      coder: pending.coder,
      note: pending.note,
    }) ===
    content({
      type,
      data,
      occurredOn: metadata.occurredOn,
      source: metadata.source,
      coding: metadata.coding,
      coder: metadata.coder,
      note: metadata.note,
    })
  );
}
