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
import { callerKey } from './caller.js';
import { Shares } from './shares.js';

/** Long-running requests, whose concurrency is limited. */
export type LongRunning = 'live' | 'export' | 'import';

const LONG_RUNNING = 'parley:long-running';

export const LimitConcurrency = (kind: LongRunning): MethodDecorator =>
  applyDecorators(SetMetadata(LONG_RUNNING, kind));

const PLURAL: Record<LongRunning, string> = {
  live: 'readers of live events',
  export: 'exports and replays',
  import: 'imports',
};

/** Counts long-running requests until their connection ends, in total and per caller. */
@Injectable()
export class ConcurrencyLimit implements NestInterceptor {
  private readonly taken: Record<LongRunning, number> = { live: 0, export: 0, import: 0 };
  private readonly shares = { live: new Shares(), export: new Shares(), import: new Shares() };

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
    const { liveReaders, exportsAtOnce, importsAtOnce, longestRequestMs } = this.settings.limits;
    const most = { live: liveReaders, export: exportsAtOnce, import: importsAtOnce }[kind];
    if (this.taken[kind] >= most)
      throw tooMany(503, `There are ${most} ${PLURAL[kind]} already, which is the maximum.`);
    this.takeShare(kind, most, request, reply);
    this.taken[kind] += 1;
    whenClosed(reply, () => (this.taken[kind] -= 1));
    if (kind !== 'live') {
      const timer = setTimeout(() => reply.raw.destroy(), longestRequestMs).unref();
      whenClosed(reply, () => clearTimeout(timer));
    }
  }

  /** Maximum per caller: half of the total, which leaves room for others. */
  private takeShare(kind: LongRunning, most: number, request: FastifyRequest, reply: FastifyReply): void {
    const share = kind === 'live' ? this.settings.limits.liveReadersEach : Math.max(1, Math.ceil(most / 2));
    const giveBack = this.shares[kind].take(callerKey(request), share);
    if (!giveBack) throw tooMany(429, `You have ${share} ${PLURAL[kind]} already, which is the maximum.`);
    whenClosed(reply, giveBack);
  }
}

export const tooMany = (status: number, detail: string): Problem =>
  new Problem(status, detail, { headers: RETRY_AFTER });
