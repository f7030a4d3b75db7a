import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { JsonObject } from '../../events/envelope.js';

/** Characters that are buffered before they are written. */
const CHUNK = 32 * 1024;

/**
 * A stream of text that is produced as it is consumed: at most a chunk or two are buffered, and the event loop serves other
 * requests between chunks.
 */
export const streamText = (pieces: Iterable<string> | AsyncIterable<string>): Readable =>
  Readable.from(chunks(pieces), { objectMode: false, highWaterMark: CHUNK });

async function* chunks(pieces: Iterable<string> | AsyncIterable<string>) {
  let chunk = '';
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
    await setImmediate();
  }
  if (chunk !== '') yield chunk;
}

export const NDJSON = 'application/x-ndjson; charset=utf-8';

export const ndjsonLine = (item: JsonObject): string => `${JSON.stringify(item)}\n`;
