// What the server holds in memory beside the log: after it has made its read model from the whole log, and 10,000 random reads.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Chance } from './lib/chance.mjs';
import { BEGINS, ENDS, ISSUES, NEGOTIATION, PARTIES } from './lib/history.mjs';
import { ledgerFile } from './lib/ledger-file.mjs';
import { LARGEST, sized, SIZES } from './lib/options.mjs';
import { pause } from './lib/measure.mjs';
import { removeFolder, startServer, temporaryFolder } from './lib/server.mjs';
import { atMostMore, Table } from './lib/table.mjs';

const READS = sized(10_000, 100);
const AT_ONCE = 16;
const MB = 1_000_000;
/** The opening, the parties and the issues alone. */
const NO_REPORTS = 66;

const table = new Table(
  'memory',
  `Resident memory of the server process after a rebuild and ${READS.toLocaleString('en')} reads over HTTP of random cells at random times, one in a hundred of the whole board. Yardstick: a server with an empty log, just started.`,
);

async function read(server, count) {
  const chance = new Chance(5);
  const moment = () =>
    new Date(BEGINS + (chance.next() / 2 ** 32) * (ENDS - BEGINS)).toISOString().slice(0, 10);
  const next = () => {
    const cell = chance.percent(1) ? '' : `&party=${chance.of(PARTIES)}&issue=${chance.of(ISSUES)}`;
    const known = NO_REPORTS + chance.below(count - NO_REPORTS + 1);
    return `${server.api}/${NEGOTIATION}/stances?asOf=${moment()}&knownAt=position:${known}${cell}`;
  };
  let left = READS;
  const reader = async () => {
    for (; left > 0; left--) {
      const answer = await fetch(next());
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`A read was refused: ${answer.status}.`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
}

async function measure(count) {
  const folder = temporaryFolder();
  const file = count > 0 ? await ledgerFile(count) : '';
  const server = await startServer(folder, { settings: { EVENT_STORE_URL: `sqlite:${file}` } });
  const rebuilt = server.memory();
  if (count > 0) await read(server, count);
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
  const aim = size === LARGEST ? atMostMore(64, 'MB') : undefined;
  const row = (what, ours, yardstick, aimed) =>
    table.row({
      what,
      size,
      ours: ours / MB,
      yardstick: yardstick && yardstick / MB,
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
  ...{ ours: few.resident / MB, yardstick: empty.resident / MB },
});
table.print();
