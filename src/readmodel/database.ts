import { statSync } from 'node:fs';
import Database from 'libsql';

/** Incremented whenever the tables or the form of their contents change: an older file is rebuilt from the log. */
const FORMAT = '5';

/**
 * Moments are milliseconds since 1970, spans of recorded time are log positions; `recorded_until` is null while a version counts.
 * `no` is the negotiation's number.
 */
const TABLES = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- Where each negotiation's stream stands (JSON).
CREATE TABLE IF NOT EXISTS negotiations (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, head TEXT NOT NULL) STRICT;

-- The history of each cell of each projection: what the projections fold.
CREATE TABLE IF NOT EXISTS entries (
  no INTEGER NOT NULL, projection TEXT NOT NULL, cell TEXT NOT NULL,
  valid_from INTEGER NOT NULL, position INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL, recorded_until INTEGER,
  kind INTEGER NOT NULL, payload INTEGER NOT NULL,
  PRIMARY KEY (no, projection, cell, valid_from, position, recorded_from)
) STRICT, WITHOUT ROWID;
-- Which cells may differ between two pairs of times.
CREATE INDEX IF NOT EXISTS changing_by_date ON entries (no, valid_from)
  WHERE projection IN ('stance', 'meeting', 'agreement');
CREATE INDEX IF NOT EXISTS changing_by_record ON entries (no, recorded_from)
  WHERE projection IN ('stance', 'meeting', 'agreement');
CREATE INDEX IF NOT EXISTS changing_by_end ON entries (no, recorded_until)
  WHERE projection IN ('stance', 'meeting', 'agreement') AND recorded_until IS NOT NULL;

-- Every version of every report: its place in the timeline, and what a row says of it by itself (JSON).
CREATE TABLE IF NOT EXISTS versions (
  position INTEGER NOT NULL, recorded_from INTEGER NOT NULL, recorded_until INTEGER,
  no INTEGER NOT NULL, type TEXT NOT NULL, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL,
  parties TEXT, said TEXT,
  PRIMARY KEY (position, recorded_from)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS timeline
  ON versions (no, valid_from, position, recorded_from, recorded_until, type, valid_to);

-- What deciding on a command needs: which ids are taken and still count, and who names whom.
CREATE TABLE IF NOT EXISTS entities (
  no INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
  position INTEGER NOT NULL, counts INTEGER NOT NULL, reference_count INTEGER NOT NULL,
  acted_on_by TEXT NOT NULL, scheduled_by INTEGER NOT NULL,
  PRIMARY KEY (no, kind, id)
) STRICT, WITHOUT ROWID;

-- Which ids of parties and issues are read as others, and in which span of recorded time.
CREATE TABLE IF NOT EXISTS merges (
  no INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, into_id TEXT NOT NULL,
  position INTEGER NOT NULL, recorded_from INTEGER NOT NULL, recorded_until INTEGER,
  PRIMARY KEY (no, position, recorded_from)
) STRICT, WITHOUT ROWID;

-- What has been said about each report: corrections, retractions, corroborations, disputes (JSON).
CREATE TABLE IF NOT EXISTS histories (position INTEGER PRIMARY KEY, no INTEGER NOT NULL, body TEXT NOT NULL) STRICT;

-- What a projection could not apply.
CREATE TABLE IF NOT EXISTS parked (
  no INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL, error TEXT NOT NULL,
  PRIMARY KEY (no, kind, key)
) STRICT, WITHOUT ROWID;
`;

export type Connection = Database.Database;

/** The version that makes a file usable: table format plus projections. */
export const versionOf = (projections: string): string => `${FORMAT}.${projections}`;

/** Creates a connection; tests inject faults here. */
export type Connect = (path: string) => Connection;

const connectTo: Connect = (path) => new Database(path);

/** Up to this size the whole file is examined at open (some tens of milliseconds). */
const EXAMINED_WHOLE_BYTES = 16 * 1024 * 1024;

/** Opens a read model's file: see `openProjectionFile`. */
export const openReadModelFile = (path: string, options?: OpenOptions): Connection =>
  openProjectionFile(path, TABLES, options);

export interface OpenOptions {
  connect?: Connect;
  /**
   * How long opening waits for the lock of another process, in milliseconds. It blocks the thread, so use 0 once requests are
   * served. An open file never waits for locks; the follower retries.
   */
  lockWaitMs?: number;
}

/**
 * Opens a projection file. It can be rebuilt from the log at any time, so it may lose its latest writes in a power cut, but stays
 * consistent: each batch is committed together with its checkpoint.
 *
 * @param path a file, or `:memory:`
 * @param tables SQL that creates missing tables
 * @throws Error if the file is not a database, or is damaged, locked or inaccessible
 */
export function openProjectionFile(
  path: string,
  tables: string,
  { connect = connectTo, lockWaitMs = 0 }: OpenOptions = {},
): Connection {
  const connection = connect(path);
  try {
    connection.pragma(`busy_timeout = ${lockWaitMs}`);
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    connection.exec('PRAGMA cache_size = -64000; PRAGMA wal_autocheckpoint = 2000;');
    connection.exec(tables);
    examine(connection, path);
    connection.pragma('busy_timeout = 0');
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

/** Whether the file itself is damaged and must be rebuilt. */
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

/** A number as a column can hold it: Infinity is capped at a value beyond any stored milliseconds or position. */
export const bound = (value: number): number => Math.min(value, Number.MAX_SAFE_INTEGER);
