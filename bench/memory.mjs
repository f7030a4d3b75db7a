// What the server holds in memory beside the log: after it has made its read model from the whole log, and 10,000 random reads.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NO_REPORTS } from './lib/history.mjs';
import { ledgerFile } from './lib/ledger-file.mjs';
import { LARGEST, sized, SIZES } from './lib/options.mjs';
import { pause } from './lib/measure.mjs';
import { readAtRandom } from './lib/questions.mjs';
import { removeFolder, startServer, temporaryFolder } from './lib/server.mjs';
import { atMostMore, Table } from './lib/table.mjs';

const READS = sized(10_000, 100);
const MB = 1_000_000;
/** What it may keep of negotiations that are asked for, where nothing is set. */
const BUDGET_MB = 256;

const table = new Table(
  'memory',
  `Resident memory of the server process after a rebuild and ${READS.toLocaleString('en')} reads over HTTP of random cells at random times, one in a hundred of the whole board. Baseline: a server with an empty log, just started.`,
);

async function measure(count) {
  const folder = temporaryFolder();
  const file = count > 0 ? await ledgerFile(count) : '';
  const server = await startServer(folder, { settings: { EVENT_STORE_URL: `sqlite:${file}` } });
  const rebuilt = server.memory();
  if (count > 0) await readAtRandom(server, READS);
  await pause(sized(2_000, 100));
  const memory = server.memory();
  await server.stop();
  const inModel = readdirSync(join(folder, 'readmodel')).map(
    (name) => statSync(join(folder, 'readmodel', name)).size,
  );
  const model = inModel.reduce((sum, size) => sum + size, 0);
  removeFolder(folder);
  return { ...memory, rebuilt: rebuilt.resident, log: file && statSync(file).size, model };
}

const empty = await measure(0);
const few = await measure(NO_REPORTS);
for (const size of SIZES) {
  const full = await measure(size);
  const aim = size === LARGEST ? atMostMore(BUDGET_MB, 'MB') : undefined;
  const row = (what, ours, baseline, aimed) =>
    table.row({
      what,
      size,
      ours: ours / MB,
      baseline: baseline && baseline / MB,
      unit: 'MB',
      aim: aimed,
    });
  row('resident', full.resident, empty.resident, aim);
  row('of it anonymous (no mapped files)', full.anonymous, empty.anonymous);
  row('the most it ever had', full.peak, empty.peak);
  row('right after the rebuild', full.rebuilt, empty.resident);
  row('the log itself', full.log);
  row('the read model’s file', full.model);
}
table.row({
  ...{ what: 'resident, no reports but the same reads', unit: 'MB' },
  ...{ ours: few.resident / MB, baseline: empty.resident / MB },
});
table.print();
