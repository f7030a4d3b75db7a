import { sha256Hex } from '../../events/canonical.js';

/** A link of the hash chain: an event's place and its hash. */
export interface Link {
  position: number;
  stream: string;
  revision: number;
  hash: string;
}

/** Chain value of an empty log. */
export const NO_EVENTS = sha256Hex('');

/**
 * The hash chain up to and including an event: SHA-256 over the chain before it, its place and its hash. One value covers the
 * whole log in order, across negotiations. The canonical JSON is built by hand because this runs for every event, under the log's
 * lock.
 */
export const chainOn = (before: string, { position, stream, revision, hash }: Link): string =>
  sha256Hex(`["${before}",${position},${JSON.stringify(stream)},${revision},${JSON.stringify(hash)}]`);
