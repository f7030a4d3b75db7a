import { Mirror } from '../mirror.js';
import { MirroredLedger } from '../mirrored.js';
import { openEventStoreLedger } from './eventstoredb-ledger.js';

/**
 * The log at an `esdb://` or `kurrentdb://` URL, mirrored in a file.
 * @throws StoreUrlError · LedgerUnavailable (the mirror's file)
 */
export const openMirroredEventStore = (url: string, mirrorFile: string): MirroredLedger =>
  new MirroredLedger(openEventStoreLedger(url), Mirror.open(mirrorFile));
