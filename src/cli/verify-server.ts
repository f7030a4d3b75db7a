import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerLog } from '../ledger/eventstoredb/index.js';
import { Mirror } from '../ledger/mirror.js';
import { MirrorCheck } from '../ledger/mirror-check.js';
import { mirrorFileIn } from '../ledger/open.js';
import { type Expected, verifyLog } from '../ledger/verify-log.js';
import type { Settings } from '../settings.js';
import { progress, readModelFolder } from './folder.js';
import { modelIn, tell, type WholeVerdict } from './verify.js';

/**
 * Verifies the log on a server, and what the data folder keeps of it: the copy and the read model, which is made anew from
 * what the server gives. Beside running replicas.
 * @throws LedgerUnavailable · InvalidStoreUrl
 */
export async function verifyServer(
  settings: Settings,
  { logOnly, expected }: { logOnly: boolean; expected: readonly Expected[] },
): Promise<WholeVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-verify-'));
  const fresh = Mirror.open(join(folder, 'mirror.db'));
  const model = logOnly ? undefined : modelIn(readModelFolder(settings), fresh.archive);
  const copy = logOnly ? undefined : MirrorCheck.of(mirrorFileIn(settings.dataFolder));
  let log: ServerLog | undefined;
  try {
    // Asked for its end after the copies were opened, so that it is not before what they had reached.
    log = await ServerLog.open(settings.eventStoreUrl);
    const verdict = await verifyLog(log, {
      expected,
      onEvents: (events) => {
        if (model) fresh.add(events);
        model?.take(events);
        copy?.take(events);
      },
      onProgress: progress('Verifying'),
    });
    const { finding, position } = verdict;
    const fault = finding ? undefined : (copy?.fault(position) ?? model?.fault(position));
    tell(verdict, { model, fault, notes: copy && !fault ? ['The copy of it here is the same.'] : [] });
    return { ...verdict, readModel: fault };
  } finally {
    copy?.close();
    model?.close();
    await log?.close();
    fresh.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
