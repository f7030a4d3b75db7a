import { randomUUID } from 'node:crypto';
import { anyServer, describeWithServer } from '../../../test/support/eventstore-server.js';
import { describeLedger } from '../contract.suite.js';
import { openInNamespace } from './namespace.test-support.js';

describeWithServer('on a real server', () => {
  let server: Awaited<ReturnType<typeof anyServer>>;
  beforeAll(async () => {
    server = await anyServer();
  });
  afterAll(() => server.stop());

  describeLedger('EventStoreDB ledger', {
    lasts: true,
    archive: false,
    open: async () => {
      const namespace = randomUUID();
      let ledger = openInNamespace(server.url, namespace);
      return {
        ledger,
        reopen: async () => {
          await ledger.close();
          ledger = openInNamespace(server.url, namespace);
          return ledger;
        },
        cleanUp: () => ledger.close(),
      };
    },
  });
});
