import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ID_PATTERN } from './parameters.js';
import { badRequest } from './problem.js';

const ID = new RegExp(ID_PATTERN);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The normalised id. @throws Problem 400 if it is malformed */
export function checkPathId(name: string, value: string): string {
  if (name === 'eventId') {
    if (!UUID.test(value)) throw badRequest('The eventId in the path must be a UUID.');
    return value.toLowerCase();
  }
  if (!ID.test(value)) {
    throw badRequest(
      `The ${name} in the path must be 1 to 64 of A-Z a-z 0-9 . _ - and begin with a letter or digit.`,
    );
  }
  return value;
}

/** The ids in the path by name, validated. @throws Problem 400 */
export function pathIds(request: FastifyRequest): Record<string, string> {
  const ids = Object.entries(request.params as Record<string, string>);
  return Object.fromEntries(ids.map(([name, value]) => [name, checkPathId(name, value)]));
}

/** `@PathId('meetingId') meetingId: string`: that path parameter, validated (`400`). */
export const PathId = createParamDecorator((name: string, context: ExecutionContext): string => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return checkPathId(name, (request.params as Record<string, string>)[name]);
});
