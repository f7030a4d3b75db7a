/**
 * What every recorded event carries around its data. `domain.md` fixes the names; this is the only place
 * that says what is stored where.
 */
export interface Attribution {
  name: string;
  office?: string;
  /** Of a speaker: the party that speaks, where that is another than those it is said for. */
  partyId?: string;
}

export interface Source {
  outlet: string;
  title?: string;
  url?: string;
  author?: string;
  publishedOn?: string;
  relayedBy?: Attribution[];
  reliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  credibility?: 1 | 2 | 3 | 4 | 5 | 6;
}

export interface Coding {
  scheme: string;
  version?: string;
  code: string;
  label?: string;
}

export type JsonObject = { [key: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the writer decided about an event besides its type, id and data; stored beside the data, hashed with it. */
export interface EventMetadata {
  /** EDTF text as the recorder gave it. */
  occurredOn: string;
  /** RFC 3339 instant in UTC with milliseconds; never goes back within a stream. */
  recordedAt: string;
  recordedBy: string;
  source?: Source;
  coding?: Coding[];
  /** Who read the source and coded it, where that is told. */
  coder?: string;
  note?: string;
  correlationId?: string;
  causationId?: string;
  schemaVersion: number;
  /** SHA-256 (hex) over what the client sent: tells a retry from other content under the same id. */
  sent?: string;
  /** UUIDv5 of caller, path and idempotency key, where it is not the event's own id. */
  keyId?: string;
  /** Hash of the event before this one in its stream; the empty string for the first. */
  previousHash: string;
  /** SHA-256 (hex) over the whole envelope, previousHash included: see events/hash.ts. */
  hash: string;
}

/** An event as the log keeps it. `position` is its place in the whole log, `revision` its place in its stream (from 0). */
export interface StoredEvent<D = JsonObject> {
  position: number;
  stream: string;
  revision: number;
  id: string;
  type: string;
  data: D;
  metadata: EventMetadata;
}

export const STREAM_PREFIX = 'negotiation-';

export const streamOf = (negotiationId: string): string => STREAM_PREFIX + negotiationId;

export const negotiationOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
