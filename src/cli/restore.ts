import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lockDataFolder } from '../common/lock.js';
import { makeDataFolder } from '../common/settings.js';
import { renameDurably } from './backup.js';
import { type Command, CommandFailed, UsageError } from './command.js';
import { embeddedLedger, readModelFolder } from './folder.js';
import { verifyFile } from './verify-file.js';

const OTHERWISE =
  "Put the server's own backup back by its means; into an empty server, a backup that Parley made is brought by parley migrate --from sqlite:FILE.";

/** Restores a backup where there is no ledger, after verifying the copy. Refuses while a server uses the folder. */
export const command: Command = {
  usage: ['restore FILE'],
  async run(args, settings) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    if (positionals.length !== 1) throw new UsageError('Give the FILE of a backup: parley restore FILE');
    const file = resolve(positionals[0]);
    const ledger = embeddedLedger(settings, OTHERWISE);
    checkIsBackup(file);
    makeDataFolder(settings);
    const release = lockDataFolder(settings.dataFolder);
    try {
      checkIsEmpty(ledger, readModelFolder(settings));
      await put(file, ledger);
    } finally {
      release();
    }
    process.stderr.write(
      `${ledger} is what was in ${file}. The read model is made from it at the next start.\n`,
    );
    return 0;
  },
};

function checkIsBackup(file: string): void {
  if (!existsSync(file)) throw new CommandFailed(`There is no file ${file}.`);
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
    `${there.join(' and ')} ${there.length > 1 ? 'are' : 'is'} there already: a backup is put into an empty place. Nothing was changed.`,
  );
}

async function put(file: string, ledger: string): Promise<void> {
  const part = `${ledger}.part`;
  mkdirSync(dirname(ledger), { recursive: true });
  try {
    copyFileSync(file, part);
    // The copy has the rights of the backup, wherever that has lain.
    chmodSync(part, 0o600);
    const { finding } = await verifyFile(part);
    if (finding) throw new CommandFailed(`${file} is not restored: see what is wrong with it above.`);
    // Empty files that an earlier ledger left.
    for (const suffix of ['-wal', '-shm']) rmSync(ledger + suffix, { force: true });
    renameDurably(part, ledger);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(part + suffix, { force: true });
  }
}
