import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings } from '../common/settings.js';
import { isServer } from '../ledger/open.js';
import { LedgerFile } from '../ledger/sqlite/ledger-file.js';
import { CommandFailed, printError, printJson } from './command.js';
import { embeddedLedger, newFile } from './folder.js';
import { reportVerdict, verdictJson } from './verdict.js';
import { verifyFile } from './verify-file.js';

/** Copies a snapshot of the log, also while a server runs; the copy is renamed to its final name after verification. */
export async function backup(
  settings: Settings,
  given: string,
  { json }: { json?: boolean } = {},
): Promise<number> {
  const file = newFile(given);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  try {
    const from = await copy(settings, part);
    const verdict = await verifyFile(part);
    if (!json || verdict.finding) reportVerdict(verdict);
    if (verdict.finding)
      throw new CommandFailed(
        'The log cannot be backed up as it is: see above what is wrong with it. No file was kept.',
      );
    renameDurably(part, file);
    if (json) printJson({ file, from, ...verdictJson(verdict) });
    else printError(`${file} is a backup of ${from}.`);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(part + suffix, { force: true });
  }
  return 0;
}

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
