import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Settings } from '../common/settings.js';
import { isServer } from '../ledger/open.js';
import { LedgerFile } from '../ledger/sqlite/ledger-file.js';
import { type Command, CommandFailed, UsageError } from './command.js';
import { embeddedLedger } from './folder.js';
import { verifyFile } from './verify-file.js';

/** Copies a snapshot of the log, also while a server runs; the copy gets its name after it has been verified. */
export const command: Command = {
  usage: ['backup FILE'],
  async run(args, settings) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    if (positionals.length !== 1) throw new UsageError('Give the FILE to be written: parley backup FILE');
    const file = resolve(positionals[0]);
    if (existsSync(file)) throw new CommandFailed(`${file} is there already: nothing is written over it.`);
    const part = `${file}.part`;
    mkdirSync(dirname(file), { recursive: true });
    rmSync(part, { force: true });
    try {
      const from = await copy(settings, part);
      const { finding } = await verifyFile(part);
      if (finding)
        throw new CommandFailed(
          'The log cannot be backed up as it is: see what is wrong above. Nothing was kept.',
        );
      renameDurably(part, file);
      process.stderr.write(`${file} is a backup of ${from}.\n`);
    } finally {
      for (const suffix of ['', '-wal', '-shm']) rmSync(part + suffix, { force: true });
    }
    return 0;
  },
};

/** @returns what was copied, for the message */
async function copy(settings: Settings, to: string): Promise<string> {
  const { eventStoreUrl } = settings;
  if (isServer(eventStoreUrl)) return (await import('./backup-server.js')).copyServer(eventStoreUrl, to);
  const from = embeddedLedger(settings, '');
  const ledger = LedgerFile.open(from);
  try {
    ledger.copyTo(to);
    return from;
  } finally {
    ledger.close();
  }
}

/** Renames a written file atomically and durably. */
export function renameDurably(part: string, file: string): void {
  sync(part, 'r+');
  renameSync(part, file);
  sync(dirname(file), 'r');
}

function sync(path: string, flags: string): void {
  const opened = openSync(path, flags);
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
