// Answers in process, at random pairs of times: one cell, and the board of 40 parties and 25 issues.
import { dataFolder } from './lib/ledger-file.mjs';
import { inTurns } from './lib/measure.mjs';
import { ROUNDS, SIZES } from './lib/options.mjs';
import { Reading } from './lib/reading.mjs';
import { atMost, both, Table, timesAtMost } from './lib/table.mjs';

const table = new Table(
  'reads',
  'Answers in process at random `asOf` × random `knownAt`, after a warm-up. Yardstick: the same of the smallest ledger, in turns.',
);

const readings = new Map();
for (const size of SIZES) readings.set(size, new Reading(await dataFolder(size)));

/** One kind of question, put to all ledgers in turns. */
async function compare(what, unit, ask, aims = {}) {
  const found = await inTurns(
    ROUNDS,
    Object.fromEntries(SIZES.map((size) => [size, () => ask(readings.get(size))])),
  );
  for (const share of ['p50', 'p99'])
    for (const size of SIZES) {
      const yardstick = size === SIZES[0] ? undefined : found[SIZES[0]][share];
      const aim = share === 'p99' ? aims[size === SIZES[0] ? 'first' : 'others'] : undefined;
      table.row({ what: `${what}, ${share}`, size, ours: found[size][share], yardstick, unit, aim });
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
for (const reading of readings.values()) await reading.close();
table.print();
