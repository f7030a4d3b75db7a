import { eventually, events, newStream } from '../../src/ledger/contract/support.js';
import { openEventStoreLedger } from '../../src/ledger/eventstoredb/index.js';
import type { EventStoreLedger } from '../../src/ledger/eventstoredb/index.js';
import { LedgerUnavailable } from '../../src/ledger/port.js';
import { EventStoreCluster } from '../support/eventstore-cluster.js';
import { describeWithOwnServer } from '../support/eventstore-server.js';
import { LedgerLoad } from '../support/ledger-load.js';

const WRITERS = 16;
const say = (words: string) => process.stdout.write(`${words}\n`);

describeWithOwnServer('a cluster of three real nodes', () => {
  let cluster: EventStoreCluster;
  let ledger: EventStoreLedger;
  beforeAll(async () => {
    cluster = await EventStoreCluster.inOwnFolder();
  });
  beforeEach(async () => {
    await cluster.start({ whole: true });
    ledger = openEventStoreLedger(cluster.url);
  }, 400_000);
  afterEach(() => ledger.close());
  afterAll(() => cluster.remove());

  it('loses its leader to kill -9 under load, twice in a row: nothing is lost, nothing twice', async () => {
    const load = await LedgerLoad.on(ledger, WRITERS);
    for (let round = 1; round <= 2; round++) {
      await load.more(20);
      const leader = await cluster.leader();
      const before = load.acknowledged;
      const at = performance.now();
      await leader.kill();
      await load.more(20);
      say(
        `leader killed (${round}): ${before} acknowledged before, all 16 writers 20 further ${ms(at)} later`,
      );
      await cluster.start({ whole: true });
    }
    await load.more(20);
    say(
      `longest time without an acknowledgement ${load.longestSilenceMs} ms, writers told ${load.refusals} times`,
    );
    await load.examine();
    expect(ledger.health()).toMatchObject({ ok: true, cutOffMs: 0 });
  }, 900_000);

  it('has a leader that freezes: another takes its place', async () => {
    const load = await LedgerLoad.on(ledger, WRITERS);
    await load.more(20);
    const leader = await cluster.leader();
    const at = performance.now();
    leader.freeze();
    try {
      await load.more(20);
      say(`leader frozen: all 16 writers 20 further ${ms(at)} later`);
    } finally {
      leader.thaw();
    }
    await load.more(20);
    say(
      `longest time without an acknowledgement ${load.longestSilenceMs} ms, writers told ${load.refusals} times`,
    );
    await load.examine();
  }, 900_000);

  it('without a quorum answers LedgerUnavailable, and goes on when it has one', async () => {
    const load = await LedgerLoad.on(ledger, WRITERS);
    await load.more(20);
    const [one, other] = cluster.nodes;
    await Promise.all([one.kill(), other.kill()]);
    await eventually('every writer is told', () => load.refusals >= WRITERS);
    await expect(ledger.append(newStream(), events(1), 'none')).rejects.toBeInstanceOf(LedgerUnavailable);
    await cluster.start();
    const at = performance.now();
    await load.more(20);
    say(`quorum back: all 16 writers 20 further ${ms(at)} after the election`);
    await load.examine();
  }, 900_000);
});

const ms = (since: number): string => `${Math.round(performance.now() - since)} ms`;
