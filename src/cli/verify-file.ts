import { LedgerFile } from '../ledger/sqlite/ledger-file.js';
import { type Expected, verifyLog } from '../ledger/verify-log.js';
import type { ModelCheck } from '../readmodel/model-check.js';
import { progress } from './folder.js';
import { modelIn, type WholeVerdict, wholeVerdict } from './verdict.js';

const NO_CHAIN =
  'An older version of Parley wrote it: the order of events across negotiations is protected from the next start on.';

/**
 * Verifies a ledger's file, and the read model in a folder.
 * @throws LedgerUnavailable
 */
export async function verifyFile(
  file: string,
  readModel?: string,
  expected: readonly Expected[] = [],
): Promise<WholeVerdict> {
  const archive = LedgerFile.open(file);
  let model: ModelCheck | undefined;
  let ledger: LedgerFile | undefined;
  try {
    model = readModel === undefined ? undefined : modelIn(readModel, archive.archive);
    // Opened after the read model was copied, so that the log is not behind it.
    ledger = LedgerFile.open(file);
    const verdict = await verifyLog(ledger, {
      expected,
      onEvents: (events) => model?.take(events),
      onProgress: progress('Verifying'),
    });
    const notes = ledger.hasChain ? [] : [NO_CHAIN];
    return wholeVerdict(verdict, { model, fault: () => model?.fault(verdict.position), notes });
  } finally {
    model?.close();
    ledger?.close();
    archive.close();
  }
}
