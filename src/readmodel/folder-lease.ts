import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from '../common/lock.js';
import { SettingsError } from '../common/settings.js';

/** More processes over one folder than anybody means to run. */
const MOST_LEASES = 64;

export interface FolderLease {
  /** The folder that nobody else has until it is released, or this process has ended in whatever way. */
  folder: string;
  release(): void;
}

/**
 * Claims a folder for this process alone: the one named, or, where another process has that, `<name>-2`, `<name>-3`, … A second
 * process over the same log keeps a read model of its own in this way.
 *
 * @param title what is kept in it, for messages
 * @throws SettingsError where the folder cannot be made or written
 */
export function leaseFolder(name: string, title: string): FolderLease {
  for (let n = 1; n <= MOST_LEASES; n++) {
    const folder = n === 1 ? name : `${name}-${n}`;
    const release = tryLock(folder, title);
    if (release) return { folder, release };
  }
  throw new Error(`${MOST_LEASES} processes keep theirs in ${name} already.`);
}

function tryLock(folder: string, title: string): (() => void) | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    return lock(join(folder, 'claim'));
  } catch (error) {
    throw new SettingsError(
      `${title} cannot be kept in ${folder}: ${(error as Error).message}. It may be deleted: it is rebuilt from the log.`,
    );
  }
}
