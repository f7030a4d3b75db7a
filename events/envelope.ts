/**
 * What every recorded event carries around its data. `domain.md` fixes the names; this is the only place that defines what is
 * stored where.
 */
export interface Attribution {
  name: string;
  office?: string;
  /** For a speaker: the party of the speaker, if it differs from the parties spoken for. */
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

/** The metadata of an event; stored beside its data and hashed with it. */
export interface EventMetadata {
  /** EDTF text as the recorder gave it. */
  occurredOn: string;
  /** RFC 3339 instant in UTC with milliseconds; never decreases within a stream. */
  recordedAt: string;
  recordedBy: string;
  source?: Source;
  coding?: Coding[];
  /** Who read the source and coded it, if known. */
  coder?: string;
  note?: string;
  correlationId?: string;
  causationId?: string;
  schemaVersion: number;
  /** SHA-256 (hex) over what the client sent: distinguishes a retry from other content under the same id. */
  sent?: string;
  /** UUIDv5 of caller, path and idempotency key, unless it is the event's own id. */
  keyId?: string;
  /** Hash of the previous event in its stream; the empty string for the first. */
  previousHash: string;
  /** SHA-256 (hex) over the whole envelope, previousHash included: see events/hash.ts. */
  hash: string;
}

/** An event as stored in the log. `position` is its position in the whole log, `revision` in its stream (from 0). */
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
