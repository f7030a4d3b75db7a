import type { ResolvedEvent } from '@eventstore/db-client';
import type { EventMetadata, JsonObject, StoredEvent } from '../../../events/envelope.js';
import { LedgerUnavailable } from '../port.js';

/** An event as read by the client, from a stream or from `$all`, regardless of its writer. */
export type Recorded = NonNullable<ResolvedEvent['event']>;

/**
 * The event's commit position.
 * @throws LedgerUnavailable beyond 2^53 (the safe integer limit), or if the server returns no position (before 22.6)
 */
export function positionOf({ position }: Pick<Recorded, 'position'>): number {
  const commit = position?.commit;
  if (commit === undefined || commit > Number.MAX_SAFE_INTEGER) {
    throw new LedgerUnavailable(
      `The event store answered the position ${commit}, which cannot be used; EventStoreDB 22.6 or newer is needed.`,
    );
  }
  return Number(commit);
}

/** A position in the client's format. Commit and prepare positions are equal for single-record writes such as ours. */
export const positionAt = (position: number) => ({ commit: BigInt(position), prepare: BigInt(position) });

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/**
 * One of our events in the port's format. `undefined`: a foreign event (system event, other stream), or one in our streams that
 * Parley did not write: no JSON, no recording time.
 */
export function storedEvent(recorded: Recorded, prefix: string): StoredEvent | undefined {
  const { streamId: stream, revision, id, type, isJson, data, metadata } = recorded;
  if (!stream.startsWith(prefix) || !isJson || !isObject(data) || !isObject(metadata)) return undefined;
  if (Number.isNaN(Date.parse(String(metadata.recordedAt)))) return undefined;
  return {
    position: positionOf(recorded),
    stream,
    revision: Number(revision),
    id,
    type,
    data,
    metadata: metadata as unknown as EventMetadata,
  };
}
