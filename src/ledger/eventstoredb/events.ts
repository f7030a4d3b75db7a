import type { ResolvedEvent } from '@eventstore/db-client';
import type { EventMetadata, JsonObject, StoredEvent } from '../../../events/envelope.js';
import { LedgerUnavailable } from '../port.js';

/** An event as the client reads it, from a stream or from `$all`, whoever wrote it. */
export type Recorded = NonNullable<ResolvedEvent['event']>;

/**
 * The event's commit position.
 * @throws LedgerUnavailable beyond 2^53, where numbers end, or where the server says no position (before 22.6)
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

/** A position as the client takes it. Commit and prepare are the same wherever a write is one record, as ours are. */
export const positionAt = (position: number) => ({ commit: BigInt(position), prepare: BigInt(position) });

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/**
 * An event of ours, as the port gives it. `undefined`: someone else's (system events, other streams), or what stands in a
 * stream of ours and is not what Parley writes: no JSON, no instant of recording.
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
