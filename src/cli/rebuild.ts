import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockDataFolder } from '../common/lock.js';
import type { Settings } from '../common/settings.js';
import { ledgerFileOf, openLedger, type OpenLedger } from '../ledger/open.js';
import { Directory } from '../directory/directory.js';
import type { Followed, Follower } from '../readmodel/follower.js';
import { ReadModel } from '../readmodel/read-model.js';
import { CommandFailed, print } from './command.js';
import { directoryFolder, needDataFolder, progress, readModelFolder } from './folder.js';

/** Interval of progress checks. */
const CHECK_MS = 1_000;

/** Rebuilds the read model and the directory from the log, while no server runs. */
export async function rebuild(settings: Settings): Promise<number> {
  const file = ledgerFileOf(settings.eventStoreUrl, settings.dataFolder);
  if (file !== undefined && !existsSync(file)) throw new CommandFailed(`There is no ledger ${file}.`);
  needDataFolder(settings);
  const release = lockDataFolder(settings.dataFolder);
  try {
    const ledger = await openLedger(settings.eventStoreUrl, settings.dataFolder);
    try {
      const [readModel, directory] = [readModelFolder(settings), directoryFolder(settings)];
      clear(readModel, 'readmodel-');
      clear(directory, 'directory-');
      const head = await build(ledger, new ReadModel({ ledger, folder: readModel }));
      await build(ledger, new Directory({ ledger, folder: directory }));
      print(`The read model and the directory were rebuilt from the log, up to position ${head}.`);
    } finally {
      await ledger.close();
    }
  } finally {
    release();
  }
  return 0;
}

/** Removes the files, but not the folder lease. */
function clear(folder: string, beginning: string): void {
  try {
    for (const name of readdirSync(folder)) if (name.startsWith(beginning)) rmSync(join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function build<Model extends Followed>(ledger: OpenLedger, follower: Follower<Model>): Promise<number> {
  const tell = progress('Rebuilding');
  try {
    const head = await ledger.head();
    follower.start();
    while (!(await follower.waitFor(head, CHECK_MS))) {
      const { position, error } = follower.health();
      if (error !== null) throw new CommandFailed(`It cannot be rebuilt: ${error}`);
      tell(position, head);
    }
    return head;
  } finally {
    await follower.stop();
  }
}
