import { join } from 'node:path';
import type { Archive } from './archive.js';
import { MemoryLedger } from './memory/memory-ledger.js';
import { type Ledger, LedgerUnavailable } from './port.js';
import { openSqliteLedger } from './sqlite/sqlite-ledger.js';

/** A log, and the local reads of it. */
export type OpenLedger = Ledger & { readonly archive: Archive };

/** The token the log is injected by. */
export const LEDGER = Symbol('ledger');

/** By the scheme of `EVENT_STORE_URL`. A cluster's adapter takes its place here. */
const STORES: Record<string, (rest: string, dataFolder: string) => OpenLedger> = {
  'sqlite:': (path, dataFolder) => openSqliteLedger(path === '' ? join(dataFolder, 'ledger.db') : path),
  'memory:': () => new MemoryLedger(),
};

/**
 * @param url as `EVENT_STORE_URL`
 * @param dataFolder absolute path of an existing folder
 * @throws LedgerUnavailable
 */
export async function openLedger(url: string, dataFolder: string): Promise<OpenLedger> {
  const [, scheme, rest] = /^([^:]*:)(.*)$/s.exec(url) ?? ['', '', ''];
  if (!Object.hasOwn(STORES, scheme)) {
    throw new LedgerUnavailable(
      `This Parley cannot keep its log in a store of the kind ${JSON.stringify(scheme)}.`,
    );
  }
  return STORES[scheme](rest, dataFolder);
}
