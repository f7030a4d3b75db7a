import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;
const ID_BYTES = 6;
const SHAPE = /^parley_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** Looks like a key, whether or not there is such a key. */
export const isKeyShaped = (text: string): boolean => text.startsWith('parley_');

/** A new key: what its holder keeps, and what is kept here. */
export function makeKey(): { key: string; id: string; digest: Buffer } {
  const id = randomBytes(ID_BYTES).toString('hex');
  const key = `parley_${id}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { key, id, digest: digestOf(key) };
}

/** The id by which a key is looked up, which is no secret; undefined for what is no key. */
export const idOf = (key: string): string | undefined => SHAPE.exec(key)?.[1];

/** SHA-256 is enough: 256 random bits cannot be guessed, however fast guesses are tried. */
export const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest();

const NONE = Buffer.alloc(32);

/** In a time that says nothing; also where there is nothing to compare with. */
export function isKey(key: string, digest: Buffer | undefined): boolean {
  const same = timingSafeEqual(digestOf(key), digest ?? NONE);
  return same && digest !== undefined;
}
