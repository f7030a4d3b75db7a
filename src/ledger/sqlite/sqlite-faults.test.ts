import Database from 'libsql';
import {
  all,
  anEvent,
  brokenChain,
  events,
  eventually,
  idsOf,
  newStream,
  Witness,
} from '../contract/support.js';
import { LedgerUnavailable } from '../port.js';
import type { Appended, NewEvent } from '../port.js';
import { eachInFolder, FaultyConnections } from './faults.test-support.js';
import { FORMAT_VERSION } from './file-header.js';
import { openSqliteLedger } from './sqlite-ledger.js';
import type { SqliteLedger } from './sqlite-ledger.js';

const folder = eachInFolder();
let connections: FaultyConnections;
let ledger: SqliteLedger;
const reopen = () => {
  connections = new FaultyConnections();
  ledger = openSqliteLedger(folder.path(), { connect: connections.connect, busyMs: 0, pollMs: 5 });
};
beforeEach(reopen);
afterEach(async () => {
  connections.disarm();
  await ledger.close();
});

/** What another process sees: the ids of each append that are there. */
function seenFromOutside(appends: NewEvent[][]): string[][] {
  const other = new Database(folder.path());
  const there = new Set((other.prepare('SELECT id FROM events').raw().all([]) as string[][]).flat());
  other.close();
  return appends.map((list) => idsOf(list).filter((id) => there.has(id)));
}

describe.each(['before', 'after'] as const)('a fault %s the n-th call', (when) => {
  const CODES = ['SQLITE_IOERR', 'SQLITE_FULL', 'SQLITE_BUSY', 'SQLITE_READONLY', 'SQLITE_CORRUPT'];

  it('leaves nothing behind by halves, and a retry with the same ids records all, once', async () => {
    let n = 0;
    for (let struck = true; struck; n++) {
      const streams = [newStream(), newStream(), newStream()];
      const lists = [events(3), events(1), events(2)];
      await ledger.append(streams[2], [anEvent()], 'none');
      const head = await ledger.head();
      connections.arm({ at: n + 1, when, code: CODES[n % CODES.length] });
      const group = () =>
        Promise.allSettled(
          lists.map((list, index) => ledger.append(streams[index], list, index === 2 ? 0 : 'none')),
        );
      const first = await group();
      struck = connections.hit;
      connections.disarm();

      for (const list of seenFromOutside(lists).entries())
        expect([0, lists[list[0]].length]).toContain(list[1].length);
      for (const result of first)
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(LedgerUnavailable);
      expect(first.some(({ status }) => status === 'rejected')).toBe(struck);
      expect(ledger.health().ok).toBe(!struck);

      const second = await group();
      expect(second.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
      expect(ledger.health().ok).toBe(true);
      const log = await all(ledger.readAll({ after: head }));
      expect(idsOf(log)).toEqual(idsOf(lists.flat()));
      expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => head + 1 + index));
      const given = second.flatMap((result) => (result as PromiseFulfilledResult<Appended>).value.positions);
      expect(given).toEqual(log.map(({ position }) => position));
    }
    expect(brokenChain(ledger.archive)).toBeUndefined();
    // BEGIN, a stream looked up, made, its last revision, every event, COMMIT: all of them were struck.
    expect(n).toBeGreaterThan(10);
  });
});

describe('a rollback that fails too', () => {
  it('shows nobody what was never committed, and is made up for as soon as it can be', async () => {
    const stream = newStream();
    const two = events(2);
    const witness = new Witness(ledger, [stream], 0);
    connections.arm({ at: 1, lasting: true, when: 'before', code: 'SQLITE_IOERR', of: /^(COMMIT|ROLLBACK)/ });
    await expect(ledger.append(stream, two, 'none')).rejects.toBeInstanceOf(LedgerUnavailable);
    expect(connections.real.inTransaction).toBe(true);
    await expect(ledger.head()).rejects.toBeInstanceOf(LedgerUnavailable);
    await expect(all(ledger.readStream(stream))).rejects.toBeInstanceOf(LedgerUnavailable);
    await expect(ledger.append(stream, two, 'none')).rejects.toBeInstanceOf(LedgerUnavailable);
    await eventually('noticed', () => ledger.health().cutOffMs > 0);

    connections.disarm();
    await eventually('rolled back', () => !connections.real.inTransaction);
    expect(await ledger.head()).toBe(0);
    expect(witness.seen).toEqual([]);
    expect(await ledger.append(stream, two, 'none')).toEqual({ positions: [1, 2], revision: 1 });
    await witness.until(2);
    expect(ledger.health().ok).toBe(true);
  });

  it('is made up for by the next append', async () => {
    const two = events(2);
    connections.arm({ at: 1, lasting: true, when: 'before', code: 'SQLITE_IOERR', of: /^(COMMIT|ROLLBACK)/ });
    await expect(ledger.append('s', two, 'none')).rejects.toBeInstanceOf(LedgerUnavailable);
    connections.disarm();
    expect(await ledger.append('s', two, 'none')).toEqual({ positions: [1, 2], revision: 1 });
  });
});

describe('the real thing', () => {
  it('a full disk refuses appends by name, keeps what was there, and goes on when there is room', async () => {
    const stream = newStream();
    await ledger.append(stream, events(3), 'none');
    const [pages] = connections.real.prepare('PRAGMA page_count').raw().get([]) as number[];
    connections.real.pragma(`max_page_count = ${pages + 3}`);
    const large = Array.from({ length: 3 }, () => anEvent({ summary: 'x'.repeat(20_000) }));
    const append = ledger.append(stream, large, 2);
    await expect(append).rejects.toBeInstanceOf(LedgerUnavailable);
    await expect(append).rejects.toThrow('SQLITE_FULL');
    expect(seenFromOutside([large])).toEqual([[]]);
    expect(await all(ledger.readStream(stream))).toHaveLength(3);
    expect(ledger.health()).toMatchObject({ ok: false, cutOffMs: 0 });
    connections.real.pragma('max_page_count = 1000000');
    expect(await ledger.append(stream, large, 2)).toEqual({ positions: [4, 5, 6], revision: 5 });
    expect(ledger.health().ok).toBe(true);
  });

  it('a file that may only be read refuses appends, and still answers', async () => {
    const stream = newStream();
    await ledger.append(stream, events(3), 'none');
    connections.real.pragma('query_only = ON');
    await expect(ledger.append(stream, events(1), 2)).rejects.toThrow('SQLITE_READONLY');
    expect(await all(ledger.readStream(stream))).toHaveLength(3);
    connections.real.pragma('query_only = OFF');
    expect((await ledger.append(stream, events(1), 2)).revision).toBe(3);
  });

  it('one fault fails the appends of its group and no others', async () => {
    connections.arm({ at: 1, when: 'before', code: 'SQLITE_FULL', of: /^COMMIT/ });
    const together = await Promise.allSettled(
      [1, 2, 3].map(() => ledger.append(newStream(), events(2), 'none')),
    );
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await ledger.append(newStream(), events(1), 'none')).toEqual({ positions: [1], revision: 0 });
  });
});

describe('a fault while reading', () => {
  it.each(['readStream', 'readAll', 'head', 'archive'])(
    'by %s is LedgerUnavailable, and the next read works',
    async (way) => {
      const stream = newStream();
      await ledger.append(stream, events(3), 'none');
      const read = async () => {
        if (way === 'readStream') return all(ledger.readStream(stream));
        if (way === 'readAll') return all(ledger.readAll());
        return way === 'head' ? ledger.head() : ledger.archive.many([1, 2]);
      };
      connections.arm({ at: 1, when: 'before', code: 'SQLITE_IOERR', of: /^SELECT/ });
      await expect(read()).rejects.toBeInstanceOf(LedgerUnavailable);
      expect(connections.hit).toBe(true);
      await read();
    },
  );

  it('holds up a subscription, which then goes on without a gap or a repeat', async () => {
    const stream = newStream();
    const witness = new Witness(ledger, [stream], 0);
    for (let n = 0; n < 6; n++) {
      connections.arm({ at: 1, lasting: true, when: 'after', code: 'SQLITE_IOERR', of: /position > / });
      await ledger.append(stream, events(2), 'any');
      await eventually('cut off', () => ledger.health().cutOffMs > 0);
      expect(ledger.health()).toMatchObject({ ok: false, detail: expect.stringContaining('SQLITE_IOERR') });
      connections.disarm();
    }
    await witness.until(12);
    expect(witness.seen.map(({ revision }) => revision)).toEqual([...Array(12).keys()]);
    expect(witness.errors).toEqual([]);
    await eventually('healthy', () => ledger.health().ok);
  });

  it('shows damage in the middle of the log where it is read', async () => {
    const stream = newStream();
    await ledger.append(stream, events(3), 'none');
    connections.real.exec(`UPDATE events SET data = '{"cut' WHERE position = 2`);
    await expect(all(ledger.readAll())).rejects.toBeInstanceOf(LedgerUnavailable);
    expect(ledger.archive.at(3)?.revision).toBe(2);
  });
});

describe('a store that takes writes again', () => {
  it('is found to, though nobody appends', async () => {
    const stream = newStream();
    connections.arm({
      at: 1,
      when: 'before',
      lasting: true,
      code: 'SQLITE_FULL',
      of: /^(BEGIN|PRAGMA user_version)/,
    });
    await expect(ledger.append(stream, events(1), 'none')).rejects.toBeInstanceOf(LedgerUnavailable);
    await eventually('asked in vain', () => connections.count(/^BEGIN/) > 2);
    expect(ledger.health().ok).toBe(false);
    connections.disarm();
    await eventually('well again', () => ledger.health().ok);
    expect(await ledger.append(stream, events(2), 'none')).toMatchObject({ revision: 1 });
    const other = new Database(folder.path());
    expect(other.pragma('user_version')).toMatchObject([{ user_version: FORMAT_VERSION }]);
    other.close();
  });
});
