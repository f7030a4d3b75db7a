import { HttpException } from '@nestjs/common';
import { Refusal } from '../common/refusal.js';
import { isStorageFault } from '../common/storage-fault.js';
import { EventTooLarge, LedgerUnavailable } from '../ledger/port.js';
import { badRequest, Problem } from './problem.js';

/** `Retry-After` for statuses after which a retry may succeed, in seconds. */
export const RETRY_AFTER = { 'Retry-After': '1' };

/** Replaces Fastify's error texts, so that the framework is not exposed. */
const OF_FASTIFY: Record<string, [status: number, detail: string]> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'The body is empty; a JSON object is expected.'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'The body is not JSON, or has a key named __proto__.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'The length of the body does not match Content-Length.'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'The body is too large.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    415,
    'This Content-Type is not supported here: commands are application/json.',
  ],
  FST_ERR_BAD_URL: [400, 'The path is not percent-encoded UTF-8.'],
  ECONNRESET: [400, 'The request was interrupted.'],
  FST_ERR_MAX_PARAM_LENGTH: [414, 'The path is too long.'],
};

/** Maps an error to the problem sent to the client; an unexpected error is a `500` without details. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refusal) {
    return new Problem(error.status, error.detail, { type: error.type, errors: error.errors });
  }
  if (error instanceof LedgerUnavailable || isStorageFault(error)) {
    return new Problem(
      503,
      'The event store cannot be reached; nothing was recorded. The same request may be sent again.',
      {
        headers: RETRY_AFTER,
      },
    );
  }
  if (error instanceof EventTooLarge) return new Problem(413, error.message);
  return ofFramework(error instanceof HttpException && error.cause ? error.cause : error);
}

function ofFramework(error: unknown): Problem {
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
  if (code !== undefined && Object.hasOwn(OF_FASTIFY, code)) {
    const [known, detail] = OF_FASTIFY[code];
    return known === 400 ? badRequest(detail) : new Problem(known, detail);
  }
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status !== undefined && status >= 400 && status < 500) {
    return new Problem(
      status,
      status === 404 ? 'There is nothing at this path.' : 'The request cannot be read.',
    );
  }
  return new Problem(500, "Internal error. It was logged with this request's X-Request-Id.");
}
