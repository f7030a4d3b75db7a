import { statSync } from 'node:fs';
import Database from 'libsql';

/** Counts up whenever the tables or the form of what stands in them changes: an older file is rebuilt from the log. */
const FORMAT = '2';

const TABLES = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS negotiations (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, fact TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS cells (
  no INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, numbers BLOB, PRIMARY KEY (no, kind, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS slots (
  no INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, page INTEGER NOT NULL, numbers BLOB NOT NULL,
  PRIMARY KEY (no, kind, key, page)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blocks (id INTEGER PRIMARY KEY, numbers BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS things (
  no INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
  position INTEGER NOT NULL, counts INTEGER NOT NULL, named INTEGER NOT NULL, link INTEGER NOT NULL,
  PRIMARY KEY (no, kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS names (
  hash INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (hash, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS dossiers (
  no INTEGER NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (no, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS parked (
  no INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL, error TEXT NOT NULL,
  PRIMARY KEY (no, kind, key)
) STRICT, WITHOUT ROWID;
`;

export type Connection = Database.Database;

/** What makes a file's content usable: its own form, and the projections that filled it. */
export const versionOf = (projections: string): string => `${FORMAT}.${projections}`;

/** Makes a connection: tests put faults between it and the read model. */
export type Connect = (path: string) => Connection;

const connectTo: Connect = (path) => new Database(path);

/** Up to this size the whole file is examined at open (some tens of milliseconds). */
const EXAMINED_WHOLE_BYTES = 16 * 1024 * 1024;

/**
 * Opens a read model's file. It can be rebuilt at any time, so it may lose its last moments in a power cut, but not its
 * consistency: cells and checkpoint are committed together.
 *
 * @param path a file, or `:memory:`
 * @throws Error where the file is no database, is damaged or cannot be reached
 */
export function openReadModelFile(path: string, connect: Connect = connectTo): Connection {
  const connection = connect(path);
  try {
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
    connection.exec('PRAGMA cache_size = -4000; PRAGMA wal_autocheckpoint = 2000;');
    connection.exec(TABLES);
    examine(connection, path);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function examine(connection: Connection, path: string): void {
  if (path === ':memory:' || statSync(path).size > EXAMINED_WHOLE_BYTES) return;
  const [found] = connection.prepare('PRAGMA quick_check(1)').raw().get([]) as [string];
  if (found !== 'ok') throw new Error(`${path} is damaged: ${found}.`);
}

/** Whether the file itself is no longer what it was: to be left, and built anew. */
export const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code));

export function readMeta(connection: Connection, key: string): string | undefined {
  const row = connection.prepare('SELECT value FROM meta WHERE key = ?').raw().get([key]) as
    [string] | undefined;
  return row?.[0];
}

export function writeMeta(connection: Connection, key: string, value: string): void {
  connection.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run([key, value]);
}
