/** Timeout of a call without an answer or a read without an event. */
export class NoAnswer extends Error {
  constructor(afterMs: number) {
    super(`no answer in ${Math.round(afterMs)} ms`);
  }
}

/** Waits for a promise with a timeout. A later result is ignored. @throws NoAnswer */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(ms)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves after the given time, or as soon as the signal is aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}

const FIRST_MS = 50;
const LONGEST_MS = 1_500;

/** Delay before the next attempt after a number of failures: exponential back-off with jitter. */
export function backOffMs(failures: number, random: () => number = Math.random): number {
  if (failures === 0) return 0;
  return Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS) * (0.5 + random() / 2);
}

/** Milliseconds of a monotonic clock. */
export const monotonicMs = (): number => performance.now();
