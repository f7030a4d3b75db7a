import {
  AccessDeniedError,
  ErrorType,
  isCommandError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';

/**
 * What an error of the client means for a call:
 * - `conflict` · `too-large` · `denied` · `deleted` · `position`: the server's answer; asking again changes nothing
 * - `busy`: a live server could not do it now (starting, electing, overloaded)
 * - `lost`: the connection is in doubt, and with it what became of the call
 */
export type Meaning = 'conflict' | 'too-large' | 'denied' | 'deleted' | 'position' | 'busy' | 'lost';

export function meaningOf(error: unknown): Meaning {
  if (error instanceof WrongExpectedVersionError) return 'conflict';
  if (error instanceof MaxAppendSizeExceededError) return 'too-large';
  if (error instanceof AccessDeniedError) return 'denied';
  if (error instanceof StreamDeletedError) return 'deleted';
  if (!isCommandError(error as Error)) return 'lost';
  const { type, code, message } = error as Error & { type: ErrorType; code?: number };
  if (/invalid ?position|ReadAllResult/i.test(message)) return 'position';
  // An answer on the shared append stream has no gRPC status of its own: the connection works.
  if (code === undefined && (type === ErrorType.UNKNOWN || type === ErrorType.DEADLINE_EXCEEDED))
    return 'busy';
  return 'lost';
}

/** In words, on one line. Nothing of the URL ever reaches the client's errors. */
export function wordsOf(error: unknown): string {
  const { message, type } = error as Partial<Error & { type: string }>;
  return (message || type || String(error)).replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 300);
}
