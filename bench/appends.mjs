// Durable appends in process, of statements ready made: Parley's log, Emmett's SQLite store, and bare inserts of the same rows.
import Database from 'libsql';
import { appending, appendingHere, statementsFor } from './lib/appending.mjs';
import { EMMETT, missing, openEmmett } from './lib/emmett.mjs';
import { inTurns, now, speed } from './lib/measure.mjs';
import { ROUNDS, sized } from './lib/options.mjs';
import { openLog } from './lib/parley.mjs';
import { removeFolder, temporaryFolder } from './lib/server.mjs';
import { Table } from './lib/table.mjs';

const SECONDS = sized(3, 0.3);
const EVENTS = sized(60_000, 2_000);

const table = new Table(
  'appends',
  `One event an append, durable (WAL, synchronous FULL) when it is acknowledged; each writer on a stream of its own. Baselines: a bare libsql INSERT of the same row into the same tables, each in its own transaction, everything in it made beforehand; ${EMMETT}, whose appends must not overlap and are put in a queue.`,
);

/** What Parley's log holds once the events are in it: the tables as it makes them, and the rows. */
async function rowsOf(dealt) {
  const folder = temporaryFolder();
  const ledger = openLog(`${folder}/ledger.db`);
  await Promise.all(dealt.map(({ stream, events }) => ledger.append(stream, events, 'none')));
  await ledger.close();
  const connection = new Database(`${folder}/ledger.db`);
  const all = (sql) => connection.prepare(sql).raw().all();
  const tables = all('SELECT sql FROM sqlite_master WHERE sql IS NOT NULL').map(([sql]) => sql);
  const rows = all('SELECT * FROM events ORDER BY position');
  connection.close();
  removeFolder(folder);
  return { tables, rows };
}

function inserting({ tables, rows }) {
  const folder = temporaryFolder();
  const connection = new Database(`${folder}/bare.db`);
  connection.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${tables.join('; ')}`);
  const insert = connection.prepare(`INSERT INTO events VALUES (${rows[0].map(() => '?').join(', ')})`);
  const until = now() + 1_000 * SECONDS;
  return speed(() => {
    let n = 0;
    while (n < rows.length && now() < until) insert.run(rows[n++]);
    return n;
  }).finally(() => {
    connection.close();
    removeFolder(folder);
  });
}

async function emmett(dealt, options) {
  const store = openEmmett(options);
  const found = await appending(dealt, SECONDS, store.append);
  await store.close();
  return found;
}

for (const writers of [1, 64]) {
  const dealt = statementsFor(writers, EVENTS);
  const ways = { ours: () => appendingHere(dealt, SECONDS) };
  const made = writers === 1 ? await rowsOf(dealt) : undefined;
  if (made) ways.bare = () => inserting(made);
  if (!missing) {
    ways.asItComes = () => emmett(dealt);
    ways.kept = () => emmett(dealt, { keepsConnection: true });
  }
  const { ours, bare, asItComes, kept } = await inTurns(ROUNDS, ways);
  const row = (beside, baseline) =>
    table.row({
      ...{ what: `${writers} writer${writers > 1 ? 's' : ''}, beside ${beside}`, unit: 'events/s' },
      ...{ ours: ours.rate, baseline: baseline?.rate, cpu: { ours: ours.cpu, baseline: baseline?.cpu } },
    });
  if (bare) row('the bare insert', bare);
  if (asItComes) row('Emmett as it comes', asItComes);
  if (kept) row('Emmett with one connection kept open', kept);
  if (!bare && missing) row('nothing', undefined);
}
if (missing) table.note(`Left out: ${EMMETT}, for ${missing}.`);
table.print();
