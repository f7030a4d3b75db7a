import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { canonical } from '../events/canonical.js';
import type { JsonObject, StoredEvent } from '../events/envelope.js';
import { envelopeHash } from '../events/hash.js';
import { chainOn, NO_EVENTS } from '../src/ledger/chain.js';
import { APPLICATION_ID } from '../src/ledger/sqlite/file-header.js';
import { LedgerFile } from '../src/ledger/sqlite/ledger-file.js';
import { type Finding, tellFinding } from '../src/ledger/verify.js';
import { type Expected, verifyLog, type Verdict } from '../src/ledger/verify-log.js';
import { openSqliteLedger } from '../src/ledger/sqlite/sqlite-ledger.js';
import { startApp } from './support/app.js';
import { call } from './support/cli.js';
import { folderOfTwo, LEDGERS } from './support/two-ledgers.js';

type Value = string | number;
type Row = Record<string, Value>;

let original: string;
let folder: string;
let whole: Verdict;
let rows: Row[];
let db: Database.Database;

const file = () => join(folder, 'ledger.db');
const verdict = async (expected: Expected[] = []): Promise<Verdict> => {
  const ledger = LedgerFile.open(file());
  try {
    return await verifyLog(ledger, { expected });
  } finally {
    ledger.close();
  }
};
const found = async (expected?: Expected[]): Promise<Finding | undefined> =>
  (await verdict(expected)).finding;
const run = (sql: string, ...values: Value[]) => db.prepare(sql).run(values);
const at = (position: number): Row => rows[position - 1];
const restoreAll = () => {
  db.exec('BEGIN; DELETE FROM events');
  for (const row of rows) insert(row);
  db.exec('COMMIT');
};
const insert = (row: Row) =>
  run(
    `INSERT INTO events (${Object.keys(row).join()}) VALUES (${Object.keys(row).fill('?').join()})`,
    ...Object.values(row),
  );
const set = (position: number, column: string, value: Value) =>
  run(`UPDATE events SET ${column} = ? WHERE position = ?`, value, position);
const streamName = (number: Value) =>
  (db.prepare('SELECT name FROM streams WHERE number = ?').raw().get([number]) as [string])[0];

beforeAll(async () => {
  original = await folderOfTwo();
  folder = original;
  whole = await verdict();
  const ledger = new Database(file());
  rows = (ledger.prepare('SELECT * FROM events ORDER BY position').all() as Row[]).map((row) => {
    const { _metadata, ...columns } = row as Row & { _metadata?: unknown };
    return columns;
  });
  ledger.close();
});
afterAll(() => rmSync(original, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-verify-test-'));
  cpSync(original, folder, { recursive: true });
  db = new Database(file());
  db.exec('PRAGMA synchronous = OFF');
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a log that nobody has touched', () => {
  it('is as it was recorded, to its end', () => {
    expect(whole).toMatchObject({ finding: undefined, events: rows.length, position: rows.length });
    expect(whole.heads.map(({ stream }) => stream)).toEqual(LEDGERS.map((id) => `negotiation-${id}`).sort());
    expect(rows.length).toBe(78);
  });

  it('tells how far it is', async () => {
    const ledger = LedgerFile.open(file());
    const told: number[][] = [];
    await verifyLog(ledger, { onProgress: (position, head) => told.push([position, head]) });
    ledger.close();
    expect(told).toEqual([[rows.length, rows.length]]);
  });

  it('is so by what was kept of it at any time', async () => {
    const expected = [...whole.heads, { hash: whole.chain, position: whole.position }];
    expect(await found(expected)).toBeUndefined();
  });
});

describe('a record that was changed', () => {
  const otherThan: Record<string, (value: Value) => Value> = {
    position: (value) => Number(value) + 1000,
    stream: () => 3,
    revision: (value) => Number(value) + 1000,
    recorded_at: (value) => Number(value) + 1,
    known_at: (value) => Number(value) + 1,
    id: () => '00000000-0000-4000-8000-000000000000',
    type: (value) => (value === 'IncidentReported' ? 'CallHeld' : 'IncidentReported'),
    data: (value) => `${value} `,
    metadata: (value) => `${value} `,
    chain: (value) => `${String(value).slice(0, -1)}${String(value).endsWith('0') ? 1 : 0}`,
  };

  it.each(Object.keys(otherThan))('in its column %s, wherever it stands', async (column) => {
    expect(Object.keys(rows[0]).sort()).toEqual(Object.keys(otherThan).sort());
    db.exec("INSERT INTO streams VALUES (3, 'negotiation-other')");
    for (const row of rows) {
      const position = Number(row.position);
      set(position, column, otherThan[column](row[column]));
      expect([position, (await found())?.position]).toEqual([position, position]);
      restoreAll();
    }
  });

  /** Every way to change one place of a value: each leaf made another, each property and entry left out, one put in. */
  function* changes(value: unknown): Generator<unknown> {
    if (Array.isArray(value)) {
      yield [...value, 'more'];
      for (const [index, each] of value.entries()) {
        yield value.toSpliced(index, 1);
        for (const other of changes(each)) yield value.with(index, other);
      }
    } else if (typeof value === 'object' && value !== null) {
      yield { ...value, more: 1 };
      for (const [key, each] of Object.entries(value)) {
        const { [key]: _, ...rest } = value as JsonObject;
        yield rest;
        for (const other of changes(each)) yield { ...value, [key]: other };
      }
    } else if (typeof value === 'number') yield value + 1;
    else if (typeof value === 'boolean') yield !value;
    else {
      yield `${String(value)}x`;
      yield String(value).toUpperCase() === value ? String(value).toLowerCase() : String(value).toUpperCase();
    }
  }

  it('in any field of its data or its metadata, for every type of event', async () => {
    const oneOfEach = new Map(rows.map((row) => [row.type, row]));
    expect(oneOfEach.size).toBe(20);
    let cases = 0;
    for (const row of oneOfEach.values()) {
      for (const column of ['data', 'metadata']) {
        for (const changed of changes(JSON.parse(String(row[column])))) {
          const text = canonical(changed);
          if (text === row[column]) continue;
          set(Number(row.position), column, text);
          const finding = await found();
          expect([row.type, text, finding?.position]).toEqual([row.type, text, row.position]);
          cases++;
        }
        set(Number(row.position), column, row[column]);
      }
    }
    expect(cases).toBeGreaterThan(800);
  });

  it('in the name of its stream', async () => {
    db.exec("UPDATE streams SET name = 'negotiation-other' WHERE number = 2");
    expect(await found()).toMatchObject({ stream: 'negotiation-other', revision: 0 });
    db.exec('DELETE FROM streams WHERE number = 2');
    expect((await found())?.detail).toMatch(/no name/);
  });

  it('with the data of another', async () => {
    const [one, other] = [at(20), at(40)];
    set(20, 'data', other.data);
    set(40, 'data', one.data);
    expect(await found()).toMatchObject({ position: 20, eventId: one.id, type: one.type });
  });

  it('and given a hash of its own, which the event after it does not follow', async () => {
    const position = 30;
    const event = storedAt(position);
    event.data = { ...event.data, more: 1 };
    set(position, 'data', canonical(event.data));
    set(position, 'metadata', canonical({ ...event.metadata, hash: envelopeHash(event) }));
    expect(await found()).toMatchObject({ position, detail: expect.stringContaining('Unknown property') });
    const valid = storedAt(position);
    valid.metadata.note = 'Somebody else was here.';
    set(position, 'data', at(position).data);
    set(position, 'metadata', canonical({ ...valid.metadata, hash: envelopeHash(valid) }));
    expect(await found()).toMatchObject({ position, detail: expect.stringContaining('recomputed') });
  });

  it('into what no newer or older Parley wrote', async () => {
    const last = rows.length;
    const event = storedAt(last);
    event.metadata.schemaVersion = 2;
    set(last, 'metadata', canonical({ ...event.metadata, hash: envelopeHash(event) }));
    expect(await found()).toMatchObject({ position: last, detail: expect.stringContaining('version 2') });
  });
});

function storedAt(position: number): StoredEvent {
  const { stream, revision, id, type, data, metadata } = at(position);
  return {
    position,
    stream: streamName(stream),
    revision: Number(revision),
    id: String(id),
    type: String(type),
    data: JSON.parse(String(data)),
    metadata: JSON.parse(String(metadata)),
  };
}

/** Makes the hashes of a stream anew from a revision on, as somebody would who knows how. */
function forgeFrom(stream: Value, revision: number): void {
  let previousHash =
    revision === 0
      ? ''
      : JSON.parse(
          String(rows.find((row) => row.stream === stream && row.revision === revision - 1)!.metadata),
        ).hash;
  const later = db
    .prepare(
      'SELECT position, id, type, data, metadata, revision FROM events WHERE stream = ? AND revision >= ? ORDER BY revision',
    )
    .all([stream, revision]) as Row[];
  for (const row of later) {
    const event = {
      stream: streamName(stream),
      revision: Number(row.revision),
      id: String(row.id),
      type: String(row.type),
      data: JSON.parse(String(row.data)),
      metadata: { ...JSON.parse(String(row.metadata)), previousHash },
    };
    previousHash = envelopeHash(event);
    set(Number(row.position), 'metadata', canonical({ ...event.metadata, hash: previousHash }));
  }
}

/** Makes the chain of the whole log anew. */
function forgeChain(): void {
  let chain = NO_EVENTS;
  for (const { position, stream, revision, metadata } of db
    .prepare('SELECT * FROM events ORDER BY position')
    .all() as Row[]) {
    const link = { position: Number(position), stream: streamName(stream), revision: Number(revision) };
    chain = chainOn(chain, { ...link, hash: JSON.parse(String(metadata)).hash });
    set(Number(position), 'chain', chain);
  }
}

/** As if everything had been recorded in the same millisecond. */
function allInOneMillisecond(): void {
  const { recordedAt } = JSON.parse(String(at(1).metadata));
  const ms = Date.parse(recordedAt);
  for (const { position, metadata } of rows) {
    set(Number(position), 'metadata', canonical({ ...JSON.parse(String(metadata)), recordedAt }));
    set(Number(position), 'recorded_at', ms);
    set(Number(position), 'known_at', ms);
  }
  for (const [n] of LEDGERS.entries()) forgeFrom(n + 1, 0);
  forgeChain();
}

/** Neighbours in the log that are of different negotiations. */
const mixedPairs = (): [number, number][] =>
  rows.slice(1).flatMap((row, n) => (row.stream === rows[n].stream ? [] : [[n + 1, n + 2]]));

function swap(one: number, other: number): void {
  for (const [from, to] of [
    [one, -1],
    [other, one],
    [-1, other],
  ])
    set(from, 'position', to);
}

describe('a record that was dropped', () => {
  it('wherever it stood, but for the last', async () => {
    for (const row of rows.slice(0, -1)) {
      const position = Number(row.position);
      run('DELETE FROM events WHERE position = ?', position);
      expect([position, (await found())?.position]).toEqual([position, position]);
      insert(row);
    }
  });

  it('and those after it moved up', async () => {
    const isLastOfStream = ({ stream, revision }: Row) =>
      !rows.some((other) => other.stream === stream && Number(other.revision) > Number(revision));
    for (const row of rows.filter((one) => !isLastOfStream(one))) {
      run('DELETE FROM events WHERE position = ?', row.position);
      db.exec(`UPDATE events SET position = position - 1 WHERE position > ${row.position}`);
      const finding = (await found())!;
      expect(finding.position).toBe(row.position);
      expect(tellFinding(finding)).toContain(`${streamName(row.stream)} revision ${row.revision}`);
      restoreAll();
    }
  });
});

describe('a record that was moved', () => {
  it('to another place of the log, of its own stream or of the other', async () => {
    let cases = 0;
    for (let one = 1; one < rows.length; one++) {
      for (const other of [one + 1, one + 3, one + 7, rows.length]) {
        if (other > rows.length || other === one) continue;
        swap(one, other);
        expect([one, other, (await found())?.position]).toEqual([one, other, expect.any(Number)]);
        expect((await found())?.position).toBeGreaterThanOrEqual(one);
        cases++;
        restoreAll();
      }
    }
    expect(cases).toBeGreaterThan(250);
  });

  it('against one of another negotiation that was recorded in the same millisecond', async () => {
    allInOneMillisecond();
    expect(await found()).toBeUndefined();
    expect(mixedPairs().length).toBeGreaterThan(10);
    for (const [one, other] of mixedPairs()) {
      swap(one, other);
      expect([one, (await found())?.position]).toEqual([one, one]);
      swap(one, other);
    }
  });

  it('also in a file that was made to say that it is of the format without a chain', async () => {
    allInOneMillisecond();
    const [one, other] = mixedPairs()[0];
    db.exec('PRAGMA user_version = 1');
    expect(await found()).toBeUndefined();
    swap(one, other);
    expect((await found())?.position).toBe(one);
  });

  it('says where it stands now', async () => {
    swap(9, 10);
    expect((await found())?.detail).toMatch(/stands at position \d+, after revision/);
  });

  it('to the other stream', async () => {
    const other = rows.filter(({ stream }) => stream === 2).length;
    run('UPDATE events SET stream = 2, revision = ? WHERE position = 12', other);
    expect(await found()).toMatchObject({ position: 12, eventId: at(12).id });
  });
});

describe('a record that was added', () => {
  const last = () => at(rows.length);
  const added = (more: Row = {}): Row => ({
    ...last(),
    position: rows.length + 1,
    revision: Number(last().revision) + 1,
    id: '00000000-0000-4000-8000-000000000000',
    ...more,
  });

  it.each<[string, () => Row]>([
    ['like the last one', () => added()],
    ['before all', () => added({ position: 0 })],
    ['before all, far', () => added({ position: -5 })],
    ['after a gap', () => added({ position: rows.length + 2 })],
    ['that is no JSON', () => added({ data: '{' })],
    ['that is an array', () => added({ data: '[]' })],
    ['to a stream without a name', () => added({ stream: 77, revision: 0 })],
  ])('%s', async (_, row) => {
    insert(row());
    const finding = await found();
    expect([rows.length + 1, row().position]).toContain(finding?.position);
  });

  it('in the middle, the others moved down', async () => {
    for (const position of [1, 2, 30, rows.length]) {
      db.exec(`UPDATE events SET position = -position WHERE position >= ${position};
        UPDATE events SET position = 1 - position WHERE position < 0`);
      insert(added({ position }));
      expect((await found())?.position).toBe(position);
      restoreAll();
    }
  });

  it('with a hash of its own, that follows no event or not the last of its stream', async () => {
    for (const previousHash of ['', JSON.parse(String(at(3).metadata)).hash as string]) {
      const event = { ...storedAt(rows.length), ...added(), stream: streamName(last().stream) };
      const data = JSON.parse(String(last().data));
      const metadata = { ...JSON.parse(String(last().metadata)), previousHash };
      const hash = envelopeHash({ ...event, data, metadata } as StoredEvent);
      insert(added({ metadata: canonical({ ...metadata, hash }) }));
      expect((await found())?.position).toBe(rows.length);
      restoreAll();
    }
  });

  it('as a stream of no event, a table, a trigger, an index', async () => {
    for (const [sql, undo] of [
      ["INSERT INTO streams VALUES (9, 'negotiation-x')", 'DELETE FROM streams WHERE number = 9'],
      ['CREATE TABLE more (x)', 'DROP TABLE more'],
      ['CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM events; END', 'DROP TRIGGER t'],
      ['CREATE INDEX i ON events (type)', 'DROP INDEX i'],
    ]) {
      db.exec(sql);
      expect((await found())?.detail).toMatch(/no event|tables/);
      db.exec(undo);
    }
    expect(await found()).toBeUndefined();
  });
});

describe('what the log alone cannot tell, and --expect does', () => {
  const kept = () => [{ hash: whole.chain, position: whole.position }];

  it('a tail that was cut off', async () => {
    for (const length of [rows.length - 1, rows.length - 10, 1, 0]) {
      run('DELETE FROM events WHERE position > ?', length);
      if (length > 1) expect(await found()).toBeUndefined();
      expect(await found(kept())).toMatchObject({
        position: rows.length,
        detail: expect.stringContaining('cut off'),
      });
      expect(await found(whole.heads)).toMatchObject({ detail: expect.stringContaining('cut off') });
      restoreAll();
    }
  });

  it('a history that was written anew, with hashes that fit', async () => {
    for (const position of [1, 30, rows.length]) {
      const { stream, revision } = at(position);
      const metadata = { ...JSON.parse(String(at(position).metadata)), note: 'It was otherwise.' };
      set(position, 'metadata', canonical(metadata));
      forgeFrom(stream, Number(revision));
      expect((await found())?.position).toBe(position);
      forgeChain();
      expect(await found()).toBeUndefined();
      expect(await found(kept())).toMatchObject({ position: rows.length });
      expect(await found(whole.heads)).toMatchObject({ stream: streamName(stream) });
      restoreAll();
    }
  });
});

describe('two events of different negotiations that changed places, the chain made anew', () => {
  it('are told by the chain in the digest of either, or of any recorded since', async () => {
    allInOneMillisecond();
    const { heads } = await verdict();
    const chainAt = db.prepare('SELECT chain FROM events WHERE position = ?').raw();
    const digests = heads.map((head) => ({ ...head, chain: (chainAt.get([head.position]) as string[])[0] }));
    expect(await found(digests)).toBeUndefined();
    const [one, other] = mixedPairs()[0];
    swap(one, other);
    forgeChain();
    expect(await found(heads)).toBeUndefined();
    for (const digest of digests) expect((await found([digest]))?.detail).toMatch(/expected here/);
  });
});

describe('a file of format 1, which had no chain', () => {
  const asItWas = () => {
    db.close();
    rmSync(file());
    db = new Database(file());
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1;
      CREATE TABLE IF NOT EXISTS streams (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE IF NOT EXISTS events (
      position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
      known_at INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX IF NOT EXISTS events_by_revision ON events (stream, revision);
    CREATE UNIQUE INDEX IF NOT EXISTS events_by_id ON events (stream, id);`);
    for (const [n, name] of LEDGERS.entries())
      run('INSERT INTO streams VALUES (?, ?)', n + 1, `negotiation-${name}`);
    for (const { chain: _, ...row } of rows) insert(row);
  };

  it('is verified as far as it says, and told to be so', async () => {
    asItWas();
    const { code, out } = await call(['verify', '--expect', `${whole.chain}@${rows.length}`], folder);
    expect(out).toContain('An older version of Parley wrote it');
    expect(out).toContain(`${whole.chain}@${rows.length}`);
    expect(code).toBe(0);
    set(30, 'data', at(31).data);
    expect((await found())?.position).toBe(30);
  });

  it('is given one when it is opened, as if it had been there from the start', async () => {
    asItWas();
    await openSqliteLedger(file()).close();
    expect(await verdict()).toEqual(whole);
    expect(db.prepare('SELECT chain FROM events ORDER BY position').raw().all()).toEqual(
      rows.map(({ chain }) => [chain]),
    );
    swap(9, 10);
    expect((await found())?.position).toBe(9);
  });

  it('goes on where that was broken off', async () => {
    for (const length of [0, 1, 40, rows.length]) {
      db.exec(`UPDATE events SET chain = '' WHERE position > ${length}; PRAGMA user_version = 1`);
      expect(await found()).toBeUndefined();
      const ledger = openSqliteLedger(file());
      await ledger.close();
      expect(await verdict()).toEqual(whole);
    }
  });
});

describe('a file that is damaged', () => {
  it('is found out in every page', async () => {
    db.close();
    const bytes = readFileSync(file());
    const pages = bytes.length / 4096;
    expect(pages).toBeGreaterThan(15);
    for (let page = 1; page < pages; page++) {
      const damaged = Buffer.from(bytes);
      damaged.fill(0xa5, page * 4096 + 100, page * 4096 + 600);
      damaged.fill(0, page * 4096, page * 4096 + 8);
      writeFileSync(file(), damaged);
      const result = await verdict().then(
        ({ finding }) => finding?.detail,
        (error: Error) => error.message,
      );
      expect([page, typeof result]).toEqual([page, 'string']);
    }
    writeFileSync(file(), bytes);
    db = new Database(file());
  });
});

describe('parley verify', () => {
  const verify = (...args: string[]) => call(['verify', ...args], folder);

  it('says that all is right, and what to keep', async () => {
    const { code, out } = await verify();
    expect(out).toBe(
      `The log is as it was recorded: ${rows.length} events of 2 negotiations.\n` +
        `The read model matches the log, up to position ${rows.length}.\n` +
        `The directory matches the log, up to position ${rows.length}.\n` +
        `Keep this elsewhere, and give it to --expect: ${whole.chain}@${rows.length}\n`,
    );
    expect(code).toBe(0);
    expect(readdirSync(folder)).not.toContain('ledger.db.part');
  });

  it('names the first event that is wrong', async () => {
    set(33, 'data', at(34).data);
    const { code, out } = await verify();
    const { stream, revision, id, type } = storedAt(33);
    expect(out).toBe(
      `Not as it was recorded: position 33, ${stream} revision ${revision}, ${type} ${id}: ` +
        'It does not match its hash: it was changed, or inserted.\n',
    );
    expect(code).toBe(3);
  });

  it('prints no line of whoever named a stream', async () => {
    run(
      'UPDATE streams SET name = ? WHERE number = 1',
      'negotiation-x\u001b[2K\nThe log is as it was recorded\u202e',
    );
    const { out } = await verify();
    expect(out).toMatch(
      /^Not as it was recorded: .*negotiation-x\\u\{1b\}\[2K\\u\{a\}The log is as it was recorded\\u\{202e\}.*\n$/,
    );
  });

  it('takes what it kept, and a digest of the server, as what to expect', async () => {
    const kept = join(folder, 'kept.txt');
    expect((await verify('--keep', kept)).code).toBe(0);
    expect(readFileSync(kept, 'utf8').trim().split('\n')).toHaveLength(3);
    expect((await verify('--expect', kept)).code).toBe(0);
    const app = await startApp({ dataFolder: folder });
    const digest = join(folder, 'digest.json');
    try {
      const { body } = await app.get(`/api/v1/negotiations/${LEDGERS[0]}/digest`);
      writeFileSync(digest, JSON.stringify(body));
      expect((await verify('--expect', digest, '--expect', kept)).code).toBe(0);
      writeFileSync(digest, JSON.stringify({ ...body, chain: body.hash }));
      expect((await verify('--expect', digest)).out).toContain('was expected here');
      writeFileSync(digest, JSON.stringify(body));
    } finally {
      await app.close();
    }
    run('DELETE FROM events WHERE position > 40');
    expect((await verify('--log-only')).code).toBe(0);
    for (const expected of [kept, digest, `${whole.chain}@${rows.length}`])
      expect(await verify('--log-only', '--expect', expected)).toMatchObject({
        code: 3,
        out: expect.stringContaining('its end was cut off'),
      });
    expect(await verify()).toMatchObject({ code: 3, out: expect.stringContaining('went on to position 78') });
  });

  it.each([['nothing-there'], [`${'0'.repeat(64)}@0`], [`${'0'.repeat(63)}@1`]])(
    'refuses to expect %s',
    async (expected) => {
      await expect(verify('--expect', expected)).rejects.toThrow(/neither a file nor/);
    },
  );

  it('needs a ledger', async () => {
    await expect(verify(join(folder, 'none.db'))).rejects.toThrow(/There is no ledger/);
    writeFileSync(join(folder, 'text.db'), 'not a ledger, by any means\n'.repeat(9));
    await expect(verify(join(folder, 'text.db'))).rejects.toThrow(/not a SQLite database/);
    expect(existsSync(join(folder, 'none.db'))).toBe(false);
  });
});

describe('a directory that is not what the log gives', () => {
  it.each([
    "UPDATE documents SET type = 'CallHeld' WHERE type <> 'CallHeld'",
    'DELETE FROM party_names',
    'UPDATE meeting_dates SET date_to = date_to + 1',
    'DELETE FROM histories',
    "INSERT INTO words_0 (rowid, negotiation, said) VALUES (1000000, 'n1', 'smuggled')",
    "UPDATE meta SET value = 'x' WHERE key = 'hash'",
  ])('is found out: %s', async (sql) => {
    const directory = new Database(join(folder, 'directory', 'directory-1.db'));
    expect(directory.prepare(sql).run([]).changes).toBeGreaterThan(0);
    directory.close();
    const { code, out } = await call(['verify'], folder);
    expect(out).toMatch(/The directory (does not match the log|was made from)/);
    expect(code).toBe(3);
  });
});

describe('a read model that is not what the log gives', () => {
  const CHANGES: [string, string][] = [
    ['negotiations', `UPDATE negotiations SET head = json_set(head, '$.revision', 7) WHERE no = 1`],
    ['negotiations', "UPDATE negotiations SET id = 'other' WHERE no = 1"],
    ['entries', "DELETE FROM entries WHERE projection = 'stance'"],
    ['entries', "UPDATE entries SET cell = cell || 'x' WHERE projection = 'meeting'"],
    ['entries', "UPDATE entries SET kind = kind + 1024 WHERE projection = 'stance'"],
    ['entries', 'UPDATE entries SET recorded_until = position + 1 WHERE recorded_until IS NULL'],
    ['versions', "UPDATE versions SET said = '{}'"],
    ['versions', 'UPDATE versions SET valid_to = valid_to + 1'],
    ['versions', 'DELETE FROM versions'],
    ['entities', 'UPDATE entities SET counts = 1 - counts WHERE no > 0'],
    ['entities', 'UPDATE entities SET reference_count = reference_count + 1 WHERE no > 0'],
    ['entities', 'DELETE FROM entities WHERE no > 0'],
    ['histories', 'DELETE FROM histories'],
    ['histories', 'UPDATE histories SET position = position + 1000'],
    ['meta', "UPDATE meta SET value = 'x' WHERE key = 'hash'"],
    ['meta', "UPDATE meta SET value = '77' WHERE key = 'position'"],
    ['meta', "UPDATE meta SET value = '1000' WHERE key = 'position'"],
  ];

  it.each(CHANGES)('is found out: %s, %s', async (_, sql) => {
    const readModel = new Database(join(folder, 'readmodel', 'readmodel-1.db'));
    expect(readModel.prepare(sql).run([]).changes).toBeGreaterThan(0);
    readModel.close();
    const { code, out } = await call(['verify'], folder);
    expect(out).toMatch(/The read model (does not match the log|was made from)/);
    expect(code).toBe(3);
    expect((await call(['verify', '--log-only'], folder)).code).toBe(0);
  });

  it('is no matter where another version made it', async () => {
    const readModel = new Database(join(folder, 'readmodel', 'readmodel-1.db'));
    readModel.exec("UPDATE meta SET value = '0.0' WHERE key = 'version'; DELETE FROM entries");
    readModel.close();
    const { code, out } = await call(['verify'], folder);
    expect(out).toMatch(/of another version of Parley/);
    expect(code).toBe(0);
  });
});
