import type { EventMetadata, JsonObject, StoredEvent } from '../../../events/envelope.js';
import type { LocalLog, Place } from '../local-log.js';
import { chainOn, NO_EVENTS } from '../chain.js';
import { LedgerUnavailable } from '../port.js';
import type { Storable } from '../storable.js';
import { COLUMNS, type EventRow, Pages } from './pages.js';
import { Change, Query, unavailable } from './statements.js';
import type { Connection } from './statements.js';

/** The end of the log, needed for the next insert. */
type End = [position: number, knownAt: number, chain: string];
/** How many events are looked at on either side of a position before each stream is looked up instead. */
const NEARBY = 1_000;
const BEFORE_ALL: End = [0, Number.MIN_SAFE_INTEGER, NO_EVENTS];

export interface TableOptions {
  /** The log is a copy of another store's, which may have duplicate ids in a stream: ids are indexed but not unique. */
  mirror?: boolean;
}

/**
 * Creates the tables where they are missing. `known_at` is the latest `recorded_at` up to and including the row, `chain` the
 * chain of the log up to it; the column is placed as ALTER TABLE would, so that new and upgraded files are identical.
 * Server-generated ids grow with time: with the id first in the index, inserts of all streams touch the same few pages (older
 * files have the stream first, which works as well).
 */
export function createEventTable(connection: Connection, { mirror = false }: TableOptions = {}): void {
  connection.exec(`
    CREATE TABLE IF NOT EXISTS streams (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE IF NOT EXISTS events (
      position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
      known_at INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL
    , chain TEXT NOT NULL DEFAULT '') STRICT;
    CREATE UNIQUE INDEX IF NOT EXISTS events_by_revision ON events (stream, revision);
    CREATE ${mirror ? '' : 'UNIQUE'} INDEX IF NOT EXISTS events_by_id ON events (id, stream);`);
}

/**
 * The table of events of one database: the embedded log itself, or the mirror of a remote one (whose positions are supplied by
 * the caller and have gaps). All reads are synchronous and complete before they return.
 */
export class EventTable implements LocalLog {
  private readonly numbers = new Map<string, number>();
  private readonly names = new Map<number, string>();
  /** As this connection wrote it; another connection may have appended since. */
  private end: End | undefined;
  /** Every read throws from now on: libsql itself would keep answering. */
  closed = false;
  /** Every read throws for now. */
  suspended = false;

  private readonly numberOfStream: Query<[number]>;
  private readonly nameOfStream: Query<[string]>;
  private readonly addStream: Change;
  private addEvent: Change | undefined;
  private lastEnd: Query<End> | undefined;
  private chainOf: Query<[string]> | undefined;
  private readonly byPosition: Query<EventRow>;
  private readonly byPositions: Query<EventRow>;
  private readonly byEventId: Query<EventRow>;
  private readonly knownIds: Query<[string]>;
  private readonly forwards: Pages;
  private readonly backwards: Query<EventRow>;
  private readonly streamForwards: Pages;
  private readonly streamBackwards: Query<EventRow>;
  private readonly lastOfStream: Query<[revision: number, position: number]>;
  private readonly idAtRevision: Query<[id: string, position: number]>;
  private readonly timesAt: Query<[stream: number, revision: number, recordedAt: number]>;
  private readonly timesInStream: Query<[revision: number, position: number, recordedAt: number]>;
  private readonly timesInAll: Query<[position: number, knownAt: number]>;
  private readonly laterAmong: Query<[position: number | null]>;
  private readonly lastBefore: Query<[position: number | null]>;
  private readonly lastPosition: Query<[number]>;

  constructor(private readonly connection: Connection) {
    const query = <R extends unknown[]>(sql: string) => new Query<R>(connection, sql);
    this.numberOfStream = query('SELECT number FROM streams WHERE name = ?');
    this.nameOfStream = query('SELECT name FROM streams WHERE number = ?');
    this.addStream = new Change(connection, 'INSERT INTO streams (name) VALUES (?)');
    this.byPosition = query(`SELECT ${COLUMNS} FROM events WHERE position = ?`);
    this.byPositions = query(
      `SELECT ${COLUMNS} FROM events WHERE position IN (SELECT value FROM json_each(?))`,
    );
    this.byEventId = query(
      `SELECT ${COLUMNS} FROM events WHERE stream = ? AND id = ? ORDER BY position LIMIT 1`,
    );
    this.knownIds = query(
      'SELECT id FROM events WHERE stream = ? AND id IN (SELECT value FROM json_each(?))',
    );
    this.forwards = new Pages(connection, 'WHERE position > ? ORDER BY position LIMIT ?');
    this.backwards = query(`SELECT ${COLUMNS} FROM events WHERE position < ? ORDER BY position DESC LIMIT ?`);
    this.streamForwards = new Pages(
      connection,
      'WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
    );
    this.streamBackwards = query(
      `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`,
    );
    this.lastOfStream = query(
      'SELECT revision, position FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1',
    );
    this.idAtRevision = query('SELECT id, position FROM events WHERE stream = ? AND revision = ?');
    this.timesAt = query('SELECT stream, revision, recorded_at FROM events WHERE position = ?');
    this.timesInStream = query(
      'SELECT revision, position, recorded_at FROM events WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT 1',
    );
    this.timesInAll = query(
      'SELECT position, known_at FROM events WHERE position <= ? ORDER BY position DESC LIMIT 1',
    );
    const among = 'stream IN (SELECT value FROM json_each(?))';
    this.laterAmong = query(
      `SELECT min(position) FROM (SELECT position, stream, recorded_at FROM events WHERE position > ?
        ORDER BY position LIMIT ?) WHERE recorded_at > ? AND ${among}`,
    );
    this.lastBefore = query(
      `SELECT max(position) FROM (SELECT position, stream FROM events WHERE position < ?
        ORDER BY position DESC LIMIT ?) WHERE ${among}`,
    );
    this.lastPosition = query('SELECT position FROM events ORDER BY position DESC LIMIT 1');
  }

  /**
   * Writes one event and returns its position: the one given, else the one after the last. Call inside a transaction, in log
   * order; after a rollback, `rolledBack()` must be called.
   * @throws the store's own error (SQLITE_CONSTRAINT: the id, the revision or the position is taken)
   */
  insert(
    { id, type, data, metadata, hash, recordedAt }: Storable,
    stream: string,
    revision: number,
    given?: number,
  ): number {
    const number = this.numberOf(stream) ?? this.newNumber(stream);
    const [last, latest, before] = (this.end ??= this.findEnd());
    const position = given ?? last + 1;
    const knownAt = Math.max(latest, recordedAt);
    const chain = chainOn(before, { position, stream, revision, hash });
    // If another connection has appended since, this position is taken.
    this.insertion.run(position, number, revision, id, type, data, metadata, recordedAt, knownAt, chain);
    this.end = [position, knownAt, chain];
    return position;
  }

  /** Re-reads the end of the log before writing: another connection may have written. */
  forgetEnd(): void {
    this.end = undefined;
  }

  /** Discards cached state of a transaction that was rolled back. */
  rolledBack(): void {
    this.forgetEnd();
    this.numbers.clear();
    this.names.clear();
  }

  /** -1: the stream does not exist. */
  lastRevision(stream: string): number {
    const number = this.numberOf(stream);
    return number === undefined ? -1 : (this.lastOfStream.get(number)?.[0] ?? -1);
  }

  /** Id and position of the event at a revision. */
  placeOf(stream: string, revision: number): { id: string; position: number } | undefined {
    const number = this.numberOf(stream);
    const row = number === undefined ? undefined : this.idAtRevision.get(number, revision);
    return row && { id: row[0], position: row[1] };
  }

  at(position: number): StoredEvent | undefined {
    return this.read(() => this.event(this.byPosition.get(position)));
  }

  many(positions: readonly number[]): (StoredEvent | undefined)[] {
    return this.read(() => {
      const found = this.events(this.byPositions.all(JSON.stringify(positions)));
      const at = new Map(found.map((event) => [event.position, event]));
      return positions.map((position) => at.get(position));
    });
  }

  byId(stream: string, eventId: string): StoredEvent | undefined {
    return this.inNumbered(stream, undefined, (number) => this.event(this.byEventId.get(number, eventId)));
  }

  idsAmong(stream: string, eventIds: readonly string[]): Set<string> {
    return this.inNumbered(stream, new Set<string>(), (number) => {
      const found = this.knownIds.all(number, JSON.stringify(eventIds));
      return new Set(found.map(([id]) => id));
    });
  }

  inStream(stream: string, fromRevision: number, limit: number, mostBytes = Infinity): StoredEvent[] {
    return this.inNumbered(stream, [], (number) =>
      this.events(this.streamForwards.all(mostBytes, [number, fromRevision], limit)),
    );
  }

  backInStream(stream: string, fromRevision: number, limit: number): StoredEvent[] {
    return this.inNumbered(stream, [], (number) =>
      this.events(this.streamBackwards.all(number, fromRevision, limit)),
    );
  }

  after(position: number, limit: number, mostBytes = Infinity): StoredEvent[] {
    return this.read(() => this.events(this.forwards.all(mostBytes, [position], limit)));
  }

  before(position: number, limit: number): StoredEvent[] {
    return this.read(() => this.events(this.backwards.all(position, limit)));
  }

  lastInStream(stream: string, upTo = Number.MAX_SAFE_INTEGER): Place | undefined {
    return this.inNumbered(stream, undefined, (number) => {
      const there = upTo === Number.MAX_SAFE_INTEGER ? undefined : this.timesAt.get(upTo);
      if (there?.[0] === number) return { position: upTo, revision: there[1], recordedAt: there[2] };
      return this.around(number, 'position', upTo).last;
    });
  }

  lastAmong(streams: readonly string[], upTo: number): Place | undefined {
    return this.read(() => {
      const numbers = this.numbersOf(streams);
      const nearby = this.lastBefore.get(upTo + 1, NEARBY, JSON.stringify(numbers))?.[0];
      const times = nearby == null ? undefined : this.timesAt.get(nearby);
      if (nearby != null && times) return { position: nearby, revision: times[1], recordedAt: times[2] };
      let found: Place | undefined;
      for (const number of numbers) {
        const { last } = this.around(number, 'position', upTo);
        if (last && !(found && found.position > last.position)) found = last;
      }
      return found;
    });
  }

  knownPosition(stream: string, instant: string): number {
    const ms = Date.parse(instant);
    return this.inNumbered(stream, 0, (number) => this.around(number, 'recordedAt', ms).last?.position ?? 0);
  }

  knownPositionInAll(instant: string): number {
    const ms = Date.parse(instant);
    return this.read(() => {
      const time = (position: number) => this.timesInAll.get(position);
      const last = time(Number.MAX_SAFE_INTEGER);
      if (last === undefined || last[1] <= ms) return last?.[0] ?? 0;
      let [low, high] = [0, last[0]];
      while (high - low > 1) {
        const middle = low + Math.floor((high - low) / 2);
        const row = time(middle);
        if (row === undefined || row[1] <= ms) low = middle;
        else high = row[0];
      }
      return time(low)?.[0] ?? 0;
    });
  }

  knownPositionAmong(streams: readonly string[], instant: string): number {
    const ms = Date.parse(instant);
    return this.read(() => {
      const numbers = this.numbersOf(streams);
      return this.knownNearby(numbers, ms, this.knownPositionInAll(instant)) ?? this.knownByEach(numbers, ms);
    });
  }

  chainAt(position: number): string | undefined {
    return this.read(() => {
      this.chainOf ??= new Query<[string]>(this.connection, 'SELECT chain FROM events WHERE position = ?');
      return this.chainOf.get(position)?.[0];
    });
  }

  head(): number {
    return this.read(() => this.lastPosition.get()?.[0] ?? 0);
  }

  /** Prepared lazily, because only files of the newest format have these columns and older ones can be read. */
  private get insertion(): Change {
    return (this.addEvent ??= new Change(
      this.connection,
      `INSERT INTO events (position, stream, revision, id, type, data, metadata, recorded_at, known_at, chain)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ));
  }

  private findEnd(): End {
    this.lastEnd ??= new Query<End>(
      this.connection,
      'SELECT position, known_at, chain FROM events ORDER BY position DESC LIMIT 1',
    );
    return this.lastEnd.get() ?? BEFORE_ALL;
  }

  /**
   * A stream's last event whose position, or time, is not above a value, and the one after it. Both grow with the revision, mostly
   * evenly: steps alternate between interpolation search and bisection.
   */
  private around(
    number: number,
    by: 'position' | 'recordedAt',
    most: number,
  ): { last?: Place | undefined; next?: Place } {
    const at = (revision: number): Place | undefined => {
      const row = this.timesInStream.get(number, revision);
      return row && { revision: row[0], position: row[1], recordedAt: row[2] };
    };
    const last = at(Number.MAX_SAFE_INTEGER);
    if (!last || last[by] <= most) return { last };
    let high = last;
    let low: Place | undefined;
    // No event after `low` and up to this revision is above the value.
    for (let step = 0, from = -1; high.revision - from > 1; step++) {
      const span = high.revision - from;
      const before = low?.[by] ?? 0;
      const even = (span * (most - before)) / (high[by] - before);
      const ahead = step % 2 === 0 ? Math.ceil(even) : span >>> 1;
      const revision = from + Math.max(1, Math.min(span - 1, ahead));
      const there = at(revision);
      if (there && there[by] > most) high = there;
      else [low, from] = [there ?? low, revision];
    }
    return { last: low, next: high };
  }

  /**
   * The last event of some streams before the first of them that is above a time, if both lie near a position up to which nothing
   * is: two queries for any number of streams. Else undefined.
   */
  private knownNearby(numbers: readonly number[], ms: number, known: number): number | undefined {
    const list = JSON.stringify(numbers);
    const end = this.laterAmong.get(known, NEARBY, ms, list)?.[0];
    return end == null ? undefined : (this.lastBefore.get(end, NEARBY, list)?.[0] ?? undefined);
  }

  /** The same by looking at each stream, once or twice; 0: none. */
  private knownByEach(numbers: readonly number[], ms: number): number {
    const around = numbers.map((number) => this.around(number, 'recordedAt', ms));
    let end = Infinity;
    for (const { next } of around) if (next && next.position < end) end = next.position;
    let position = 0;
    for (const [n, { last }] of around.entries()) {
      const known = last && last.position > end ? this.around(numbers[n], 'position', end).last : last;
      if (known && known.position > position) ({ position } = known);
    }
    return position;
  }

  private numberOf(stream: string): number | undefined {
    const known = this.numbers.get(stream);
    if (known !== undefined) return known;
    const row = this.numberOfStream.get(stream);
    if (row !== undefined) this.remember(row[0], stream);
    return row?.[0];
  }

  /** Of those that there are. */
  private numbersOf(streams: readonly string[]): number[] {
    return streams.map((stream) => this.numberOf(stream)).filter((number) => number !== undefined);
  }

  private newNumber(stream: string): number {
    const number = this.addStream.run(stream);
    this.remember(number, stream);
    return number;
  }

  private remember(number: number, stream: string): void {
    this.numbers.set(stream, number);
    this.names.set(number, stream);
  }

  private nameOf(number: number): string {
    const known = this.names.get(number);
    if (known !== undefined) return known;
    const row = this.nameOfStream.get(number);
    if (row === undefined) throw new Error(`stream ${number} has no name`);
    this.remember(number, row[0]);
    return row[0];
  }

  private event(row: EventRow | undefined): StoredEvent | undefined {
    return row && this.events([row])[0];
  }

  private events(rows: EventRow[]): StoredEvent[] {
    return rows.map(([position, stream, revision, id, type, data, metadata]) => ({
      position,
      stream: this.nameOf(stream),
      revision,
      id,
      type,
      data: JSON.parse(data) as JsonObject,
      metadata: JSON.parse(metadata) as EventMetadata,
    }));
  }

  private inNumbered<T>(stream: string, otherwise: T, read: (number: number) => T): T {
    return this.read(() => {
      const number = this.numberOf(stream);
      return number === undefined ? otherwise : read(number);
    });
  }

  private read<T>(read: () => T): T {
    if (this.closed) throw new LedgerUnavailable('The ledger is closed.');
    if (this.suspended)
      throw new LedgerUnavailable(
        'The store failed, and an unfinished transaction could not be rolled back yet.',
      );
    try {
      return read();
    } catch (error) {
      throw unavailable(error);
    }
  }
}
