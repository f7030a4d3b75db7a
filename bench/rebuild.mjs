// All projections from nothing but the log: how fast the read model takes it in, and what reading the same rows alone takes.
import Database from 'libsql';
import { statementsFor } from './lib/appending.mjs';
import { built } from './lib/built.mjs';
import { EMMETT, missing, openEmmett } from './lib/emmett.mjs';
import { batches, ledgerFile, openReadModel } from './lib/ledger-file.mjs';
import { inTurns, speed } from './lib/measure.mjs';
import { ROUNDS, sized, SIZES } from './lib/options.mjs';
import { removeFolder, temporaryFolder } from './lib/server.mjs';
import { atLeast, Table, timesOrMore } from './lib/table.mjs';

const { openSqliteLedger } = await built('src/ledger/sqlite/sqlite-ledger.js');
const PAGE = 500;
/** Emmett takes its time. */
const FEW = sized(10_000, 500);

const table = new Table(
  'rebuild',
  'The read model made from an empty folder, in process. Yardstick: all rows of the same file read, and both their JSON texts parsed.',
);

/** @returns events a second, until the last is in the file */
const rebuilding = (file) =>
  speed(async () => {
    const folder = temporaryFolder();
    const ledger = openSqliteLedger(file);
    const readModel = await openReadModel(ledger, folder);
    const count = readModel.model.position;
    await readModel.stop();
    await ledger.close();
    removeFolder(folder);
    return count;
  });

const scanning = (file) =>
  speed(() => {
    const connection = new Database(file);
    const rows = connection
      .prepare(
        'SELECT position, stream, revision, id, type, data, metadata FROM events WHERE position > ? ORDER BY position LIMIT ?',
      )
      .raw();
    let position = 0;
    for (let page; (page = rows.all([position, PAGE])).length > 0;) {
      for (const row of page) {
        row[5] = JSON.parse(row[5]);
        row[6] = JSON.parse(row[6]);
      }
      position = page.at(-1)[0];
    }
    connection.close();
    return position;
  });

for (const size of SIZES) {
  const file = await ledgerFile(size);
  const { ours, scan } = await inTurns(ROUNDS, { ours: () => rebuilding(file), scan: () => scanning(file) });
  table.row({
    ...{ what: 'all projections, from the log', size, unit: 'events/s', aim: atLeast(0.5) },
    ...{ ours: ours.rate, yardstick: scan.rate, cpu: { ours: ours.cpu, yardstick: scan.cpu } },
  });
}

if (missing) table.note(`Left out: ${EMMETT}, for ${missing}.`);
else {
  const [{ stream, events }] = statementsFor(1, FEW);
  const store = openEmmett();
  for (const [n, batch] of [...batches(events, 100)].entries()) await store.append(stream, batch, 100 * n);
  const file = await ledgerFile(FEW);
  const { ours, emmett } = await inTurns(ROUNDS, {
    ours: () => rebuilding(file),
    emmett: () => speed(() => store.rebuild(FEW)),
  });
  await store.close();
  table.row({
    ...{ what: 'all projections, beside one of Emmett’s', size: FEW, unit: 'events/s', aim: timesOrMore(13) },
    ...{ ours: ours.rate, yardstick: emmett.rate, cpu: { ours: ours.cpu, yardstick: emmett.cpu } },
  });
  table.note(
    `${EMMETT}: a consumer, in batches of 1,000, counts the statements of each party on each issue in a table, and keeps its checkpoint.`,
  );
}
table.print();
