import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { badRequest, Problem } from './problem.js';

const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;

/** A header that must not be repeated; undefined if absent. @throws Problem 400 if it is repeated */
export function single({ raw }: FastifyRequest, name: string): string | undefined {
  const values = raw.headersDistinct[name.toLowerCase()];
  if (values && values.length > 1)
    throw badRequest(`The header ${name} may be sent only once, not ${values.length} times.`);
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
 * The revisions in `If-Match`, or `*`; undefined if absent. A tag in another format (weak, or not a revision) matches nothing.
 *
 * @throws Problem 400 if the header is repeated
 */
export function ifMatch(request: FastifyRequest): readonly number[] | '*' | undefined {
  const value = single(request, 'If-Match')?.trim();
  if (value === undefined || value === '*') return value;
  return value
    .split(',')
    .map((tag) => /^\s*"(0|[1-9]\d{0,14})"\s*$/.exec(tag)?.[1])
    .filter((revision) => revision !== undefined)
    .map(Number);
}

/** Headers that must not be repeated, as a proxy may use one of them and Node another. */
const ONCE = ['host', 'authorization'];

/** Node silently drops headers after the 2,000th. */
const MOST_HEADERS = 1_000;

/** Too many headers, or an ambiguous target or sender of a request (RFC 9112, 3.2). */
export function headerProblem({ rawHeaders, headers, httpVersion }: IncomingMessage): Problem | undefined {
  if (rawHeaders.length / 2 > MOST_HEADERS)
    return new Problem(431, `There are more than ${MOST_HEADERS} headers.`);
  if (headers.host === undefined && httpVersion === '1.1') return badRequest('The header Host is missing.');
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const twice = ONCE.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  return twice === undefined ? undefined : badRequest(`The header ${twice} may be sent only once.`);
}
