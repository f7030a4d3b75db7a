import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyServer, describeWithServer } from '../../../test/support/eventstore-server.js';
import { describeLedger } from '../contract.suite.js';
import { Mirror } from '../mirror.js';
import { MirroredLedger } from '../mirrored.js';
import { openEventStoreLedger } from './index.js';

describeWithServer('on a real server', () => {
  let server: Awaited<ReturnType<typeof anyServer>>;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-mirror-'));
    server = await anyServer();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  describeLedger('EventStoreDB ledger', {
    lasts: true,
    archive: false,
    open: async () => {
      let ledger = openEventStoreLedger(server.url);
      return {
        ledger,
        reopen: async () => {
          await ledger.close();
          return (ledger = openEventStoreLedger(server.url));
        },
        cleanUp: () => ledger.close(),
      };
    },
  });

  describeLedger('EventStoreDB ledger with its mirror', {
    lasts: true,
    archive: true,
    open: async () => {
      const open = () =>
        new MirroredLedger(openEventStoreLedger(server.url), Mirror.open(join(folder, 'mirror.db')));
      let ledger = open();
      return {
        ledger,
        reopen: async () => {
          await ledger.close();
          return (ledger = open());
        },
        cleanUp: () => ledger.close(),
      };
    },
  });
});
