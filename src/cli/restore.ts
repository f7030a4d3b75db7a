import { chmodSync, copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { lockDataFolder } from '../common/lock.js';
import type { Settings } from '../common/settings.js';
import { renameDurably } from './backup.js';
import { CommandFailed, printError } from './command.js';
import { beginDataFolder, embeddedLedger, needFile, needFolderOf, readModelFolder } from './folder.js';
import { reportVerdict } from './verdict.js';
import { verifyFile } from './verify-file.js';

const OTHERWISE =
  "Restore the server's own backup by its own means. A backup that Parley made goes into an empty server by parley migrate --from sqlite:FILE.";

/** Restores a backup if there is no ledger, after verifying the copy. Refuses while a server uses the folder. */
export async function restore(settings: Settings, given: string): Promise<number> {
  const file = resolve(given);
  const ledger = embeddedLedger(settings, OTHERWISE);
  checkIsBackup(file);
  beginDataFolder(settings);
  needFolderOf(ledger);
  const release = lockDataFolder(settings.dataFolder);
  try {
    checkIsEmpty(ledger, readModelFolder(settings));
    await put(file, ledger);
  } finally {
    release();
  }
  printError(`${ledger} now holds what was in ${file}. The read model is built from it at the next start.`);
  return 0;
}

function checkIsBackup(file: string): void {
  needFile(file);
  if (hasContent(`${file}-wal`))
    throw new CommandFailed(
      `${file} has a write-ahead log beside it: it is a ledger in use, not a backup. Make one with parley backup.`,
    );
}

const hasContent = (path: string): boolean => existsSync(path) && statSync(path).size > 0;

function checkIsEmpty(ledger: string, readModel: string): void {
  const there = [ledger, `${ledger}-journal`].filter((path) => existsSync(path));
  if (hasContent(`${ledger}-wal`)) there.push(`${ledger}-wal`);
  if (existsSync(readModel) && readdirSync(readModel).some((name) => name.startsWith('readmodel-')))
    there.push(readModel);
  if (there.length === 0) return;
  throw new CommandFailed(
    `${there.join(' and ')} ${there.length > 1 ? 'are' : 'is'} there already: a backup is restored only where there is no ledger. Nothing was changed.`,
  );
}

async function put(file: string, ledger: string): Promise<void> {
  const part = `${ledger}.part`;
  try {
    copyFileSync(file, part);
    // The copy has the permissions of the backup, which may have been readable by others.
    chmodSync(part, 0o600);
    const verdict = await verifyFile(part);
    reportVerdict(verdict);
    if (verdict.finding)
      throw new CommandFailed(`${file} was not restored: see above what is wrong with it.`);
    // Empty files left by an earlier ledger.
    for (const suffix of ['-wal', '-shm']) rmSync(ledger + suffix, { force: true });
    renameDurably(part, ledger);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(part + suffix, { force: true });
  }
}
