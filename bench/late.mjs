// What a report costs that is dated before all others, and a correction of the oldest, beside one at the end.
import { built } from './lib/built.mjs';
import { Chance } from './lib/chance.mjs';
import { ISSUES, NEGOTIATION, PARTIES } from './lib/history.mjs';
import { dataFolder } from './lib/ledger-file.mjs';
import { median, now } from './lib/measure.mjs';
import { sized, SIZES } from './lib/options.mjs';
import { removeFolder, temporaryFolder } from './lib/server.mjs';
import { Table, timesAtMost } from './lib/table.mjs';

const { openSqliteLedger } = await built('src/ledger/sqlite/sqlite-ledger.js');
const { ReadModel } = await built('src/readmodel/read-model.js');
const { Recorder } = await built('src/recording/recorder.js');
const TIMES = sized(300, 10);
/** Not counted. */
const WARM_UP = sized(50, 2);

const table = new Table(
  'late',
  'Commands in process, one after another, the three kinds in turns: until a command is recorded, and until its answer can be read. Yardstick: a statement of the last day.',
);

const chance = new Chance(3);
const said = () => ({
  ...{
    parties: [chance.of(PARTIES)],
    issueId: chance.of(ISSUES),
    stance: chance.of(['supports', 'opposes']),
  },
  summary: 'As reported.',
});
const statement = (occurredOn) => ({ type: 'PositionStated', pathIds: {}, body: { ...said(), occurredOn } });

async function measure(size) {
  const folder = temporaryFolder(await dataFolder(size));
  const ledger = openSqliteLedger(`${folder}/ledger.db`);
  const readModel = new ReadModel({ ledger, folder: `${folder}/readmodel` });
  readModel.start();
  const recorder = new Recorder(ledger, readModel);
  const oldest = ledger.archive.after(0, 500).find(({ type }) => type === 'PositionStated');
  const kinds = {
    end: () => statement('2025-12-31'),
    late: () => statement('2023-12-31'),
    correction: () => ({
      type: 'ReportCorrected',
      pathIds: { eventId: oldest.id },
      body: { reason: 'Misread.', data: said() },
    }),
  };
  const found = Object.fromEntries(
    Object.keys(kinds).map((kind) => [kind, { recorded: [], read: [], cpu: 0 }]),
  );
  for (let n = -WARM_UP; n < TIMES; n++)
    for (const [kind, make] of Object.entries(kinds)) {
      const cpu = process.cpuUsage();
      const startedAt = now();
      const given = { negotiationId: NEGOTIATION, caller: 'bench', path: '/bench', ...make() };
      const { position } = await recorder.record(given);
      const recordedMs = now() - startedAt;
      if (!(await readModel.waitFor(Number(position), 10_000)))
        throw new Error('The read model does not follow.');
      if (n < 0) continue;
      const { user, system } = process.cpuUsage(cpu);
      found[kind].recorded.push(recordedMs);
      found[kind].read.push(now() - startedAt);
      found[kind].cpu += (user + system) / TIMES;
    }
  await readModel.stop();
  await ledger.close();
  removeFolder(folder);
  return found;
}

for (const size of SIZES) {
  const found = await measure(size);
  const row = (what, kind, until) =>
    table.row({
      ...{ what: `${what}, ${until === 'read' ? 'until it can be read' : 'recorded'}`, size, unit: 'ms' },
      ...{ ours: median(found[kind][until]), yardstick: median(found.end[until]), aim: timesAtMost(3) },
      cpu: until === 'read' ? { ours: found[kind].cpu, yardstick: found.end.cpu } : undefined,
    });
  for (const until of ['recorded', 'read']) {
    row('dated before all others', 'late', until);
    row('correction of the oldest', 'correction', until);
  }
}
table.print();
