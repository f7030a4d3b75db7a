import { describeLedger } from '../contract.suite.js';
import { MemoryLedger } from './memory-ledger.js';

describeLedger('Ledger in memory', {
  lasts: false,
  archive: true,
  open: async () => {
    const ledger = new MemoryLedger();
    return { ledger, cleanUp: () => ledger.close() };
  },
});
