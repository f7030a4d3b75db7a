import { join } from 'node:path';
import type { Settings } from '../common/settings.js';
import { isServer, ledgerFileOf } from '../ledger/open.js';
import { CommandFailed } from './command.js';

/** The embedded log's file. @param otherwise what to do where the log is on a server @throws CommandFailed there */
export function embeddedLedger({ eventStoreUrl, dataFolder }: Settings, otherwise: string): string {
  const file = ledgerFileOf(eventStoreUrl, dataFolder);
  if (file !== undefined) return file;
  if (!isServer(eventStoreUrl))
    throw new CommandFailed('EVENT_STORE_URL names a log that is gone when its process ends.');
  throw new CommandFailed(`EVENT_STORE_URL names a server: the log is kept there. ${otherwise}`);
}

export const readModelFolder = ({ dataFolder }: Settings): string => join(dataFolder, 'readmodel');

const INTERVAL_MS = 1_000;

/** Reports the progress of a long task on standard error, once a second. */
export function progress(doing: string): (position: number, head: number) => void {
  let last = Date.now();
  return (position, head) => {
    if (Date.now() - last < INTERVAL_MS) return;
    last = Date.now();
    process.stderr.write(`${doing}: position ${position} of ${head}\n`);
  };
}
