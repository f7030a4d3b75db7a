import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { JsonObject } from '../../events/envelope.js';
import type { Echo, Times } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import type { QueryParameters, ValuesOf } from './parameters.js';

/** A read, with its times and its parameters parsed. */
export class ReadRequest<Q extends QueryParameters = Record<never, never>> {
  constructor(
    readonly times: Times,
    readonly query: ValuesOf<Q> & { asOf?: number; knownAt?: NonNullable<Times['knownAt']> },
    readonly request: FastifyRequest,
  ) {}

  /** The parameters as sent. */
  get sent(): Record<string, string> {
    return this.request.query as Record<string, string>;
  }

  /** An answer in JSON for these times. */
  answer({ echo, degraded }: { echo: Echo; degraded?: boolean }, body: JsonObject): Answer {
    return { echo, degraded, dependsOn: [this.times], body };
  }
}

const requests = new WeakMap<FastifyRequest, ReadRequest>();

export const rememberRequest = (one: ReadRequest): void => void requests.set(one.request, one);

/** `@ReadReq() read: ReadRequest<typeof QUERY>`, in a route marked `@Read`. */
export const ReadReq = createParamDecorator((_: undefined, context: ExecutionContext): ReadRequest => {
  return requests.get(context.switchToHttp().getRequest<FastifyRequest>())!;
});
