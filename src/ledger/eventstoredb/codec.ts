import type { ResolvedEvent } from '@eventstore/db-client';
import type { EventMetadata, JsonObject, StoredEvent } from '../../../events/envelope.js';
import { LedgerUnavailable } from '../port.js';

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws LedgerUnavailable beyond 2^53, where numbers end, or where the server says no position (before 22.6) */
export function positionOf(commit: bigint | undefined): number {
  if (commit === undefined || commit > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new LedgerUnavailable(
      `The event store answered the position ${String(commit)}, which cannot be used; EventStoreDB 22.6 or newer is needed.`,
    );
  }
  return Number(commit);
}

/** Where an event, ours or not, stands in `$all`. @throws LedgerUnavailable */
export const placeOf = ({ event, commitPosition }: ResolvedEvent): number =>
  positionOf(event?.position?.commit ?? commitPosition);

/**
 * An event of ours, as the port gives it. `undefined`: someone else's (system events, other streams), or what stands in a
 * stream of ours and is not what Parley writes: no JSON, no instant of recording.
 */
export function storedEvent({ event }: ResolvedEvent, prefix: string): StoredEvent | undefined {
  if (event === undefined || !event.streamId.startsWith(prefix)) return undefined;
  if (!event.isJson || !isObject(event.data) || !isObject(event.metadata)) return undefined;
  if (Number.isNaN(Date.parse(String(event.metadata.recordedAt)))) return undefined;
  return {
    position: positionOf(event.position?.commit),
    stream: event.streamId,
    revision: Number(event.revision),
    id: event.id,
    type: event.type,
    data: event.data,
    metadata: event.metadata as unknown as EventMetadata,
  };
}

/** Commit and prepare positions are the same wherever a write is one record, as every one of ours is. */
export const logPosition = (position: number) => ({ commit: BigInt(position), prepare: BigInt(position) });
