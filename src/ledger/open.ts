import { join, resolve } from 'node:path';
import type { LocalLog } from './local-log.js';
import { MemoryLedger } from './memory/memory-ledger.js';
import { Mirror } from './mirror.js';
import { MirroredLedger } from './mirrored.js';
import { InvalidStoreUrl, type Ledger, LedgerUnavailable } from './port.js';
import { openSqliteLedger } from './sqlite/sqlite-ledger.js';

/** A log with its local reads. */
export type OpenLedger = Ledger & { readonly archive: LocalLog };

/** The token the log is injected by. */
export const LEDGER = Symbol('ledger');

const fileIn = (dataFolder: string, path: string): string =>
  resolve(path === '' ? join(dataFolder, 'ledger.db') : path);

/** The file of the embedded log; undefined if `EVENT_STORE_URL` names another store. */
export const ledgerFileOf = (url: string, dataFolder: string): string | undefined =>
  url.startsWith('sqlite:') ? fileIn(dataFolder, url.slice('sqlite:'.length)) : undefined;

/** The mirror of a server's log. */
export const mirrorFileIn = (dataFolder: string): string => join(dataFolder, 'mirror.db');

/** `EVENT_STORE_URL` names a server. */
export const isServer = (url: string): boolean => STORES[url.split(':', 1)[0]] === onServer;

type Open = (url: string, dataFolder: string) => OpenLedger | Promise<OpenLedger>;

/** The client is loaded lazily: it takes half a second and 30 MB. */
const onServer: Open = async (url, dataFolder) => {
  try {
    const { openEventStoreLedger } = await import('./eventstoredb/index.js');
    return new MirroredLedger(openEventStoreLedger(url), Mirror.open(mirrorFileIn(dataFolder)));
  } catch (error) {
    if (error instanceof InvalidStoreUrl)
      throw new LedgerUnavailable(`EVENT_STORE_URL cannot be used. ${error.message}`);
    throw error;
  }
};

/** By the scheme of `EVENT_STORE_URL`. */
const STORES: Record<string, Open> = {
  sqlite: (url, dataFolder) => openSqliteLedger(ledgerFileOf(url, dataFolder)!),
  memory: () => new MemoryLedger(),
  esdb: onServer,
  'esdb+discover': onServer,
  kurrentdb: onServer,
  'kurrentdb+discover': onServer,
};

/**
 * @param url as `EVENT_STORE_URL`
 * @param dataFolder absolute path of an existing folder
 * @throws LedgerUnavailable
 */
export async function openLedger(url: string, dataFolder: string): Promise<OpenLedger> {
  const [scheme] = url.split(':', 1);
  if (!Object.hasOwn(STORES, scheme)) {
    throw new LedgerUnavailable(
      `Parley does not support event stores of the kind ${JSON.stringify(scheme)}.`,
    );
  }
  return STORES[scheme](url, dataFolder);
}
