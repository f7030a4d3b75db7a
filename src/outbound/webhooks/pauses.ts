/** When a message that could not be delivered is sent again. Times in milliseconds. */
export interface RetryPolicy {
  /** Before the second attempt; each further pause is twice as long. */
  firstPauseMs: number;
  /** How long a message is retried before its webhook is parked, without the time in which Parley is stopped. */
  giveUpMs: number;
}

const LONGEST_PAUSE_MS = 2 * 60 * 60_000;
/** Pauses vary by this share, so that webhooks of one receiver do not all return at once. */
const JITTER = 0.2;

/**
 * The pause after a failed attempt.
 *
 * @param attempts how many there have been, at least 1
 * @param random from 0 to 1
 */
export function pauseAfter(attempts: number, { firstPauseMs }: RetryPolicy, random = Math.random()): number {
  const pause = Math.min(LONGEST_PAUSE_MS, firstPauseMs * 2 ** Math.min(attempts - 1, 40));
  return Math.round(pause * (1 - JITTER + 2 * JITTER * random));
}

/** The receiver says that it will never take messages again: `410 Gone`. */
const GONE = 410;

/** What follows from a failed attempt: when to try again, or why the webhook is parked. */
export function afterFailure(
  failed: {
    attempts: number;
    since: number;
    at: number;
    status: number | null;
    error: string;
    retryAfterMs: number;
  },
  policy: RetryPolicy,
): { retryAt: number } | { reason: string } {
  const { attempts, since, at, status, error, retryAfterMs } = failed;
  if (status === GONE) return { reason: 'It answered 410: the receiver is gone.' };
  const pause = Math.max(pauseAfter(attempts, policy), Math.min(retryAfterMs, LONGEST_PAUSE_MS));
  if (at + pause - since > policy.giveUpMs)
    return { reason: `${attempts} attempts have failed. The last: ${error}` };
  return { retryAt: at + pause };
}
