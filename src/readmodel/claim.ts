import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

/** More processes over one folder than anybody means to run. */
const MOST_CLAIMS = 64;

export interface Claim {
  /** The folder that nobody else has until it is released, or this process has ended in whatever way. */
  folder: string;
  release(): void;
}

/**
 * Claims a folder for this process alone: the one named, or, where another process has that, `<name>-2`, `<name>-3`, … A second
 * process over the same log keeps a read model of its own in this way.
 *
 * @throws Error where the folder cannot be made or written
 */
export function claimFolder(name: string): Claim {
  for (let n = 1; n <= MOST_CLAIMS; n++) {
    const folder = n === 1 ? name : `${name}-${n}`;
    mkdirSync(folder, { recursive: true });
    const release = lock(join(folder, 'claim'));
    if (release) return { folder, release };
  }
  throw new Error(`${MOST_CLAIMS} processes have read models in ${name} already.`);
}

/** An exclusive lock of the operating system's, which ends with the process that holds it. */
function lock(path: string): (() => void) | undefined {
  const connection = new Database(path);
  try {
    connection.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
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
