// The same table and statement in a Postgres of the bench's own: in a temporary folder, on a socket there, for as long as it is open.
import Database from 'libsql';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from '../lib/measure.mjs';
import { missingPeers, requirePeer } from '../lib/peers.mjs';
import { removeFolder, temporaryFolder } from '../lib/server.mjs';

const textOf = (name) => readFileSync(join(import.meta.dirname, 'postgres', name), 'utf8');
const outputOf = (...command) => spawnSync(command[0], command.slice(1), { encoding: 'utf8' }).stdout?.trim();

const version = outputOf('postgres', '--version');
/** Name and version. */
export const POSTGRES =
  version?.replace('postgres (PostgreSQL)', 'Postgres').replace(/ \(.*/, '') ?? 'Postgres';
/** It does not run as root. */
const account =
  process.getuid?.() === 0
    ? { uid: Number(outputOf('id', '-u', 'postgres')), gid: Number(outputOf('id', '-g', 'postgres')) }
    : {};

/** Why there is none here, or nothing. */
export const missingPostgres = version
  ? account.uid === 0
    ? 'it does not run as root, and there is no user “postgres”'
    : missingPeers
  : '“initdb” and “postgres” are not on PATH';

const SETTINGS = {
  listen_addresses: '',
  /** As much as Parley may hold in memory. */
  shared_buffers: '256MB',
  random_page_cost: '1.1',
  jit: 'off',
  fsync: 'off',
  max_wal_size: '4GB',
  autovacuum: 'off',
};
const PAGE = 5_000;

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGQUIT')));

/** @param file the table in SQLite, which is copied. Answers as JSON texts, as Parley's do. */
export async function openPostgres(file, negotiation) {
  const server = await start();
  const { client } = server;
  await client.query(textOf('schema.sql'));
  await copy(file, client);
  await client.query('VACUUM ANALYZE');
  const sql = textOf('stances.sql');
  const board = { name: 'board', text: sql, rowMode: 'array' };
  const cell = { name: 'cell', text: sql.replace(/\/\* of one cell: (.*) \*\//, '$1'), rowMode: 'array' };
  const texts = async (query, values) => (await client.query({ ...query, values })).rows.map(([row]) => row);
  return {
    board: ({ asOf, knownAt }) => texts(board, [negotiation, asOf, knownAt]),
    cell: ({ asOf, knownAt }, party, issue) => texts(cell, [negotiation, asOf, knownAt, party, issue]),
    close: server.stop,
  };
}

async function start() {
  const folder = temporaryFolder();
  if (account.uid) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    'initdb',
    ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    {
      ...account,
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn('postgres', ['-D', data, '-k', folder, ...settings], {
    ...account,
    cwd: folder,
    stdio: 'ignore',
  });
  running.add(child);
  const client = await connect(folder, child);
  return {
    client,
    stop: async () => {
      await client.end();
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
      running.delete(child);
      removeFolder(folder);
    },
  };
}

async function connect(host, child) {
  const { Client } = requirePeer('pg');
  for (let attempt = 1; ; attempt++) {
    const client = new Client({ host, user: 'bench', database: 'postgres' });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (child.exitCode !== null || attempt === 300) throw error;
      await pause(100);
    }
  }
}

async function copy(file, client) {
  const connection = new Database(file);
  for (const [table, key] of [
    ['cells', 'cell'],
    ['entries', 'entry'],
  ]) {
    const page = connection.prepare(`SELECT * FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ${PAGE}`);
    const insert = `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`;
    for (let rows, last = 0; (rows = page.all(last)).length > 0; last = rows.at(-1)[key])
      await client.query(insert, [JSON.stringify(rows)]);
  }
  connection.close();
}
