import { closeSync, existsSync, mkdirSync, openSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { inTransaction } from '../common/transaction.js';
import type { KeyRole } from './role.js';

/** A key as stored: everything but the key itself. Instants in milliseconds since 1970. */
export interface KeyRecord {
  id: string;
  name: string;
  digest: Buffer;
  role: KeyRole;
  /** Null: all. */
  negotiations: string[] | null;
  madeAt: number;
  expiresAt: number | null;
  revokedAt: number | null;
  lastUsedAt: number | null;
}

/** The keys cannot be read or written; the message is for the operator. */
export class KeysUnavailable extends Error {}

/** `Pkey`, in the header of the file. */
const APPLICATION_ID = 0x506b6579;
const FORMAT_VERSION = 1;
/** How long the command line, and a starting server, wait for a lock held by another process. */
const LOCK_WAIT_MS = 2_000;

const SCHEMA = `
  CREATE TABLE keys (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    role TEXT NOT NULL,
    negotiations TEXT,
    made_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER,
    last_used_at INTEGER
  ) STRICT;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${FORMAT_VERSION};
`;

type Row = [string, string, string, KeyRole, string | null, number, ...(number | null)[]];

export const keyFileIn = (dataFolder: string): string => join(dataFolder, 'access.db');

const NOTE = 'Keys were made in this folder: while this file is here, Parley does not start without them.\n';
const noteBeside = (path: string): string => join(dirname(path), 'keys-were-made');

/**
 * The keys of one data folder, in a separate file shared by servers and the command line. Rows are never removed: a name stays
 * in `recordedBy` for ever, and must not be reused.
 */
export class KeyFile {
  private db!: Database.Database;
  private dataVersion!: Database.Statement;
  /** Identity of the open file, and its last change by any process. */
  private place = '';

  /**
   * @param lockWaitMs how long each call waits for a lock held by another process. It blocks the thread: 0 in a server.
   * @throws KeysUnavailable
   */
  constructor(
    readonly path: string,
    private readonly lockWaitMs = LOCK_WAIT_MS,
  ) {
    this.try(() => this.reopen(LOCK_WAIT_MS));
  }

  /**
   * Changes whenever another process has written or replaced the file; cheap enough to read on every request.
   * @throws KeysUnavailable also if the file is missing
   */
  version(): string {
    return this.try(() => {
      const place = placeOf(this.path);
      if (place !== this.place) this.reopen();
      return `${place} ${(this.dataVersion.get() as [number])[0]}`;
    });
  }

  /** Whether a key was ever made in this folder, according to the marker beside the file. */
  get wereMade(): boolean {
    return existsSync(noteBeside(this.path));
  }

  /** Skipped where the folder cannot be written. */
  noteThatMade(): void {
    if (this.wereMade) return;
    try {
      writeFileSync(noteBeside(this.path), NOTE, { mode: 0o600 });
    } catch {
      // The keys work without the marker.
    }
  }

  private reopen(openWaitMs = this.lockWaitMs): void {
    // SQLite would keep using the replaced file.
    if (this.place !== '') this.db.close();
    this.place = '';
    this.db = open(this.path, openWaitMs);
    this.db.pragma(`busy_timeout = ${this.lockWaitMs}`);
    this.place = placeOf(this.path);
    this.dataVersion = this.db.prepare('PRAGMA data_version').raw();
  }

  all(): KeyRecord[] {
    return this.try(() => recordsIn(this.db));
  }

  /** False when the name has been used before, even by a revoked key. */
  add({
    id,
    name,
    digest,
    role,
    negotiations,
    madeAt,
    expiresAt,
  }: Omit<KeyRecord, 'revokedAt' | 'lastUsedAt'>): boolean {
    const values = [
      id,
      name,
      digest.toString('hex'),
      role,
      negotiations && JSON.stringify(negotiations),
      madeAt,
      expiresAt,
    ];
    const sql =
      'INSERT INTO keys (id, name, digest, role, negotiations, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING';
    return this.change(() => this.db.prepare(sql).run(values).changes === 1);
  }

  /**
   * Merges the keys of another file, including revocations.
   * @throws KeysUnavailable if a name belongs to a different key here; then nothing is changed
   */
  import(records: readonly KeyRecord[]): void {
    const insert = this.db.prepare(
      'INSERT INTO keys (id, name, digest, role, negotiations, made_at, expires_at, revoked_at, last_used_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET revoked_at = coalesce(revoked_at, excluded.revoked_at)',
    );
    this.change(() =>
      inTransaction(this.db, () => {
        for (const { digest, negotiations, ...key } of records) {
          const { id, name, role, madeAt, expiresAt, revokedAt, lastUsedAt } = key;
          const named = negotiations && JSON.stringify(negotiations);
          insert.run([
            id,
            name,
            digest.toString('hex'),
            role,
            named,
            madeAt,
            expiresAt,
            revokedAt,
            lastUsedAt,
          ]);
        }
      }),
    );
  }

  /** Writes all keys into a new file. @throws KeysUnavailable */
  exportTo(path: string): void {
    this.try(() => this.db.prepare('VACUUM INTO ?').run([path]));
  }

  /** False when there is no such key, or it is already revoked. */
  revoke(name: string, at: number): boolean {
    const sql = 'UPDATE keys SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL';
    return this.change(() => this.db.prepare(sql).run([at, name]).changes === 1);
  }

  /** @param uses last use by id of the key */
  saveUses(uses: ReadonlyMap<string, number>): void {
    const statement = this.db.prepare(
      'UPDATE keys SET last_used_at = max(coalesce(last_used_at, 0), ?) WHERE id = ?',
    );
    this.change(() =>
      inTransaction(this.db, () => {
        for (const [id, at] of uses) statement.run([at, id]);
      }),
    );
  }

  close(): void {
    this.db.close();
  }

  /** Checkpoints the write-ahead log after each change, so that the file alone can be copied or restored. */
  private change<T>(action: () => T): T {
    return this.try(() => {
      const result = action();
      this.db.pragma('wal_checkpoint(TRUNCATE)');
      return result;
    });
  }

  private try<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw new KeysUnavailable(`The keys in ${this.path} cannot be used: ${(error as Error).message}.`, {
        cause: error,
      });
    }
  }
}

/** The keys in a read-only file, as written by `exportTo`. @throws KeysUnavailable */
export function keysIn(path: string): KeyRecord[] {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { fileMustExist: true });
    db.pragma('query_only = ON');
    if (valueOf(db, 'PRAGMA application_id') !== APPLICATION_ID)
      throw new Error("it does not hold Parley's keys");
    return recordsIn(db);
  } catch (error) {
    throw new KeysUnavailable(`The keys in ${path} cannot be used: ${(error as Error).message}.`, {
      cause: error,
    });
  } finally {
    db?.close();
  }
}

function recordsIn(db: Database.Database): KeyRecord[] {
  const rows = db
    .prepare(
      'SELECT id, name, digest, role, negotiations, made_at, expires_at, revoked_at, last_used_at FROM keys ORDER BY made_at, id',
    )
    .raw()
    .all() as Row[];
  return rows.map(([id, name, digest, role, negotiations, madeAt, expiresAt, revokedAt, lastUsedAt]) => ({
    id,
    name,
    digest: Buffer.from(digest, 'hex'),
    role,
    negotiations: negotiations === null ? null : (JSON.parse(negotiations) as string[]),
    madeAt,
    expiresAt,
    revokedAt,
    lastUsedAt,
  }));
}

function placeOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!found) throw new Error('the file is gone: restore it, or make a key');
  return `${found.dev} ${found.ino} ${found.ctimeNs}`;
}

function open(path: string, lockWaitMs: number): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  // Readable by its owner only; SQLite gives its side files the same permissions.
  closeSync(openSync(path, 'a', 0o600));
  const db = new Database(path);
  try {
    db.pragma(`busy_timeout = ${lockWaitMs}`);
    createIfNew(db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const valueOf = (db: Database.Database, sql: string): unknown =>
  (db.prepare(sql).raw().get() as unknown[])[0];

function createIfNew(db: Database.Database): void {
  if (valueOf(db, 'PRAGMA application_id') !== APPLICATION_ID) {
    inTransaction(db, () => {
      const tables = valueOf(db, 'SELECT count(*) FROM sqlite_master');
      if (tables === 0) db.exec(SCHEMA);
      else if (valueOf(db, 'PRAGMA application_id') !== APPLICATION_ID)
        throw new Error("it is a SQLite database, but does not hold Parley's keys");
    });
  }
  const version = Number(valueOf(db, 'PRAGMA user_version'));
  if (version > FORMAT_VERSION) {
    throw new Error(`it was written by a newer Parley (format ${version}; this one knows ${FORMAT_VERSION})`);
  }
}
