import type { StoredEvent } from '../../events/envelope.js';

/** Where an event is in the log, and when it was recorded (milliseconds since 1970). */
export interface Place {
  position: number;
  revision: number;
  recordedAt: number;
}

/**
 * Local, synchronous reads of the log: of the embedded log itself, or of the mirror of a remote one. Positions and
 * revisions as in the port. Every call throws LedgerUnavailable when the store fails or is closed.
 */
export interface LocalLog {
  at(position: number): StoredEvent | undefined;
  /** One answer per position asked for, in the order asked. */
  many(positions: readonly number[]): (StoredEvent | undefined)[];
  byId(stream: string, eventId: string): StoredEvent | undefined;
  /** Which of these ids exist in the stream; faster than one lookup per id. */
  idsAmong(stream: string, eventIds: readonly string[]): Set<string>;
  /** Oldest first, from an inclusive revision; limited to `mostBytes` as stored, but at least one. */
  inStream(stream: string, fromRevision: number, limit: number, mostBytes?: number): StoredEvent[];
  /** Newest first, from an inclusive revision. */
  backInStream(stream: string, fromRevision: number, limit: number): StoredEvent[];
  /** The whole log, oldest first, after an exclusive position; bounded as `inStream`. */
  after(position: number, limit: number, mostBytes?: number): StoredEvent[];
  /** The whole log, newest first, before an exclusive position. */
  before(position: number, limit: number): StoredEvent[];
  /** The place of the stream's last event; with `upTo`, of the last at or before that position. */
  lastInStream(stream: string, upTo?: number): Place | undefined;
  /** The place of the last event of any of these streams at or before a position. */
  lastAmong(streams: readonly string[], upTo: number): Place | undefined;
  /** Position of the stream's last event recorded at or before the instant (RFC 3339); 0: none. */
  knownPosition(stream: string, instant: string): number;
  /**
   * The last position such that it and everything before it was recorded at or before the instant; 0: none. If a clock went
   * backwards between two streams, later events count as known only from the later time on, so that the answer for a past instant
   * never changes.
   */
  knownPositionInAll(instant: string): number;
  /** The same as if the log held these streams alone: what is recorded in others decides nothing. */
  knownPositionAmong(streams: readonly string[], instant: string): number;
  /** SHA-256 over the whole log, in its order, up to and including the event at a position. */
  chainAt(position: number): string | undefined;
  /** Position of the last event; 0 when the log is empty. */
  head(): number;
}
