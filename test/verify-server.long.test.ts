import { randomUUID } from 'node:crypto';
import { binaryEvent, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import Database from 'libsql';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredEvent } from '../events/envelope.js';
import { envelopeHash } from '../events/hash.js';
import { all } from '../src/ledger/contract/support.js';
import { openEventStoreLedger, parseStoreUrl } from '../src/ledger/eventstoredb/index.js';
import { LedgerUnavailable } from '../src/ledger/port.js';
import { openSqliteLedger } from '../src/ledger/sqlite/sqlite-ledger.js';
import { type App, startApp } from './support/app.js';
import { call } from './support/cli.js';
import { describeWithOwnServer, EventStoreServer } from './support/eventstore-server.js';
import { freePorts } from './support/free-port.js';
import { LEDGERS, recordTwo } from './support/two-ledgers.js';

const STREAM = `negotiation-${LEDGERS[0]}`;

let server: EventStoreServer;
let dataFolder: string;
let events: StoredEvent[];

const settings = () => ({ EVENT_STORE_URL: server.url });
const serve = () => startApp({ dataFolder, settings: settings() });
const verified = (...args: string[]) => call(['verify', ...args], dataFolder, settings());

/** A server with both examples recorded by a replica, which has stopped. */
async function fill(): Promise<void> {
  server = await EventStoreServer.inOwnFolder();
  await server.start();
  dataFolder = mkdtempSync(join(tmpdir(), 'parley-verify-server-'));
  const app = await serve();
  await recordTwo(app);
  await caughtUp(app);
  await app.close();
  const ledger = openEventStoreLedger(server.url);
  events = await all(ledger.readAll());
  await ledger.close();
}

async function caughtUp(app: App): Promise<void> {
  const { headers } = await app.get(`/api/v1/negotiations/${LEDGERS[0]}`);
  await app.get('/api/v1/negotiations', { 'Parley-Min-Position': headers.get('Parley-Position')! });
}

async function empty(): Promise<void> {
  await server.remove();
  rmSync(dataFolder, { recursive: true, force: true });
}

describeWithOwnServer('parley verify, of the log on a server', () => {
  beforeAll(fill);
  afterAll(empty);

  it('says that the log, the copy of it and the read model are right, and what to keep', async () => {
    const { code, out } = await verified();
    const head = events.at(-1)!.position;
    expect(out).toMatch(
      new RegExp(
        `^The log is as it was recorded: ${events.length} events of 2 negotiations\\.\n` +
          `The copy of it on this machine is the same\\.\n` +
          `The read model matches the log, up to position ${head}\\.\n` +
          `The directory matches the log, up to position ${head}\\.\n` +
          `Keep this elsewhere, and give it to --expect: [0-9a-f]{64}@${head}\n$`,
      ),
    );
    expect(code).toBe(0);
  });

  it('does so beside a replica, from any folder, and for what was kept', async () => {
    const app = await serve();
    const digest = join(dataFolder, 'digest.json');
    try {
      const { body } = await app.get(`/api/v1/negotiations/${LEDGERS[1]}/digest`);
      writeFileSync(digest, JSON.stringify(body));
      expect(await verified('--expect', digest)).toMatchObject({ code: 0 });
    } finally {
      await app.close();
    }
    const kept = join(dataFolder, 'kept.txt');
    expect((await verified('--keep', kept, '--log-only')).code).toBe(0);
    const elsewhere = mkdtempSync(join(tmpdir(), 'parley-elsewhere-'));
    const told = await call(['verify', '--expect', kept], elsewhere, settings());
    expect(told).toMatchObject({ code: 0, out: expect.not.stringContaining('copy') });
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(elsewhere, { recursive: true });
    expect(await verified('--expect', `${'0'.repeat(64)}@${events[5].position}`)).toMatchObject({
      code: 3,
      out: expect.stringContaining(`position ${events[5].position}`),
    });
    expect(await verified('--expect', `${'0'.repeat(64)}@${events.at(-1)!.position + 1}`)).toMatchObject({
      code: 3,
      out: expect.stringContaining('cut off'),
    });
  });

  const inCopy = (sql: string, ...values: (string | number)[]) => {
    const copy = new Database(join(dataFolder, 'mirror.db'));
    expect(copy.prepare(sql).run(values).changes).toBeGreaterThan(0);
    copy.close();
  };

  it('finds the copy out where it is another log', async () => {
    const [place, next, last] = [events[40].position, events[41].position, events.at(-1)!.position];
    const swapped = (one: number, other: number) => {
      inCopy('UPDATE events SET position = -1 WHERE position = ?', one);
      inCopy('UPDATE events SET position = ? WHERE position = ?', one, other);
      inCopy('UPDATE events SET position = ? WHERE position = -1', other);
    };
    const cases: [() => void, () => void, number][] = [
      [
        () => inCopy("UPDATE events SET data = json_set(data, '$.x', 1) WHERE position = ?", place),
        () => inCopy("UPDATE events SET data = json_remove(data, '$.x') WHERE position = ?", place),
        place,
      ],
      [() => swapped(place, next), () => swapped(place, next), place],
      [
        () => inCopy('UPDATE events SET position = ? WHERE position = ?', last + 1, last),
        () => inCopy('UPDATE events SET position = ? WHERE position = ?', last, last + 1),
        last,
      ],
      [
        () => inCopy('UPDATE events SET position = ? WHERE position = ?', place + 1, place),
        () => inCopy('UPDATE events SET position = ? WHERE position = ?', place, place + 1),
        place,
      ],
    ];
    for (const [change, undo, position] of cases) {
      change();
      const { code, out } = await verified();
      expect([code, out]).toEqual([3, expect.stringContaining(`position ${position}`)]);
      undo();
      expect((await verified()).code).toBe(0);
    }
  });

  it('finds the read model out', async () => {
    const readModel = new Database(join(dataFolder, 'readmodel', 'readmodel-1.db'));
    readModel.exec("DELETE FROM entries WHERE projection = 'stance'");
    readModel.close();
    expect(await verified()).toMatchObject({
      code: 3,
      out: expect.stringContaining('read model does not match'),
    });
    expect((await verified('--log-only')).code).toBe(0);
  });

  it('says so where the server cannot be reached', async () => {
    const [port] = await freePorts(1);
    const away = { EVENT_STORE_URL: `esdb://127.0.0.1:${port}?tls=false&defaultDeadline=300` };
    await expect(call(['verify'], dataFolder, away)).rejects.toBeInstanceOf(LedgerUnavailable);
  });
});

describeWithOwnServer('parley verify, of a log on a server that somebody has written to', () => {
  let stranger: EventStoreDBClient;
  beforeEach(async () => {
    await fill();
    stranger = new EventStoreDBClient({ endpoint: parseStoreUrl(server.url).hosts[0] }, { insecure: true });
  });
  afterEach(async () => {
    await stranger.dispose();
    await empty();
  });

  const asWritten = ({ type, data, metadata }: StoredEvent) =>
    jsonEvent({ id: randomUUID(), type, data, metadata: { ...metadata } });
  /** With a hash that fits, after an event of the stream. */
  const forged = (previousHash: string, data: object) => {
    const { stream, type } = events[0];
    const { metadata } = last();
    const id = randomUUID();
    const envelope = {
      stream,
      revision: 32,
      id,
      type,
      data,
      metadata: { ...metadata, previousHash },
    } as StoredEvent;
    return jsonEvent({
      id,
      type,
      data: { ...data },
      metadata: { ...envelope.metadata, hash: envelopeHash(envelope) },
    });
  };
  const last = () => events.findLast(({ stream }) => stream === STREAM)!;

  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'an event twice',
      () => stranger.appendToStream(STREAM, asWritten(events[3])),
      /does not match its hash/,
    ],
    [
      'what is no JSON',
      () => stranger.appendToStream(STREAM, binaryEvent({ type: 'CallHeld', data: Buffer.from('x') })),
      /is not JSON/,
    ],
    [
      'an event that follows another than the last',
      () => stranger.appendToStream(STREAM, forged(events[0].metadata.hash, { title: 'x' })),
      /not the event after which/,
    ],
    [
      'an event with a hash, that no Parley records',
      () => stranger.appendToStream(STREAM, forged(last().metadata.hash, { title: 7 })),
      /not a valid event/,
    ],
    [
      'a limit to what it keeps',
      () => stranger.setStreamMetadata(STREAM, { maxCount: 5 }),
      /no longer has its revision 0/,
    ],
    ['that it forget the stream', () => stranger.deleteStream(STREAM), /no longer has its revision 0/],
    ['that it forget the stream for ever', () => stranger.tombstoneStream(STREAM), /\$streamDeleted/],
  ])('finds %s', async (_, write, words) => {
    await write();
    expect(await verified('--log-only')).toMatchObject({ code: 3, out: expect.stringMatching(words) });
  });
});

describeWithOwnServer('parley backup, of the log on a server', () => {
  beforeAll(fill);
  afterAll(empty);

  it('writes it into a file of its own while replicas record, and verifies it', async () => {
    const file = join(dataFolder, 'backup.db');
    const app = await serve();
    let recording = true;
    const writing = (async () => {
      while (recording)
        await app.post(`/api/v1/negotiations/${LEDGERS[0]}/incidents`, {
          title: 'x',
          occurredOn: '2025-10-20',
        });
    })();
    const { code, out, err } = await call(['backup', file], dataFolder, settings());
    recording = false;
    await writing;
    await app.close();
    expect(code).toBe(0);
    expect(out).toContain('The log is as it was recorded');
    expect(err).toContain('with positions of its own');
    expect(existsSync(`${file}.part`)).toBe(false);
    const copy = openSqliteLedger(file);
    const copied = await all(copy.readAll());
    await copy.close();
    const unplaced = ({ position: _, ...event }: StoredEvent) => event;
    expect(copied.slice(0, events.length).map(unplaced)).toEqual(events.map(unplaced));
    expect((await call(['verify', file], dataFolder)).code).toBe(0);
    await expect(call(['backup', file], dataFolder, settings())).rejects.toThrow('exists already');
    await expect(call(['restore', file], dataFolder, settings())).rejects.toThrow('parley migrate --from');
  });
});
