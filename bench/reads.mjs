// Answers in process, at random pairs of times: one cell, and the board of 40 parties and 25 issues.
import { dataFolder } from './lib/ledger-file.mjs';
import { SIZES } from './lib/options.mjs';
import { asking, Reading } from './lib/reading.mjs';
import { atMost, both, Table, timesAtMost } from './lib/table.mjs';

const table = new Table(
  'reads',
  'Answers in process at random `asOf` × random `knownAt`, after a warm-up. Yardstick: the same of the smallest ledger, in turns.',
);

const readings = {};
for (const size of SIZES) readings[size] = new Reading(await dataFolder(size));

/** One kind of question, put to all ledgers in turns. */
async function compare(what, unit, ask, aims = {}) {
  const found = await asking(readings, ask);
  for (const share of ['p50', 'p99'])
    for (const size of SIZES) {
      const first = size === SIZES[0] ? undefined : found[SIZES[0]];
      const aim = share === 'p99' ? aims[first ? 'others' : 'first'] : undefined;
      const cpu = share === 'p50' ? { ours: found[size].cpu, yardstick: first?.cpu } : undefined;
      const ours = found[size][share];
      table.row({ what: `${what}, ${share}`, size, ours, yardstick: first?.[share], unit, aim, cpu });
    }
}

await compare('one cell', 'µs', (reading) => reading.cells(), {
  first: atMost(50, 'µs'),
  others: both(atMost(50, 'µs'), timesAtMost(1.5)),
});
await compare('one cell, the kernel alone', 'µs', (reading) => reading.kernel());
await compare('the board', 'ms', (reading) => reading.boards(), {
  first: atMost(3, 'ms'),
  others: atMost(3, 'ms'),
});
await compare('the board now', 'ms', (reading) => reading.boards('now'));
for (const reading of Object.values(readings)) await reading.close();
table.print();
