import type { FastifyRequest } from 'fastify';
import type { KeyRole } from './role.js';

/** The authenticated sender of a request. */
export interface Caller {
  kind: 'key' | 'token' | 'anonymous';
  /** `recordedBy` of what they record. */
  name: string;
  /** Null: authenticated, but without a role. */
  role: KeyRole | null;
  /** The only negotiations visible to them; null: all. */
  negotiations: ReadonlySet<string> | null;
  /** Milliseconds since 1970; null: no end. */
  expiresAt: number | null;
  /** For a key: its lookup id. */
  keyId?: string;
}

export const ANONYMOUS: Caller = {
  kind: 'anonymous',
  name: 'anonymous',
  role: 'admin',
  negotiations: null,
  expiresAt: null,
};

/** Whether a caller can see a negotiation. */
export const knows = ({ negotiations }: Caller, negotiationId: string): boolean =>
  negotiations === null || negotiations.has(negotiationId);

const callers = new WeakMap<FastifyRequest, Caller>();

export const rememberCaller = (request: FastifyRequest, caller: Caller): void =>
  void callers.set(request, caller);

/** The caller of a request that has passed the guard. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Error('The caller of this request has not been authenticated.');
  return caller;
}

/** Identifies a caller for quotas: anonymous callers by their address. */
export function callerKey(request: FastifyRequest): string {
  const { kind, name } = callerOf(request);
  return kind === 'anonymous' ? request.ip : `${kind} ${name}`;
}

/** Undefined where no authentication took place: a public route, or a request that failed before. */
export const callerIfKnown = (request: FastifyRequest): Caller | undefined => callers.get(request);
