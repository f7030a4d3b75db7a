import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from '../common/lock.js';
import { SettingsError } from '../common/settings.js';

/** More processes per folder than anyone would run deliberately. */
const MOST_LEASES = 64;

export interface FolderLease {
  /** The folder held exclusively until released or until this process ends, even by a crash. */
  folder: string;
  release(): void;
}

/**
 * Leases a folder exclusively: the one named or, if another process holds it, `<name>-2`, `<name>-3`, … So a second process on
 * the same log has its own read model.
 *
 * @param title description of its contents, for messages
 * @throws SettingsError if the folder cannot be created or written
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
