import { writeFileSync } from 'node:fs';
import Database from 'libsql';
import type { StoredEvent } from '../../events/envelope.js';
import { all, anEvent, eventually, events, idsOf, newStream } from './contract/support.js';
import { MemoryLedger } from './memory/memory-ledger.js';
import { Mirror } from './mirror.js';
import { MirroredLedger } from './mirrored.js';
import { LedgerUnavailable } from './port.js';
import type { Ledger, SubscribeOptions } from './port.js';
import { eachInFolder, FaultyConnections } from './sqlite/faults.test-support.js';
import type { Plan } from './sqlite/faults.test-support.js';
import { openSqliteLedger } from './sqlite/sqlite-ledger.js';

describe('a ledger with a mirror', () => {
  const folder = eachInFolder();
  const opened: Ledger[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((ledger) => ledger.close())));

  /** The remote log is a file here, so that it survives its users. */
  const remoteLog = (name = 'remote.db') => openSqliteLedger(folder.path(name));
  const over = (remote: Ledger) => {
    const ledger = new MirroredLedger(remote, Mirror.open(folder.path('mirror.db')));
    opened.push(ledger);
    return ledger;
  };
  const follow = (ledger: Ledger, after?: number) => {
    const seen: StoredEvent[] = [];
    ledger.subscribe({ after, onEvents: (batch) => void seen.push(...batch) });
    return seen;
  };

  it('has an event in the archive before anyone is told of it', async () => {
    const ledger = over(remoteLog());
    const told: (StoredEvent | undefined)[] = [];
    ledger.subscribe({
      onEvents: (batch) => void told.push(...batch.map(({ position }) => ledger.archive.at(position))),
    });
    const ours = events(30);
    for (const event of ours) await ledger.append(newStream(), [event], 'none');
    await eventually('all are told', () => told.length === 30);
    expect(told.map((event) => event?.id)).toEqual(idsOf(ours));
  });

  it('has one subscription to the remote log, however many follow', async () => {
    const asked: SubscribeOptions[] = [];
    class Counting extends MemoryLedger {
      override subscribe(options: SubscribeOptions) {
        asked.push(options);
        return super.subscribe(options);
      }
    }
    const ledger = over(new Counting());
    const seen = [follow(ledger), follow(ledger)];
    await ledger.append(newStream(), events(5), 'none');
    const late = follow(ledger, 2);
    await eventually('all are told', () => seen.every((one) => one.length === 5) && late.length === 3);
    expect(asked).toHaveLength(1);
  });

  it('starts again from where the mirror ends, and tells from wherever it is asked', async () => {
    const first = over(remoteLog());
    await first.append(newStream(), events(4), 'none');
    await eventually('it is there', () => first.archive.head() === 4);
    await first.close();

    const remote = remoteLog();
    await remote.append(newStream(), events(3), 'none');
    const subscribe = jest.spyOn(remote, 'subscribe');
    const ledger = over(remote);
    const [whole, part] = [follow(ledger), follow(ledger, 2)];
    await eventually('all are told', () => whole.length === 7 && part.length === 5);
    expect(whole.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(part.map(({ position }) => position)).toEqual([3, 4, 5, 6, 7]);
    expect(subscribe.mock.calls.map(([{ after }]) => after)).toEqual([4]);
  });

  it('tells what it has while the remote log is out of reach, and appends say so', async () => {
    const before = over(remoteLog());
    const ours = events(4);
    await before.append(newStream(), ours, 'none');
    await eventually('it is there', () => before.archive.head() === 4);
    await before.close();

    const away = remoteLog();
    await away.close();
    const ledger = over(away);
    const seen = follow(ledger);
    await eventually('all are told', () => seen.length === 4);
    expect(idsOf(seen)).toEqual(idsOf(ours));
    expect(ledger.health().ok).toBe(false);
    await expect(ledger.append(newStream(), events(1), 'none')).rejects.toBeInstanceOf(LedgerUnavailable);
  });

  it('takes in nothing from a log that is not the one it mirrors, and says what to do', async () => {
    const first = over(remoteLog());
    await first.append(newStream(), events(2), 'none');
    await eventually('it is there', () => first.archive.head() === 2);
    await first.close();

    const other = remoteLog('other.db');
    await other.append(newStream(), events(5), 'none');
    const ledger = over(other);
    await eventually('health says so', () => /of another log/.test(ledger.health().detail));
    expect(ledger.health().ok).toBe(false);
    expect(ledger.archive.head()).toBe(2);
  });

  it('is filled again when its file was deleted', async () => {
    const remote = remoteLog();
    await remote.append(newStream(), events(700), 'none');
    const ledger = over(remote);
    const seen = follow(ledger);
    await eventually('all are told', () => seen.length === 700);
    expect(seen).toEqual(await all(remote.readAll()));
    expect(ledger.archive.after(0, 1_000)).toEqual(seen);
  });

  it('keeps an id that stands twice in a stream, as a remote log may have it', () => {
    const mirror = Mirror.open(folder.path('mirror.db'));
    const event = anEvent();
    const stream = newStream();
    const placed = (revision: number) => ({ ...event, stream, revision, position: 100 + revision });
    mirror.add([placed(0), placed(1)]);
    mirror.add([placed(0), placed(1), placed(2)]);
    expect(mirror.archive.after(0, 10).map(({ position }) => position)).toEqual([100, 101, 102]);
    mirror.close();
  });

  describe('its file', () => {
    it('is made anew when it is damaged', async () => {
      const path = folder.path('mirror.db');
      const damaged = Mirror.open(path);
      const stream = newStream();
      damaged.add(
        events(200).map((event, revision) => ({ ...event, stream, revision, position: revision + 1 })),
      );
      damaged.close();
      const connection = new Database(path);
      connection.exec(
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'events_by_revision'",
      );
      connection.close();
      const mirror = Mirror.open(path);
      expect(mirror.archive.head()).toBe(0);
      mirror.close();
    });

    it('is not touched when it is something else', async () => {
      const ledger = openSqliteLedger(folder.path());
      await ledger.append(newStream(), events(2), 'none');
      await ledger.close();
      expect(() => Mirror.open(folder.path())).toThrow(/is not the mirror of a log/);
      writeFileSync(folder.path('letter.txt'), 'Dear Sir or Madam, '.repeat(100));
      expect(() => Mirror.open(folder.path('letter.txt'))).toThrow(LedgerUnavailable);
      const again = openSqliteLedger(folder.path());
      expect(await again.head()).toBe(2);
      await again.close();
    });
  });

  it('survives a fault at any call of its store: each event is there once and told once, in order', async () => {
    const batches = [events(3), events(2), events(1)];
    const run = async (plan?: Plan) => {
      const faulty = new FaultyConnections();
      const remote = new MemoryLedger();
      const mirror = Mirror.open(folder.path(`mirror-${plan?.when}-${plan?.at}.db`), faulty.connect);
      const ledger = new MirroredLedger(remote, mirror);
      const seen = follow(ledger);
      await eventually('it reads', () => faulty.count(/ORDER BY position LIMIT/) > 0);
      faulty.log.length = 0;
      if (plan) faulty.arm(plan);
      const stream = newStream();
      let revision = -1;
      for (const batch of batches)
        ({ revision } = await ledger.append(stream, batch, revision < 0 ? 'none' : revision));
      await eventually('all are told', () => seen.length >= 6);
      const calls = faulty.log.length;
      const { hit } = faulty;
      faulty.disarm();
      expect(idsOf(seen)).toEqual(idsOf(batches.flat()));
      expect(idsOf(ledger.archive.after(0, 10))).toEqual(idsOf(batches.flat()));
      expect(ledger.health().ok).toBe(true);
      await ledger.close();
      return { calls, hit };
    };
    const { calls } = await run();
    let hits = 0;
    for (const when of ['before', 'after'] as const)
      for (let at = 1; at <= calls; at++)
        hits += Number((await run({ at, when, code: at % 2 ? 'SQLITE_FULL' : 'SQLITE_IOERR' })).hit);
    expect(hits).toBeGreaterThan(calls);
  });
});
