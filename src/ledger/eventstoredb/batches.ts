import { setImmediate as turn } from 'node:timers/promises';
import { NoAnswer } from './timing.js';

/** At most so many events of a read or a subscription wait in memory, and are handed on together. */
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
  /** How long the store may take over the next event, asked before each; left out: for ever. */
  stallMs?: () => number;
  /** Ends the batches with its reason. */
  signal: AbortSignal;
}

/**
 * The events of a stream of the client in micro-batches: what has arrived while the consumer was busy, and what each further turn
 * of the event loop brings.
 * @throws NoAnswer · the signal's reason · an error of the client
 */
export async function* batches<T>(
  stream: ClientStream<T>,
  { cancel, stallMs, signal }: BatchesOptions,
): AsyncGenerator<T[]> {
  // The client emits errors also when nobody listens any more, which would end the process.
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
      // Events come one by one even where they come fast.
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
    // Not awaited: a call that has not begun, because the store is away, is cancelled once it does.
    cancel().catch(() => undefined);
  }
}
