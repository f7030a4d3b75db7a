import { LedgerFile } from '../ledger/sqlite/ledger-file.js';
import { type Expected, verifyLog } from '../ledger/verify-log.js';
import type { Settings } from '../common/settings.js';
import type { ModelCheck } from '../readmodel/model-check.js';
import { progress } from './folder.js';
import { modelsIn, type WholeVerdict, wholeVerdict } from './verdict.js';

const NO_CHAIN =
  'An older version of Parley wrote it: the order of events across negotiations is protected from the next start on.';

/**
 * Verifies a ledger's file, and the models in the data folder.
 *
 * @param models the settings with their data folder; undefined: the ledger alone
 * @throws LedgerUnavailable
 */
export async function verifyFile(
  file: string,
  models?: Settings,
  expected: readonly Expected[] = [],
): Promise<WholeVerdict> {
  const archive = LedgerFile.open(file);
  let checks: ModelCheck[] = [];
  let ledger: LedgerFile | undefined;
  try {
    if (models) checks = modelsIn(models, archive.archive);
    // Opened after the models were copied, so that the log is not behind it.
    ledger = LedgerFile.open(file);
    const verdict = await verifyLog(ledger, {
      expected,
      onEvents: (events) => checks.forEach((check) => check.take(events)),
      onProgress: progress('Verifying'),
    });
    const notes = ledger.hasChain ? [] : [NO_CHAIN];
    return wholeVerdict(verdict, { models: checks, notes });
  } finally {
    checks.forEach((check) => check.close());
    ledger?.close();
    archive.close();
  }
}
