// Boards and cells where every report has been corrected five times over, beside the same history without corrections.
import { dataFolder } from './lib/ledger-file.mjs';
import { samplesInTurns } from './lib/measure.mjs';
import { long, sized, SIZES } from './lib/options.mjs';
import { openAnswers } from './lib/parley.mjs';
import { questions } from './lib/questions.mjs';
import { Table, timesAtMost } from './lib/table.mjs';

const BOARDS = sized(100, 5);
const CELLS = sized(3_000, 50);
const MOST = 100_000;
const MS = { ms: 1, µs: 0.001 };

const table = new Table(
  'corrected',
  'As in “reads”, at random `asOf` × random `knownAt`, where each report was corrected five times: data, and one date in ten. Baseline: the same reports without the corrections, in turns.',
);

for (const size of SIZES.filter((each) => long || each <= MOST)) {
  const corrected = await openAnswers(await dataFolder(size, 'corrected'));
  const plain = await openAnswers(await dataFolder(size));
  const [late, usual] = [corrected, plain].map(({ head }) => questions(CELLS, head));
  const compare = async (what, unit, count, ask) => {
    const { ours, baseline } = await samplesInTurns(count, {
      ours: (i) => ask(corrected, late[i]),
      baseline: (i) => ask(plain, usual[i]),
    });
    const cpu = { ours: ours.cpu, baseline: baseline.cpu };
    const row = (share, more) => {
      const figures = { ours: ours[share] / MS[unit], baseline: baseline[share] / MS[unit] };
      table.row({ what: `${what}, ${share}`, size, unit, ...figures, aim: timesAtMost(2), ...more });
    };
    row('p50', { cpu });
    row('p99');
  };
  await compare('one cell', 'µs', CELLS, (answers, { times, party, issue }) =>
    answers.cell(times, party, issue),
  );
  await compare('the board', 'ms', BOARDS, (answers, { times }) => answers.board(times));
  await corrected.close();
  await plain.close();
}
table.print();
