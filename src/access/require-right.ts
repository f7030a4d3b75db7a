import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Right } from './role.js';

export const MAY = 'parley:may';
export const FORM = 'parley:form';

/** What a caller must be allowed to do for this route; a route that does not say is closed to all. */
export const May = (right: Right): MethodDecorator => SetMetadata(MAY, right);

/**
 * What can be found wrong with a request to this route by itself. A request that is refused is told that first: what is
 * malformed is malformed whoever sends it.
 *
 * @param check throws the `400` or `415`
 */
export const ChecksForm = (check: (request: FastifyRequest) => unknown): MethodDecorator =>
  applyDecorators(SetMetadata(FORM, check));
