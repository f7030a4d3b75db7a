import type { FastifyRequest } from 'fastify';
import { badRequest } from './problem.js';

const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;

/** A header that may be there once; undefined when it is not. @throws Problem 400 when it is there more often */
export function single({ raw }: FastifyRequest, name: string): string | undefined {
  const values = raw.headersDistinct[name.toLowerCase()];
  if (values && values.length > 1)
    throw badRequest(`The header ${name} may be sent once, not ${values.length} times.`);
  return values?.[0];
}

/** @throws Problem 400 unless it is absent or 1 to `most` printable ASCII characters */
export function label(request: FastifyRequest, name: string, most: number): string | undefined {
  const value = single(request, name);
  if (value !== undefined && (value.length > most || !PRINTABLE_ASCII.test(value))) {
    throw badRequest(`The header ${name} must be 1 to ${most} printable ASCII characters.`);
  }
  return value;
}

/**
 * The revisions that `If-Match` lets pass, or `*`; undefined where it is absent.
 * @throws Problem 400 for weak tags, and for what is no revision
 */
export function ifMatch(request: FastifyRequest): readonly number[] | '*' | undefined {
  const value = single(request, 'If-Match')?.trim();
  if (value === undefined || value === '*') return value;
  const revisions = value.split(',').map((tag) => /^\s*"(0|[1-9]\d{0,14})"\s*$/.exec(tag)?.[1]);
  if (revisions.some((revision) => revision === undefined)) {
    throw badRequest(
      'If-Match must be the ETag of an earlier answer, a revision in double quotes (as "7"), or *.',
    );
  }
  return revisions.map(Number);
}
