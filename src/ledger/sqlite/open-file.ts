import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { LedgerUnavailable } from '../port.js';
import { addChain } from './add-chain.js';
import { inTransaction } from '../../common/transaction.js';
import { createEventTable } from './event-table.js';
import { APPLICATION_ID, assertOurs, FORMAT_VERSION } from './file-header.js';
import { Query, unavailable } from './statements.js';
import type { Connection } from './statements.js';

/** Up to this size the whole file is examined at open (some tens of milliseconds). */
const EXAMINED_WHOLE_BYTES = 16 * 1024 * 1024;
const OPENING_BUSY_MS = 5_000;

const valueOf = (connection: Connection, sql: string): unknown => new Query(connection, sql).get()?.[0];

/** Creates the tables and the identifying header in one transaction, before anything else. */
function createIfNew(connection: Connection): void {
  if (valueOf(connection, 'PRAGMA application_id') === APPLICATION_ID) return;
  inTransaction(connection, () => {
    // Another process may have created them first.
    if (valueOf(connection, 'SELECT count(*) FROM sqlite_master') !== 0) return;
    createEventTable(connection);
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT_VERSION}`);
  });
}

/** Sets WAL and FULL on every open: a WAL file otherwise reopens as NORMAL and may lose acknowledged events. */
function makeDurable(connection: Connection): void {
  connection.pragma('synchronous = FULL');
  const mode = valueOf(connection, 'PRAGMA journal_mode = WAL');
  if (mode !== 'wal')
    throw new Error(`a write-ahead log is not possible here (journal mode ${String(mode)})`);
}

/**
 * Checks a small file completely; of a large one, that both ends are readable through the indexes. Damage in between is found
 * when read.
 */
function examine(connection: Connection, path: string): void {
  if (statSync(path).size <= EXAMINED_WHOLE_BYTES) {
    const found = valueOf(connection, 'PRAGMA quick_check(1)');
    if (found !== 'ok') throw new Error(`it is damaged (${String(found)}): restore it from a backup`);
  }
  const strays = valueOf(
    connection,
    `SELECT count(*) FROM events AS e
      WHERE position IN ((SELECT min(position) FROM events), (SELECT max(position) FROM events))
        AND NOT (json_valid(data) AND json_valid(metadata)
          AND EXISTS (SELECT 1 FROM events INDEXED BY events_by_revision WHERE stream = e.stream AND revision = e.revision)
          AND EXISTS (SELECT 1 FROM events INDEXED BY events_by_id WHERE stream = e.stream AND id = e.id))`,
  );
  if (strays !== 0) throw new Error('it is damaged (its first or last event): restore it from a backup');
}

/**
 * Opens or creates a ledger file.
 * @param busyMs how long a statement waits, synchronously, for another process's lock, once open
 * @throws LedgerUnavailable with a message for the operator: not ours, newer, truncated, damaged, no access
 */
export function openFile(path: string, connect: (path: string) => Connection, busyMs: number): Connection {
  let connection: Connection | undefined;
  try {
    assertOurs(path);
    mkdirSync(dirname(path), { recursive: true });
    // SQLite also opens read-only files and fails only at the first append.
    if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
    connection = connect(path);
    connection.pragma(`busy_timeout = ${OPENING_BUSY_MS}`);
    connection.pragma('cache_size = -8192');
    createIfNew(connection);
    makeDurable(connection);
    examine(connection, path);
    addChain(connection);
    connection.pragma(`busy_timeout = ${busyMs}`);
    return connection;
  } catch (error) {
    connection?.close();
    if (error instanceof LedgerUnavailable) throw error;
    throw new LedgerUnavailable(`The ledger ${path} cannot be opened. ${unavailable(error).message}`, {
      cause: error,
    });
  }
}
