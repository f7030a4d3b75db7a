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

/** What an append asked for. */
export interface Asked {
  stream: string;
  expected: ExpectedRevision;
  bytes: number;
}

/**
 * What the server refused an append for, in the port's errors. Undefined: the error says nothing about what became of the
 * append (no connection, no answer in time, a server that is starting or electing), which is to be retried.
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

/** The call took too long; the connection may be sound. */
export const isTimeout = (error: unknown): boolean =>
  [NoAnswer, TimeoutError, DeadlineExceededError].some((type) => error instanceof type);

/** `$all` has no event at the position that a read was to start from. */
export const isNoPosition = (error: unknown): boolean =>
  error instanceof Error && /invalid ?position|ReadAllResult/i.test(error.message);

/** The error's message on one line. Nothing of the URL ever reaches the client's errors. */
export function messageOf(error: unknown): string {
  const { message, type } = error as Partial<Error & { type: string }>;
  return (message || type || String(error)).replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 300);
}
