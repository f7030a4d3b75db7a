import { LedgerFile } from '../ledger/sqlite/ledger-file.js';
import { type Expected, verifyLog } from '../ledger/verify-log.js';
import type { ModelCheck } from '../readmodel/model-check.js';
import { progress } from './folder.js';
import { modelIn, printVerdict, type WholeVerdict } from './verdict.js';

const NO_CHAIN =
  'An older Parley wrote it: the order of events of different negotiations is kept from the next start on.';

/**
 * Verifies a ledger's file, and the read model in a folder, and prints the result.
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
    const fault = verdict.finding ? undefined : model?.fault(verdict.position);
    printVerdict(verdict, { model, fault, notes: ledger.hasChain ? [] : [NO_CHAIN] });
    return { ...verdict, readModel: fault };
  } finally {
    model?.close();
    ledger?.close();
    archive.close();
  }
}
