import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { JsonObject } from '../../events/envelope.js';

/** Chunk size, in characters. */
const CHUNK = 32 * 1024;
/** Time slice for producing pieces before yielding, in milliseconds. */
const TURN_MS = 8;

/**
 * A text stream with back-pressure: at most a chunk or two are buffered, and the event loop serves other requests between
 * chunks, and while a slow chunk is produced. Slow producers yield empty pieces meanwhile.
 */
export const streamText = (pieces: Iterable<string> | AsyncIterable<string>): Readable =>
  Readable.from(chunks(pieces), { objectMode: false, highWaterMark: CHUNK });

async function* chunks(pieces: Iterable<string> | AsyncIterable<string>) {
  let chunk = '';
  let begun = performance.now();
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    } else if (performance.now() - begun < TURN_MS) continue;
    await setImmediate();
    begun = performance.now();
  }
  if (chunk !== '') yield chunk;
}

export const NDJSON = 'application/x-ndjson; charset=utf-8';

export const ndjsonLine = (item: JsonObject): string => `${JSON.stringify(item)}\n`;
