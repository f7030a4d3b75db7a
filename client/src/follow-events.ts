import { parseFrames } from './frames.js';
import type { Parley } from './parley.js';
import { answered, ProblemError } from './problem.js';
import type { Schemas } from './schemas.js';

export interface FollowOptions {
  /** Left out: all that you can see. */
  negotiationId?: string;
  /** Where to begin in the log, inclusive; left out: with what comes next. */
  fromPosition?: number;
  /** Ends it. */
  signal?: AbortSignal;
  /** Told when the stream is open, and when it has been cut off. */
  onStatus?: (isOpen: boolean) => void;
}

/** How long it waits before it connects again, in milliseconds, until the server says otherwise. */
const RETRY_MS = 2_000;
/** Answers after which a later attempt may succeed. */
const PASSING = [0, 429, 502, 503, 504];

/**
 * What is recorded, as it is recorded, with no gap and no repeat: it connects again where it was cut off. It reads with `fetch`,
 * for an EventSource cannot send a key.
 *
 * @throws ProblemError for an answer that another attempt would get again, such as 401 or 404
 */
export async function* followEvents(
  parley: Parley,
  { negotiationId, fromPosition, signal, onStatus }: FollowOptions = {},
): AsyncGenerator<Schemas['Event'], void> {
  let last = fromPosition === undefined ? undefined : fromPosition - 1;
  let retryMs = RETRY_MS;
  while (!signal?.aborted) {
    try {
      const { body, position } = await open(parley, negotiationId, last, signal);
      last ??= position;
      onStatus?.(true);
      for await (const { id, data, retry } of parseFrames(body)) {
        retryMs = retry ?? retryMs;
        if (data === undefined) continue;
        last = Number(id);
        yield JSON.parse(data) as Schemas['Event'];
      }
    } catch (error) {
      if (error instanceof ProblemError && !PASSING.includes(error.status)) throw error;
    }
    onStatus?.(false);
    await pause(retryMs, signal);
  }
}

/** @param last position after which it begins */
async function open(
  parley: Parley,
  negotiationId: string | undefined,
  last: number | undefined,
  signal: AbortSignal | undefined,
): Promise<{ body: ReadableStream<Uint8Array>; position: number }> {
  const query = { fromPosition: last === undefined ? undefined : String(last + 1) };
  const options = { parseAs: 'stream', signal, headers: { accept: 'text/event-stream' } } as const;
  const request =
    negotiationId === undefined
      ? parley.GET('/api/v1/events/live', { params: { query }, ...options })
      : parley.GET('/api/v1/negotiations/{negotiationId}/events/live', {
          params: { path: { negotiationId }, query },
          ...options,
        });
  const { response } = await request;
  const body = await answered<ReadableStream<Uint8Array> | null>(request);
  return { body: body!, position: Number(response.headers.get('Parley-Position')) };
}

const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
    if (signal?.aborted) done();
  });
