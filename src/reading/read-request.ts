import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { JsonObject } from '../../events/envelope.js';
import type { Echo, Times } from '../readmodel/api.js';
import { JSON_TYPE, type Answer } from './answer.js';
import { streamText } from '../http/streaming.js';
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

  /** An answer in JSON at these times. */
  answer({ echo, degraded }: { echo: Echo; degraded?: boolean }, body: JsonObject): Answer {
    return { echo, degraded, dependsOn: [this.times], body };
  }

  /**
   * The same with a list of rows of any length, given as JSON in batches and streamed as it is produced; the final value of the
   * rows follows the list. The first rows are produced before anything is sent, so that early failures are still answered as a
   * problem.
   */
  answerInRows(
    { echo, degraded }: { echo: Echo; degraded?: boolean },
    name: string,
    rows: Rows,
    dependsOn: Times[] = [this.times],
  ): Answer {
    const head = JSON.stringify({ ...echo, ...(degraded && { degraded }) });
    const first = rows.next();
    const open = () => streamText(jsonOf(`${head.slice(0, -1)},"${name}":[`, first, rows));
    return { echo, degraded, dependsOn, stream: { type: JSON_TYPE, open } };
  }
}

const requests = new WeakMap<FastifyRequest, ReadRequest>();

export const rememberRequest = (one: ReadRequest): void => void requests.set(one.request, one);

/** `@ReadReq() read: ReadRequest<typeof QUERY>`, in a route marked `@Read`. */
export const ReadReq = createParamDecorator((_: undefined, context: ExecutionContext): ReadRequest => {
  return requests.get(context.switchToHttp().getRequest<FastifyRequest>())!;
});

/** Rows as JSON, separated by commas, in batches (an empty text if there are none yet), and what follows their list. */
export type Rows = Iterator<string, JsonObject | void>;

function* jsonOf(
  head: string,
  first: IteratorResult<string, JsonObject | void>,
  rest: Rows,
): Generator<string> {
  yield head;
  let separator = '';
  let some = first;
  for (; !some.done; some = rest.next()) {
    yield some.value === '' ? '' : separator + some.value;
    if (some.value !== '') separator = ',';
  }
  const tail = some.value ? `,${JSON.stringify(some.value).slice(1)}` : '}';
  yield `]${tail}`;
}
