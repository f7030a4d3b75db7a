import { canonical } from '../../events/canonical.js';
import type { JsonObject } from '../../events/envelope.js';
import { EventTooLarge, MAX_EVENT_BYTES } from './port.js';
import type { ExpectedRevision, NewEvent } from './port.js';

/** Data that no store could return unchanged. A bug in the caller: the domain validates before appending. */
export class Unstorable extends Error {}

/** An event in the format of the local stores: canonical JSON texts and the instant of recording in ms. */
export interface Storable {
  id: string;
  type: string;
  data: string;
  metadata: string;
  /** The event's hash, as in its metadata. */
  hash: string;
  recordedAt: number;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NUL_IN_JSON = /(?:^|[^\\])(?:\\\\)*\\u0000/;

function storableText(text: unknown, what: string): string {
  if (typeof text !== 'string' || text === '') throw new Unstorable(`The ${what} is not a text.`);
  if (text.includes('\0')) throw new Unstorable(`The ${what} holds a NUL.`);
  if (!text.isWellFormed()) throw new Unstorable(`The ${what} holds a lone surrogate.`);
  return text;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Canonical JSON (RFC 8785) of an object that JSON can hold without loss. @throws Unstorable */
export function storableJson(value: JsonObject, what: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unstorable(`The ${what} is not an object.`);
  let text: string;
  try {
    text = canonical(value);
  } catch (error) {
    throw new Unstorable(`The ${what} cannot be stored: ${(error as Error).message}.`, { cause: error });
  }
  return storableJsonText(text, what);
}

function storableJsonText(text: string, what: string): string {
  // Functions and symbols are serialized as a bare `undefined`.
  if (text.includes('undefined') && !parses(text)) throw new Unstorable(`The ${what} is not JSON.`);
  if (text.includes('\\u0000') && NUL_IN_JSON.test(text)) throw new Unstorable(`The ${what} holds a NUL.`);
  return text;
}

function storable(event: NewEvent): Storable {
  if (!UUID.test(event.id))
    throw new Unstorable(`The event id ${JSON.stringify(event.id)} is not a UUID in lower case.`);
  const type = storableText(event.type, 'event type');
  const { texts } = event;
  const data = texts ? storableJsonText(texts.data, 'data') : storableJson(event.data, 'data');
  const metadata = texts
    ? storableJsonText(texts.metadata, 'metadata')
    : storableJson(event.metadata as unknown as JsonObject, 'metadata');
  const recordedAt = Date.parse(event.metadata.recordedAt);
  if (Number.isNaN(recordedAt))
    throw new Unstorable(`recordedAt ${JSON.stringify(event.metadata.recordedAt)} is not an instant.`);
  const bytes = Buffer.byteLength(data) + Buffer.byteLength(metadata);
  if (bytes > MAX_EVENT_BYTES) throw new EventTooLarge(bytes, MAX_EVENT_BYTES);
  return { id: event.id, type, data, metadata, hash: event.metadata.hash, recordedAt };
}

/**
 * The checks every adapter makes before an append reaches its store.
 * @throws Unstorable (invalid or duplicate UUIDs, no events, invalid JSON, NUL, lone surrogates) · EventTooLarge
 */
export function storables(
  stream: string,
  events: readonly NewEvent[],
  expected: ExpectedRevision,
): Storable[] {
  storableText(stream, 'name of the stream');
  if (expected !== 'any' && expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new Unstorable(
      `${String(expected)} is not a revision: a stream that does not exist is expected as 'none'.`,
    );
  }
  if (events.length === 0) throw new Unstorable('There is nothing to append.');
  if (new Set(events.map((event) => event.id)).size < events.length)
    throw new Unstorable('An event id comes twice.');
  return events.map(storable);
}
