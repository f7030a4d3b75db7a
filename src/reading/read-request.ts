import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { JsonObject } from '../../events/envelope.js';
import type { Echo, Times } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import type { QueryParameters, ValuesOf } from './parameters.js';

/** What a read was asked: its times resolved, its parameters read. */
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

  /** An answer in JSON that holds for these times. */
  answer({ echo, degraded }: { echo: Echo; degraded?: boolean }, body: JsonObject): Answer {
    return { echo, degraded, dependsOn: [this.times], body };
  }
}

const asked = new WeakMap<FastifyRequest, ReadRequest>();

export const remember = (one: ReadRequest): void => void asked.set(one.request, one);

/** `@ReadReq() asked: ReadRequest<typeof QUERY>`, in a route marked `@Read`. */
export const ReadReq = createParamDecorator((_: undefined, context: ExecutionContext): ReadRequest => {
  return asked.get(context.switchToHttp().getRequest<FastifyRequest>())!;
});
