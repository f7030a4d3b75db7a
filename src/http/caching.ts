import { createHash } from 'node:crypto';
import type { ResponseDescription } from './describe.js';

export const FOR_EVER = 'public, max-age=31536000, immutable';
export const ASK_AGAIN = 'no-cache';

/** Describes the `304` of a route with entity tags. */
export const NOT_MODIFIED: ResponseDescription = {
  description: 'The answer that the client has still holds.',
};

/** A strong entity tag: a version, and a digest of the parts of the answer. */
export function entityTag(version: string, ...parts: string[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\0');
  return `"${version}-${digest.digest('base64url').slice(0, 32)}"`;
}

const ENTITY_TAG = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"`;
const TAGS = new RegExp(ENTITY_TAG, 'g');
const LIST = new RegExp(`^\\s*${ENTITY_TAG}(?:\\s*,\\s*${ENTITY_TAG})*\\s*$`);

/** Compares `If-None-Match` (a list, compared weakly, or `*`) with a strong tag. A malformed header matches nothing. */
export function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  if (!LIST.test(ifNoneMatch)) return false;
  return ifNoneMatch.match(TAGS)!.some((one) => one.replace(/^W\//, '') === tag);
}
