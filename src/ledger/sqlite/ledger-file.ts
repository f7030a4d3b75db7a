import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import Database from 'libsql';
import type { StoredEvent } from '../../../events/envelope.js';
import { LedgerUnavailable } from '../port.js';
import type { LogRecord, StreamHead } from '../verify.js';
import { type LogSource, Unreadable } from '../verify-log.js';
import { createEventTable, EventTable } from './event-table.js';
import { assertOurs } from './file-header.js';
import { Query, unavailable } from './statements.js';
import type { Connection } from './statements.js';

const PAGE = 500;
const BUSY_MS = 10_000;
const BEFORE_ALL = -Number.MAX_SAFE_INTEGER;

type Row = [
  position: number,
  stream: string | null,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
  recordedAt: number,
  knownAt: number,
  chain: string | null,
];

const records = (chain: string) => `
  SELECT position, name, revision, id, type, data, metadata, recorded_at, known_at, ${chain}
    FROM events LEFT JOIN streams ON number = stream WHERE position > ? ORDER BY position LIMIT ?`;

/** A ledger's file opened read-only, also while others write. Its contents are not trusted. */
export class LedgerFile implements LogSource {
  readonly gapless = true;
  readonly archive: EventTable;
  readonly head: number;
  /** False: written by an older Parley and not opened by a newer one since. */
  readonly hasChain: boolean;
  private readonly records: Query<Row>;
  private readonly place: Query<[number]>;

  private constructor(
    readonly path: string,
    private readonly connection: Connection,
  ) {
    this.archive = new EventTable(connection);
    const [version] = new Query<[number]>(connection, 'PRAGMA user_version').get()!;
    this.hasChain = version > 1;
    this.records = new Query(connection, records(this.hasChain ? 'chain' : keptChain(connection)));
    this.place = new Query(
      connection,
      'SELECT position FROM events JOIN streams ON number = stream WHERE name = ? AND revision = ?',
    );
    this.head = new Query<[number | null]>(connection, 'SELECT max(position) FROM events').get()?.[0] ?? 0;
  }

  /** @throws LedgerUnavailable if it is missing, not ours, newer, truncated or unreadable */
  static open(file: string): LedgerFile {
    const path = resolve(file);
    if (!existsSync(path)) throw new LedgerUnavailable(`There is no ledger ${path}.`);
    if (statSync(path).isDirectory()) throw new LedgerUnavailable(`${path} is a folder, not a ledger.`);
    assertOurs(path);
    let connection: Connection | undefined;
    try {
      connection = new Database(path);
      connection.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA query_only = ON; PRAGMA cache_size = -16384`);
      return new LedgerFile(path, connection);
    } catch (error) {
      connection?.close();
      throw new LedgerUnavailable(`The ledger ${path} cannot be read. ${unavailable(error).message}`, {
        cause: error,
      });
    }
  }

  /** The events, in order. */
  async *readAll(): AsyncGenerator<StoredEvent> {
    for (let after = 0; ;) {
      const page = this.archive.after(after, PAGE);
      yield* page;
      if (page.length < PAGE) return;
      await turn();
      after = page[page.length - 1].position;
    }
  }

  *pages(): Generator<LogRecord[]> {
    for (let after = BEFORE_ALL; ;) {
      const page = this.page(after).filter(({ position }) => position <= this.head);
      if (page.length === 0) return;
      yield page;
      after = page[page.length - 1].position;
    }
  }

  whereIs(stream: string, revision: number): number | undefined {
    return this.place.get(stream, revision)?.[0];
  }

  faultAround({ length: streams }: readonly StreamHead[]): string | undefined {
    const named = new Query<[number]>(this.connection, 'SELECT count(*) FROM streams').get()![0];
    if (named > streams && this.head === this.archive.head())
      return `${named - streams} of the streams that the file names have no event: they were inserted.`;
    if (schemaOf(this.connection, this.hasChain) !== schemaOfNew(this.hasChain))
      return 'Its tables are not those that Parley makes.';
    const [found] = new Query<[string]>(this.connection, 'PRAGMA integrity_check(1)').get()!;
    return found === 'ok' ? undefined : `The file is damaged: ${found}.`;
  }

  /**
   * Writes a snapshot of the whole log into a new file.
   * @throws LedgerUnavailable
   */
  copyTo(file: string): void {
    try {
      // A read-only connection may not even write to other files.
      this.connection.exec('PRAGMA query_only = OFF');
      this.connection.prepare('VACUUM INTO ?').run([resolve(file)]);
      this.connection.exec('PRAGMA query_only = ON');
    } catch (error) {
      throw new LedgerUnavailable(`${resolve(file)} cannot be written. ${unavailable(error).message}`, {
        cause: error,
      });
    }
  }

  close(): void {
    this.archive.closed = true;
    this.connection.close();
  }

  /** Reads one by one if a page is unreadable, to recover as much as possible. */
  private page(after: number): LogRecord[] {
    try {
      return this.records.all(after, PAGE).map(recordOf);
    } catch {
      try {
        return this.records.all(after, 1).map(recordOf);
      } catch (error) {
        throw new Unreadable(Math.max(0, after), unavailable(error).message);
      }
    }
  }
}

/** A file marked as the older format may contain a partial chain: the upgrade was interrupted, or the mark was changed. */
function keptChain(connection: Connection): string {
  const columns = new Query<[string]>(connection, "SELECT name FROM pragma_table_info('events')").all();
  return columns.some(([name]) => name === 'chain') ? "nullif(chain, '')" : 'NULL';
}

const recordOf = ([
  position,
  stream,
  revision,
  id,
  type,
  data,
  metadata,
  recordedAt,
  knownAt,
  chain,
]: Row): LogRecord => ({
  position,
  stream: stream ?? undefined,
  revision,
  id,
  type,
  data,
  metadata,
  recordedAt,
  knownAt,
  chain: chain ?? undefined,
});

/**
 * Without a chain, the column is ignored: an interrupted upgrade may have added it. In older files the id index starts with the
 * stream.
 */
function schemaOf(connection: Connection, withChain: boolean): string {
  const schema = JSON.stringify(
    new Query(connection, 'SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name').all(),
  ).replace('events_by_id ON events (stream, id)', 'events_by_id ON events (id, stream)');
  return withChain ? schema : schema.replace(", chain TEXT NOT NULL DEFAULT ''", '');
}

function schemaOfNew(withChain: boolean): string {
  const connection = new Database(':memory:');
  try {
    createEventTable(connection);
    return schemaOf(connection, withChain);
  } finally {
    connection.close();
  }
}
