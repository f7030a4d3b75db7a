import { canonical, sha256Hex } from './canonical.js';
import type { EventMetadata, StoredEvent } from './envelope.js';

/** An event as its writer decided it: all but its position, which the log gives, and its hash. */
export type Envelope = Pick<StoredEvent, 'stream' | 'revision' | 'id' | 'type' | 'data'> & {
  metadata: Omit<EventMetadata, 'hash'>;
};

/**
 * SHA-256 (hex) over the canonical JSON of the whole envelope, `previousHash` included: what chains a stream's events.
 * A `hash` in the metadata given is left aside, so that a stored event can be passed as it is.
 */
export function envelopeHash({ stream, revision, id, type, data, metadata }: Envelope): string {
  return sha256Hex(
    canonical({ stream, revision, id, type, data, metadata: { ...metadata, hash: undefined } }),
  );
}
