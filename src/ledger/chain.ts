import { sha256Hex } from '../../events/canonical.js';

/** What the chain goes over: where an event stands, and the hash of all that it says. */
export interface Link {
  position: number;
  stream: string;
  revision: number;
  hash: string;
}

/** The chain of a log without events. */
export const NO_EVENTS = sha256Hex('');

/**
 * The chain up to and including an event: SHA-256 over the chain before it, its place and its hash. One value for the whole
 * log in its order, whichever negotiations the events belong to. The text is canonical JSON, put together by hand: this
 * runs for every event, under the lock of the log.
 */
export const chainOn = (before: string, { position, stream, revision, hash }: Link): string =>
  sha256Hex(`["${before}",${position},${JSON.stringify(stream)},${revision},${JSON.stringify(hash)}]`);
