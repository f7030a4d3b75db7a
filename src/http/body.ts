import type { FastifyInstance, FastifyRequest } from 'fastify';
import { quoted } from '../../events/check.js';
import { badRequest, Problem } from './problem.js';
import { repeatedKey } from './repeated-key.js';

/** Maximum nesting depth: deeper than any event's data, and far below what would overflow the stack of a recursive validator. */
const MOST_LEVELS = 32;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Media types of imports besides NDJSON. */
export const TABLE_TYPES = ['text/csv', 'text/tab-separated-values'];
export const FORM_TYPE = 'multipart/form-data';

/** Parses the JSON bodies of commands strictly, and passes imports on as a stream. */
export function readBodies(fastify: FastifyInstance): void {
  const secureParse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decode(request, body as Buffer);
    secureParse(request, text, (error, value) => done(error ?? tooDeep(value) ?? ambiguous(text), value));
  });
  fastify.addContentTypeParser('application/x-ndjson', (request, payload, done) => {
    checkCoding(request);
    done(null, payload);
  });
  // A table may be in another charset.
  fastify.addContentTypeParser([...TABLE_TYPES, FORM_TYPE], (request, payload, done) => {
    checkCompression(request);
    done(null, payload);
  });
}

function decode(request: FastifyRequest, body: Buffer): string {
  checkCoding(request);
  try {
    return UTF8.decode(body);
  } catch {
    throw badRequest('The body is not UTF-8.');
  }
}

/** @throws Problem 415 */
function checkCompression({ headers }: FastifyRequest): void {
  const coding = headers['content-encoding'];
  if (coding !== undefined && coding.toLowerCase() !== 'identity') {
    throw new Problem(415, 'A body must not be compressed.', { headers: { 'Accept-Encoding': 'identity' } });
  }
}

/** The charset declared for a body. */
export const charsetOf = ({ headers }: FastifyRequest): string | undefined =>
  /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1];

/** @throws Problem 415 for a compressed body or another charset than UTF-8 */
function checkCoding(request: FastifyRequest): void {
  checkCompression(request);
  const charset = charsetOf(request);
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) throw new Problem(415, 'A body must be UTF-8.');
}

/** Iterates level by level, as recursion into deep nesting would overflow the stack. */
function tooDeep(value: unknown): Error | null {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return badRequest(`The body is nested more than ${MOST_LEVELS} levels deep.`);
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return null;
}

/** `JSON.parse` silently keeps the last of repeated keys. */
function ambiguous(text: string): Error | null {
  const key = repeatedKey(text);
  return key === undefined
    ? null
    : badRequest(`The key ${JSON.stringify(quoted(key))} occurs twice in one object of the body.`);
}
