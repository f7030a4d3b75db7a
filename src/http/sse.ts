import type { JsonObject } from '../../events/envelope.js';
import { badRequest } from './problem.js';
import { readPosition } from './query.js';

/** Server-sent events, as in the HTML standard. Without an `event` field, so that `onmessage` receives all of them. */
export const EVENT_STREAM = 'text/event-stream; charset=utf-8';

/** Reconnection delay sent to clients, in milliseconds. */
const RETRY_MS = 2000;

/** The first frame of every stream; it causes the headers to be sent immediately. */
export const PREAMBLE = `retry: ${RETRY_MS}\n\n`;

/** A comment as keep-alive for idle connections. */
export const HEARTBEAT = ':\n\n';

/** One event as a frame; its position is the id for `Last-Event-ID`. */
export const frame = (event: JsonObject): string =>
  `id: ${String(event.position)}\ndata: ${JSON.stringify(event)}\n\n`;

/**
 * The position after which a client resumes; undefined if the header is absent or empty.
 * @throws Problem 400
 */
export function readLastEventId(header: string | undefined): number | undefined {
  if (header === undefined || header === '') return undefined;
  try {
    return readPosition(header);
  } catch (error) {
    throw badRequest(`Last-Event-ID: ${(error as Error).message}`);
  }
}

/** Whether an `Accept` header prefers an event stream to NDJSON, the default. */
export function prefersEventStream(accept: string | undefined): boolean {
  return quality(accept, 'text', 'event-stream') > quality(accept, 'application', 'x-ndjson');
}

/** The quality value of a media type in an `Accept` header; the most specific range applies. */
function quality(accept: string | undefined, type: string, subtype: string): number {
  let best = -1;
  let weight = 0;
  for (const part of (accept ?? '').toLowerCase().split(',')) {
    const [range, ...parameters] = part.split(';').map((one) => one.trim());
    const exactness = [`*/*`, `${type}/*`, `${type}/${subtype}`].indexOf(range);
    if (exactness <= best) continue;
    best = exactness;
    const q = parameters.find((one) => one.startsWith('q='));
    weight = q === undefined ? 1 : Number(q.slice(2)) || 0;
  }
  return weight;
}
