import type { FastifyRequest } from 'fastify';
import type { Role } from './role.js';

/** Who sends a request, as far as has been proved. */
export interface Caller {
  kind: 'key' | 'token' | 'anonymous';
  /** What their reports say in `recordedBy`. */
  name: string;
  /** Null: known, but with no role here. */
  role: Role | null;
  /** The only negotiations that exist for them; null: all. */
  negotiations: ReadonlySet<string> | null;
  /** Milliseconds since 1970; null: no end. */
  expiresAt: number | null;
  /** Of a key: the id it is looked up by. */
  keyId?: string;
}

export const ANONYMOUS: Caller = {
  kind: 'anonymous',
  name: 'anonymous',
  role: 'admin',
  negotiations: null,
  expiresAt: null,
};

/** Whether a negotiation exists for a caller. */
export const knows = ({ negotiations }: Caller, negotiationId: string): boolean =>
  negotiations === null || negotiations.has(negotiationId);

const callers = new WeakMap<FastifyRequest, Caller>();

export const rememberCaller = (request: FastifyRequest, caller: Caller): void =>
  void callers.set(request, caller);

/** The caller of a request that has passed the guard. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Error('Nobody has asked yet who sends this request.');
  return caller;
}

/** Undefined where nobody was asked: a route that is open to all, or a request that failed before. */
export const callerIfKnown = (request: FastifyRequest): Caller | undefined => callers.get(request);
