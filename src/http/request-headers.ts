import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { badRequest, Problem } from './problem.js';

const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;

/** A header that may be sent once; undefined when absent. @throws Problem 400 when it is repeated */
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
 * The revisions in `If-Match`, or `*`; undefined when absent. A tag of another form (a weak one, one that is no revision) matches
 * none.
 *
 * @throws Problem 400 where the header is repeated
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

/** Repeated, a proxy may have read one of them and Node uses another. */
const ONCE = ['host', 'authorization'];

/** Node drops what comes after its 2,000th without a word. */
const MOST_HEADERS = 1_000;

/** Too many, or the addressee or the sender of a request is ambiguous (RFC 9112, 3.2). */
export function headerProblem({ rawHeaders, headers, httpVersion }: IncomingMessage): Problem | undefined {
  if (rawHeaders.length / 2 > MOST_HEADERS)
    return new Problem(431, `There are more than ${MOST_HEADERS} headers.`);
  if (headers.host === undefined && httpVersion === '1.1') return badRequest('The header Host is missing.');
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const twice = ONCE.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  return twice === undefined ? undefined : badRequest(`The header ${twice} may be sent only once.`);
}
