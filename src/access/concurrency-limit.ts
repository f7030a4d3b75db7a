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

/** What may go on for long, and so only so often at once. */
export type Slot = 'live' | 'export' | 'import';

const SLOT = 'parley:slot';

export const Takes = (slot: Slot): MethodDecorator => applyDecorators(SetMetadata(SLOT, slot));

const PLURAL: Record<Slot, string> = {
  live: 'readers of live events',
  export: 'exports and replays',
  import: 'imports',
};

/** Counts what goes on for long, from the request to the end of its connection. */
@Injectable()
export class Slots implements NestInterceptor {
  private readonly taken: Record<Slot, number> = { live: 0, export: 0, import: 0 };
  private readonly liveOfEach = new Map<string, number>();

  constructor(
    private readonly reflector: Reflector,
    private readonly settings: Settings,
  ) {}

  count(slot: Slot): number {
    return this.taken[slot];
  }

  /** @throws Problem 429 · 503 */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const slot = this.reflector.get<Slot | undefined>(SLOT, context.getHandler());
    if (slot !== undefined) {
      const http = context.switchToHttp();
      this.take(slot, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
    }
    return next.handle();
  }

  private take(slot: Slot, request: FastifyRequest, reply: FastifyReply): void {
    const { liveLimit, exportLimit, importsAtOnce, longestRequestMs } = this.settings;
    const most = { live: liveLimit, export: exportLimit, import: importsAtOnce }[slot];
    if (this.taken[slot] >= most)
      throw tooMany(503, `There are ${most} ${PLURAL[slot]} already, the most there may be.`);
    if (slot === 'live') this.takeOfEach(request, reply);
    this.taken[slot] += 1;
    whenClosed(reply, () => (this.taken[slot] -= 1));
    if (slot !== 'live') {
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
