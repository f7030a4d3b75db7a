import { openEventStoreLedger } from '../../src/ledger/eventstoredb/index.js';
import { describeWithOwnServer, EventStoreServer } from '../support/eventstore-server.js';
import { LedgerLoad } from '../support/ledger-load.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const WRITERS = 16;
const KILLS = Number(process.env.PARLEY_KILLS ?? 10);
const CUTS = Number(process.env.PARLEY_CUTS ?? 200);
const say = (words: string) => process.stdout.write(`${words}\n`);
const ms = (since: number): string => `${Math.round(performance.now() - since)} ms`;

describeWithOwnServer('one real server, again and again', () => {
  let server: EventStoreServer;
  beforeAll(async () => {
    server = await EventStoreServer.inOwnFolder();
    await server.start();
  });
  afterAll(() => server.remove());

  it(`is killed ${KILLS} times under ${WRITERS} writers: nothing is lost, nothing twice`, async () => {
    const ledger = openEventStoreLedger(server.url);
    const load = await LedgerLoad.on(ledger, WRITERS);
    const back: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      await load.more(20 + Math.round(Math.random() * 40));
      await server.kill();
      await server.start();
      const at = performance.now();
      await load.more(1);
      back.push(ms(at));
    }
    say(
      `${KILLS} kills, ${load.acknowledged} acknowledged; every writer served again after ${back.join(', ')}`,
    );
    await load.examine();
    await ledger.close();
  }, 900_000);

  it(`is cut off ${CUTS} times under ${WRITERS} writers: nothing is lost, nothing twice`, async () => {
    const proxy = await TcpProxy.to(server.port);
    const ledger = openEventStoreLedger(`esdb://127.0.0.1:${proxy.port}?tls=false`);
    const load = await LedgerLoad.on(ledger, WRITERS);
    for (let cut = 0; cut < CUTS; cut++) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      if (cut % 2 === 0) proxy.mute();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      proxy.endAll();
      proxy.open();
      if (cut % 10 === 0) await load.more(1);
    }
    await load.more(5);
    say(`${CUTS} cuts, every other after the answers were swallowed: ${load.acknowledged} acknowledged`);
    await load.examine();
    await ledger.close();
    await proxy.close();
  }, 900_000);
});
