// Reports as they really come, in many negotiations of the usual length and one long one, beside as many in one negotiation.
import { dataFolder, ledgerFile, manyOf } from './lib/ledger-file.mjs';
import { inTurns, median, spread } from './lib/measure.mjs';
import { LARGEST, ROUNDS, sized } from './lib/options.mjs';
import { readAtRandom } from './lib/questions.mjs';
import { rebuilding } from './lib/rebuilding.mjs';
import { removeFolder, startServer, temporaryFolder } from './lib/server.mjs';
import { Table } from './lib/table.mjs';

const READS = sized(10_000, 100);
const MB = 1_000_000;
const [long, ...usual] = manyOf(LARGEST);
const count = (n) => n.toLocaleString('en');

const table = new Table(
  'many',
  `${count(usual.length)} negotiations of ${count(usual[0].length)} reports and one of ${count(long.length)}. Baseline: one of ${count(LARGEST)}. Reads over HTTP, of a random negotiation at random times, one after another; one in a hundred is a whole board.`,
);

async function serving(kind, negotiations) {
  const folder = temporaryFolder(await dataFolder(LARGEST, kind));
  const server = await startServer(folder);
  const { cells, boards } = await readAtRandom(server, READS, { negotiations, atOnce: 1 });
  const found = {
    ...{ ready: server.readyMs, resident: server.memory().resident / MB },
    ...{ cell: median(cells), cell99: spread(cells).p99, board: median(boards), board99: spread(boards).p99 },
  };
  await server.stop();
  removeFolder(folder);
  return found;
}

const [many, one] = [await ledgerFile(LARGEST, 'many'), await ledgerFile(LARGEST)];
const { manyMade, oneMade, ours, baseline } = await inTurns(ROUNDS, {
  manyMade: () => rebuilding(many),
  oneMade: () => rebuilding(one),
  ours: () =>
    serving(
      'many',
      [long, ...usual].map(({ negotiationId }) => negotiationId),
    ),
  baseline: () => serving('plain'),
});
const row = (what, unit, key) => table.row({ what, unit, ours: ours[key], baseline: baseline[key] });
table.row({
  ...{ what: 'all projections, from the log', unit: 'events/s', ours: manyMade.rate, baseline: oneMade.rate },
  cpu: { ours: manyMade.cpu, baseline: oneMade.cpu },
});
row('start to ready', 'ms', 'ready');
row('one cell, p50', 'ms', 'cell');
row('one cell, p99', 'ms', 'cell99');
row('a board, p50', 'ms', 'board');
row('a board, p99', 'ms', 'board99');
row('resident after the reads', 'MB', 'resident');
table.print();
