import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { EventType } from '../../events/catalogue.js';
import type { JsonObject } from '../../events/envelope.js';
import { type FieldError, validateBody } from '../../events/validate.js';
import { pathIds } from '../http/ids.js';
import { badRequest, Problem } from '../http/problem.js';
import { ifMatch, label } from '../http/request-headers.js';
import type { ReportCommandClass, SentReport } from '../recording/command.js';
import { originOf } from './origin.js';

export const RECORDS = 'parley:records';

/** `@Sent() sent: SentReport`: the request to a route marked `@Records(...)`, with its form validated (`400`). */
export const Sent = createParamDecorator((_: undefined, context: ExecutionContext): SentReport => {
  const command = Reflect.getMetadata(RECORDS, context.getHandler()) as ReportCommandClass;
  return sentReport(command.type, context.switchToHttp().getRequest<FastifyRequest>());
});

/** @throws Problem 400 · 415 */
export function sentReport(type: EventType, request: FastifyRequest): SentReport {
  const sent = sentRequest(request);
  return { ...sent, body: checkedBody(request.body, (body) => validateBody(type, body)) };
}

/** Everything sent besides the body. @throws Problem 400 */
export function sentRequest(request: FastifyRequest): Omit<SentReport, 'body'> & { negotiationId: string } {
  const { negotiationId, ...ids } = pathIds(request);
  return {
    negotiationId,
    pathIds: ids,
    idempotencyKey: label(request, 'Idempotency-Key', 255),
    ifMatch: ifMatch(request),
    ...originOf(request),
    path: plainPath(request, { negotiationId, ...ids }),
  };
}

/** The decoded path, so that percent-encoding does not matter: idempotency keys are scoped to it. */
const plainPath = ({ routeOptions }: FastifyRequest, ids: Record<string, string>): string =>
  (routeOptions.url ?? '').replace(/:(\w+)/g, (_, name: string) => ids[name]);

/** @throws Problem 400 · 415 */
export function checkedBody(body: unknown, validate: (body: unknown) => FieldError[]): JsonObject {
  if (body instanceof Readable) throw new Problem(415, 'A command is application/json.');
  const errors = validate(body);
  if (errors.length === 0) return body as JsonObject;
  const [{ pointer, detail }] = errors;
  const more = errors.length === 1 ? '' : ` (and ${errors.length - 1} more)`;
  throw badRequest(`The body is not valid: ${pointer === '' ? '' : `${pointer}: `}${detail}${more}`, errors);
}
