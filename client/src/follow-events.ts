import { parseFrames } from './frames.js';
import type { Parley } from './parley.js';
import { answered, ProblemError } from './problem.js';
import type { Schemas } from './schemas.js';

export interface FollowOptions {
  /** Omitted: all negotiations that the caller can see. */
  negotiationId?: string;
  /** First position to read, inclusive; omitted: only new events. */
  fromPosition?: number;
  /** Aborts the subscription. */
  signal?: AbortSignal;
  /** Called when the stream opens, and when the connection is lost. */
  onStatus?: (isOpen: boolean) => void;
}

/** Delay before reconnecting, in milliseconds, until the server sends another. */
const RETRY_MS = 2_000;
/** Statuses after which a retry may succeed. */
const PASSING = [0, 429, 502, 503, 504];

/**
 * Events as they are recorded, without gaps or duplicates: reconnects after a lost connection. Uses `fetch` because EventSource
 * cannot send a key.
 *
 * @throws ProblemError for an answer that a retry would not change, such as 401 or 404
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

/** @param last position after which to start */
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
