import { LedgerUnavailable } from '../ledger/port.js';

/** Longer than any machine is suspended. */
const JUMP_MS = 366 * 24 * 3_600_000;

/**
 * The clock for `recordedAt`. An event recorded years ahead would be permanent and hide later events from queries for the
 * present: after such a jump, recording stops until the clock is corrected or Parley is restarted.
 *
 * @param elapsed milliseconds of a monotonic clock
 * @returns a clock that throws LedgerUnavailable then
 */
export function recordingClock(
  now: () => number = () => Date.now(),
  elapsed: () => number = () => performance.now(),
): () => number {
  let last = { now: now(), elapsed: elapsed() };
  return () => {
    const next = { now: now(), elapsed: elapsed() };
    const ahead = next.now - last.now - (next.elapsed - last.elapsed);
    if (ahead > JUMP_MS)
      throw new LedgerUnavailable(
        `The clock jumped from ${isoOf(last.now)} to ${isoOf(next.now)}: nothing is recorded until it is corrected. If it is right now, restart Parley.`,
      );
    last = next;
    return next.now;
  };
}

const isoOf = (ms: number): string => new Date(ms).toISOString();
