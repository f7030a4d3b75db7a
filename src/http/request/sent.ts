import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EventType } from '../../../events/catalogue.js';
import type { JsonObject } from '../../../events/envelope.js';
import { validateBody } from '../../../events/validate.js';
import type { ReportCommandClass, SentReport } from '../../recording/command.js';
import { badRequest } from '../problem.js';
import { ifMatch, label } from './headers.js';
import { pathIds } from './ids.js';

export const RECORDS = 'parley:records';

const CALLER_UNKNOWN = 'anonymous';

/** `@Sent() sent: SentReport`: what a client sent to a route marked `@Records(...)`, checked for form (`400`). */
export const Sent = createParamDecorator((_: undefined, context: ExecutionContext): SentReport => {
  const command = Reflect.getMetadata(RECORDS, context.getHandler()) as ReportCommandClass;
  return sentReport(command.type, context.switchToHttp().getRequest<FastifyRequest>());
});

function sentReport(type: EventType, request: FastifyRequest): SentReport {
  const { negotiationId, ...ids } = pathIds(request);
  return {
    negotiationId,
    pathIds: ids,
    idempotencyKey: label(request, 'Idempotency-Key', 255),
    ifMatch: ifMatch(request),
    correlationId: label(request, 'X-Correlation-Id', 128),
    causationId: label(request, 'X-Causation-Id', 128),
    body: checkedBody(type, request.body),
    caller: CALLER_UNKNOWN,
    path: request.url,
  };
}

function checkedBody(type: EventType, body: unknown): JsonObject {
  const errors = validateBody(type, body);
  if (errors.length === 0) return body as JsonObject;
  const [{ pointer, detail }] = errors;
  const more = errors.length === 1 ? '' : ` (and ${errors.length - 1} more)`;
  throw badRequest(
    `The body does not validate: ${pointer === '' ? '' : `${pointer}: `}${detail}${more}`,
    errors,
  );
}
