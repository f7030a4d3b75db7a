import type { EventMetadata, JsonObject, StoredEvent } from '../../../events/envelope.js';
import { LedgerUnavailable } from '../port.js';
import { ReadEvent } from '../read-event.js';
import type { Recorded } from './read-answer.js';

/** @throws LedgerUnavailable beyond 2^53, where numbers end, or where the server says no position (before 22.6) */
export function positionOf(commit: bigint | number): number {
  if (commit > Number.MAX_SAFE_INTEGER) {
    throw new LedgerUnavailable(
      `The event store answered the position ${commit}, which cannot be used; EventStoreDB 22.6 or newer is needed.`,
    );
  }
  return Number(commit);
}

function object(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * An event of ours, as the port gives it. `undefined`: someone else's (system events, other streams), or what stands in a
 * stream of ours and is not what Parley writes: no JSON, no instant of recording.
 */
export function storedEvent(recorded: Recorded, prefix: string): StoredEvent | undefined {
  if (!recorded.stream.startsWith(prefix) || recorded.contentType !== 'application/json') return undefined;
  const data = object(recorded.data);
  const metadata = object(recorded.metadata);
  if (data === undefined || metadata === undefined) return undefined;
  const recordedAt = Date.parse(String(metadata.recordedAt));
  if (Number.isNaN(recordedAt)) return undefined;
  const { stream, revision, id, type } = recorded;
  const position = positionOf(recorded.position);
  const event = {
    position,
    stream,
    revision,
    id,
    type,
    data,
    metadata: metadata as unknown as EventMetadata,
  };
  return new ReadEvent(event, recorded, recordedAt);
}
