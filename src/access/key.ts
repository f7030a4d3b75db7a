import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;
const ID_BYTES = 6;
const SHAPE = /^parley_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** Whether a text has the form of a key, existing or not. */
export const isKeyShaped = (text: string): boolean => text.startsWith('parley_');

/** A new key, and the id and digest to store. */
export function makeKey(): { key: string; id: string; digest: Buffer } {
  const id = randomBytes(ID_BYTES).toString('hex');
  const key = `parley_${id}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { key, id, digest: digestOf(key) };
}

/** The lookup id of a key (not a secret); undefined for anything else. */
export const idOf = (key: string): string | undefined => SHAPE.exec(key)?.[1];

/** A fast hash is enough: 256 random bits cannot be found by brute force. */
export const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest();

const NONE = Buffer.alloc(32);

/** Compares in constant time, also if there is no digest to compare with. */
export function isKey(key: string, digest: Buffer | undefined): boolean {
  const same = timingSafeEqual(digestOf(key), digest ?? NONE);
  return same && digest !== undefined;
}
