import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { all, anEvent, events, newStream } from '../contract/support.js';
import { LedgerUnavailable } from '../port.js';
import { eachInFolder } from './faults.test-support.js';
import { APPLICATION_ID, FORMAT_VERSION } from './file-header.js';
import { openSqliteLedger } from './sqlite-ledger.js';

const folder = eachInFolder();
const bytes = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

async function ledgerOf(count: number, data = {}): Promise<string> {
  const ledger = openSqliteLedger(folder.path());
  const stream = newStream();
  for (let n = 0; n < count; n++) await ledger.append(stream, [anEvent(data)], 'any');
  await ledger.close();
  return folder.path();
}

function refused(path: string, words: RegExp): void {
  const before = bytes(path);
  const beside = readdirSync(dirname(path));
  expect(() => openSqliteLedger(path)).toThrow(LedgerUnavailable);
  expect(() => openSqliteLedger(path)).toThrow(words);
  expect(() => openSqliteLedger(path)).toThrow(path);
  expect(bytes(path)).toBe(before);
  expect(readdirSync(dirname(path))).toEqual(beside);
}

function overwrite(path: string, at: number, what: Buffer): void {
  const content = readFileSync(path);
  what.copy(content, at);
  writeFileSync(path, content);
}

describe('a file that is refused, and left as it is', () => {
  it('is no database', () => {
    writeFileSync(folder.path(), 'my notes, which nobody may lose\n'.repeat(10));
    refused(folder.path(), /not a SQLite database/);
  });

  it('is shorter than any database', () => {
    writeFileSync(folder.path(), 'SQLite format 3\0');
    refused(folder.path(), /not a SQLite database/);
  });

  it.each([0, 42])("is another application's database (application id %i)", (id) => {
    const other = new Database(folder.path());
    other.exec(
      `CREATE TABLE events (position INTEGER); INSERT INTO events VALUES (1); PRAGMA application_id = ${id}`,
    );
    other.close();
    refused(folder.path(), /not a Parley ledger/);
  });

  it('is of a newer version', async () => {
    const path = await ledgerOf(2);
    const version = Buffer.alloc(4);
    version.writeUInt32BE(FORMAT_VERSION + 1);
    overwrite(path, 60, version);
    refused(path, /newer Parley \(format 3; this one knows 2\)/);
  });

  it.each([4096 * 3, 4096 * 4 + 17, 200])('is cut off after %i bytes', async (size) => {
    const path = await ledgerOf(60, { summary: 'x'.repeat(500) });
    expect(readFileSync(path).length).toBeGreaterThan(size);
    truncateSync(path, size);
    refused(path, /cut off/);
  });

  it('is empty beside a log that is not', () => {
    writeFileSync(folder.path(), '');
    writeFileSync(`${folder.path()}-wal`, 'something');
    refused(folder.path(), /cut off/);
  });

  it('has lost its beginning', async () => {
    const path = await ledgerOf(2);
    overwrite(path, 0, Buffer.alloc(4096));
    refused(path, /beginning is damaged/);
  });

  it('is a folder, or stands where no folder can be', async () => {
    mkdirSync(folder.path());
    expect(() => openSqliteLedger(folder.path())).toThrow(LedgerUnavailable);
    writeFileSync(folder.path('file'), 'x');
    expect(() => openSqliteLedger(folder.path('file/ledger.db'))).toThrow(LedgerUnavailable);
  });
});

describe('a damaged ledger', () => {
  it('is named when it is small, on whichever page the damage', async () => {
    const path = await ledgerOf(60, { summary: 'x'.repeat(500) });
    const whole = readFileSync(path);
    expect(whole.length).toBeGreaterThan(4096 * 12);
    for (let page = 1; page < whole.length / 4096; page++) {
      writeFileSync(path, whole);
      overwrite(path, 4096 * page, Buffer.alloc(4096, 0xff));
      expect(() => openSqliteLedger(path)).toThrow(/damaged|malformed/);
    }
  });

  it('is named when its last event cannot be read', async () => {
    const path = await ledgerOf(3);
    const other = new Database(path);
    other.exec(`UPDATE events SET data = 'half an ev' WHERE position = 3`);
    other.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    other.close();
    expect(() => openSqliteLedger(path)).toThrow(/damaged/);
  });
});

describe('a file that is taken', () => {
  it('is made with its folders, and says whose it is', async () => {
    const path = folder.path('some/where/ledger.db');
    const ledger = openSqliteLedger(path);
    await ledger.append(newStream(), events(1), 'none');
    await ledger.close();
    const header = readFileSync(path);
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID);
    expect(header.readUInt32BE(60)).toBe(FORMAT_VERSION);
  });

  it('may be empty', async () => {
    writeFileSync(folder.path(), '');
    const ledger = openSqliteLedger(folder.path());
    expect((await ledger.append(newStream(), events(1), 'none')).positions).toEqual([1]);
    await ledger.close();
  });

  it('may have a name that looks like a URL or an option', async () => {
    for (const name of [':memory:', 'file:x?mode=memory', 'libsql:x', "a b'c%20"]) {
      const ledger = openSqliteLedger(folder.path(name));
      await ledger.append(newStream(), events(1), 'none');
      await ledger.close();
      expect(existsSync(folder.path(name))).toBe(true);
    }
  });

  it('may be a copy made with VACUUM INTO while the ledger runs', async () => {
    const ledger = openSqliteLedger(folder.path());
    const stream = newStream();
    await ledger.append(stream, events(5), 'none');
    const other = new Database(folder.path());
    other.exec(`VACUUM INTO '${folder.path('copy.db')}'`);
    other.close();
    const copy = openSqliteLedger(folder.path('copy.db'));
    expect(await all(copy.readAll())).toEqual(await all(ledger.readAll()));
    expect((await copy.append(stream, events(1), 4)).positions).toEqual([6]);
    await copy.close();
    await ledger.close();
  });

  it('is made once when two open it at the same time', async () => {
    const [one, other] = [openSqliteLedger(folder.path()), openSqliteLedger(folder.path())];
    await one.append(newStream(), events(1), 'none');
    await other.append(newStream(), events(1), 'none');
    expect(await one.head()).toBe(2);
    await one.close();
    await other.close();
  });
});
