import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Right } from './role.js';

export const REQUIRED_RIGHT = 'parley:required-right';
export const OF_NO_NEGOTIATION = 'parley:of-no-negotiation';
export const PRE_VALIDATION = 'parley:pre-validation';

/** The right that a caller needs for this route; a route without one is closed to everybody. */
export const RequireRight = (right: Right): MethodDecorator => SetMetadata(REQUIRED_RIGHT, right);

/**
 * Validates the form of a request to this route. When the guard refuses a caller, a malformed request is answered `400` or
 * `415` all the same, whoever sent it.
 *
 * @param check throws the `400` or `415`
 */
export const PreValidate = (check: (request: FastifyRequest) => unknown): MethodDecorator =>
  applyDecorators(SetMetadata(PRE_VALIDATION, check));

/** Of a route that records nothing in any negotiation: a key for some of them may use it, too. */
export const OfNoNegotiation = (): MethodDecorator => SetMetadata(OF_NO_NEGOTIATION, true);
