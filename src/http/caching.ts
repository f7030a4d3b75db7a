import { createHash } from 'node:crypto';
import type { ResponseDescription } from './describe.js';

export const FOR_EVER = 'public, max-age=31536000, immutable';
export const ASK_AGAIN = 'no-cache';

/** How a route that knows entity tags describes its `304`. */
export const NOT_MODIFIED: ResponseDescription = {
  description: 'The answer that the client has still holds.',
};

/** A strong entity tag: the projections' version and a digest of what the answer is made of. */
export function entityTag(version: string, ...parts: string[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\0');
  return `"${version}-${digest.digest('base64url').slice(0, 32)}"`;
}

const ENTITY_TAG = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"`;
const TAGS = new RegExp(ENTITY_TAG, 'g');
const LIST = new RegExp(`^\\s*${ENTITY_TAG}(?:\\s*,\\s*${ENTITY_TAG})*\\s*$`);

/** `If-None-Match` against a strong tag: a list, compared weakly, or `*`. What is malformed matches nothing. */
export function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  if (!LIST.test(ifNoneMatch)) return false;
  return ifNoneMatch.match(TAGS)!.some((one) => one.replace(/^W\//, '') === tag);
}
