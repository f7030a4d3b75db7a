const MIB = 1024 * 1024;

/**
 * Fixed limits that need no setting; what exceeds one is rejected or cut off. Sizes in bytes, times in milliseconds. Tests lower
 * them.
 */
export interface Limits {
  /** Maximum body size of a command. */
  bodyBytes: number;
  /** Maximum length of path and query. */
  urlBytes: number;
  /** Maximum total size of the request headers. */
  headerBytes: number;
  importLineBytes: number;
  /** Maximum size of one import; lines before the limit stay recorded. */
  importBytes: number;
  pageEntries: number;
  /** Timeout for receiving the headers, and the body of a command. */
  requestMs: number;
  /** Idle timeout of a connection in both directions: an import that sends nothing, an export that is not read. */
  idleMs: number;
  /** Maximum duration of one import, export or replay. */
  longestRequestMs: number;
  /** Maximum concurrent readers of live events, in total. */
  liveReaders: number;
  /** The same per key, token or (for anonymous callers) address. */
  liveReadersEach: number;
  /** Maximum concurrent exports and replays; one caller may hold half of them. */
  exportsAtOnce: number;
  /** Maximum concurrent imports; one caller may hold half of them. */
  importsAtOnce: number;
  /** Maximum requests in flight, not counting live events. */
  inFlight: number;
  /** Event-loop delay above which new requests are rejected until it has recovered. */
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
