import {
  AccessDeniedError,
  DeadlineExceededError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  TimeoutError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { EventTooLarge, LedgerUnavailable, WrongExpectedRevision } from '../port.js';
import type { ExpectedRevision } from '../port.js';
import { NoAnswer } from './timing.js';

/** The parameters of an append. */
export interface Asked {
  stream: string;
  expected: ExpectedRevision;
  bytes: number;
}

/**
 * Maps the server's refusal of an append to the port's errors. Undefined: the outcome is unknown (no connection, timeout, server
 * starting or electing a leader) and the append should be retried.
 */
export function refusalOf(error: unknown, { stream, expected, bytes }: Asked): Error | undefined {
  if (error instanceof WrongExpectedVersionError) {
    const { actualVersion } = error;
    return new WrongExpectedRevision(
      stream,
      expected,
      actualVersion === 'no_stream' ? -1 : Number(actualVersion),
    );
  }
  if (error instanceof MaxAppendSizeExceededError) return new EventTooLarge(bytes, error.maxAppendSize);
  if (error instanceof AccessDeniedError)
    return new LedgerUnavailable(`The event store does not let this user append to ${stream}.`, {
      cause: error,
    });
  if (error instanceof StreamDeletedError)
    return new LedgerUnavailable(`The stream ${stream} was deleted in the event store.`, { cause: error });
  return undefined;
}

/** The server's final answer to a read: a retry would end the same way. */
export const isFinal = (error: unknown): boolean =>
  error instanceof AccessDeniedError || error instanceof StreamDeletedError;

/** The call timed out; the connection may be intact. */
export const isTimeout = (error: unknown): boolean =>
  [NoAnswer, TimeoutError, DeadlineExceededError].some((type) => error instanceof type);

/** `$all` has no event at the position that a read was to start from. */
export const isNoPosition = (error: unknown): boolean =>
  error instanceof Error && /invalid ?position|ReadAllResult/i.test(error.message);

/** The error's message on one line. The client's errors never contain parts of the URL. */
export function messageOf(error: unknown): string {
  const { message, type } = error as Partial<Error & { type: string }>;
  return (message || type || String(error)).replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 300);
}
