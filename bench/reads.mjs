// Boards and cells at random pairs of times as JSON texts, beside what a user would make instead: a bitemporal table in SQLite, and
// in Postgres. All must answer the same rows before anything is measured.
import { ENDS, BEGINS, NEGOTIATION } from './lib/history.mjs';
import { Chance } from './lib/chance.mjs';
import { dataFolder } from './lib/ledger-file.mjs';
import { load } from './lib/load.mjs';
import { samplesInTurns } from './lib/measure.mjs';
import { sized, SIZES } from './lib/options.mjs';
import { openAnswers } from './lib/parley.mjs';
import { mustAgreeOnVaried, mustBeEqual, openPeers, sqliteTable } from './lib/peer-tables.mjs';
import { questions } from './lib/questions.mjs';
import { removeFolder, startServer, temporaryFolder } from './lib/server.mjs';
import { Table, timesOrMore } from './lib/table.mjs';
import { missingPostgres, POSTGRES } from './peers/postgres.mjs';

const BOARDS = sized(100, 5);
const CELLS = sized(3_000, 50);
const CHECKED = sized(50, 5);
const connections = sized(64, 8);
const seconds = sized(6, 1);

const table = new Table(
  'reads',
  `Boards of 40 parties and 25 issues, and single cells of them, as JSON texts at random \`asOf\` × random \`knownAt\`, in process, one after another, in turns, after a warm-up. A rate is that of the median. Baselines: one statement over a bitemporal table, in SQLite by libsql and in ${POSTGRES} over a socket (bench/peers). Each may cache 256 MB. All answer the same rows: checked before, also on a history of corrections, retractions, withdrawals, corroborations and disputes, and dates that tie.`,
);

const PEERS = {
  sqlite: { beside: 'the SQLite table', board: timesOrMore(2), cell: timesOrMore(2) },
  postgres: { beside: 'Postgres', board: timesOrMore(5) },
};

function compare(what, size, found) {
  const { ours } = found;
  const unit = `${what}s/s`;
  const rate = ({ p50 }) => 1_000 / p50;
  for (const [peer, { beside, [what]: aim }] of Object.entries(PEERS)) {
    const baseline = found[peer];
    if (!baseline) continue;
    const cpu = peer === 'sqlite' ? { ours: ours.cpu, baseline: baseline.cpu } : undefined;
    const rates = { ours: rate(ours), baseline: rate(baseline) };
    table.row({ what: `a ${what}, beside ${beside}`, size, unit, ...rates, aim, cpu });
  }
  const p99 = { ours: ours.p99, baseline: found.sqlite.p99 };
  table.row({ what: `a ${what}, p99, beside the SQLite table`, size, unit: 'ms', ...p99 });
}

/** In the later half of the history, where the board is full; each connection in an order of its own. */
function boards(number) {
  const chance = new Chance(number + 1);
  const day = () => new Date(ENDS - (chance.next() / 2 ** 33) * (ENDS - BEGINS)).toISOString().slice(0, 10);
  return Array.from({ length: 200 }, () => ({
    ...{ method: 'GET', path: `/api/v1/negotiations/${NEGOTIATION}/stances?asOf=${day()}` },
  }));
}

await mustAgreeOnVaried();
for (const size of SIZES) {
  const folder = await dataFolder(size);
  const all = { ours: await openAnswers(folder), ...(await openPeers(sqliteTable(size))) };
  const each = (ask) =>
    Object.fromEntries(Object.entries(all).map(([name, one]) => [name, (i) => ask(one, i)]));
  const asked = questions(CELLS, size);
  for (const { times, party, issue } of asked.slice(0, CHECKED)) {
    const texts = { board: {}, cell: {} };
    for (const [name, one] of Object.entries(all)) {
      texts.board[name] = `[${await one.board(times)}]`;
      texts.cell[name] = `[${await one.cell(times, party, issue)}]`;
    }
    mustBeEqual(texts.board, times);
    mustBeEqual(texts.cell, { ...times, party, issue });
  }
  compare(
    'board',
    size,
    await samplesInTurns(
      BOARDS,
      each((one, i) => one.board(asked[i].times)),
    ),
  );
  compare(
    'cell',
    size,
    await samplesInTurns(
      CELLS,
      each((one, i) => one.cell(asked[i].times, asked[i].party, asked[i].issue)),
    ),
  );
  for (const one of Object.values(all)) await one.close();

  const at = temporaryFolder(folder);
  const server = await startServer(at);
  const { rate, cpu } = await load(server, { connections, seconds, requests: boards });
  const what = `boards over HTTP at a random asOf, ${connections} connections`;
  table.row({ what, size, unit: 'boards/s', ours: rate, cpu: { ours: cpu } });
  await server.stop();
  removeFolder(at);
}
if (missingPostgres) table.note(`Left out: Postgres, for ${missingPostgres}.`);
table.print();
