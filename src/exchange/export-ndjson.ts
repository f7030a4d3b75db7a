import type { StoredEvent } from '../../events/envelope.js';

type Events = Iterable<StoredEvent> | AsyncIterable<StoredEvent>;

const CHUNK_CHARACTERS = 64 * 1024;

/** NDJSON in the import format, one event per line, in chunks of many lines. */
export async function* exportNdjson(events: Events): AsyncGenerator<string> {
  let chunk = '';
  for await (const event of events) {
    chunk += lineOf(event) + '\n';
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
}

function lineOf({ type, data, id, metadata }: StoredEvent): string {
  const { occurredOn, source, coding, coder, note } = metadata;
  return JSON.stringify({ type, occurredOn, data, source, coding, coder, note, eventId: id });
}
