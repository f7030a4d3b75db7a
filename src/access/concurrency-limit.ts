import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Settings } from '../common/settings.js';
import { whenClosed } from '../http/closing.js';
import { Problem } from '../http/problem.js';
import { RETRY_AFTER } from '../http/problem-of.js';
import { callerOf } from './caller.js';

/** Requests that may take long, and whose number at a time is limited. */
export type LongRunning = 'live' | 'export' | 'import';

const LONG_RUNNING = 'parley:long-running';

export const LimitConcurrency = (kind: LongRunning): MethodDecorator =>
  applyDecorators(SetMetadata(LONG_RUNNING, kind));

const PLURAL: Record<LongRunning, string> = {
  live: 'readers of live events',
  export: 'exports and replays',
  import: 'imports',
};

/** Counts long-running requests, from the request to the end of the connection. */
@Injectable()
export class ConcurrencyLimit implements NestInterceptor {
  private readonly taken: Record<LongRunning, number> = { live: 0, export: 0, import: 0 };
  private readonly liveOfEach = new Map<string, number>();

  constructor(
    private readonly reflector: Reflector,
    private readonly settings: Settings,
  ) {}

  count(kind: LongRunning): number {
    return this.taken[kind];
  }

  /** @throws Problem 429 · 503 */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const kind = this.reflector.get<LongRunning | undefined>(LONG_RUNNING, context.getHandler());
    if (kind !== undefined) {
      const http = context.switchToHttp();
      this.take(kind, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
    }
    return next.handle();
  }

  private take(kind: LongRunning, request: FastifyRequest, reply: FastifyReply): void {
    const { liveLimit, exportLimit, importsAtOnce, longestRequestMs } = this.settings;
    const most = { live: liveLimit, export: exportLimit, import: importsAtOnce }[kind];
    if (this.taken[kind] >= most)
      throw tooMany(503, `There are ${most} ${PLURAL[kind]} already, the most there may be.`);
    if (kind === 'live') this.takeOfEach(request, reply);
    this.taken[kind] += 1;
    whenClosed(reply, () => (this.taken[kind] -= 1));
    if (kind !== 'live') {
      const timer = setTimeout(() => reply.raw.destroy(), longestRequestMs).unref();
      whenClosed(reply, () => clearTimeout(timer));
    }
  }

  private takeOfEach(request: FastifyRequest, reply: FastifyReply): void {
    const { kind, name } = callerOf(request);
    const who = kind === 'anonymous' ? request.ip : `${kind} ${name}`;
    const had = this.liveOfEach.get(who) ?? 0;
    const { liveLimitEach } = this.settings;
    if (had >= liveLimitEach)
      throw tooMany(429, `You have ${liveLimitEach} readers of live events already, the most there may be.`);
    this.liveOfEach.set(who, had + 1);
    whenClosed(reply, () => {
      const left = this.liveOfEach.get(who)! - 1;
      if (left === 0) this.liveOfEach.delete(who);
      else this.liveOfEach.set(who, left);
    });
  }
}

const tooMany = (status: number, detail: string): Problem =>
  new Problem(status, detail, { headers: RETRY_AFTER });
