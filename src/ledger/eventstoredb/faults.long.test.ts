import { describeWithOwnServer, EventStoreServer } from '../../../test/support/eventstore-server.js';
import { LedgerLoad } from '../../../test/support/ledger-load.js';
import { TcpProxy } from '../../../test/support/tcp-proxy.js';
import { all, anEvent, eventually, events, idsOf, newStream } from '../contract/support.js';
import { LedgerUnavailable } from '../port.js';
import { openEventStoreLedger } from './index.js';
import type { EventStoreLedger } from './index.js';

const WRITERS = 8;
const SHORT = { deadlineMs: 1_000, attemptMs: 400 };

describeWithOwnServer('the event store behind a bad line', () => {
  let server: EventStoreServer;
  let proxy: TcpProxy;
  const opened: EventStoreLedger[] = [];
  const open = (port: number, options = {}) => {
    const ledger = openEventStoreLedger(`esdb://127.0.0.1:${port}?tls=false`, options);
    opened.push(ledger);
    return ledger;
  };
  const follows = (ledger: EventStoreLedger) =>
    eventually('it follows', () => ledger.health().cutOffMs === 0);

  beforeAll(async () => {
    server = await EventStoreServer.inOwnFolder();
    await server.start();
  });
  beforeEach(async () => {
    proxy = await TcpProxy.to(server.port);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((ledger) => ledger.close()));
    await proxy.close();
  });
  afterAll(() => server.remove());

  it('goes on after every cut: nothing is lost, nothing twice', async () => {
    const load = await LedgerLoad.on(open(proxy.port), WRITERS);
    for (let cut = 0; cut < 5; cut++) {
      await load.more(20);
      proxy.endAll();
    }
    await load.more(20);
    await load.examine();
  });

  it('answers LedgerUnavailable while it is cut, says so, and comes back by itself', async () => {
    const ledger = open(proxy.port, SHORT);
    const load = await LedgerLoad.on(ledger, WRITERS);
    await load.more(5);
    proxy.cut();
    await eventually('every writer is told', () => load.refusals >= WRITERS);
    expect(ledger.health()).toMatchObject({ ok: false });
    expect(ledger.health().cutOffMs).toBeGreaterThan(0);
    proxy.open();
    await load.more(20);
    await load.examine();
    expect(ledger.health()).toMatchObject({ ok: true, cutOffMs: 0 });
  });

  it('answers LedgerUnavailable while the line is half-open, and comes back by itself', async () => {
    const ledger = open(proxy.port, SHORT);
    const load = await LedgerLoad.on(ledger, WRITERS);
    await load.more(5);
    proxy.hold();
    await eventually('every writer is told', () => load.refusals >= WRITERS);
    await expect(ledger.head()).rejects.toBeInstanceOf(LedgerUnavailable);
    await expect(all(ledger.readStream(newStream()))).rejects.toBeInstanceOf(LedgerUnavailable);
    proxy.open();
    await load.more(20);
    await load.examine();
  });

  it('leaves a connection on which the server has never spoken for a fresh one', async () => {
    const ledger = open(proxy.port, SHORT);
    const event = anEvent();
    const append = () => ledger.append('negotiation-left', [event], 'none');
    proxy.hold();
    await expect(append()).rejects.toBeInstanceOf(LedgerUnavailable);
    proxy.strand();
    const isServed = () =>
      append().then(
        () => true,
        () => false,
      );
    while (!(await isServed()));
    expect(idsOf(await all(ledger.readStream('negotiation-left')))).toEqual([event.id]);
  });

  it('notices by itself that an idle subscription hangs on a half-open line', async () => {
    const ledger = open(proxy.port);
    const told: string[] = [];
    ledger.subscribe({ after: await ledger.head(), onEvents: (batch) => void told.push(...idsOf(batch)) });
    await follows(ledger);
    proxy.hold();
    await eventually('health says so', () => ledger.health().cutOffMs > 0);
    const missed = events(3);
    await open(server.port).append(newStream(), missed, 'none');
    proxy.open();
    await eventually('it is told of what it missed', () => told.length >= 3);
    expect(told).toEqual(idsOf(missed));
    await follows(ledger);
  });

  it('takes a slow line for what it is', async () => {
    proxy.slow(40);
    const ledger = open(proxy.port);
    const load = await LedgerLoad.on(ledger, WRITERS);
    await load.more(10);
    expect(load.refusals).toBe(0);
    await load.examine();
  });

  describe('cut between the commit and its answer', () => {
    const stored = async (stream: string) => idsOf(await all(open(server.port).readStream(stream)));
    const untilStored = async (stream: string) => {
      while ((await stored(stream)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    };

    it('settles it: one event, and the position it had the first time', async () => {
      const ledger = open(proxy.port);
      const stream = newStream();
      await ledger.append(newStream(), events(1), 'none');
      proxy.mute();
      const event = anEvent();
      const appending = ledger.append(stream, [event], 'none');
      await untilStored(stream);
      proxy.endAll();
      proxy.open();
      const { positions, revision } = await appending;
      const [only, ...more] = await all(ledger.readStream(stream));
      expect(only).toMatchObject({ id: event.id, position: positions[0], revision });
      expect(more).toEqual([]);
    });

    it('settles an append of many events the same way', async () => {
      const ledger = open(proxy.port);
      const stream = newStream();
      await ledger.append(newStream(), events(1), 'none');
      proxy.mute();
      const many = events(50);
      const appending = ledger.append(stream, many, 'none');
      await untilStored(stream);
      proxy.endAll();
      proxy.open();
      const { positions } = await appending;
      const read = await all(ledger.readStream(stream));
      expect(idsOf(read)).toEqual(idsOf(many));
      expect(read.map(({ position }) => position)).toEqual(positions);
    });

    it('when the line stays cut: LedgerUnavailable, and the same ids sent later are answered as the first time', async () => {
      const ledger = open(proxy.port, SHORT);
      const stream = newStream();
      await ledger.append(newStream(), events(1), 'none');
      proxy.mute();
      const event = anEvent();
      const appending = ledger.append(stream, [event], 'none');
      await untilStored(stream);
      proxy.cut();
      await expect(appending).rejects.toBeInstanceOf(LedgerUnavailable);
      await open(server.port).append(stream, events(2), 0);
      proxy.open();
      const again = await ledger.append(stream, [event], 'none');
      expect(again.revision).toBe(0);
      expect((await stored(stream))[0]).toBe(event.id);
    });

    it('of an append of any revision says that it is not known', async () => {
      const ledger = open(proxy.port);
      const stream = newStream();
      await ledger.append(newStream(), events(1), 'none');
      proxy.mute();
      const appending = ledger.append(stream, events(1), 'any');
      await untilStored(stream);
      proxy.cut();
      await expect(appending).rejects.toThrow(/is not known/);
      expect(await stored(stream)).toHaveLength(1);
    });
  });

  it('goes on reading where the line was cut, and the reader does not notice', async () => {
    const writer = open(server.port);
    const stream = newStream();
    const before = await writer.head();
    const many = events(3_000);
    await writer.append(stream, many, 'none');
    const ledger = open(proxy.port);
    for (const read of [
      () => ledger.readStream(stream),
      () => ledger.readAll({ after: before }),
      () => ledger.readStream(stream, { backwards: true }),
      () => ledger.readAll({ backwards: true, limit: many.length }),
    ]) {
      const ids: string[] = [];
      for await (const event of read()) {
        if (ids.push(event.id) % 1_000 === 0) proxy.endAll();
      }
      expect([ids, [...ids].reverse()]).toContainEqual(idsOf(many));
    }
  });

  it("leaves one ledger's appends alone when another's line is cut", async () => {
    const steady = await LedgerLoad.on(open(server.port), WRITERS);
    const cut = await LedgerLoad.on(open(proxy.port), WRITERS);
    for (let round = 0; round < 10; round++) {
      await cut.more(3);
      proxy.endAll();
    }
    await steady.more(3);
    await Promise.all([steady.examine(), cut.examine()]);
    expect(steady.refusals).toBe(0);
  });
});

describeWithOwnServer('the event store going away', () => {
  let server: EventStoreServer;
  let ledger: EventStoreLedger;
  beforeAll(async () => {
    server = await EventStoreServer.inOwnFolder();
  });
  beforeEach(() => {
    ledger = openEventStoreLedger(server.url, SHORT);
  });
  afterEach(() => ledger.close());
  afterAll(() => server.remove());

  it('may come after those who use it', async () => {
    const event = anEvent();
    const stream = newStream();
    const told: string[] = [];
    ledger.subscribe({ onEvents: (batch) => void told.push(...idsOf(batch)) });
    await expect(ledger.append(stream, [event], 'none')).rejects.toBeInstanceOf(LedgerUnavailable);
    await expect(ledger.head()).rejects.toBeInstanceOf(LedgerUnavailable);
    expect(ledger.health()).toMatchObject({ ok: false });
    await server.start();
    await eventually('it follows', () => ledger.health().cutOffMs === 0);
    await ledger.append(stream, [event], 'none');
    await eventually('it is told', () => told.includes(event.id));
  });

  it.each([
    ['killed', () => server.kill()],
    ['stopped', () => server.stop()],
  ])('is %s under load and started again, twice: nothing is lost, nothing twice', async (_, end) => {
    const load = await LedgerLoad.on(ledger, WRITERS);
    for (let round = 0; round < 2; round++) {
      await load.more(30);
      await end();
      await server.start();
    }
    await load.more(30);
    await load.examine();
    expect(ledger.health()).toMatchObject({ ok: true, cutOffMs: 0 });
  });

  it('freezes: every call ends in its time, and all goes on when it thaws', async () => {
    const load = await LedgerLoad.on(ledger, WRITERS);
    await load.more(5);
    server.freeze();
    try {
      await eventually('every writer is told', () => load.refusals >= WRITERS);
      await expect(ledger.head()).rejects.toBeInstanceOf(LedgerUnavailable);
    } finally {
      server.thaw();
    }
    await load.more(20);
    await load.examine();
  });

  it('ends with nothing left open when it is closed while the store is away', async () => {
    await ledger.append(newStream(), events(1), 'none');
    ledger.subscribe({ onEvents: () => undefined });
    await server.kill();
    const appending = ledger.append(newStream(), events(1), 'none');
    const refused = expect(appending).rejects.toBeInstanceOf(LedgerUnavailable);
    await ledger.close();
    await refused;
  });
});
