import { join } from 'node:path';
import { Mirror } from '../mirror.js';
import { MirroredLedger } from '../mirrored.js';
import { openEventStoreLedger } from './eventstoredb-ledger.js';

/**
 * The log at an `esdb://` or `kurrentdb://` URL, mirrored in `mirror.db` in the data folder.
 * @throws StoreUrlError · LedgerUnavailable (the mirror's file)
 */
export const openMirroredEventStore = (url: string, dataFolder: string): MirroredLedger =>
  new MirroredLedger(openEventStoreLedger(url), Mirror.open(join(dataFolder, 'mirror.db')));
