import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Right } from './role.js';

export const REQUIRED_RIGHT = 'parley:required-right';
export const PRE_VALIDATION = 'parley:pre-validation';

/** What a caller must be allowed to do for this route; a route that does not say is closed to all. */
export const RequireRight = (right: Right): MethodDecorator => SetMetadata(REQUIRED_RIGHT, right);

/**
 * What can be found wrong with a request to this route by itself. A request that is refused is told that first: what is
 * malformed is malformed whoever sends it.
 *
 * @param check throws the `400` or `415`
 */
export const PreValidate = (check: (request: FastifyRequest) => unknown): MethodDecorator =>
  applyDecorators(SetMetadata(PRE_VALIDATION, check));
