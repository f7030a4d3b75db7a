import { createHash } from 'node:crypto';
import type { Times } from '../readmodel/api.js';

/** How long after an instant something recorded before it may still be on its way to the projections. */
export const SETTLING_MS = 60_000;

export const FOR_EVER = 'public, max-age=31536000, immutable';
export const ASK_AGAIN = 'no-cache';

/**
 * Whether nothing recorded from `now` on can change the answer: what was known is a position the projections have
 * reached, or an instant long enough ago, and `asOf` is left out or past.
 */
export function isSettled({ asOf, knownAt }: Times, now: number, head: number): boolean {
  if (knownAt === null || (asOf !== null && asOf >= now)) return false;
  return 'position' in knownAt ? knownAt.position <= head : knownAt.instant < now - SETTLING_MS;
}

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
