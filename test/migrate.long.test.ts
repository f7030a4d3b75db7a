import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredEvent } from '../events/envelope.js';
import { all } from '../src/ledger/contract/support.js';
import { openEventStoreLedger } from '../src/ledger/eventstoredb/index.js';
import { MemoryLedger } from '../src/ledger/memory/memory-ledger.js';
import { compareLogs, LogsDiffer, move } from '../src/ledger/move.js';
import { type Ledger, LedgerUnavailable } from '../src/ledger/port.js';
import { openSqliteLedger } from '../src/ledger/sqlite/sqlite-ledger.js';
import { type App, startApp } from './support/app.js';
import { call } from './support/cli.js';
import { describeWithOwnServer, EventStoreServer } from './support/eventstore-server.js';
import { folderOfTwo, LEDGERS } from './support/two-ledgers.js';

const READS = [
  '',
  '/stances',
  '/timeline?limit=1000',
  '/meetings',
  '/conditions',
  '/convergence',
  '/contacts',
];
const AS_OF = ['2025-08-20', '2025-10-16T18:00:00Z', '2025-10-22'];

let original: string;
let events: StoredEvent[];
const folders: string[] = [];
const folder = (): string => {
  folders.push(mkdtempSync(join(tmpdir(), 'parley-moved-')));
  return folders.at(-1)!;
};

beforeAll(async () => {
  original = await folderOfTwo();
  events = await eventsIn(original);
});
afterAll(() => [original, ...folders].forEach((path) => rmSync(path, { recursive: true, force: true })));

async function eventsIn(dataFolder: string): Promise<StoredEvent[]> {
  const ledger = openSqliteLedger(join(dataFolder, 'ledger.db'));
  try {
    return await all(ledger.readAll());
  } finally {
    await ledger.close();
  }
}

const urlOf = (dataFolder: string): string => `sqlite:${join(dataFolder, 'ledger.db')}`;
const quiet = () => undefined;

/** A body without what is each log's own. */
const withoutPositions = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body, (name, value: unknown) => (/position$|Cursor$/i.test(name) ? undefined : value)),
  );

/** What an app answers at a sample of instants of both times; the latest but for the moment of the answer. */
async function answersOf(app: App): Promise<unknown[]> {
  const instants = [...new Set(events.map(({ metadata }) => metadata.recordedAt))];
  const known = instants.filter(
    (_, n) => n % Math.ceil(instants.length / 8) === 0 || n === instants.length - 1,
  );
  const answers: unknown[] = [];
  for (const name of LEDGERS)
    for (const knownAt of known)
      for (const asOf of AS_OF)
        for (const read of READS) {
          const times = `${read.includes('?') ? '&' : '?'}asOf=${asOf}&knownAt=${knownAt}`;
          const { status, body } = await app.get(`/api/v1/negotiations/${name}${read}${times}`);
          answers.push({ read: name + read + times, status, body: withoutPositions(body) });
        }
  return answers;
}

async function expectSameAnswers(dataFolder: string, settings: Record<string, string> = {}): Promise<void> {
  const [one, other] = [await startApp({ dataFolder: original }), await startApp({ dataFolder, settings })];
  try {
    const answers = await answersOf(one);
    expect(answers.filter((answer) => (answer as { status: number }).status === 200).length).toBeGreaterThan(
      100,
    );
    expect(await answersOf(other)).toEqual(answers);
  } finally {
    await one.close();
    await other.close();
  }
}

/** A ledger that is gone after so many appends. */
function brokenAfter(appends: number, ledger: Ledger): Ledger {
  let left = appends;
  return new Proxy(ledger, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name === 'append' && left-- <= 0)
        return () => Promise.reject(new LedgerUnavailable('The line was cut.'));
      return value.bind(target) as unknown;
    },
  });
}

describe('a log that is moved', () => {
  let from: Ledger;
  beforeEach(() => (from = openSqliteLedger(join(original, 'ledger.db'))));
  afterEach(() => from.close());

  it('is the same, event by event, and in the same order', async () => {
    const to = new MemoryLedger();
    expect(await move(from, to, quiet)).toEqual({ events: events.length, before: 0 });
    expect(await all(to.readAll())).toEqual(events);
    expect(await compareLogs(from, to, quiet)).toBe(events.length);
  });

  it('is gone on with where it was broken off, however often', async () => {
    const to = new MemoryLedger();
    let held = 0;
    for (let attempt = 0; ; attempt++) {
      const moved = await move(from, brokenAfter(3, to), quiet).catch((error: unknown) => error);
      if (!(moved instanceof LedgerUnavailable)) {
        expect(moved).toMatchObject({ events: events.length });
        expect(attempt).toBeGreaterThan(3);
        break;
      }
      const now = (await all(to.readAll())).length;
      expect(now).toBeGreaterThan(held);
      held = now;
    }
    expect(await all(to.readAll())).toEqual(events);
  });

  it('says how far it is', async () => {
    const told: number[] = [];
    await move(from, new MemoryLedger(), (position) => told.push(position));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(events.at(-1)!.position);
  });

  it('is not put where another log is', async () => {
    const to = new MemoryLedger();
    const { stream, id, type, data, metadata } = events[events.length - 1];
    await to.append(stream, [{ id, type, data, metadata }], 'none');
    await expect(move(from, to, quiet)).rejects.toThrow(LogsDiffer);
    expect(await all(to.readAll())).toHaveLength(1);
  });

  it('is not the same when either has more, or an event is not what its hash says', async () => {
    const to = new MemoryLedger();
    await move(from, to, quiet);
    const [{ type, data, metadata, stream }] = events;
    const more = { id: '6f1c2d9e-54d1-4f6c-9c53-0d4f6e1c7a90', type, data, metadata };
    await to.append(stream, [more], 'any');
    await expect(compareLogs(from, to, quiet)).rejects.toThrow('which the first one does not');
    await expect(compareLogs(to, from, quiet)).rejects.toThrow('is not in the second log');
    await expect(compareLogs(to, to, quiet)).rejects.toThrow('does not have the hash');
  });
});

describe('parley migrate', () => {
  it('moves a ledger into another file, which answers the same at every pair of instants', async () => {
    const target = folder();
    const told = await call(['migrate', '--from', urlOf(original)], target);
    expect(told).toMatchObject({ code: 0, out: expect.stringContaining(`${events.length} events`) });
    expect(await eventsIn(target)).toEqual(events);
    await expectSameAnswers(target);
    const again = await call(['migrate', '--from', urlOf(original)], target);
    expect(again.out).toContain('0 of them copied now');
  });

  it.each<[string, string[], RegExp]>([
    ['neither end', [], /Missing option/],
    ['the same twice', ['--from', 'sqlite:'], /are the same/],
    ['a log that is gone when its process ends', ['--to', 'memory:'], /memory/],
    ['a URL that cannot be used', ['--to', 'esdb://u:secret@h:1@x'], /^((?!secret).)*$/],
    ['a ledger that is not there', ['--from', 'sqlite:/nowhere/ledger.db'], /There is no ledger/],
  ])('refuses %s', async (_, args, words) => {
    await expect(call(['migrate', ...args], folder())).rejects.toThrow(words);
  });

  it('refuses while a server runs on the data folder', async () => {
    const app = await startApp();
    try {
      await expect(call(['migrate', '--to', urlOf(folder())], app.dataFolder)).rejects.toThrow('in use');
    } finally {
      await app.close();
    }
  });
});

describeWithOwnServer('parley migrate, on a real server', () => {
  let server: EventStoreServer;
  beforeAll(async () => {
    server = await EventStoreServer.inOwnFolder();
    await server.start();
  });
  afterAll(() => server.remove());

  it('moves a ledger there, also when it was broken off, and back, and nothing has changed', async () => {
    const [from, to] = [openSqliteLedger(join(original, 'ledger.db')), openEventStoreLedger(server.url)];
    await expect(move(from, brokenAfter(3, to), quiet)).rejects.toThrow('The line was cut.');
    const before = (await all(to.readAll())).length;
    await Promise.all([from.close(), to.close()]);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(events.length);

    const there = await call(['migrate', '--from', urlOf(original), '--to', server.url], folder());
    const told = `${events.length} events, ${events.length - before} of them copied now`;
    expect(there).toMatchObject({ code: 0, out: expect.stringContaining(told) });
    const ledger = openEventStoreLedger(server.url);
    const moved = await all(ledger.readAll());
    await ledger.close();
    const unplaced = ({ position: _, ...event }: StoredEvent) => event;
    expect(moved.map(unplaced)).toEqual(events.map(unplaced));
    await expectSameAnswers(folder(), { EVENT_STORE_URL: server.url });

    const target = folder();
    await call(['migrate', '--from', server.url], target);
    expect(await eventsIn(target)).toEqual(events);
    await expectSameAnswers(target);
  });
});
