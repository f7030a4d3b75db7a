// Emmett's SQLite store, doing what Parley's log does. It is a peer, not a part of Parley: bench/peers has its own lockfile, and
// what it wants is installed when a bench first asks for it.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { quick } from './options.mjs';
import { removeFolder, temporaryFolder } from './server.mjs';

const PEERS = join(import.meta.dirname, '..', 'peers');
const wanted = JSON.parse(readFileSync(join(PEERS, 'package.json'), 'utf8')).dependencies;
export const EMMETT = `Emmett’s SQLite store ${wanted['@event-driven-io/emmett-sqlite']}`;
const BATCH = 1_000;

/** Why it is not to be had here, or nothing. */
export const missing = load();
const { getSQLiteEventStore, sqliteConnection } = missing
  ? {}
  : createRequire(join(PEERS, 'package.json'))('@event-driven-io/emmett-sqlite');

function load() {
  if (existsSync(join(PEERS, 'node_modules', 'sqlite3', 'build'))) return undefined;
  if (quick) return 'it is not installed, and a quick run does not install it';
  process.stderr.write(
    'Installing Emmett into bench/peers (once; its SQLite driver may have to be compiled) …\n',
  );
  const arguments_ = ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', arguments_, {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0 && existsSync(join(PEERS, 'node_modules', 'sqlite3', 'build'))
    ? undefined
    : 'it could not be installed (npm ci --prefix bench/peers)';
}

// It prints each error that it throws as well, among the tables.
if (!missing) console.log = () => undefined;

/**
 * @param keepsConnection one connection for all appends; as it comes, it opens and closes one for each
 */
export function openEmmett({ keepsConnection = false } = {}) {
  const folder = temporaryFolder();
  const fileName = join(folder, 'emmett.db');
  const connection = keepsConnection ? sqliteConnection({ fileName }) : undefined;
  const store = getSQLiteEventStore({
    fileName,
    ...(connection && { connectionOptions: { singleton: true, connection } }),
  });
  return {
    append: inTurns((stream, events, next) =>
      store.appendToStream(stream, events, {
        expectedStreamVersion: next === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(next),
      }),
    ),
    rebuild: (count) => rebuilding(store, count),
    close: async () => {
      connection?.close();
      removeFolder(folder);
    },
  };
}

/** Its transactions must not overlap; now and then one finds the file busy with the one before, and is sent again. */
function inTurns(append) {
  let last = Promise.resolve();
  const again = async (...given) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await append(...given);
      } catch (error) {
        if (attempt === 100) throw error;
      }
    }
  };
  return (...given) => {
    const turn = last.then(() => again(...given));
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** One projection from the beginning: how many statements there are of each party on each issue. @returns how many it has taken in */
async function rebuilding(store, count) {
  let seen = 0;
  const consumer = store.consumer({ pulling: { batchSize: BATCH, pullingFrequencyInMs: 0 } });
  const TABLE = 'statements (cell TEXT PRIMARY KEY, count INTEGER NOT NULL)';
  const ADD = 'INSERT INTO statements VALUES (?, 1) ON CONFLICT (cell) DO UPDATE SET count = count + 1';
  consumer.processor({
    processorId: `statements-${randomUUID()}`,
    startFrom: 'BEGINNING',
    eachMessage: async ({ data }, { connection }) => {
      if (seen === 0) await connection.command(`CREATE TABLE IF NOT EXISTS ${TABLE}`);
      for (const party of data.parties) await connection.command(ADD, [`${party} ${data.issueId}`]);
      seen++;
    },
    stopAfter: () => seen >= count,
  });
  await consumer.start();
  await consumer.close();
  if (seen < count) throw new Error(`Emmett's consumer stopped after ${seen} of ${count} events.`);
  return seen;
}
