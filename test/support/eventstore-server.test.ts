import { describeWithOwnServer, EventStoreServer } from './eventstore-server.js';

describeWithOwnServer('a server of the tests', () => {
  const given = process.env.EVENTSTORE_TEST_URL;
  afterEach(() => {
    if (given === undefined) delete process.env.EVENTSTORE_TEST_URL;
    else process.env.EVENTSTORE_TEST_URL = given;
  });

  it('starts also where another one is named to test on', async () => {
    process.env.EVENTSTORE_TEST_URL = 'esdb://127.0.0.1:2113?tls=false';
    const server = await EventStoreServer.inOwnFolder();
    try {
      await server.start();
      expect(await server.live()).toBe(true);
    } finally {
      await server.remove();
    }
  });
});
