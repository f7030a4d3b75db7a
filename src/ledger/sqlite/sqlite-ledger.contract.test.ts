import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeLedger } from '../contract.suite.js';
import { openSqliteLedger } from './sqlite-ledger.js';

describeLedger('SQLite ledger', {
  lasts: true,
  archive: true,
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-ledger-'));
    const path = join(folder, 'ledger.db');
    let ledger = openSqliteLedger(path);
    return {
      ledger,
      reopen: async () => {
        await ledger.close();
        ledger = openSqliteLedger(path);
        return ledger;
      },
      cleanUp: async () => {
        await ledger.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
});
