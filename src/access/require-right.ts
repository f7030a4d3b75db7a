import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Right } from './role.js';

export const REQUIRED_RIGHT = 'parley:required-right';
export const OF_NO_NEGOTIATION = 'parley:of-no-negotiation';
export const PRE_VALIDATION = 'parley:pre-validation';

/** The right required by this route; a route without one is denied to everybody. */
export const RequireRight = (right: Right): MethodDecorator => SetMetadata(REQUIRED_RIGHT, right);

/**
 * Validates the form of a request to this route. Malformed requests are answered `400` or `415` even if the guard denies the
 * caller.
 *
 * @param check throws the `400` or `415`
 */
export const PreValidate = (check: (request: FastifyRequest) => unknown): MethodDecorator =>
  applyDecorators(SetMetadata(PRE_VALIDATION, check));

/** For routes that record nothing in any negotiation: keys limited to some negotiations may use them, too. */
export const OfNoNegotiation = (): MethodDecorator => SetMetadata(OF_NO_NEGOTIATION, true);
