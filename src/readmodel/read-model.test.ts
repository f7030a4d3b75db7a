import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'libsql';
import { CATALOGUE } from '../../events/catalogue.js';
import type { JsonObject } from '../../events/envelope.js';
import { envelopeHash } from '../../events/hash.js';
import { UPCASTERS } from '../../events/upcast.js';
import { placementsOf } from '../../projections/all.js';
import {
  type RecordingProcess as TheRecordingProcess,
  eachInFolder,
  RecordingProcess,
  type RecordingProcessOptions,
  openTalks,
  refusalOf,
  statement,
} from '../../test/support/recording.js';
import { board } from '../../test/support/answers.js';
import { eventually } from '../ledger/contract/support.js';
import { FaultyConnections } from '../ledger/sqlite/faults.test-support.js';
import { LedgerUnavailable } from '../ledger/port.js';
import type { Connection } from './database.js';
import { ModelQueries } from './model-queries.js';

const folder = eachInFolder();
const open: TheRecordingProcess[] = [];
/** In a data folder, like a process. */
const start = (name = 'data', options: RecordingProcessOptions = {}) => {
  mkdirSync(folder.path(name), { recursive: true });
  const recording = new RecordingProcess(join(folder.path(name), 'ledger.db'), {
    readModel: join(folder.path(name), 'readmodel'),
    pollMs: 5,
    ...options,
  });
  open.push(recording);
  return recording;
};
const stop = async (recording: TheRecordingProcess) => {
  open.splice(open.indexOf(recording), 1);
  await recording.close();
};
afterEach(async () => {
  for (const recording of open.splice(0)) await recording.close();
});

/** A copy of the disk's present state, as if the process were killed now. */
const killed = (name = 'killed') => {
  rmSync(folder.path(name), { recursive: true, force: true });
  cpSync(folder.path('data'), folder.path(name), { recursive: true });
  return name;
};
const modelFile = (name = 'data') => {
  const files = readdirSync(join(folder.path(name), 'readmodel')).filter((file) =>
    /^readmodel-\d+\.db$/.test(file),
  );
  expect(files).toHaveLength(1);
  return join(folder.path(name), 'readmodel', files[0]);
};

/** Reports of every kind, some late, corrected, retracted and restored. */
async function recordMuch(recording: TheRecordingProcess, rounds = 10): Promise<void> {
  await openTalks(recording);
  for (let n = 0; n < rounds; n++) {
    const day = (of: number) => `2025-0${1 + (of % 9)}-${String(1 + (of % 28)).padStart(2, '0')}`;
    const { eventId } = await recording.send(
      'PositionStated',
      statement(`ru-${n}`, {
        stance: ['supports', 'opposes', 'undecided'][n % 3],
        parties: n % 4 ? ['RU'] : ['UA', 'RU'],
        occurredOn: day(7 * n),
      }),
    );
    await recording.send('MeetingScheduled', {
      meetingId: `m-${n}`,
      title: 'M',
      participants: [{ partyId: 'RU' }],
      occurredOn: day(n),
    });
    if (n % 3 === 0)
      await recording.send('ReportCorrected', { reason: 'r', occurredOn: day(5 * n) }, { path: { eventId } });
    if (n % 3 === 1) {
      const retraction = await recording.send('ReportRetracted', { reason: 'r' }, { path: { eventId } });
      if (n % 2)
        await recording.send('ReportRetracted', { reason: 'r' }, { path: { eventId: retraction.eventId } });
    }
    if (n % 3 === 2) await recording.send('PositionWithdrawn', {}, { path: { positionId: `ru-${n}` } });
    await recording.send(
      'ReportDisputed',
      { by: 'x', statement: 'y' },
      { path: { eventId: recording.events()[0].id } },
    );
    if (n % 5 === 0) await recording.send('NegotiationOpened', { negotiationId: `other-${n}`, title: 'O' });
  }
  await recording.caughtUp();
}

const stances = (recording: TheRecordingProcess, knownAt: number | null = null) =>
  board(
    new ModelQueries(recording.readModel).in('talks', {
      asOf: null,
      knownAt: knownAt === null ? null : { position: knownAt },
    }),
  );

describe('the checkpoint', () => {
  it('is where the next start goes on: nothing is placed again', async () => {
    const first = start();
    await recordMuch(first);
    const digest = first.readModel.model.digest();
    await stop(first);
    let placed = 0;
    const placements: typeof placementsOf = (...given) => {
      placed++;
      return placementsOf(...given);
    };
    const second = start('data', { model: { placements } });
    expect(second.readModel.model.position).toBe(second.ledger.archive.head());
    await second.caughtUp();
    expect(placed).toBe(0);
    expect(second.readModel.model.digest()).toBe(digest);
    await second.send('IncidentReported', { title: 'x' });
    await second.caughtUp();
    expect(placed).toBe(1);
  });

  it('may lie anywhere behind the log when the process is killed', async () => {
    const recording = start();
    const behind: number[] = [];
    for (let round = 0; round < 6; round++) {
      const before = recording.events().length;
      if (round === 0) await recordMuch(recording, 3);
      else
        for (let n = 0; n < 5; n++)
          await recording.send(
            'PositionStated',
            statement(`late-${round}-${n}`, { occurredOn: `2025-0${1 + n}` }),
          );
      await recording.caughtUp();
      if (round % 2) recording.readModel.model.flush();
      await recording.send('PositionStated', statement(`last-${round}`, { occurredOn: '2025-02' }));
      await recording.caughtUp();
      const name = killed(`killed-${round}`);
      const again = start(name);
      behind.push(again.ledger.archive.head() - again.readModel.model.position);
      await again.caughtUp();
      expect(again.readModel.model.digest()).toBe(recording.readModel.model.digest());
      expect(recording.events().length).toBeGreaterThan(before);
    }
    expect(Math.max(...behind)).toBeGreaterThan(0);
  });
});

describe('a read model that cannot be used is built anew from the log', () => {
  let digest: string;
  let answer: JsonObject[];
  beforeEach(async () => {
    const recording = start();
    await recordMuch(recording, 6);
    digest = recording.readModel.model.digest();
    answer = stances(recording);
    expect(answer).toHaveLength(1);
    await stop(recording);
  });

  const startsWhole = async (options: RecordingProcessOptions = {}) => {
    const recording = start('data', options);
    await recording.caughtUp();
    expect(recording.readModel.health()).toMatchObject({ error: null, parked: [], behind: false });
    expect(recording.readModel.model.digest()).toBe(digest);
    expect(stances(recording)).toEqual(answer);
    await recording.send('PositionStated', statement('afterwards'));
    await recording.caughtUp();
    await stop(recording);
    modelFile();
  };

  it('when its folder is gone', async () => {
    rmSync(join(folder.path('data'), 'readmodel'), { recursive: true });
    await startsWhole();
  });

  it('when its file is gone', async () => {
    rmSync(modelFile());
    await startsWhole();
  });

  it('when it is another version’s, once', async () => {
    await startsWhole({ model: { version: 'another' } });
    let placed = 0;
    const placements: typeof placementsOf = (...given) => (placed++, placementsOf(...given));
    const again = start('data', { model: { version: 'another', placements } });
    await again.caughtUp();
    expect(placed).toBe(0);
  });

  it('when it is another log’s', async () => {
    const other = start('other');
    await recordMuch(other, 6);
    await other.send('IncidentReported', { title: 'more than in the first' });
    const otherDigest = other.readModel.model.digest();
    answer = stances(other);
    await stop(other);
    for (const file of readdirSync(folder.path('data')))
      if (file.startsWith('ledger.db')) rmSync(join(folder.path('data'), file));
    cpSync(join(folder.path('other'), 'ledger.db'), join(folder.path('data'), 'ledger.db'));
    digest = otherDigest;
    await startsWhole();
  });

  it('when the log is shorter than it', async () => {
    for (const file of readdirSync(folder.path('data')))
      if (file.startsWith('ledger.db')) rmSync(join(folder.path('data'), file));
    const recording = start();
    expect(recording.readModel.model.negotiationIds()).toEqual([]);
    await openTalks(recording);
    await recording.caughtUp();
    expect(recording.readModel.health()).toMatchObject({ position: 4, head: 4 });
  });

  const damages: Record<string, (file: string) => void> = {
    'its beginning is overwritten': (file) =>
      writeFileSync(file, Buffer.concat([Buffer.alloc(100, 'x'), readFileSync(file).subarray(100)])),
    'it is some text': (file) => writeFileSync(file, 'not a database at all\n'.repeat(100)),
    'it is cut off': (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    'its pages are overwritten': (file) => {
      const bytes = readFileSync(file);
      for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(0xff, at, at + 2048);
      writeFileSync(file, bytes);
    },
    'it lacks a table': (file) => {
      const connection = new Database(file);
      connection.exec('DROP TABLE entries; CREATE TABLE entries (other TEXT)');
      connection.close();
    },
    'what it holds cannot be read': (file) => {
      const connection = new Database(file);
      connection.exec("UPDATE negotiations SET head = '{'");
      connection.close();
    },
    'its checkpoint is no number': (file) => {
      const connection = new Database(file);
      connection.exec("UPDATE meta SET value = 'x' WHERE key = 'position'");
      connection.close();
    },
  };
  it.each(Object.keys(damages))('when %s', async (name) => {
    damages[name](modelFile());
    await startsWhole();
  });

  it('when it is empty', async () => {
    truncateSync(modelFile(), 0);
    await startsWhole();
  });

  it('when a rebuild was broken off', async () => {
    const [file] = [modelFile()];
    for (const suffix of ['', '-wal'])
      if (existsSync(file + suffix))
        cpSync(file + suffix, file.replace('readmodel-1', 'readmodel-7') + suffix);
    const connection = new Database(file.replace('readmodel-1', 'readmodel-7'));
    for (const table of ['negotiations', 'entries', 'versions', 'entities', 'histories', 'parked', 'meta'])
      connection.exec(`DELETE FROM ${table}`);
    connection.close();
    await startsWhole();
  });
});

describe('a rebuild', () => {
  it('equals the live one while commands go on, and reads go on meanwhile', async () => {
    const recording = start();
    await recordMuch(recording, 12);
    const head = recording.ledger.archive.head();
    const answer = stances(recording, head);
    let reads = 0;
    let recorded = 0;
    let done = false;
    const write = async () => {
      for (let n = 0; !done || n < 20; n++) {
        await recording.send(
          'PositionStated',
          statement(`while-${n}`, { occurredOn: `2025-0${1 + (n % 9)}` }),
        );
        recorded++;
        await nextTurn();
      }
    };
    const read = async () => {
      while (!done) {
        expect(stances(recording, head)).toEqual(answer);
        reads++;
        await nextTurn();
      }
    };
    const before = recording.readModel.model;
    const work = Promise.all([write(), read()]);
    for (let round = 0; round < 3; round++) {
      await recording.readModel.rebuild();
      await nextTurn();
    }
    done = true;
    await work;
    expect(recording.readModel.model).not.toBe(before);
    await recording.caughtUp();
    expect(reads).toBeGreaterThan(2);
    expect(recorded).toBeGreaterThan(2);
    const live = recording.readModel.model.digest();
    await recording.readModel.rebuild();
    expect(recording.readModel.model.digest()).toBe(live);
    expect(stances(recording, head)).toEqual(answer);
    await stop(recording);
    modelFile();
  });

  it('asked for twice at once, is done twice, one after another', async () => {
    const recording = start();
    await recordMuch(recording, 3);
    const digest = recording.readModel.model.digest();
    await Promise.all([recording.readModel.rebuild(), recording.readModel.rebuild()]);
    expect(recording.readModel.model.digest()).toBe(digest);
    await recording.send('PositionStated', statement('afterwards'));
    await recording.caughtUp();
    await stop(recording);
    modelFile();
  });

  it('can be broken off by the end', async () => {
    const recording = start();
    await recordMuch(recording, 12);
    const rebuild = recording.readModel.rebuild();
    await stop(recording);
    await rebuild.catch(() => undefined);
    const again = start();
    await again.caughtUp();
    expect(again.readModel.health()).toMatchObject({ error: null, behind: false });
  });
});

describe('two processes over one data folder', () => {
  it('have read models of their own, and neither touches the other’s', async () => {
    const one = start();
    await recordMuch(one, 4);
    const two = start();
    await two.caughtUp();
    await two.readModel.rebuild();
    for (let n = 0; n < 10; n++) await [one, two][n % 2].send('PositionStated', statement(`both-${n}`));
    await Promise.all([one.caughtUp(), two.caughtUp()]);
    expect(one.readModel.model.digest()).toBe(two.readModel.model.digest());
    await stop(one);
    const three = start();
    await three.send('PositionStated', statement('three'));
    await Promise.all([two.caughtUp(), three.caughtUp()]);
    expect(two.readModel.model.digest()).toBe(three.readModel.model.digest());
    expect(existsSync(join(folder.path('data'), 'readmodel-2'))).toBe(true);
    expect(existsSync(join(folder.path('data'), 'readmodel-3'))).toBe(false);
  });
});

/** The events of a page of the timeline. */
const eventsOf = (texts: Iterable<string>) =>
  [...texts].filter((text) => text !== '').map((text) => JSON.parse(text) as JsonObject);

describe('what a projection cannot apply', () => {
  /** Fails in the cell of Russia on the ceasefire from a position on. */
  const failing: typeof placementsOf = (reading) =>
    placementsOf(reading).map((placement) =>
      placement.projection === 'stance' &&
      placement.cell === 'RU ceasefire' &&
      reading.version.data.positionId !== 'ru-0'
        ? {
            ...placement,
            get kind(): number {
              throw new Error('No such stance.');
            },
          }
        : placement,
    );
  const parked = { kind: 'stance', key: 'RU ceasefire', error: 'No such stance.' };
  const queries = (recording: TheRecordingProcess) => new ModelQueries(recording.readModel);
  const view = (recording: TheRecordingProcess, negotiation = 'talks') =>
    queries(recording).in(negotiation, { asOf: null, knownAt: null });

  const fill = async (recording: TheRecordingProcess) => {
    await openTalks(recording);
    await recording.send('NegotiationOpened', { negotiationId: 'others', title: 'O' });
    for (let n = 0; n < 4; n++) {
      await recording.send('PositionStated', statement(`ru-${n}`, { stance: n ? 'supports' : 'opposes' }));
      await recording.send('PositionStated', statement(`ua-${n}`, { parties: ['UA'], stance: 'undecided' }));
    }
    await recording.caughtUp();
  };

  it('parks its cell only, and is told', async () => {
    const recording = start('data', { model: { placements: failing } });
    await fill(recording);
    const { parked: told, error, behind } = recording.readModel.health();
    expect({ told, error, behind }).toEqual({
      told: [{ ...parked, position: 8 }],
      error: null,
      behind: false,
    });
    expect(view(recording).degraded).toBe(true);
    expect(view(recording, 'others').degraded).toBe(false);
    expect(queries(recording).list({ asOf: null, knownAt: null }).degraded).toBe(true);
    const rows = board(view(recording)) as { partyId: string; statements: number; positionId: string }[];
    expect(rows.map(({ partyId, statements, positionId }) => [partyId, statements, positionId])).toEqual([
      ['RU', 1, 'ru-0'],
      ['UA', 4, 'ua-3'],
    ]);
    expect(eventsOf(view(recording).timeline({}, null, 100))).toHaveLength(12);
  });

  it('stays parked until a fixed version starts, which applies it', async () => {
    const recording = start('data', { model: { placements: failing } });
    await fill(recording);
    await stop(recording);
    const again = start('data', { model: { placements: failing } });
    await again.send('PositionStated', statement('ru-9'));
    await again.caughtUp();
    expect(again.readModel.health().parked).toEqual([{ ...parked, position: 8 }]);
    expect(view(again).degraded).toBe(true);
    await stop(again);
    const fixed = start('data', { model: { version: 'fixed' } });
    await fixed.caughtUp();
    expect(fixed.readModel.health().parked).toEqual([]);
    expect(view(fixed).degraded).toBe(false);
    expect(board(view(fixed), { party: 'RU' })).toMatchObject([
      { statements: 5, positionId: 'ru-9', stance: 'opposes' },
    ]);
  });

  it('does not keep commands from being decided, but those on a meeting whose life it cannot tell', async () => {
    const placements: typeof placementsOf = (reading) =>
      placementsOf(reading).map((placement) =>
        placement.projection === 'meeting' && placement.cell === 'summit'
          ? {
              ...placement,
              get payload(): number {
                throw new Error('No such step.');
              },
            }
          : placement,
      );
    const recording = start('data', { model: { placements } });
    await openTalks(recording);
    const path = { path: { meetingId: 'summit' } };
    await recording.send('MeetingScheduled', {
      meetingId: 'summit',
      title: 'S',
      participants: [{ partyId: 'RU' }],
    });
    await recording.caughtUp();
    await expect(recording.send('MeetingHeld', {}, path)).rejects.toBeInstanceOf(LedgerUnavailable);
    await recording.send('MeetingScheduled', {
      meetingId: 'other',
      title: 'S',
      participants: [{ partyId: 'RU' }],
    });
    await recording.send('MeetingHeld', {}, { path: { meetingId: 'other' } });
    await stop(recording);
    const fixed = start('data', { model: { version: 'fixed' } });
    await fixed.caughtUp();
    await fixed.send('MeetingHeld', {}, path);
  });

  it('parks the report where it has no place for it at all', async () => {
    const placements: typeof placementsOf = (reading) => {
      if (reading.version.type === 'IncidentReported') throw new Error('What is this?');
      return placementsOf(reading);
    };
    const recording = start('data', { model: { placements } });
    await openTalks(recording);
    const { eventId } = await recording.send('IncidentReported', { title: 'x' });
    await recording.send('PositionStated', statement('ru-1'));
    await recording.caughtUp();
    expect(recording.readModel.health()).toMatchObject({
      error: null,
      behind: false,
      parked: [{ kind: 'report', key: eventId, position: 5, error: 'What is this?' }],
    });
    expect(view(recording).degraded).toBe(true);
    expect(board(view(recording))).toHaveLength(1);
  });

  describe('an event that a newer program wrote', () => {
    const foreign = async (
      recording: TheRecordingProcess,
      type: string,
      data: JsonObject,
      schemaVersion: number,
    ) => {
      const last = recording.events().findLast(({ stream }) => stream === 'negotiation-talks')!;
      const { hash: previousHash, recordedAt } = last.metadata;
      const metadata = { occurredOn: '2025-10-21', recordedAt, recordedBy: 'x', schemaVersion, previousHash };
      const id = 'aaaaaaaa-0000-4000-8000-00000000000f';
      const envelope = { stream: last.stream, revision: last.revision + 1, id, type, data, metadata };
      const whole = { ...envelope, metadata: { ...metadata, hash: envelopeHash(envelope) } };
      await recording.ledger.append(last.stream, [whole], last.revision);
      await recording.caughtUp();
      return id;
    };

    it.each([
      ['of a type unknown here', 'TreatySigned', 1, /unknown type TreatySigned/],
      ['of a version unknown here', 'IncidentReported', 2, /version 2; this program reads up to 1/],
    ])('%s is told, and nothing is decided on top of it', async (_, type, version, words) => {
      const recording = start();
      await fill(recording);
      const id = await foreign(recording, type, { incidentId: 'x', title: 'T' }, version);
      const health = recording.readModel.health();
      expect(health).toMatchObject({
        error: null,
        behind: false,
        parked: [{ kind: 'event', key: id, position: 14 }],
      });
      expect(health.parked[0].error).toMatch(words);
      expect(view(recording).degraded).toBe(true);
      expect(board(view(recording))).toHaveLength(2);
      expect(view(recording).report(id)).toMatchObject({ eventId: id, type, schemaVersion: version });
      expect(await view(recording).summary()).toMatchObject({ revision: 12 });
      expect([...view(recording).replay()]).toHaveLength(12);
      await expect(recording.send('IncidentReported', { title: 'x' })).rejects.toBeInstanceOf(
        LedgerUnavailable,
      );
      await recording.send('IncidentReported', { title: 'x' }, { negotiation: 'others' });
      await stop(recording);
      const again = start();
      await again.caughtUp();
      expect(again.readModel.health().parked).toHaveLength(1);
      await expect(again.send('IncidentReported', { title: 'x' })).rejects.toBeInstanceOf(LedgerUnavailable);
    });

    it('is applied when a version starts that can read it', async () => {
      const recording = start();
      await fill(recording);
      await foreign(recording, 'IncidentReported', { incidentId: 'x', heading: 'T' }, 2);
      await stop(recording);
      const kind = CATALOGUE.IncidentReported as { schemaVersion: number };
      kind.schemaVersion = 3;
      UPCASTERS.IncidentReported = {
        1: (data) => data,
        2: ({ heading, ...data }) => ({ ...data, title: heading }),
      };
      try {
        const newer = start('data', { model: { version: 'newer' } });
        await newer.caughtUp();
        expect(newer.readModel.health().parked).toEqual([]);
        expect(eventsOf(view(newer).timeline({ types: ['IncidentReported'] }, null, 10))).toMatchObject([
          { data: { title: 'T' } },
        ]);
        expect(await refusalOf(newer.send('IncidentReported', { incidentId: 'x', title: 'T' }))).toEqual([
          409,
          'The incident x was already recorded: give another id.',
        ]);
        expect((await newer.send('IncidentReported', { title: 'y' })).revision).toBe(13);
      } finally {
        kind.schemaVersion = 1;
        delete UPCASTERS.IncidentReported;
      }
    });
  });
});

describe('when its own store fails', () => {
  it('at the n-th call, it goes on, parks nothing, and loses nothing', async () => {
    const connections = new FaultyConnections();
    const recording = start('data', { model: { connect: connections.connect } });
    await recordMuch(recording, 3);
    let n = 1;
    for (let struck = true; struck; n++) {
      connections.arm({
        at: n,
        when: n % 2 ? 'before' : 'after',
        code: n % 3 ? 'SQLITE_IOERR' : 'SQLITE_FULL',
      });
      for (let i = 0; i < 2; i++)
        await recording
          .send(
            'PositionStated',
            statement(`n-${n}-${i}`, { parties: ['RU', 'UA'], occurredOn: `2025-0${1 + (n % 9)}` }),
          )
          .catch((error: unknown) => expect(error).toBeInstanceOf(LedgerUnavailable));
      await recording.caughtUp();
      recording.readModel.flush();
      struck = connections.hit;
      connections.disarm();
      await recording.caughtUp();
      await eventually('it is well again', () => recording.readModel.health().error === null);
      recording.readModel.model.flush();
      const again = start(killed());
      expect(again.readModel.model.position).toBe(recording.readModel.model.position);
      expect(again.readModel.model.digest()).toBe(recording.readModel.model.digest());
      await stop(again);
    }
    expect(n).toBeGreaterThan(12);
    expect(recording.readModel.health().parked).toEqual([]);
    const live = recording.readModel.model.digest();
    await recording.readModel.rebuild();
    expect(recording.readModel.model.digest()).toBe(live);
  });

  it('with a full disk, what had been written is still answered, and the rest is when there is room', async () => {
    const connections = new FaultyConnections();
    let most = 1_000_000;
    const limit = (connection: Connection) => connection.exec(`PRAGMA max_page_count = ${most}`);
    const connect = (path: string) => {
      const connection = connections.connect(path);
      limit(connection);
      return connection;
    };
    const recording = start('data', { model: { connect } });
    await recordMuch(recording, 3);
    recording.readModel.model.flush();
    const before = stances(recording);
    [most] = connections.real.prepare('PRAGMA page_count').raw().get([]) as [number];
    limit(connections.real);
    for (let n = 0; n < 1_000; n++)
      await recording.send('IncidentReported', { incidentId: `i-${n}`, title: 'x' });
    await eventually('it is told', () => /cannot be written/.test(recording.readModel.health().error ?? ''));
    await recording.send('PositionStated', statement('meanwhile'));
    expect(stances(recording)).toEqual(before);
    most = 1_000_000;
    limit(connections.real);
    await recording.caughtUp();
    expect(recording.readModel.health().error).toBe(null);
    expect(stances(recording)).toMatchObject([{ positionId: 'meanwhile' }, { partyId: 'UA' }]);
    recording.readModel.model.flush();
    const again = start(killed());
    expect(again.readModel.model.position).toBe(recording.readModel.model.position);
    expect(again.readModel.model.digest()).toBe(recording.readModel.model.digest());
  });

  it('and is stopped then, the ledger is closed in order, and the next start goes on from the checkpoint', async () => {
    const connections = new FaultyConnections();
    const recording = start('data', { model: { connect: connections.connect } });
    await recordMuch(recording, 3);
    const digest = recording.readModel.model.digest();
    await recording.send('IncidentReported', { title: 'x' });
    await recording.caughtUp();
    connections.arm({ at: 1, lasting: true, when: 'before', code: 'SQLITE_FULL' });
    await stop(recording);
    const again = start();
    expect(again.readModel.model.position).toBe(again.ledger.archive.head() - 1);
    expect(again.readModel.model.digest()).toBe(digest);
    await again.caughtUp();
  });
});

describe('when the log cannot be read', () => {
  it('at the n-th call, nothing is parked, and what was recorded is taken in once it can', async () => {
    const connections = new FaultyConnections();
    const recording = start('data', { connect: connections.connect });
    await recordMuch(recording, 3);
    const { eventId } = await recording.send('PositionStated', statement('disputed'));
    let n = 1;
    for (let struck = true; struck && n < 60; n++) {
      // An annotation: applying it reads the log.
      connections.arm({ at: n, when: 'before', code: 'SQLITE_IOERR', of: /^SELECT position, stream/ });
      const sent = { by: 'x', statement: `${n}` };
      for (let attempt = 0; ; attempt++) {
        const key = { idempotencyKey: `k-${n}`, path: { eventId } };
        const failure = await recording.send('ReportDisputed', sent, key).then(
          () => undefined,
          (error: unknown) => error,
        );
        if (!failure) break;
        expect(failure).toBeInstanceOf(LedgerUnavailable);
        if (attempt > 2) await new Promise((resolve) => setTimeout(resolve, 100));
        expect(attempt).toBeLessThan(100);
      }
      struck = connections.hit;
      connections.disarm();
      await recording.caughtUp();
    }
    expect(n).toBeGreaterThan(3);
    await eventually('it is well again', () => recording.readModel.health().error === null);
    expect(recording.readModel.health()).toMatchObject({ parked: [], behind: false });
    const live = recording.readModel.model.digest();
    await recording.readModel.rebuild();
    expect(recording.readModel.model.digest()).toBe(live);
    expect(recording.events().filter(({ type }) => type === 'ReportDisputed')).toHaveLength(3 + n - 1);
  });
});
