import { BACKWARDS, END, FORWARDS, START, StreamNotFoundError } from '@eventstore/db-client';
import type { EventStoreDBClient, StreamingRead } from '@eventstore/db-client';
import type { ReadAllOptions, ReadOptions } from '../port.js';
import { BATCH, batches } from './batches.js';
import type { Connection } from './connection.js';
import { isFinal, isNoPosition } from './errors.js';
import { positionAt, positionOf } from './events.js';
import type { Recorded } from './events.js';
import { monotonicMs } from './timing.js';

const READABLE = { highWaterMark: BATCH };

/** Starts the read after the last event delivered. Undefined: nothing is left to read. */
type Begin = (
  client: EventStoreDBClient,
  last: Recorded | undefined,
) => StreamingRead<{ event?: Recorded }> | undefined;

/**
 * Reads in batches; after a failure, resumes after the last event delivered. Only waiting for the store counts against the
 * deadline, not the consumer's processing.
 * @throws LedgerUnavailable when nothing comes for `stallMs`
 */
async function* readOn(
  connection: Connection,
  begin: Begin,
  stallMs = connection.deadlineMs,
): AsyncGenerator<Recorded[]> {
  let last: Recorded | undefined;
  let progressAt = monotonicMs();
  for (let failures = 1; ; failures++) {
    connection.assertOpen();
    const { client } = connection;
    const stream = begin(client, last);
    if (stream === undefined) return;
    const options = {
      cancel: () => stream.cancel(),
      stallMs: () => progressAt + stallMs - monotonicMs(),
      signal: connection.closed,
    };
    try {
      for await (const batch of batches(stream, options)) {
        connection.works();
        const events = batch.flatMap(({ event }) => event ?? []);
        last = events.at(-1) ?? last;
        yield events;
        connection.assertOpen();
        progressAt = monotonicMs();
        failures = 1;
      }
      connection.works();
      return;
    } catch (error) {
      if (error instanceof StreamNotFoundError) return connection.works();
      if (isFinal(error) || isNoPosition(error)) throw error;
      connection.failed(client, error);
      await connection.retry(failures, error, progressAt + stallMs);
    }
  }
}

/**
 * Reads one stream, regardless of the writer; a missing stream is empty.
 * @throws LedgerUnavailable
 */
export async function* readStream(
  connection: Connection,
  stream: string,
  { fromRevision, backwards = false, limit = Infinity }: ReadOptions,
  stallMs?: number,
): AsyncGenerator<Recorded[]> {
  if (limit < 1 || (fromRevision ?? 0) < 0) return;
  const direction = backwards ? BACKWARDS : FORWARDS;
  let left = limit;
  const begin: Begin = (client, last) => {
    const next = last === undefined ? fromRevision : Number(last.revision) + (backwards ? -1 : 1);
    if (left < 1 || (next !== undefined && next < 0)) return undefined;
    const start = next === undefined ? (backwards ? END : START) : BigInt(next);
    const maxCount = Math.min(left, Number.MAX_SAFE_INTEGER);
    return client.readStream(stream, { direction, fromRevision: start, maxCount }, READABLE);
  };
  try {
    for await (const events of readOn(connection, begin, stallMs)) {
      left -= events.length;
      yield events;
    }
  } catch (error) {
    throw connection.unavailable(error);
  }
}

/**
 * Reads `$all`, including foreign events, after an exclusive position, or backwards from before one.
 * @throws LedgerUnavailable
 */
export async function* readAll(
  connection: Connection,
  { after, backwards = false }: Pick<ReadAllOptions, 'after' | 'backwards'> = {},
): AsyncGenerator<Recorded[]> {
  const direction = backwards ? BACKWARDS : FORWARDS;
  const start = backwards ? END : START;
  const from =
    (position: number | undefined): Begin =>
    (client, last) => {
      const at = last === undefined ? position : positionOf(last);
      const fromPosition = at === undefined ? start : positionAt(at);
      return client.readAll({ direction, fromPosition }, READABLE);
    };
  let bound = after;
  // Forwards the server starts with the event at the position itself.
  const isNext = (event: Recorded) => {
    const position = positionOf(event);
    if (bound !== undefined && (backwards ? position >= bound : position <= bound)) return false;
    bound = position;
    return true;
  };
  // 0 is before everything. If there is no event at the position, everything is read and filtered.
  for (const position of [after || undefined, undefined]) {
    try {
      for await (const events of readOn(connection, from(position))) yield events.filter(isNext);
      return;
    } catch (error) {
      if (position === undefined || !isNoPosition(error)) throw connection.unavailable(error);
    }
  }
}
