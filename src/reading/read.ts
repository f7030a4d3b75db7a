import { applyDecorators, Get, SetMetadata, UseInterceptors } from '@nestjs/common';
import { type LongRunning, LimitConcurrency } from '../access/concurrency-limit.js';
import type { Right } from '../access/role.js';
import { PreValidate, RequireRight } from '../access/require-right.js';
import { NOT_MODIFIED } from '../http/caching.js';
import { Describe, type Operation, type Parameter, type ResponseDescription } from '../http/describe.js';
import { describe, TWO_TIMES, type QueryParameters } from './parameters.js';
import { READ_PARAMETERS, parseRead, ReadInterceptor } from './read.interceptor.js';

export interface ReadRoute extends Omit<Operation, 'tag' | 'query' | 'body'> {
  tag?: Operation['tag'];
  query?: QueryParameters;
  /** False if the answer has no end in recorded time, and therefore takes neither `asOf` nor `knownAt`. */
  takesTimes?: boolean;
  /** Default: `read`. */
  right?: Right;
  /** For long-running answers: the limit of their concurrency. */
  longRunning?: LongRunning;
}

const textual = (description: string, example: string): Parameter => ({
  description,
  schema: { type: 'string' },
  example,
});

const MIN_POSITION = {
  'Parley-Min-Position': textual(
    'Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.',
    '42',
  ),
};

const OF_TIME = {
  'Accept-Datetime': textual(
    'RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.',
    'Tue, 21 Oct 2025 14:30:00 GMT',
  ),
  'If-None-Match': textual('The tag of an earlier response: `304` if it is still valid.', '"1-abc"'),
};

const POSITION_HEADERS = {
  'Parley-Position': textual('Head of the projections.', '42'),
  'Parley-Cut-Off-Since': textual(
    'Only while the log is out of reach: since when, at the latest. What was recorded elsewhere after that is not in the answer.',
    '2026-11-22T09:00:00.000Z',
  ),
};

const ANSWER_HEADERS = {
  ...POSITION_HEADERS,
  'Parley-As-Of': textual('The answer’s `asOf`; absent where it has no bound.', '2025-10-21T23:59:59.999Z'),
  'Parley-Known-At': textual('The answer’s `knownAt`.', '2026-11-22T09:00:00.000Z'),
  'Parley-Known-Position': textual('The last position known by then.', '42'),
  'Parley-Degraded': textual(
    'Only where `true`: something recorded could not be applied, and is left out.',
    'true',
  ),
  'Memento-Datetime': textual(
    'Where `Accept-Datetime` was sent: what was known when.',
    'Tue, 21 Oct 2025 14:30:00 GMT',
  ),
  ETag: textual(
    'Strong where the answer can never change, else weak where it is about one negotiation.',
    '"1-abc"',
  ),
  'Cache-Control': textual('It may be kept, and has to be asked for again.', 'private, no-cache'),
};

/**
 * A read: `GET` of `path`, whose handler returns an `Answer`. It takes `asOf` and `knownAt` in addition to its own parameters,
 * available as `@ReadReq()`.
 */
export function Read(path: string, route: ReadRoute): MethodDecorator {
  const {
    query = {},
    takesTimes = true,
    right = 'read',
    longRunning,
    headers,
    answers = {},
    ...operation
  } = route;
  const parameters = takesTimes ? { ...query, ...TWO_TIMES } : query;
  const all: Record<number, ResponseDescription> = takesTimes
    ? { 304: NOT_MODIFIED, ...answers }
    : { ...answers };
  if (answers[200]) all[200] = { ...answers[200], headers: takesTimes ? ANSWER_HEADERS : POSITION_HEADERS };
  return applyDecorators(
    Get(path),
    Describe({
      tag: 'Reads',
      ...operation,
      query: describe(parameters),
      headers: { ...headers, ...MIN_POSITION, ...(takesTimes && OF_TIME) },
      answers: all,
      answerHeaders: ANSWER_HEADERS,
    }),
    SetMetadata(READ_PARAMETERS, parameters),
    RequireRight(right),
    ...(longRunning ? [LimitConcurrency(longRunning)] : []),
    PreValidate((request) => parseRead(request, parameters)),
    UseInterceptors(ReadInterceptor),
  );
}
