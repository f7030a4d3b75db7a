// Answers in process where every report has been corrected five times over, beside the same history without corrections.
import { dataFolder } from './lib/ledger-file.mjs';
import { long, SIZES } from './lib/options.mjs';
import { asking, Reading } from './lib/reading.mjs';
import { Table, timesAtMost } from './lib/table.mjs';

const MOST = 100_000;

const table = new Table(
  'corrected',
  'As in “reads”, at random `asOf` × random `knownAt`, where each report was corrected five times: data, and one date in ten. Yardstick: the same reports without the corrections, in turns.',
);

for (const size of SIZES.filter((each) => long || each <= MOST)) {
  const readings = {
    ours: new Reading(await dataFolder(size, 'corrected')),
    plain: new Reading(await dataFolder(size)),
  };
  const row = (what, share, { ours, plain }, unit) =>
    table.row({
      ...{
        what: `${what}, ${share}`,
        size,
        unit,
        ours: ours[share],
        yardstick: plain[share],
        aim: timesAtMost(2),
      },
      cpu: share === 'p50' ? { ours: ours.cpu, yardstick: plain.cpu } : undefined,
    });
  const compare = async (what, unit, ask) => {
    const found = await asking(readings, ask);
    for (const share of ['p50', 'p99']) row(what, share, found, unit);
  };
  await compare('one cell', 'µs', (reading) => reading.cells());
  await compare('one cell, the kernel alone', 'µs', (reading) => reading.kernel());
  await compare('the board', 'ms', (reading) => reading.boards());
  for (const reading of Object.values(readings)) await reading.close();
}
table.print();
