import { type ExecutionContext, Injectable } from '@nestjs/common';
import {
  ThrottlerGuard,
  type ThrottlerModuleOptions,
  type ThrottlerRequest,
  type ThrottlerStorage,
} from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../common/settings.js';
import { Problem } from '../http/problem.js';
import { type Caller } from './caller.js';
import { isFromThisMachine } from './local.js';

const WINDOW_MS = 1_000;

type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/** Fixed-window counter: counts the requests of each caller per second, and drops all counts when the second ends. */
export class OneSecondWindow implements ThrottlerStorage {
  private counts = new Map<string, number>();
  private endsAt = 0;

  constructor(private readonly clock: () => number = () => performance.now()) {}

  increment(key: string, ttl: number, limit: number): Promise<Counted> {
    const now = this.clock();
    if (now >= this.endsAt) {
      this.counts = new Map();
      this.endsAt = now + ttl;
    }
    const totalHits = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, totalHits);
    const seconds = Math.max(1, Math.ceil((this.endsAt - now) / 1000));
    return Promise.resolve({
      totalHits,
      timeToExpire: seconds,
      isBlocked: totalHits > limit,
      timeToBlockExpire: seconds,
    });
  }
}

export const throttlingOf = ({ rateLimit }: Settings): ThrottlerModuleOptions => ({
  throttlers: [{ ttl: WINDOW_MS, limit: rateLimit }],
  setHeaders: false,
  storage: new OneSecondWindow(),
  generateKey: (_context, tracker) => tracker,
});

const callers = new WeakMap<FastifyRequest, Caller>();

/**
 * Limits requests per second by key or token, or else by address. Requests from this machine are exempt while they are
 * anonymous, or on public routes.
 */
@Injectable()
export class RateLimit extends ThrottlerGuard {
  /** @throws Problem 429 */
  async take(context: ExecutionContext, caller: Caller | undefined): Promise<void> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if ((caller === undefined || caller.kind === 'anonymous') && isFromThisMachine(request)) return;
    if (caller !== undefined && caller.kind !== 'anonymous') callers.set(request, caller);
    await this.canActivate(context);
  }

  /** For a request that failed to authenticate. @throws Problem 429 */
  async takeUnauthenticated(context: ExecutionContext): Promise<void> {
    await this.canActivate(context);
  }

  protected override getTracker(request: FastifyRequest): Promise<string> {
    const caller = callers.get(request);
    return caller
      ? Promise.resolve(`${caller.kind} ${caller.name}`)
      : super.getTracker({ ip: request.ip ?? '' });
  }

  /** Sets the header fields of draft-ietf-httpapi-ratelimit-headers-10. @throws Problem 429 */
  protected override async handleRequest(request: ThrottlerRequest): Promise<boolean> {
    const { context, limit, ttl, throttler, blockDuration, getTracker, generateKey } = request;
    const { req, res } = this.getRequestResponse(context);
    const name = throttler.name ?? 'default';
    const key = generateKey(context, await getTracker(req, context), name);
    const { totalHits, timeToExpire, isBlocked, timeToBlockExpire } = await this.storageService.increment(
      key,
      ttl,
      limit,
      blockDuration,
      name,
    );
    (res as unknown as FastifyReply).headers({
      'RateLimit-Policy': `"${name}";q=${limit};w=${ttl / 1000}`,
      RateLimit: `"${name}";r=${Math.max(0, limit - totalHits)};t=${timeToExpire}`,
    });
    if (!isBlocked) return true;
    throw new Problem(429, `More than ${limit} requests per second.`, {
      headers: { 'Retry-After': String(timeToBlockExpire) },
    });
  }
}
