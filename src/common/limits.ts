const MIB = 1024 * 1024;

/**
 * Limits that are no settings, since nobody needs others: what exceeds one is refused, or cut off. Sizes in bytes, times in
 * milliseconds. Tests lower them.
 */
export interface Limits {
  /** Of the body of a command. */
  bodyBytes: number;
  /** Of the path and query of a request. */
  urlBytes: number;
  /** Of all headers of a request. */
  headerBytes: number;
  importLineBytes: number;
  /** Of one import; what came before the limit stays recorded. */
  importBytes: number;
  pageEntries: number;
  /** Until a client has sent its headers, and the body of a command. */
  requestMs: number;
  /** How long a connection may be silent both ways: an import that sends nothing, an export that nobody takes. */
  idleMs: number;
  /** Of one import, export or replay in all. */
  longestRequestMs: number;
  /** Readers of live events at once, in all. */
  liveReaders: number;
  /** The same, with one key, token or (where nobody says who they are) address. */
  liveReadersEach: number;
  /** Exports and replays at once; one caller may have half of them. */
  exportsAtOnce: number;
  /** Imports at once; one caller may have half of them. */
  importsAtOnce: number;
  /** Requests in flight at once, live events left aside. */
  inFlight: number;
  /** Delay of the event loop above which new requests are rejected until it has passed. */
  delayMs: number;
}

export const LIMITS: Limits = {
  bodyBytes: MIB,
  urlBytes: 8 * 1024,
  headerBytes: 32 * 1024,
  importLineBytes: MIB,
  importBytes: 16 * 1024 * MIB,
  pageEntries: 1_000,
  requestMs: 30_000,
  idleMs: 2 * 60_000,
  longestRequestMs: 4 * 60 * 60_000,
  liveReaders: 10_000,
  liveReadersEach: 1_000,
  exportsAtOnce: 32,
  importsAtOnce: 32,
  inFlight: 2_000,
  delayMs: 2_000,
};
