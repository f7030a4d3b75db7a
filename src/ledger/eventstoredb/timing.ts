/** A call had no answer, or a reader no event, in the time it had. */
export class NoAnswer extends Error {
  constructor(readonly afterMs: number) {
    super(`no answer in ${afterMs} ms`);
  }
}

/**
 * Waits for a promise, no longer than a time of our own, and not after the signal. What comes later is let go.
 * @throws NoAnswer · the signal's reason
 */
export async function within<T>(ms: number, promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  promise.catch(() => undefined);
  signal?.throwIfAborted();
  let timer: NodeJS.Timeout | undefined;
  let abort: (() => void) | undefined;
  const late = new Promise<never>((_, reject) => {
    if (ms !== Infinity) timer = setTimeout(() => reject(new NoAnswer(Math.round(ms))), ms);
    abort = () => reject(signal!.reason as Error);
    signal?.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort!);
  }
}

/** Resolves after a time, or at once when the signal is given. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}

const FIRST_MS = 50;
const LONGEST_MS = 1_500;

/** How long to wait before the attempt after so many failures: doubling, with jitter, so that many do not come at once. */
export function backOffMs(failures: number, random: () => number = Math.random): number {
  if (failures === 0) return 0;
  return Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS) * (0.5 + random() / 2);
}

/** Milliseconds of a clock that never goes back. */
export const monotonicMs = (): number => performance.now();
