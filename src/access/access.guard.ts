import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.js';
import { Access } from './access.js';
import { type Caller, knows, rememberCaller } from './caller.js';
import { RateLimit } from './rate-limit.js';
import { OF_NO_NEGOTIATION, PRE_VALIDATION, REQUIRED_RIGHT } from './require-right.js';
import { hasRight, leastRole, type Right } from './role.js';

/** Authenticates the caller of a request, and checks the right that its route requires. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
    private readonly rateLimit: RateLimit,
  ) {}

  /** @throws Problem 401 · 403 · 404 · 429, and before them 400 where the request is malformed */
  async canActivate(context: ExecutionContext): Promise<true> {
    const handler = context.getHandler();
    const right = this.reflector.get<Right | undefined>(REQUIRED_RIGHT, handler);
    if (right === 'open') {
      await this.rateLimit.take(context, undefined);
      return true;
    }
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    try {
      if (right === 'operate' && this.access.isLocal(request)) return true;
      const caller = await this.callerOf(request, context, right === 'feed');
      refuse(caller, right, request, this.reflector.get(OF_NO_NEGOTIATION, handler) === true);
      rememberCaller(request, caller);
      this.access.watch(caller, reply);
      return true;
    } catch (refusal) {
      if (refusal instanceof Problem && refusal.status !== 429) {
        await this.reflector.get<((request: FastifyRequest) => unknown) | undefined>(
          PRE_VALIDATION,
          handler,
        )?.(request);
      }
      throw refusal;
    }
  }

  /** Unauthenticated callers are rate limited by their address. */
  private async callerOf(
    request: FastifyRequest,
    context: ExecutionContext,
    isFeed: boolean,
  ): Promise<Caller> {
    let caller: Caller;
    try {
      caller = await (isFeed ? this.access.feedReaderOf(request) : this.access.callerOf(request));
    } catch (refusal) {
      await this.rateLimit.takeUnauthenticated(context);
      throw refusal;
    }
    await this.rateLimit.take(context, caller);
    return caller;
  }
}

/** @throws Problem 403 · 404 */
function refuse(caller: Caller, right: Right | undefined, request: FastifyRequest, isOfNone: boolean): void {
  if (right === undefined || right === 'open') throw forbidden('Nobody may do this.');
  if (caller.role === 'feed' && right !== 'feed')
    throw forbidden('This key was made for feeds and calendars, and reads nothing else.');
  if (!hasRight(caller.role, right)) throw forbidden(`This needs the role of ${leastRole(right as 'read')}.`);
  if (right === 'administer' && caller.kind === 'anonymous')
    throw forbidden('The first key is made on the command line: parley keys add.');
  if ((right === 'operate' || right === 'administer') && caller.negotiations !== null) {
    throw forbidden('This covers all negotiations, and the key is limited to some.');
  }
  const { negotiationId } = request.params as { negotiationId?: string };
  if (negotiationId !== undefined && !knows(caller, negotiationId)) {
    throw new Problem(404, `There is no negotiation ${negotiationId}.`, { type: 'unknown-name' });
  }
  if (negotiationId === undefined && right === 'record' && !isOfNone) mayOpen(caller, request);
}

/** @throws Problem 403, whether or not the negotiation to be opened already exists */
function mayOpen({ negotiations }: Caller, { body }: FastifyRequest): void {
  if (negotiations === null) return;
  const { negotiationId } = (body ?? {}) as { negotiationId?: unknown };
  if (typeof negotiationId === 'string' && negotiations.has(negotiationId)) return;
  throw forbidden('Your key is limited to some negotiations: give the negotiationId of one of them.');
}

export const forbidden = (detail: string): Problem =>
  new Problem(403, detail, {
    headers: { 'WWW-Authenticate': 'Bearer realm="parley", error="insufficient_scope"' },
  });
