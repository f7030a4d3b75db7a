import type { StoredEvent } from '../../events/envelope.js';
import type { LocalLog, Place } from '../../src/ledger/local-log.js';

/** A log that is a list: what the read model and the deciders need of one, without a store. */
export class ListArchive implements LocalLog {
  readonly events: StoredEvent[] = [];
  private readonly byPosition = new Map<number, StoredEvent>();

  add(event: StoredEvent): void {
    this.events.push(event);
    this.byPosition.set(event.position, event);
  }

  at(position: number): StoredEvent | undefined {
    return this.byPosition.get(position);
  }

  many(positions: readonly number[]): (StoredEvent | undefined)[] {
    return positions.map((position) => this.at(position));
  }

  byId(stream: string, eventId: string): StoredEvent | undefined {
    return this.events.find((event) => event.stream === stream && event.id === eventId);
  }

  idsAmong(stream: string, eventIds: readonly string[]): Set<string> {
    return new Set(eventIds.filter((id) => this.byId(stream, id)));
  }

  inStream(stream: string, fromRevision: number, limit: number): StoredEvent[] {
    return this.events
      .filter((event) => event.stream === stream && event.revision >= fromRevision)
      .slice(0, limit);
  }

  backInStream(stream: string, fromRevision: number, limit: number): StoredEvent[] {
    return this.events
      .filter((event) => event.stream === stream && event.revision <= fromRevision)
      .reverse()
      .slice(0, limit);
  }

  after(position: number, limit: number): StoredEvent[] {
    return this.events.filter((event) => event.position > position).slice(0, limit);
  }

  before(position: number, limit: number): StoredEvent[] {
    return this.events
      .filter((event) => event.position < position)
      .reverse()
      .slice(0, limit);
  }

  lastInStream(stream: string, upTo = Infinity): Place | undefined {
    const last = this.events.findLast((event) => event.stream === stream && event.position <= upTo);
    return last && { ...last, recordedAt: Date.parse(last.metadata.recordedAt) };
  }

  lastAmong(streams: readonly string[], upTo: number): Place | undefined {
    const last = this.events.findLast(({ stream, position }) => position <= upTo && streams.includes(stream));
    return last && { ...last, recordedAt: Date.parse(last.metadata.recordedAt) };
  }

  knownPosition(stream: string, instant: string): number {
    const known = this.events.findLast(
      (event) => event.stream === stream && event.metadata.recordedAt <= instant,
    );
    return known?.position ?? 0;
  }

  knownPositionInAll(instant: string): number {
    return lastUntil(this.events, instant);
  }

  knownPositionAmong(streams: readonly string[], instant: string): number {
    return lastUntil(
      this.events.filter(({ stream }) => streams.includes(stream)),
      instant,
    );
  }

  chainAt(): string | undefined {
    return undefined;
  }

  head(): number {
    return this.events.at(-1)?.position ?? 0;
  }
}

/** Position of the last event before the first that was recorded later; 0: none. */
function lastUntil(events: readonly StoredEvent[], instant: string): number {
  const later = events.findIndex((event) => event.metadata.recordedAt > instant);
  return (later < 0 ? events.at(-1) : events[later - 1])?.position ?? 0;
}
