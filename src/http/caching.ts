import { createHash } from 'node:crypto';
import type { ResponseDescription } from './describe.js';

export const ASK_AGAIN = 'no-cache';
/**
 * `Cache-Control` of API answers: may be stored, but must be revalidated, since a later version may answer otherwise; and
 * private, since it may depend on the caller.
 */
export const KEEP_AND_ASK = 'private, no-cache';

/** Describes the `304` of a route with entity tags. */
export const NOT_MODIFIED: ResponseDescription = {
  description: 'The response that the client has is still valid.',
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

/** A weak entity tag: answers with the same tag are equivalent, but not byte for byte. */
export const weak = (tag: string): string => `W/${tag}`;

/** The strong tag of an answer in a content coding, which is a different representation from the uncoded one. */
export const coded = (tag: string, coding: string): string =>
  tag.startsWith('W/') ? tag : `${tag.slice(0, -1)};${coding}"`;

/** The value of a tag for weak comparison, without its content coding. */
const compared = (tag: string): string => tag.replace(/^W\//, '').replace(/;[a-z]+"$/, '"');

/**
 * Compares `If-None-Match` (a list, compared weakly, or `*`) with the tag of an answer.
 *
 * @returns the matching tag that the client has; undefined if none matches, or the header is malformed
 */
export function matching(ifNoneMatch: string | undefined, tag: string): string | undefined {
  if (ifNoneMatch === undefined) return undefined;
  if (ifNoneMatch.trim() === '*') return tag;
  if (!LIST.test(ifNoneMatch)) return undefined;
  const had = ifNoneMatch.match(TAGS)?.find((one) => compared(one) === compared(tag));
  return tag.startsWith('W/') ? had : had?.replace(/^W\//, '');
}
