import Database from 'libsql';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isStorageFault } from '../common/storage-fault.js';
import { LedgerUnavailable } from '../ledger/port.js';
import { newUuid } from './new-uuid.js';

/** A map of JSON values. */
export interface StateMap<Key extends string | number, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  /** Its first keys in any order, at most so many. */
  keys(most: number): Key[];
  clear(): void;
}

/** Creates the maps of a state. */
export type NewMap = <Key extends string | number, Value>() => StateMap<Key, Value>;

/** A map in memory. */
export const inMemory: NewMap = <Key extends string | number, Value>() => {
  const map = new Map<Key, Value>();
  return {
    get: (key: Key) => map.get(key),
    set: (key: Key, value: Value) => void map.set(key, value),
    keys: (most: number) => [...map.keys()].slice(0, most),
    clear: () => map.clear(),
  };
};

/** Size of the part of a scratch file that is held in memory, in KiB. */
const CACHE_KIB = 8 * 1024;
/** No limit, in SQL. */
const ALL = -1;

/**
 * Maps in a temporary file, for a state that may not fit into memory. The file has no name while it is used, so that it is gone
 * with its process; it is never committed, so that a small one is never written.
 */
export class ScratchFile {
  private readonly connection: Database.Database;
  private readonly path: string;
  private maps = 0;

  /** @param folder created if missing @throws LedgerUnavailable */
  constructor(folder: string) {
    this.path = join(folder, `scratch-${newUuid()}.tmp`);
    mkdirSync(folder, { recursive: true });
    this.connection = new Database(this.path);
    this.connection.exec(
      `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
       PRAGMA cache_size = -${CACHE_KIB}; BEGIN EXCLUSIVE`,
    );
    this.removeName();
  }

  readonly newMap: NewMap = <Key extends string | number, Value>() => {
    const name = `map_${(this.maps += 1)}`;
    const { connection } = this;
    connection.exec(`CREATE TABLE ${name} (key PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`);
    const select = connection.prepare(`SELECT value FROM ${name} WHERE key = ?`).raw();
    const upsert = connection.prepare(`INSERT OR REPLACE INTO ${name} VALUES (?, ?)`);
    const selectKeys = connection.prepare(`SELECT key FROM ${name} LIMIT ?`).raw();
    return {
      get: (key: Key): Value | undefined => {
        const row = inOurWords(() => select.get([key])) as [string] | undefined;
        return row && (JSON.parse(row[0]) as Value);
      },
      set: (key: Key, value: Value) => void inOurWords(() => upsert.run([key, JSON.stringify(value)])),
      keys: (most: number) =>
        (inOurWords(() => selectKeys.all([most === Infinity ? ALL : most])) as [Key][]).map(([key]) => key),
      clear: () => connection.exec(`DELETE FROM ${name}`),
    };
  };

  close(): void {
    this.connection.close();
    this.removeName();
  }

  /** Where an open file cannot be removed, it is removed when it is closed. */
  private removeName(): void {
    try {
      rmSync(this.path, { force: true });
    } catch {
      // It is still open.
    }
  }
}

/** @throws LedgerUnavailable if the disk fails or is full */
function inOurWords<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!isStorageFault(error)) throw error;
    throw new LedgerUnavailable('The disk has no room for what a dry run keeps while it runs.', {
      cause: error,
    });
  }
}
