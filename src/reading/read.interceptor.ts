import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, map, type Observable } from 'rxjs';
import { callerKey, callerOf } from '../access/caller.js';
import { tooMany } from '../access/concurrency-limit.js';
import { Shares } from '../access/shares.js';
import { Refusal } from '../common/refusal.js';
import { Settings } from '../common/settings.js';
import { pathIds } from '../http/ids.js';
import { badRequest, Problem } from '../http/problem.js';
import { RETRY_AFTER } from '../http/problem-of.js';
import { invalidParameter, readPosition, readQuery } from '../http/query.js';
import { single } from '../http/request-headers.js';
import { urlWithoutKey } from '../http/url.js';
import { LEDGER, type OpenLedger } from '../ledger/open.js';
import { Queries } from '../readmodel/api.js';
import { writeResponse, type Answer, type ResponseContext } from './answer.js';
import { httpDate, readAcceptDatetime } from './memento.js';
import { DEFAULT_LIMIT } from './paging.js';
import { readersOf, type QueryParameters } from './parameters.js';
import { ReadRequest, rememberRequest } from './read-request.js';
import { timesOf, type KnownAt } from './times.js';

export const READ_PARAMETERS = 'parley:read-parameters';

/** How long a read waits for the projections to reach `Parley-Min-Position`, in milliseconds. */
const MIN_POSITION_WAIT_MS = 5_000;
/** How many reads of one caller may wait for that at a time, as waiting holds a request open. */
const WAITS_EACH = 32;

/** Shared handling of all reads: parses the request before the handler, and writes the response after it. */
@Injectable()
export class ReadInterceptor implements NestInterceptor<Answer> {
  readonly #waiting = new Shares();

  constructor(
    private readonly reflector: Reflector,
    private readonly queries: Queries,
    @Inject(LEDGER) private readonly ledger: OpenLedger,
    private readonly settings: Settings,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler<Answer>): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const parameters = this.reflector.get<QueryParameters>(READ_PARAMETERS, context.getHandler());
    const now = Date.now();
    const { query, datetime, minPosition } = parseRead(request, parameters, now);
    checkRequired(query, parameters);
    if ('limit' in parameters) limitPage(query as { limit?: number }, this.settings.limits.pageEntries);
    const takesTimes = 'asOf' in parameters;

    reply.header('Vary', takesTimes ? 'Accept-Datetime, Accept-Encoding' : 'Accept-Encoding');
    await this.#waitFor(minPosition ?? 0, request);
    reply.header('Parley-Position', String(this.queries.head()));
    this.#setCutOffSince(reply);
    const { asOf, knownAt } = query as { asOf?: number; knownAt?: KnownAt };
    rememberRequest(new ReadRequest(timesOf({ asOf, knownAt }, datetime ?? null), query, request));

    return next.handle().pipe(
      catchError((error: unknown) => {
        throw this.#mayBeThere(error) ? notReached('what was recorded last') : error;
      }),
      map((answer) => {
        if (datetime !== undefined) setMementoHeaders(answer, request, reply);
        return writeResponse(answer, this.#responseContext(now, request), reply);
      }),
    );
  }

  #responseContext(now: number, request: FastifyRequest): ResponseContext {
    const { queries } = this;
    return {
      now,
      head: queries.head(),
      following: () => queries.following(),
      version: queries.version,
      ifNoneMatch: request.headers['if-none-match'],
      isOfOne: 'negotiationId' in (request.params as object),
      identityOf: ({ position }) => {
        const at = Number(position);
        const [last] = queries.log({ fromPosition: at, limit: 1, upTo: at }).events;
        const { negotiations } = callerOf(request);
        const seen = negotiations === null ? '*' : [...negotiations].sort().join(' ');
        return [urlWithoutKey(request), request.headers.accept ?? '', seen, position, String(last?.hash)];
      },
    };
  }

  #setCutOffSince(reply: FastifyReply): void {
    const { cutOffMs } = this.ledger.health();
    if (cutOffMs > 0) reply.header('Parley-Cut-Off-Since', new Date(Date.now() - cutOffMs).toISOString());
  }

  async #waitFor(position: number, request: FastifyRequest): Promise<void> {
    if (!(await this.queries.begun(MIN_POSITION_WAIT_MS)))
      throw new Problem(503, 'The read model is still being built.', {
        headers: RETRY_AFTER,
      });
    if (position <= this.queries.head()) return;
    // Positions beyond the end are not waited for; the local log may lag behind a server's, which is then asked.
    const isThere = position <= this.ledger.archive.head() || position <= (await this.ledger.head());
    if (isThere && (await this.#waitInTurn(position, callerKey(request)))) return;
    throw notReached(`position ${position}`);
  }

  /** What is not found may be missing only because the projections' store failed. */
  #mayBeThere(error: unknown): boolean {
    return error instanceof Refusal && error.status === 404 && this.queries.hasFailed();
  }

  /** @throws Problem 429 */
  async #waitInTurn(position: number, caller: string): Promise<boolean> {
    const giveBack = this.#waiting.take(caller, WAITS_EACH);
    if (!giveBack)
      throw tooMany(
        429,
        `${WAITS_EACH} of your reads are waiting for a position already, which is the maximum.`,
      );
    return this.queries.waitFor(position, MIN_POSITION_WAIT_MS).finally(giveBack);
  }
}

const notReached = (what: string): Problem =>
  new Problem(503, `The projections have not reached ${what} yet.`, { headers: RETRY_AFTER });

/** @throws Problem 400 for a page size above the maximum */
function limitPage(query: { limit?: number }, most: number): void {
  if (query.limit !== undefined && query.limit > most) {
    throw invalidParameter('limit', `limit must be a whole number from 1 to ${most}, not "${query.limit}".`);
  }
  query.limit ??= Math.min(DEFAULT_LIMIT, most);
}

/** Parses everything that can be malformed. @throws Problem 400 */
export function parseRead(request: FastifyRequest, parameters: QueryParameters, now = Date.now()) {
  const query = readQuery(request.query as Record<string, string>, readersOf(parameters));
  const readDatetime = (value: string) => readAcceptDatetime(value, now);
  const datetime = 'asOf' in parameters ? header(request, 'Accept-Datetime', readDatetime) : undefined;
  const minPosition = header(request, 'Parley-Min-Position', readPosition);
  pathIds(request);
  return { query, datetime, minPosition };
}

/** @throws Problem 400 if a parameter is missing; later pages have it in their cursor */
function checkRequired(query: Record<string, unknown>, parameters: QueryParameters): void {
  if (query.cursor !== undefined) return;
  for (const [name, { required }] of Object.entries(parameters))
    if (required && query[name] === undefined) throw invalidParameter(name, `${name} is needed.`);
}

/** @throws Problem 400 */
function header<T>(request: FastifyRequest, name: string, read: (value: string) => T): T | undefined {
  const value = single(request, name);
  if (value === undefined) return undefined;
  try {
    return read(value);
  } catch (error) {
    throw badRequest(`${name}: ${(error as Error).message}`);
  }
}

/** RFC 7089: the answer is a memento, and the resource its own timegate. */
function setMementoHeaders({ echo }: Answer, request: FastifyRequest, reply: FastifyReply): void {
  if (!echo) return;
  reply.header('Memento-Datetime', httpDate(Date.parse(echo.knownAt)));
  reply.header(
    'Link',
    `<${request.server.basePath}${urlWithoutKey(request).replaceAll('>', '%3E')}>; rel="original timegate"`,
  );
}
