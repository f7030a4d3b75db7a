import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../common/settings.js';
import { ServerLog } from '../ledger/eventstoredb/index.js';
import { Mirror } from '../ledger/mirror.js';
import { MirrorCheck } from '../ledger/mirror-check.js';
import { mirrorFileIn } from '../ledger/open.js';
import { type Expected, verifyLog } from '../ledger/verify-log.js';
import { progress } from './folder.js';
import { modelsIn, type WholeVerdict, wholeVerdict } from './verdict.js';

/**
 * Verifies the log on a server and its local data: the copy, the read model and the directory, which are rebuilt in a temporary folder from the
 * server's events. Also works beside running replicas.
 * @throws LedgerUnavailable · InvalidStoreUrl
 */
export async function verifyServer(
  settings: Settings,
  { logOnly, expected }: { logOnly: boolean; expected: readonly Expected[] },
): Promise<WholeVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-verify-'));
  const fresh = Mirror.open(join(folder, 'mirror.db'));
  const models = logOnly ? [] : modelsIn(settings, fresh.archive);
  const copy = logOnly ? undefined : MirrorCheck.of(mirrorFileIn(settings.dataFolder));
  let log: ServerLog | undefined;
  try {
    // Opened after the copies, so that the log is not behind them.
    log = await ServerLog.open(settings.eventStoreUrl);
    const verdict = await verifyLog(log, {
      expected,
      onEvents: (events) => {
        if (models.length > 0) fresh.add(events);
        models.forEach((model) => model.take(events));
        copy?.take(events);
      },
      onProgress: progress('Verifying'),
    });
    const { position } = verdict;
    return wholeVerdict(verdict, {
      models,
      copyFault: () => copy?.fault(position),
      notes: copy ? ['The copy of it on this machine is the same.'] : [],
    });
  } finally {
    copy?.close();
    models.forEach((model) => model.close());
    await log?.close();
    fresh.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
