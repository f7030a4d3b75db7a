// All projections from nothing but the log: how fast the read model is made beside reading the same rows alone, and how long reads
// take that are asked meanwhile.
import Database from 'libsql';
import { NEGOTIATION, ISSUES, PARTIES } from './lib/history.mjs';
import { ledgerFile } from './lib/ledger-file.mjs';
import { inTurns, speed } from './lib/measure.mjs';
import { ROUNDS, SIZES } from './lib/options.mjs';
import { rebuilding } from './lib/rebuilding.mjs';
import { removeFolder, startServer, temporaryFolder } from './lib/server.mjs';
import { atLeast, Table } from './lib/table.mjs';
import { startAsking } from './lib/waiting.mjs';

const PAGE = 500;
/** Aims are for logs of at least so many reports. */
const LARGE = 100_000;
const CELL = `stances?party=${PARTIES[0]}&issue=${ISSUES[0]}`;

const table = new Table(
  'rebuild',
  'The read model made from an empty folder, in process. Baseline: all rows of the same file read, and both their JSON texts parsed. Reads meanwhile: a server is started over the log without a read model, and another process asks for one cell every 20 ms until it is ready; they may be answered that it is not there yet.',
);

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

/** @returns the waits of who asks for a cell from when the server answers at all until it is ready */
async function waits(file) {
  const folder = temporaryFolder();
  let asking;
  const server = await startServer(folder, {
    settings: { EVENT_STORE_URL: `sqlite:${file}` },
    meanwhile: (url) => (asking = startAsking(`${url}/api/v1/negotiations/${NEGOTIATION}/${CELL}`)),
  });
  const stopAsking = await asking;
  const found = await stopAsking();
  await server.stop();
  removeFolder(folder);
  return found;
}

for (const size of SIZES) {
  const file = await ledgerFile(size);
  const { ours, scan, meanwhile } = await inTurns(ROUNDS, {
    ours: () => rebuilding(file),
    scan: () => scanning(file),
    meanwhile: () => waits(file),
  });
  table.row({
    ...{ what: 'all projections, from the log', size, unit: 'events/s' },
    aim: size >= LARGE ? atLeast(0.3) : undefined,
    ...{ ours: ours.rate, baseline: scan.rate, cpu: { ours: ours.cpu, baseline: scan.cpu } },
  });
  table.row({ what: 'a cell asked for meanwhile, p99', size, unit: 'ms', ours: meanwhile.p99 });
  table.row({ what: 'a cell asked for meanwhile, at most', size, unit: 'ms', ours: meanwhile.max });
  table.row({ what: 'of these served', size, unit: '%', ours: 100 * meanwhile.served });
}
table.print();
