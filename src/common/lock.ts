import { join } from 'node:path';
import Database from 'libsql';
import { SettingsError } from './settings.js';

/**
 * Takes an exclusive operating system lock on a small file, which is created. It is released when the process ends, even after a
 * crash.
 *
 * @returns releases the lock; undefined if another process, or this one, holds it
 * @throws Error if the file cannot be created or written
 */
export function lock(path: string): (() => void) | undefined {
  const connection = new Database(path);
  try {
    connection.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return () => {
      connection.exec('ROLLBACK');
      connection.close();
    };
  } catch (error) {
    connection.close();
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}

/** Another process uses the data folder. */
export class DataFolderInUse extends SettingsError {}

/**
 * Locks a data folder for this process, to serve it or to change it from the command line.
 * @throws DataFolderInUse · SettingsError if the folder is not writable
 * @throws DataFolderInUse · SettingsError where nothing can be written there
 */
export function lockDataFolder(dataFolder: string): () => void {
  let release: (() => void) | undefined;
  try {
    release = lock(join(dataFolder, 'parley.lock.db'));
  } catch (error) {
    throw new SettingsError(
      `PARLEY_DATA, ${dataFolder}, cannot be written: ${(error as Error).message}. Parley needs a folder of its own on a disk that can be written.`,
    );
  }
  if (release) return release;
  throw new DataFolderInUse(
    `PARLEY_DATA, ${dataFolder}, is in use by another Parley. Stop that one first, or give this one a folder of its own.`,
  );
}
