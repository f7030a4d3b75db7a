import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockDataFolder } from '../common/lock.js';
import type { Settings } from '../common/settings.js';
import { ledgerFileOf, openLedger, type OpenLedger } from '../ledger/open.js';
import { ReadModel } from '../readmodel/read-model.js';
import { CommandFailed, print } from './command.js';
import { needDataFolder, progress, readModelFolder } from './folder.js';

/** How often progress is checked. */
const CHECK_MS = 1_000;

/** Rebuilds the read model from the log, while no server runs. */
export async function rebuild(settings: Settings): Promise<number> {
  const file = ledgerFileOf(settings.eventStoreUrl, settings.dataFolder);
  if (file !== undefined && !existsSync(file)) throw new CommandFailed(`There is no ledger ${file}.`);
  needDataFolder(settings);
  const release = lockDataFolder(settings.dataFolder);
  try {
    const ledger = await openLedger(settings.eventStoreUrl, settings.dataFolder);
    try {
      const folder = readModelFolder(settings);
      clear(folder);
      print(`The read model was rebuilt from the log, up to position ${await build(ledger, folder)}.`);
    } finally {
      await ledger.close();
    }
  } finally {
    release();
  }
  return 0;
}

/** Removes the read model's files, but not the lease on the folder. */
function clear(folder: string): void {
  try {
    for (const name of readdirSync(folder)) if (name.startsWith('readmodel-')) rmSync(join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function build(ledger: OpenLedger, folder: string): Promise<number> {
  const readModel = new ReadModel({ ledger, folder });
  const tell = progress('Rebuilding');
  try {
    const head = await ledger.head();
    readModel.start();
    while (!(await readModel.waitFor(head, CHECK_MS))) {
      const { position, error } = readModel.health();
      if (error !== null) throw new CommandFailed(`The read model cannot be rebuilt: ${error}`);
      tell(position, head);
    }
    return head;
  } finally {
    await readModel.stop();
  }
}
