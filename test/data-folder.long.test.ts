import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startApp } from './support/app.js';
import { buildMain, startProcess } from './support/process.js';
import { folderOfTwo, LEDGERS } from './support/two-ledgers.js';

const DIST = resolve(__dirname, '..', 'dist', 'src');
const NOBODY = 65534;
/** What starts where it should not is ended. */
const LONGEST_MS = 30_000;

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a program of the build to its end; `asNobody`: without root's right to write everywhere. */
async function run(program: string, args: string[], folder: string, asNobody = false): Promise<Ended> {
  const { PATH } = process.env;
  const isRoot = process.getuid?.() === 0;
  const child = spawn(process.execPath, [join(DIST, program), ...args], {
    env: { PATH, HOST: '127.0.0.1', PORT: '0', PARLEY_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_MS,
    ...(asNobody && isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  const ended = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (ended.out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (ended.err += text));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, ...ended };
}

const serve = (folder: string, asNobody?: boolean) => run('main.js', [], folder, asNobody);
const parley = (folder: string, ...args: string[]) => run('cli/main.js', args, folder);
const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

let filled: string;
let place: string;
let folder: string;
beforeAll(async () => {
  buildMain();
  filled = await folderOfTwo();
}, 5 * 60_000);
afterAll(() => rmSync(filled, { recursive: true, force: true }));
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'parley-folder-'));
  folder = join(place, 'data');
  cpSync(filled, folder, { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('two servers on one data folder', () => {
  it('the second says so and leaves, as restore and rebuild do; backup, verify and keys work beside the first', async () => {
    const first = await startProcess(folder);
    try {
      const backup = join(place, 'backup.db');
      for (const second of [
        await serve(folder),
        await parley(folder, 'restore', backup),
        await parley(folder, 'rebuild'),
      ]) {
        expect(second.code).toBe(1);
        expect(second.err).not.toMatch(/\n\s+at /);
      }
      const { err } = await serve(folder);
      expect(err).toBe(
        `Parley cannot start.\nPARLEY_DATA, ${folder}, is in use by another Parley. Stop that one first, or give this one a folder of its own.\n`,
      );
      expect(await parley(folder, 'rebuild')).toMatchObject({
        err: expect.stringContaining('in use by another'),
      });

      expect(await parley(folder, 'backup', backup)).toMatchObject({ code: 0 });
      expect(await parley(folder, 'restore', backup)).toMatchObject({
        err: expect.stringContaining('in use by another'),
      });
      expect(await parley(folder, 'verify')).toMatchObject({ code: 0 });
      expect(await parley(folder, 'verify', backup)).toMatchObject({ code: 0 });
      expect(await parley(folder, 'keys', 'list')).toMatchObject({ code: 0 });
      const { status } = await fetch(`${first.url}/api/v1/negotiations/${LEDGERS[0]}/incidents`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ title: 'A boat', occurredOn: '2025-10-20' }),
      });
      expect(status).toBe(201);
    } finally {
      await first.stop('SIGKILL');
    }
  });

  it('the folder is free again when the first is killed', async () => {
    await (await startProcess(folder)).stop('SIGKILL');
    const next = await startProcess(folder);
    expect((await next.stop('SIGTERM')).code).toBe(0);
  });
});

it('everything that Parley makes is for its owner alone', async () => {
  const backup = join(place, 'backups', 'backup.db');
  const made = ['backups', 'served', 'restored', 'migrated'].map((name) => join(place, name));
  const [backups, served, restored, migrated] = made;
  mkdirSync(backups, { mode: 0o700 });
  await parley(served, 'keys', 'add', 'maria', '--role', 'admin');
  const server = await startProcess(served);
  expect(await parley(folder, 'backup', backup)).toMatchObject({ code: 0 });
  const readable = join(place, 'readable.db');
  cpSync(backup, readable);
  chmodSync(readable, 0o644);
  expect(await parley(restored, 'restore', readable)).toMatchObject({ code: 0 });
  expect(await parley(restored, 'rebuild')).toMatchObject({ code: 0 });
  const moving = ['migrate', '--from', `sqlite:${backup}`, '--to', `sqlite:${join(migrated, 'ledger.db')}`];
  expect(await parley(migrated, ...moving)).toMatchObject({ code: 0 });

  const foreign: string[] = [];
  for (const place of made)
    for (const name of ['', ...readdirSync(place, { recursive: true, encoding: 'utf8' })])
      if ((statSync(join(place, name)).mode & 0o077) !== 0) foreign.push(join(place, name));
  const names = readdirSync(served);
  await server.stop('SIGTERM');
  expect(foreign).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['ledger.db-wal', 'ledger.db-shm', 'readmodel']));
});

describe('a store that cannot be used: a clear message, and nothing is overwritten', () => {
  const ledger = () => join(folder, 'ledger.db');
  const damage: [string, RegExp, (bytes: Buffer) => Buffer][] = [
    [
      'cut off',
      /ledger\.db is cut off: 8192 of \d+ bytes\. Restore it from a backup\. Nothing in it was changed/,
      (bytes) => bytes.subarray(0, 8192),
    ],
    [
      'of a newer version',
      /was written by a newer Parley \(format 9;/,
      (bytes) => (bytes.writeUInt32BE(9, 60), bytes),
    ],
    ['without its beginning', /its beginning is damaged/, (bytes) => bytes.fill(0, 0, 100)],
    ['damaged within', /damaged|malformed/, (bytes) => bytes.fill(0xa5, 4096 * 5, 4096 * 6)],
    ['another file', /not a SQLite database/, () => Buffer.from('My notes.\n'.repeat(50))],
  ];

  it.each(damage)('a ledger that is %s', async (_, words, spoil) => {
    writeFileSync(ledger(), spoil(readFileSync(ledger())));
    const before = [digestOf(ledger()), readModelFiles()];
    for (let attempt = 0; attempt < 2; attempt++)
      await expect(startApp({ dataFolder: folder })).rejects.toThrow(words);
    expect([digestOf(ledger()), readModelFiles()]).toEqual(before);
  });

  it('tells it as it is started, and leaves with 1', async () => {
    truncateSync(ledger(), 8192);
    const before = digestOf(ledger());
    const { code, err } = await serve(folder);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^Parley cannot start\.\n\S+ledger\.db is cut off: 8192 of \d+ bytes\. Restore it from a backup\. Nothing in it was changed\.\n$/,
    );
    expect(await parley(folder, 'verify')).toMatchObject({
      code: 1,
      err: expect.stringContaining('cut off'),
    });
    expect(await parley(folder, 'backup', join(place, 'b.db'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('cut off'),
    });
    expect(digestOf(ledger())).toBe(before);
  });

  it('a read model that is damaged is made anew, and the ledger is as it was', async () => {
    for (const name of readdirSync(join(folder, 'readmodel')))
      if (name.startsWith('readmodel-'))
        writeFileSync(join(folder, 'readmodel', name), 'no longer a database, not at all');
    const app = await startApp({ dataFolder: folder });
    const { body } = await app.get('/health/ready', {});
    expect(body.store.ok).toBe(true);
    const answer = await app.get(`/api/v1/negotiations/${LEDGERS[0]}`, { 'Parley-Min-Position': '78' });
    expect([answer.status, answer.body.revision]).toEqual([200, 31]);
    await app.close();
    expect(await parley(folder, 'verify')).toMatchObject({ code: 0 });
  });

  function readModelFiles(): string[] {
    const inFolder = join(folder, 'readmodel');
    return readdirSync(inFolder)
      .filter((name) => name.endsWith('.db'))
      .map((name) => `${name} ${digestOf(join(inFolder, name))}`);
  }
});

describe('a disk that can only be read', () => {
  const allow = (rights: { folders: number; files: number; ledger: number }) => {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const isLedger = entry.name.startsWith('ledger.db');
      const files = isLedger ? rights.ledger : rights.files;
      chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? rights.folders : files);
    }
    chmodSync(folder, rights.folders);
  };
  beforeEach(() => chmodSync(place, 0o755));
  afterEach(() => allow({ folders: 0o755, files: 0o644, ledger: 0o644 }));

  it.each([
    ['all of it', { folders: 0o555, files: 0o444, ledger: 0o444 }, 'access.db'],
    ['new files', { folders: 0o555, files: 0o666, ledger: 0o666 }, ''],
    ['the ledger', { folders: 0o777, files: 0o666, ledger: 0o444 }, 'ledger.db'],
  ])('%s: it is named as Parley starts, which then leaves with 1', async (_, rights, named) => {
    rmSync(join(folder, 'parley.lock.db'));
    const before = digestOf(join(folder, 'ledger.db'));
    allow(rights);
    const { code, err } = await serve(folder, true);
    expect([code, err]).toEqual([1, expect.stringMatching(/^Parley cannot start\.\n.+\n$/)]);
    expect(err).toContain(join(folder, named));
    expect(err).toMatch(/permission denied|readonly|read-only|cannot be written|unable to open/);
    expect(digestOf(join(folder, 'ledger.db'))).toBe(before);
  });
});
