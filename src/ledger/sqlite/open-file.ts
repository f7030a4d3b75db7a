import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { LedgerUnavailable } from '../port.js';
import { createEventTable } from './event-table.js';
import { Query, unavailable } from './statements.js';
import type { Connection } from './statements.js';

/** `Prly`, in the header of every ledger file. */
export const APPLICATION_ID = 0x50726c79;
export const FORMAT_VERSION = 1;
const HEADER_BYTES = 100;
/** Up to this size the whole file is examined at open (some tens of milliseconds). */
const EXAMINED_WHOLE_BYTES = 16 * 1024 * 1024;
const OPENING_BUSY_MS = 5_000;

const refuse = (path: string, why: string): LedgerUnavailable =>
  new LedgerUnavailable(`${path} ${why} Nothing in it was changed.`);

/**
 * Looks at the file's own header, without SQLite, so that a file that is not ours is not touched at all.
 * @throws LedgerUnavailable
 */
export function assertOurs(path: string): void {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const logSize = existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0;
    if (size === 0 && logSize === 0) return;
    if (size === 0)
      throw refuse(
        path,
        'is empty, yet a write-ahead log stands beside it: it was cut off. Restore it from a backup.',
      );
    const header = Buffer.alloc(HEADER_BYTES);
    if (
      readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES ||
      header.toString('latin1', 0, 16) !== 'SQLite format 3\0'
    ) {
      throw refuse(path, 'is not a SQLite database, or its beginning is damaged.');
    }
    if (header.readUInt32BE(68) !== APPLICATION_ID)
      throw refuse(path, 'is a SQLite database, but not a Parley ledger.');
    const version = header.readUInt32BE(60);
    if (version > FORMAT_VERSION) {
      throw refuse(
        path,
        `was written by a newer Parley (format ${version}; this one knows ${FORMAT_VERSION}).`,
      );
    }
    const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    // After a crash in the middle of a checkpoint the log still holds the pages that the file lacks.
    if (logSize === 0 && size < header.readUInt32BE(28) * pageSize) {
      throw refuse(
        path,
        `is cut off: ${size} bytes of ${header.readUInt32BE(28) * pageSize}. Restore it from a backup.`,
      );
    }
  } finally {
    closeSync(file);
  }
}

/** The first bytes are written with the tables, in one transaction, before anything else is. */
function create(connection: Connection): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const [tables] = new Query<[number]>(connection, 'SELECT count(*) FROM sqlite_master').get()!;
    if (tables === 0) {
      createEventTable(connection);
      connection.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT_VERSION}`);
    }
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** A whole check of a small file; of a large one, that both ends can be read and the indexes agree on the last event. */
function examine(connection: Connection, path: string): void {
  if (statSync(path).size <= EXAMINED_WHOLE_BYTES) {
    const [found] = new Query<[string]>(connection, 'PRAGMA quick_check(1)').get()!;
    if (found !== 'ok') throw refuse(path, `is damaged: ${found}. Restore it from a backup.`);
  }
  const ends = new Query<[number, number, string, string]>(
    connection,
    `SELECT stream, revision, id, data || metadata FROM events
      WHERE position IN ((SELECT min(position) FROM events), (SELECT max(position) FROM events))`,
  ).all();
  for (const [stream, revision, id] of ends) {
    const there = 'SELECT count(*) FROM events INDEXED BY';
    const [byRevision] = new Query<[number]>(
      connection,
      `${there} events_by_revision WHERE stream = ? AND revision = ?`,
    ).get(stream, revision)!;
    const [byId] = new Query<[number]>(connection, `${there} events_by_id WHERE stream = ? AND id = ?`).get(
      stream,
      id,
    )!;
    if (byRevision !== 1 || byId !== 1)
      throw refuse(path, 'is damaged: its indexes do not agree. Restore it from a backup.');
  }
}

/**
 * Opens or makes the file of a ledger, set up so that what is acknowledged is on disk: WAL and FULL on every open.
 * @param busyMs how long a statement waits, synchronously, for another process's lock, once open
 * @throws LedgerUnavailable in words for the operator: not ours, newer, cut off, damaged, no access
 */
export function openFile(path: string, connect: (path: string) => Connection, busyMs: number): Connection {
  let connection: Connection | undefined;
  try {
    assertOurs(path);
    mkdirSync(dirname(path), { recursive: true });
    connection = connect(path);
    connection.pragma(`busy_timeout = ${OPENING_BUSY_MS}`);
    connection.pragma('synchronous = FULL');
    connection.pragma('cache_size = -16384');
    create(connection);
    connection.pragma('journal_mode = WAL');
    examine(connection, path);
    connection.pragma(`busy_timeout = ${busyMs}`);
    return connection;
  } catch (error) {
    connection?.close();
    throw error instanceof LedgerUnavailable
      ? error
      : new LedgerUnavailable(`The ledger ${path} cannot be opened. ${unavailable(error).message}`, {
          cause: error,
        });
  }
}
