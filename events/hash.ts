import { canonical, sha256Hex } from './canonical.js';
import type { EventMetadata, StoredEvent } from './envelope.js';

/** An event before it is appended: without its position, which the log assigns, and its hash. */
export type Envelope = Pick<StoredEvent, 'stream' | 'revision' | 'id' | 'type' | 'data'> & {
  metadata: Omit<EventMetadata, 'hash'>;
};

/**
 * SHA-256 (hex) over the canonical JSON of the whole envelope, `previousHash` included: forms the hash chain of a stream. A
 * `hash` in the metadata is ignored, so a stored event can be passed unchanged.
 */
export function envelopeHash({ stream, revision, id, type, data, metadata }: Envelope): string {
  return sha256Hex(
    canonical({ stream, revision, id, type, data, metadata: { ...metadata, hash: undefined } }),
  );
}

/** Canonical JSON of an event's data and of its metadata, as stored. */
export interface Texts {
  data: string;
  metadata: string;
}

const NO_HASH = '0'.repeat(64);
/** Cannot occur unescaped within a JSON string, and no other object in the metadata has a `hash`. */
const PLACE_OF_HASH = `"hash":"${NO_HASH}",`;

/**
 * Hash and JSON texts of a new event; each part is serialized only once. `hash` is its `envelopeHash`; `metadata` contains it.
 */
export function seal({ stream, revision, id, type, data, metadata }: Envelope): {
  hash: string;
  texts: Texts;
} {
  const dataText = canonical(data);
  const [before, after] = canonical({ ...metadata, hash: NO_HASH }).split(PLACE_OF_HASH);
  const hash = sha256Hex(
    `{"data":${dataText},"id":${JSON.stringify(id)},"metadata":${before}${after},"revision":${revision},` +
      `"stream":${JSON.stringify(stream)},"type":${JSON.stringify(type)}}`,
  );
  return { hash, texts: { data: dataText, metadata: `${before}"hash":"${hash}",${after}` } };
}
