import { setImmediate as turn } from 'node:timers/promises';
import { NoAnswer } from './timing.js';

/** Maximum number of events of a read or a subscription buffered and passed on as one batch. */
export const BATCH = 256;

/** A read or a subscription of the client. */
interface ClientStream<T> extends AsyncIterable<T> {
  read(): unknown;
  destroy(error: Error): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface BatchesOptions {
  /** Ends the gRPC call: otherwise the client's stream continues in the background. */
  cancel: () => Promise<void>;
  /** Timeout for the next event, evaluated before each; default: none. */
  stallMs?: () => number;
  /** Ends the batches with its reason. */
  signal: AbortSignal;
}

/**
 * Events of a client stream in micro-batches: those that arrived while the consumer was busy, plus those of each further turn of
 * the event loop.
 * @throws NoAnswer · the signal's reason · an error of the client
 */
export async function* batches<T>(
  stream: ClientStream<T>,
  { cancel, stallMs, signal }: BatchesOptions,
): AsyncGenerator<T[]> {
  // The client may emit errors after the last listener is removed, which would crash the process.
  stream.on('error', () => undefined);
  const abort = () => stream.destroy(signal.reason as Error);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  const stall = (ms = stallMs?.()) =>
    ms === undefined ? undefined : setTimeout(() => stream.destroy(new NoAnswer(ms)), Math.max(1, ms));
  let timer = stall();
  try {
    for await (const first of stream) {
      clearTimeout(timer);
      const batch = [first];
      // Events arrive one by one even at high rates.
      for (let before = 0; batch.length > before && batch.length < BATCH;) {
        before = batch.length;
        await turn();
        for (let next: T | null; batch.length < BATCH && (next = stream.read() as T | null) !== null;)
          batch.push(next);
      }
      yield batch;
      timer = stall();
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    // Not awaited: a call that has not started because the store is unavailable is only cancelled when it does.
    cancel().catch(() => undefined);
  }
}
