import type { EventMetadata, JsonObject, StoredEvent } from '../../../events/envelope.js';
import type { LocalLog, Place } from '../local-log.js';
import { chainOn, NO_EVENTS } from '../chain.js';
import { LedgerUnavailable } from '../port.js';
import type { Storable } from '../storable.js';

interface Row extends Storable {
  position: number;
  stream: string;
  revision: number;
  /** The latest recordedAt up to and including this row. */
  knownAt: number;
  /** Hash chain of the log up to and including this row. */
  chain: string;
}

const eventOf = ({ position, stream, revision, id, type, data, metadata }: Row): StoredEvent => ({
  position,
  stream,
  revision,
  id,
  type,
  data: JSON.parse(data) as JsonObject,
  metadata: JSON.parse(metadata) as EventMetadata,
});

const placeOf = (row: Row | undefined): Place | undefined =>
  row && { position: row.position, revision: row.revision, recordedAt: row.recordedAt };

/** The log as an array. Events are stored as JSON texts, as in a store, so that readers cannot modify them. */
export class MemoryLog implements LocalLog {
  private readonly rows: Row[] = [];
  private readonly streams = new Map<string, Row[]>();
  private closed = false;

  add(stream: string, event: Storable): number {
    const position = this.rows.length + 1;
    const own = this.streams.get(stream) ?? [];
    const knownAt = Math.max(event.recordedAt, this.rows.at(-1)?.knownAt ?? -Infinity);
    const place = { position, stream, revision: own.length };
    const chain = chainOn(this.rows.at(-1)?.chain ?? NO_EVENTS, { ...place, hash: event.hash });
    const row = { ...event, ...place, knownAt, chain };
    this.rows.push(row);
    own.push(row);
    this.streams.set(stream, own);
    return position;
  }

  /** The rows of a stream, oldest first. */
  of(stream: string): readonly Row[] {
    if (this.closed) throw new LedgerUnavailable('The ledger is closed.');
    return this.streams.get(stream) ?? [];
  }

  close(): void {
    this.closed = true;
  }

  at(position: number): StoredEvent | undefined {
    const row = this.all()[position - 1];
    return row && eventOf(row);
  }

  many(positions: readonly number[]): (StoredEvent | undefined)[] {
    return positions.map((position) => this.at(position));
  }

  byId(stream: string, eventId: string): StoredEvent | undefined {
    const row = this.of(stream).find(({ id }) => id === eventId);
    return row && eventOf(row);
  }

  idsAmong(stream: string, eventIds: readonly string[]): Set<string> {
    return new Set(eventIds.filter((id) => this.byId(stream, id)));
  }

  inStream(stream: string, fromRevision: number, limit: number, mostBytes = Infinity): StoredEvent[] {
    return upTo(mostBytes, this.of(stream).slice(fromRevision, fromRevision + limit)).map(eventOf);
  }

  backInStream(stream: string, fromRevision: number, limit: number): StoredEvent[] {
    const end = Math.min(fromRevision + 1, this.of(stream).length);
    return this.of(stream)
      .slice(Math.max(0, end - limit), end)
      .reverse()
      .map(eventOf);
  }

  after(position: number, limit: number, mostBytes = Infinity): StoredEvent[] {
    return upTo(mostBytes, this.all().slice(position, position + limit)).map(eventOf);
  }

  before(position: number, limit: number): StoredEvent[] {
    const end = Math.min(position - 1, this.all().length);
    return this.all()
      .slice(Math.max(0, end - limit), end)
      .reverse()
      .map(eventOf);
  }

  lastInStream(stream: string, upTo = Infinity): Place | undefined {
    return placeOf(this.of(stream).findLast(({ position }) => position <= upTo));
  }

  lastAmong(streams: readonly string[], upTo: number): Place | undefined {
    const among = new Set(streams);
    return placeOf(this.all().findLast(({ stream, position }) => position <= upTo && among.has(stream)));
  }

  knownPosition(stream: string, instant: string): number {
    const ms = Date.parse(instant);
    return this.of(stream).findLast(({ recordedAt }) => recordedAt <= ms)?.position ?? 0;
  }

  knownPositionInAll(instant: string): number {
    const ms = Date.parse(instant);
    return this.all().findLast(({ knownAt }) => knownAt <= ms)?.position ?? 0;
  }

  knownPositionAmong(streams: readonly string[], instant: string): number {
    const ms = Date.parse(instant);
    const among = new Set(streams);
    const rows = this.all().filter(({ stream }) => among.has(stream));
    const later = rows.findIndex(({ recordedAt }) => recordedAt > ms);
    return (later < 0 ? rows.at(-1) : rows[later - 1])?.position ?? 0;
  }

  chainAt(position: number): string | undefined {
    return this.all()[position - 1]?.chain;
  }

  head(): number {
    return this.all().length;
  }

  private all(): readonly Row[] {
    if (this.closed) throw new LedgerUnavailable('The ledger is closed.');
    return this.rows;
  }
}

/** As many rows as fit in `mostBytes`; at least one. */
function upTo(mostBytes: number, rows: readonly Row[]): Row[] {
  let bytes = 0;
  const end = rows.findIndex(({ data, metadata }) => (bytes += data.length + metadata.length) >= mostBytes);
  return rows.slice(0, end < 0 ? rows.length : end + 1);
}
