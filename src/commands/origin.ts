import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerIfKnown } from '../access/caller.js';
import { label } from '../http/request-headers.js';
import type { RecordRequest } from '../recording/api.js';

/** The sender of a report, and the correlation id that they gave it. */
export type OriginOf = Pick<RecordRequest, 'caller' | 'correlationId' | 'causationId'>;

/** Only for a request that is being denied. */
const NOBODY = '';

/** @throws Problem 400 */
export const originOf = (request: FastifyRequest): OriginOf => ({
  caller: callerIfKnown(request)?.name ?? NOBODY,
  correlationId: label(request, 'X-Correlation-Id', 128),
  causationId: label(request, 'X-Causation-Id', 128),
});

/** `@Origin() origin: OriginOf` */
export const Origin = createParamDecorator((_: undefined, context: ExecutionContext) =>
  originOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
