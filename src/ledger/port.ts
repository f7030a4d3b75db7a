import type { EventMetadata, JsonObject, StoredEvent } from '../../events/envelope.js';
import type { Texts } from '../../events/hash.js';

/**
 * The port to the log: an append-only sequence of events in streams. It is the source of everything Parley knows; adapters
 * guarantee what `contract.suite.ts` tests, and nothing else may be relied on.
 *
 * Positions are safe integers that grow in commit order over the whole log (gapless from 1 on the embedded log,
 * commit positions on EventStoreDB). Revisions count from 0 within a stream.
 */
export interface NewEvent {
  /** A UUID; unique within its stream. */
  id: string;
  type: string;
  data: JsonObject;
  metadata: EventMetadata;
  /** Canonical JSON of data and metadata, if the caller already has it. */
  texts?: Texts;
}

/** `'none'`: the stream must not exist. `'any'`: no check (and then no idempotency). A number: the stream's last revision. */
export type ExpectedRevision = number | 'none' | 'any';

export interface Appended {
  /** Position of each event appended, in order. */
  positions: number[];
  /** Revision of the last one. */
  revision: number;
}

export interface ReadOptions {
  /** Inclusive revision to start at; default: the stream's start (its end, backwards). */
  fromRevision?: number;
  backwards?: boolean;
  /** Maximum number of events; default: all. */
  limit?: number;
}

export interface ReadAllOptions {
  /** Exclusive position to start after (before, backwards); default: the log's start (its end, backwards). */
  after?: number;
  backwards?: boolean;
  limit?: number;
}

/**
 * Called with one or more events in log order; the next batch waits for the promise. An exception ends the subscription and calls
 * `onError`.
 */
export type EventHandler = (events: StoredEvent[]) => Promise<void> | void;

export interface SubscribeOptions {
  /** Exclusive: the position of the last event handled; default: from the start. */
  after?: number;
  onEvents: EventHandler;
  /** Called once, when the handler has thrown; the adapter handles lost connections itself. */
  onError?: (error: unknown) => void;
}

export interface Subscription {
  /** Resolves when the handler is not running and will not be called again. */
  unsubscribe(): Promise<void>;
}

export interface LedgerHealth {
  ok: boolean;
  /** Readable description: which store, and since when it has been unreachable. */
  detail: string;
  /** Milliseconds since the subscription lost the log, 0 while it follows. */
  cutOffMs: number;
}

export interface Ledger {
  /**
   * Appends all of `events` to `stream` atomically; durable when it resolves.
   *
   * Idempotent by event id if the revision is exact or `'none'`: if the events right after the expected revision have exactly
   * these ids, in this order, it answers as the first time; otherwise it throws WrongExpectedRevision.
   *
   * @throws WrongExpectedRevision · EventTooLarge · LedgerUnavailable (the outcome is unknown; a retry with the same ids is safe)
   */
  append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<Appended>;
  /** A stream that does not exist reads as empty. */
  readStream(stream: string, options?: ReadOptions): AsyncIterable<StoredEvent>;
  readAll(options?: ReadAllOptions): AsyncIterable<StoredEvent>;
  subscribe(options: SubscribeOptions): Subscription;
  /** Position of the last event in the log; 0 when it is empty. */
  head(): Promise<number>;
  health(): LedgerHealth;
  /** Waits for appends in flight, ends subscriptions; afterwards every call throws LedgerUnavailable. */
  close(): Promise<void>;
}

/** The stream's last revision (-1: it does not exist) is not the expected one. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: number,
  ) {
    super(`Stream ${stream} is at revision ${actual}, not ${expected}.`);
  }
}

/** An event is larger, as stored, than MAX_EVENT_BYTES, or an append to a server than MAX_APPEND_BYTES. */
export class EventTooLarge extends Error {
  constructor(
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`The event takes ${bytes} bytes as stored; at most ${limit} are allowed.`);
  }
}

/** The store cannot be reached, is full, or failed: nothing of this call was acknowledged. */
export class LedgerUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
  }
}

/** The URL of a store cannot be used. The message never repeats user names or passwords. */
export class InvalidStoreUrl extends Error {}

/** 768 KiB: data plus metadata, as JSON text in UTF-8. */
export const MAX_EVENT_BYTES = 768 * 1024;

/** 1,000,000: maximum size of an append, counted the same way. A server accepts no more at once. */
export const MAX_APPEND_BYTES = 1_000_000;
