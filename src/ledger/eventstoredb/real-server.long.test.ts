import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { BACKWARDS, END, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { hasOpenssl, makeCertificates } from '../../../test/support/certificates.js';
import { buildMain } from '../../../test/support/process.js';
import { TcpProxy } from '../../../test/support/tcp-proxy.js';
import { describeWithOwnServer, EventStoreServer } from '../../../test/support/eventstore-server.js';
import { all, anEvent, eventually, events, idsOf, newStream } from '../contract/support.js';
import { LedgerUnavailable } from '../port.js';
import { Unstorable } from '../storable.js';
import { openEventStoreLedger, parseStoreUrl } from './index.js';
import type { EventStoreLedger } from './index.js';

const BUILT = resolve(__dirname, '../../../dist/src/ledger/eventstoredb/index.js');

/** The published client, as another program on the same server would use it. */
function strangerAt(url: string): EventStoreDBClient {
  const { hosts, caFile, credentials } = parseStoreUrl(url);
  const tls = caFile === undefined ? { insecure: true } : { rootCertificate: readFileSync(caFile) };
  return new EventStoreDBClient({ endpoint: hosts[0] }, tls, credentials);
}

/** A server says that it is alive a little before it takes appends, and this client asks only once. */
async function untilServed(client: EventStoreDBClient): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return void (await client.appendToStream('opening-hours', invoices(1)));
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const invoices = (count: number) =>
  Array.from({ length: count }, () =>
    jsonEvent({ id: randomUUID(), type: 'InvoicePaid', data: { text: 'x' } }),
  );

describeWithOwnServer('on a server that others use too', () => {
  let server: EventStoreServer;
  let stranger: EventStoreDBClient;
  let ledger: EventStoreLedger;
  beforeAll(async () => {
    server = await EventStoreServer.inOwnFolder();
    await server.start();
    stranger = strangerAt(server.url);
    await untilServed(stranger);
  });
  beforeEach(() => {
    ledger = openEventStoreLedger(server.url);
  });
  afterEach(() => ledger.close());
  afterAll(async () => {
    await stranger.dispose();
    await server.remove();
  });

  it('begins with an empty log, whatever else is there', async () => {
    await stranger.appendToStream('invoices-1', invoices(3));
    expect(await ledger.head()).toBe(0);
    expect(await all(ledger.readAll())).toEqual([]);
    expect(await all(ledger.readAll({ backwards: true }))).toEqual([]);
  });

  it('tells of its own events alone, live and later', async () => {
    const live: string[] = [];
    ledger.subscribe({ after: await ledger.head(), onEvents: (batch) => void live.push(...idsOf(batch)) });
    const stream = newStream();
    const ours = events(4);
    for (const [revision, event] of ours.entries()) {
      await stranger.appendToStream('invoices-1', invoices(100));
      await stranger.setStreamMetadata(`negotiations-of-others-${revision}`, { maxCount: 5 });
      await ledger.append(stream, [event], revision === 0 ? 'none' : revision - 1);
    }
    await eventually('all four', () => live.length >= 4);
    expect(live).toEqual(idsOf(ours));
    expect(idsOf(await all(ledger.readAll({ backwards: true, limit: 4 })))).toEqual(
      idsOf([...ours].reverse()),
    );
  });

  it('finds its head behind much that is not its own', async () => {
    const { positions } = await ledger.append(newStream(), events(1), 'none');
    for (let n = 0; n < 4; n++) await stranger.appendToStream('invoices-1', invoices(1_000));
    const fresh = openEventStoreLedger(server.url);
    expect(await fresh.head()).toBe(positions[0]);
    await stranger.appendToStream('invoices-1', invoices(10));
    expect(await fresh.head()).toBe(positions[0]);
    const next = await ledger.append(newStream(), events(3), 'none');
    expect(await fresh.head()).toBe(next.positions[2]);
    await fresh.close();
  });

  it('passes by what others wrote into a stream of its own', async () => {
    const stream = newStream();
    const [one, other] = events(2);
    const seen: string[] = [];
    ledger.subscribe({ after: await ledger.head(), onEvents: (batch) => void seen.push(...idsOf(batch)) });
    await ledger.append(stream, [one], 'none');
    await stranger.appendToStream(stream, jsonEvent({ type: 'Note', data: { text: 'not of Parley' } }));
    await ledger.append(stream, [other], 1);
    await eventually('both', () => seen.length >= 2);
    expect(seen).toEqual(idsOf([one, other]));
    const read = await all(ledger.readStream(stream));
    expect(read.map(({ id, revision }) => [id, revision])).toEqual([
      [one.id, 0],
      [other.id, 2],
    ]);
  });

  it('does not append to streams that are not its own', async () => {
    await expect(ledger.append('invoices-1', events(1), 'any')).rejects.toBeInstanceOf(Unstorable);
  });

  it('reads on from a position where no event stands, and from beyond the end', async () => {
    const stream = newStream();
    const before = await ledger.head();
    const ours = events(3);
    const { positions } = await ledger.append(stream, ours, 'none');
    const [, two, three] = idsOf(ours);
    expect(idsOf(await all(ledger.readAll({ after: positions[0] + 1 })))).toEqual([two, three]);
    expect(idsOf(await all(ledger.readAll({ after: positions[2] - 1, backwards: true, limit: 1 })))).toEqual([
      two,
    ]);
    expect(await all(ledger.readAll({ after: positions[2] + 1_000_000 }))).toEqual([]);
    const fromFar = await all(ledger.readAll({ after: positions[2] + 1_000_000, backwards: true, limit: 1 }));
    expect(idsOf(fromFar)).toEqual([three]);
    expect(idsOf(await all(ledger.readAll({ after: before })))).toEqual(idsOf(ours));
  });

  it('stores what any client can read: JSON, with the metadata beside the data', async () => {
    const stream = newStream();
    const event = anEvent({ b: 'é', a: 1 });
    const { positions } = await ledger.append(stream, [event], 'none');
    for await (const { event: stored } of stranger.readStream(stream, {
      direction: BACKWARDS,
      fromRevision: END,
    })) {
      expect(stored).toMatchObject({ id: event.id, type: event.type, isJson: true, data: event.data });
      expect(Object.keys(stored?.data as object)).toEqual(['a', 'b']);
      expect(stored?.metadata).toEqual(event.metadata);
      expect(Number(stored?.position?.commit)).toBe(positions[0]);
    }
  });

  it('finds the leader where the URL names a host to ask, or seeds of which one is away', async () => {
    const hosts = [
      `esdb+discover://127.0.0.1:${server.port}`,
      `kurrentdb://127.0.0.1:1,127.0.0.1:${server.port}`,
    ];
    for (const url of hosts) {
      const used = openEventStoreLedger(`${url}?tls=false`);
      const { positions } = await used.append(newStream(), events(1), 'none');
      expect(await used.head()).toBe(positions[0]);
      await used.close();
    }
  });

  it('has one connection, however often the line is cut', async () => {
    const proxy = await TcpProxy.to(server.port);
    const used = openEventStoreLedger(`esdb://127.0.0.1:${proxy.port}?tls=false`);
    for (let cut = 0; cut < 5; cut++) {
      await used.append(newStream(), events(3), 'none');
      for (let n = 0; n < 10; n++) for await (const _ of used.readAll()) break;
      used.subscribe({ onEvents: () => undefined });
      await eventually('it follows', () => used.health().cutOffMs === 0);
      proxy.endAll();
    }
    await used.append(newStream(), events(1), 'none');
    expect(proxy.connections).toBe(1);
    await used.close();
    await proxy.close();
  });

  /** The client cannot close its connection; the remains must not keep the process alive. */
  it('lets its process end by itself once it is closed', async () => {
    buildMain();
    const script = `
      const { openEventStoreLedger } = await import(${JSON.stringify(BUILT)});
      const ledger = openEventStoreLedger(${JSON.stringify(server.url)});
      const [event] = ${JSON.stringify(events(1))};
      const told = new Promise((resolve) => ledger.subscribe({ onEvents: resolve }));
      await ledger.append(${JSON.stringify(newStream())}, [event], 'none');
      for await (const _ of ledger.readAll()) break;
      await told;
      await ledger.close();
      console.log('closed');`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout).toBe('closed\n');
  });
});

const describeSecure = hasOpenssl ? describeWithOwnServer : describe.skip;
describeSecure(`on a server with TLS and users${hasOpenssl ? '' : ' (left out: no openssl on PATH)'}`, () => {
  const PASSWORD = 'p:w/d@%';
  let server: EventStoreServer;
  let admin: EventStoreDBClient;
  const opened: EventStoreLedger[] = [];
  const openAs = (user: string, password: string) => {
    const ledger = openEventStoreLedger(server.urlFor(`${user}:${encodeURIComponent(password)}@`));
    opened.push(ledger);
    return ledger;
  };
  beforeAll(async () => {
    server = await EventStoreServer.inOwnFolder({ secure: true });
    await server.start();
    await server.addUser('parley', PASSWORD);
    admin = strangerAt(server.urlFor('admin:changeit@'));
  });
  afterEach(() => Promise.all(opened.splice(0).map((ledger) => ledger.close())));
  afterAll(async () => {
    await admin?.dispose();
    await server.remove();
  });

  it('works as a user who may read $all', async () => {
    await admin.setStreamMetadata('$all', { acl: { readRoles: ['$admins', 'parley'] } });
    const ledger = openAs('parley', PASSWORD);
    const stream = newStream();
    const seen: string[] = [];
    ledger.subscribe({ onEvents: (batch) => void seen.push(...idsOf(batch)) });
    const ours = events(3);
    await ledger.append(stream, ours, 'none');
    await eventually('it is told', () => seen.length >= 3);
    expect(seen).toEqual(idsOf(ours));
    expect(idsOf(await all(ledger.readStream(stream)))).toEqual(idsOf(ours));
    await admin.setStreamMetadata('$all', { acl: { readRoles: ['$admins'] } });
  });

  it('says what a user may not do, and goes on by itself once he may', async () => {
    const ledger = openAs('parley', PASSWORD);
    await expect(ledger.head()).rejects.toThrow(/does not allow/);
    const seen: string[] = [];
    ledger.subscribe({ onEvents: (batch) => void seen.push(...idsOf(batch)) });
    await eventually('health says so', () => /access denied|permission/i.test(ledger.health().detail));
    expect(ledger.health().ok).toBe(false);
    const ours = events(1);
    await ledger.append(newStream(), ours, 'none');
    expect(ledger.health().ok).toBe(false);
    await admin.setStreamMetadata('$all', { acl: { readRoles: ['$admins', 'parley'] } });
    await eventually('it is told', () => seen.includes(ours[0].id));
    expect(ledger.health()).toMatchObject({ ok: true, cutOffMs: 0 });
  });

  it('says that a stream may not be written', async () => {
    const stream = newStream();
    await admin.setStreamMetadata(stream, { acl: { writeRoles: ['$admins'] } });
    await expect(openAs('parley', PASSWORD).append(stream, events(1), 'none')).rejects.toThrow(
      /does not let this user/,
    );
  });

  it('refuses a server whose certificate another CA signed, and tells no secret', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-tls-'));
    const { caFile } = makeCertificates(folder);
    const url = `esdb://na%3Ame:hu%40sh@127.0.0.1:${server.port}?tlsCAFile=${encodeURIComponent(caFile)}`;
    const ledger = openEventStoreLedger(url, { deadlineMs: 600, attemptMs: 300 });
    opened.push(ledger);
    const refused = (await ledger
      .append(newStream(), events(1), 'none')
      .catch((error: unknown) => error)) as Error;
    rmSync(folder, { recursive: true });
    expect(refused).toBeInstanceOf(LedgerUnavailable);
    expect(ledger.health().ok).toBe(false);
    const said = [refused.message, refused.stack, String(refused.cause), ledger.health().detail].join();
    expect(said).toMatch(/certificate/i);
    expect(said).not.toMatch(/hu@sh|hu%40sh|na:me|na%3Ame/);
  });

  it.each([
    ['a wrong password', 'wrong:secret'],
    ['an unknown user', PASSWORD],
  ])('refuses %s without telling it', async (what, password) => {
    const ledger = openAs(what === 'an unknown user' ? 'nobody' : 'parley', password);
    const refused = (await ledger
      .append(newStream(), events(1), 'none')
      .catch((error: unknown) => error)) as Error;
    expect(refused).toBeInstanceOf(LedgerUnavailable);
    const said = [refused.message, refused.stack, String(refused.cause), ledger.health().detail].join();
    expect(said).not.toContain(password);
    expect(said).not.toContain(encodeURIComponent(password));
  });
});
