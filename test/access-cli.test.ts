import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildMain, startProcess } from './support/process.js';
import { bearer } from './support/keys.js';

const CLI = resolve(__dirname, '..', 'dist', 'src', 'cli', 'main.js');

let folder: string;
beforeAll(() => buildMain(), 300_000);
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'parley-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function parley(...args: string[]) {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PARLEY_DATA: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const list = () => JSON.parse(parley('keys', 'list', '--json').stdout);

it('makes, lists and revokes keys beside a running server', async () => {
  const server = await startProcess(folder);
  const status = async (headers = {}) =>
    (await fetch(`${server.url}/api/v1/negotiations`, { headers })).status;
  try {
    expect(await status()).toBe(200);
    const made = parley(
      'keys',
      'add',
      'desk',
      '--role',
      'recorder',
      '--negotiation',
      'a',
      '--negotiation',
      'b',
      '--expires',
      '2999',
    );
    expect(made.status).toBe(0);
    expect(made.stdout).toMatch(/^parley_[0-9a-f]{12}_[\w-]{43}\n$/);
    expect(made.stderr).toMatch(/desk \(recorder, for a, b only, until 2999-12-31/);
    const key = bearer(made.stdout.trim());
    expect(await status()).toBe(401);
    expect(await status(key)).toBe(200);
    expect(list()).toMatchObject([
      { name: 'desk', role: 'recorder', state: 'good', negotiations: ['a', 'b'] },
    ]);
    expect(parley('keys', 'list').stdout).toMatch(/^NAME +ROLE .*\ndesk +recorder +good +a,b /);

    expect(parley('keys', 'revoke', 'desk').status).toBe(0);
    expect(await status(key)).toBe(401);
    expect(await status()).toBe(401);
    expect(list()).toMatchObject([{ state: 'revoked' }]);
    expect(parley('keys', 'add', 'desk', '--role', 'reader')).toMatchObject({ status: 1, stdout: '' });
  } finally {
    await server.stop('SIGTERM');
  }
  expect(list()[0].lastUsedAt).toMatch(/^\d{4}-/);
  const log = server.log.map((line) => JSON.stringify(line)).join('\n');
  expect(log).not.toMatch(/parley_[0-9a-f]/);
});

it('keeps the file to its owner', () => {
  parley('keys', 'add', 'desk', '--role', 'reader');
  expect(statSync(join(folder, 'access.db')).mode & 0o077).toBe(0);
});

it.each([
  [[], 2],
  [['nothing'], 2],
  [['add'], 2],
  [['add', 'desk'], 2],
  [['add', 'desk', '--role', 'king'], 2],
  [['add', 'desk', 'two', '--role', 'reader'], 2],
  [['add', 'anonymous', '--role', 'reader'], 2],
  [['add', '../desk', '--role', 'reader'], 2],
  [['add', 'desk', '--role', 'reader', '--colour', 'red'], 2],
  [['add', 'desk', '--role', 'reader', '--expires', '1999'], 2],
  [['add', 'desk', '--role', 'reader', '--expires', 'soon'], 2],
  [['add', 'desk', '--role', 'reader', '--negotiation', '-'], 2],
  [['revoke'], 2],
  [['revoke', 'nobody'], 1],
])('keys %j is refused in words', (args, code) => {
  const { status, stdout, stderr } = parley('keys', ...args);
  expect([status, stdout]).toEqual([code, '']);
  expect(stderr).toMatch(/^[^\n]{10,}/);
  expect(stderr).not.toMatch(/\n\s+at /);
});

it('tells the words it knows, and one it does not', () => {
  expect(parley('help').stdout).toMatch(/^  verify /m);
  expect(parley('conquer')).toMatchObject({ status: 2, stdout: '' });
});

it.each([
  ['of another program', 'SQLite format 3\0 but not ours'],
  ['that is damaged', 'x'.repeat(5_000)],
])('a server does not start with a key file %s', (_, content) => {
  writeFileSync(join(folder, 'access.db'), content);
  const main = resolve(__dirname, '..', 'dist', 'src', 'main.js');
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PARLEY_DATA: folder, PORT: '0' };
  const { status, stderr } = spawnSync(process.execPath, [main], { env, encoding: 'utf8', timeout: 30_000 });
  expect(status).toBe(1);
  expect(stderr).toMatch(/The keys in .*access\.db cannot be used/);
});
