import { copyFileSync, renameSync, rmSync } from 'node:fs';
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
import { Unstorable } from '../storable.js';
import { eachInFolder, FaultyConnections } from './faults.test-support.js';
import { openSqliteLedger } from './sqlite-ledger.js';
import type { SqliteLedger, SqliteLedgerOptions } from './sqlite-ledger.js';

const folder = eachInFolder();
const ledgers: SqliteLedger[] = [];
const open = (options?: SqliteLedgerOptions, name?: string) => {
  const ledger = openSqliteLedger(folder.path(name), options);
  ledgers.push(ledger);
  return ledger;
};
afterEach(async () => {
  for (const ledger of ledgers.splice(0)) await ledger.close();
});

const pragma = (connection: Database.Database, name: string) =>
  connection.prepare(`PRAGMA ${name}`).raw().get([]) as unknown[];
const positionsOf = async (ledger: SqliteLedger) =>
  (await all(ledger.readAll())).map(({ position }) => position);
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

describe('positions', () => {
  it('are 1, 2, 3, … also where appends are refused in between', async () => {
    const ledger = open();
    const stream = newStream();
    expect(await ledger.head()).toBe(0);
    await Promise.allSettled([
      ledger.append(stream, events(2), 'none'),
      ledger.append(stream, events(2), 'none'),
      ledger.append(newStream(), events(1), 4),
      ledger.append(newStream(), events(3), 'any'),
    ]);
    expect(await positionsOf(ledger)).toEqual(upTo(5));
    expect(await ledger.head()).toBe(5);
  });

  it('go on without a gap after opening again', async () => {
    const stream = newStream();
    for (let n = 0; n < 5; n++) {
      const ledger = open();
      await ledger.append(stream, events(2), 'any');
      await ledger.close();
    }
    expect(await positionsOf(open())).toEqual(upTo(10));
  });

  it('do not mix between two ledgers', async () => {
    const [one, other] = [open({}, 'a/ledger.db'), open({}, 'b/ledger.db')];
    const stream = newStream();
    await Promise.all([one.append(stream, events(2), 'none'), other.append(stream, events(3), 'none')]);
    expect(await positionsOf(one)).toEqual([1, 2]);
    expect(await positionsOf(other)).toEqual([1, 2, 3]);
  });
});

describe('durability', () => {
  it('is set on every open: WAL and FULL', async () => {
    for (let n = 0; n < 3; n++) {
      const connections = new FaultyConnections();
      const connect = (path: string) => {
        const connection = connections.connect(path);
        connection.pragma('synchronous = OFF');
        return connection;
      };
      const ledger = open({ connect });
      await ledger.append(newStream(), events(1), 'none');
      expect(pragma(connections.real, 'journal_mode')).toEqual(['wal']);
      expect(pragma(connections.real, 'synchronous')).toEqual([2]);
      await ledger.close();
    }
  });

  it('leaves the whole ledger in the one file when it is closed', async () => {
    const ledger = open();
    await ledger.append(newStream(), events(3), 'none');
    await ledger.close();
    const alone = new Database(`file:${folder.path()}?immutable=1`);
    expect(alone.prepare('SELECT count(*) FROM events').raw().get([])).toEqual([3]);
  });

  it('never keeps a statement open: the log beside the file can be emptied at any time', async () => {
    const ledger = open();
    const stream = newStream();
    await ledger.append(stream, events(600), 'none');
    const reading = ledger.readStream(stream);
    await reading.next();
    for await (const event of ledger.readAll()) if (event.position === 300) break;
    ledger.archive.at(5);
    await ledger.append(stream, events(1), 599);
    const other = new Database(folder.path());
    expect(other.prepare('PRAGMA wal_checkpoint(TRUNCATE)').raw().get([])).toEqual([0, 0, 0]);
    other.close();
    await reading.return(undefined);
  });
});

describe('the chain', () => {
  it('is one, whoever of two writes, by turns and at once', async () => {
    const [one, other] = [open(), open()];
    for (let n = 0; n < 5; n++) {
      await one.append(newStream(), events(2), 'none');
      await other.append(newStream(), events(1), 'none');
      await Promise.all([one, other].map((ledger) => ledger.append(newStream(), events(3), 'none')));
    }
    expect(brokenChain(one.archive)).toBeUndefined();
    expect(await one.head()).toBe(45);
  });

  it('is not broken by what is taken out of a group, or repeated', async () => {
    const ledger = open();
    const stream = newStream();
    const [known, ...more] = events(3);
    await ledger.append(stream, [known], 'none');
    await Promise.allSettled([
      ledger.append(newStream(), events(2), 'none'),
      ledger.append(stream, [more[0], known], 0),
      ledger.append(stream, [known], 'none'),
      ledger.append(newStream(), events(2), 'none'),
    ]);
    expect(await ledger.head()).toBe(5);
    expect(brokenChain(ledger.archive)).toBeUndefined();
  });
});

describe('group commit', () => {
  it('shares a transaction among the appends of one turn', async () => {
    const connections = new FaultyConnections();
    const ledger = open({ connect: connections.connect });
    connections.log.length = 0;
    await Promise.all(upTo(50).map(() => ledger.append(newStream(), events(2), 'none')));
    expect(connections.count(/^BEGIN/)).toBe(1);
    expect(connections.count(/^COMMIT/)).toBe(1);
    expect(await ledger.head()).toBe(100);
  });

  it('takes out an append that brings a known id, and writes the others', async () => {
    const ledger = open();
    const stream = newStream();
    const [known, ...more] = events(4);
    await ledger.append(stream, [known], 'none');
    const results = await Promise.allSettled([
      ledger.append(newStream(), events(2), 'none'),
      ledger.append(stream, [more[0], known], 0),
      ledger.append(stream, [more[1]], 0),
      ledger.append(stream, [more[2], known], 'any'),
      ledger.append(newStream(), events(2), 'none'),
    ]);
    const refused = results.map(
      (result) => result.status === 'rejected' && result.reason instanceof Unstorable,
    );
    expect(refused).toEqual([false, true, false, true, false]);
    expect(idsOf(await all(ledger.readStream(stream)))).toEqual([known.id, more[1].id]);
    expect(await positionsOf(ledger)).toEqual(upTo(6));
  });

  it('writes more than one group can hold in several', async () => {
    const connections = new FaultyConnections();
    const ledger = open({ connect: connections.connect });
    connections.log.length = 0;
    await Promise.all(
      upTo(1300).map((n) => ledger.append(`${newStream()}-${n % 7}`, [anEvent({ n })], 'any')),
    );
    expect(connections.count(/^COMMIT/)).toBe(3);
    expect((await all(ledger.readAll())).map(({ data }) => data.n)).toEqual(upTo(1300));
  });
});

describe('a second writer of the same file', () => {
  it('shares the positions, without a gap', async () => {
    const [one, other] = [open(), open()];
    const stream = newStream();
    const write = async (ledger: SqliteLedger) => {
      for (let n = 0; n < 60; n++) await ledger.append(stream, events(2), 'any');
    };
    await Promise.all([write(one), write(other)]);
    expect(await positionsOf(one)).toEqual(upTo(240));
    const read = await all(other.readStream(stream));
    expect(read.map(({ revision }) => revision)).toEqual([...Array(240).keys()]);
    expect(new Set(idsOf(read)).size).toBe(240);
  });

  it('is noticed when it moved a stream on: exact revisions, beginnings and repeats', async () => {
    const [one, other] = [open(), open()];
    const stream = newStream();
    const first = await one.append(stream, events(1), 'none');
    expect(first.revision).toBe(0);
    const theirs = events(2);
    const answer = await other.append(stream, theirs, 0);
    await expect(one.append(stream, events(1), 0)).rejects.toMatchObject({ expected: 0, actual: 2 });
    expect(await one.append(stream, theirs, 0)).toEqual(answer);
    expect((await one.append(stream, events(1), 'any')).revision).toBe(3);
    expect((await other.append(stream, events(1), 3)).revision).toBe(4);
    await expect(other.append(stream, events(1), 'none')).rejects.toMatchObject({ actual: 4 });
  });

  it('wins a revision against this one or loses it, never both', async () => {
    const [one, other] = [open(), open()];
    for (let round = 0; round < 20; round++) {
      const stream = newStream();
      await one.append(stream, events(1), 'none');
      const results = await Promise.allSettled(
        [one, other, one, other].map((ledger) => ledger.append(stream, events(1), 0)),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('is heard by subscriptions', async () => {
    const [one, other] = [open({ pollMs: 10 }), open()];
    const streams = [newStream(), newStream()];
    const witness = new Witness(one, streams, 0);
    for (let n = 0; n < 10; n++) {
      await other.append(streams[0], [anEvent()], 'any');
      await one.append(streams[1], [anEvent()], 'any');
    }
    await other.append(streams[0], [anEvent()], 'any');
    await witness.until(21);
    expect(witness.seen.map(({ position }) => position)).toEqual(upTo(21));
  });

  it('that holds the lock for a moment makes appends wait, not the process', async () => {
    const ledger = open();
    const other = new Database(folder.path());
    other.exec('BEGIN IMMEDIATE');
    let settled = false;
    const appends = Promise.all(
      [newStream(), newStream()].map((stream) => ledger.append(stream, events(1), 'none')),
    );
    void appends.then(() => (settled = true));
    let turns = 0;
    for (const end = Date.now() + 150; Date.now() < end; turns++)
      await new Promise((resolve) => setTimeout(resolve, 1));
    expect(settled).toBe(false);
    expect(turns).toBeGreaterThan(1);
    const late = ledger.append(newStream(), events(1), 'none');
    other.exec('ROLLBACK');
    await appends;
    await late;
    expect(await positionsOf(ledger)).toEqual([1, 2, 3]);
    other.close();
  });

  it('that holds the lock for long makes appends fail, and they work when it lets go', async () => {
    const ledger = open({ busyMs: 60 });
    const stream = newStream();
    const one = events(1);
    const other = new Database(folder.path());
    other.exec('BEGIN IMMEDIATE');
    await expect(ledger.append(stream, one, 'none')).rejects.toBeInstanceOf(LedgerUnavailable);
    expect(ledger.health()).toMatchObject({ ok: false, cutOffMs: 0 });
    expect(ledger.health().detail).toContain('SQLITE_BUSY');
    expect(await all(ledger.readStream(stream))).toEqual([]);
    other.exec('ROLLBACK');
    expect(await ledger.append(stream, one, 'none')).toEqual({ positions: [1], revision: 0 });
    expect(ledger.health().ok).toBe(true);
    other.close();
  });

  it('does not keep close from waiting for appends', async () => {
    const ledger = open();
    const other = new Database(folder.path());
    other.exec('BEGIN IMMEDIATE');
    const append = ledger.append(newStream(), events(1), 'none');
    const closing = ledger.close();
    setTimeout(() => other.exec('ROLLBACK'), 50);
    await closing;
    expect(await append).toEqual({ positions: [1], revision: 0 });
    other.close();
  });
});

describe('a long log', () => {
  it.each(['readStream', 'readAll', 'subscribe'])('is read by %s while the event loop turns', async (way) => {
    const ledger = open();
    const stream = newStream();
    await ledger.append(stream, events(1500), 'none');
    let turned = false;
    let read = 0;
    const turnsAt: number[] = [];
    const count = (more: number) => {
      read += more;
      if (turned) turnsAt.push(read);
      turned = false;
      setImmediate(() => (turned = true));
    };
    if (way === 'subscribe') ledger.subscribe({ onEvents: (batch) => count(batch.length) });
    else for await (const _ of way === 'readAll' ? ledger.readAll() : ledger.readStream(stream)) count(1);
    await eventually('all read', () => read === 1500);
    expect(turnsAt.length).toBeGreaterThan(3);
  });
});

describe('a handler that throws after it unsubscribed', () => {
  it('tells nobody, and keeps close from nothing', async () => {
    const ledger = open();
    const stream = newStream();
    const witness = new Witness(ledger, [stream], 0, async (_, { subscription }) => {
      await subscription.unsubscribe();
      throw new Error('too late');
    });
    await ledger.append(stream, events(2), 'none');
    await witness.until(2);
    await ledger.close();
    expect(witness.errors).toEqual([]);
  });
});

describe('after closing', () => {
  it('the archive throws too', async () => {
    const ledger = open();
    await ledger.append(newStream(), events(1), 'none');
    await ledger.close();
    expect(() => ledger.archive.at(1)).toThrow(LedgerUnavailable);
    expect(() => ledger.archive.head()).toThrow(LedgerUnavailable);
    expect(() => ledger.archive.knownPosition('x', '2025-01-01T00:00:00Z')).toThrow(LedgerUnavailable);
  });

  it('nothing is polled any more', async () => {
    const connections = new FaultyConnections();
    const ledger = open({ connect: connections.connect, pollMs: 1 });
    ledger.subscribe({ onEvents: () => {} });
    await eventually('polled', () => connections.count(/data_version/) > 2);
    await ledger.close();
    connections.log.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(connections.log).toEqual([]);
  });
});

describe('a file that is taken away while it is open', () => {
  const TAKEN: [string, (path: string) => void][] = [
    ['deleted', (path) => rmSync(path)],
    ['replaced by a copy', (path) => (copyFileSync(path, `${path}.new`), renameSync(`${path}.new`, path))],
    ['left without its log', (path) => rmSync(`${path}-wal`)],
  ];

  it.each(TAKEN)('takes nothing any more and says so: %s', async (_, take) => {
    const ledger = open();
    await ledger.append(newStream(), events(1), 'none');
    take(ledger.path);
    expect(ledger.health()).toMatchObject({
      ok: false,
      detail: expect.stringContaining('deleted or replaced'),
    });
    for (const count of [1, 2])
      await expect(ledger.append(newStream(), events(count), 'any')).rejects.toThrow(LedgerUnavailable);
    expect(await ledger.head()).toBe(1);
  });

  it('takes events again when it is back', async () => {
    const ledger = open();
    const stream = newStream();
    await ledger.append(stream, events(1), 'none');
    renameSync(ledger.path, `${ledger.path}.away`);
    await expect(ledger.append(stream, events(1), 0)).rejects.toThrow(LedgerUnavailable);
    renameSync(`${ledger.path}.away`, ledger.path);
    await eventually('it is well again', () => ledger.health().ok);
    expect((await ledger.append(stream, events(1), 0)).positions).toEqual([2]);
  });

  it('acknowledges nothing that was committed after it was gone', async () => {
    const ledger = open({ connect: (path) => takenAtCommit(path) });
    await expect(ledger.append(newStream(), events(2), 'none')).rejects.toThrow(LedgerUnavailable);
  });

  /** The file is gone when the first append is committed. */
  function takenAtCommit(path: string): Database.Database {
    const connection = new Database(path);
    const prepare = connection.prepare.bind(connection);
    connection.prepare = ((sql: string) => {
      const statement = prepare(sql);
      if (sql !== 'COMMIT') return statement;
      const run = statement.run.bind(statement);
      statement.run = (...values) => (rmSync(path), run(...values));
      return statement;
    }) as typeof connection.prepare;
    return connection;
  }
});
