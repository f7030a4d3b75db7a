// What a report costs that is dated before all others, and a correction of the oldest, beside one at the end.
import { Chance } from './lib/chance.mjs';
import { ISSUES, PARTIES } from './lib/history.mjs';
import { dataFolder } from './lib/ledger-file.mjs';
import { median, now } from './lib/measure.mjs';
import { sized, SIZES } from './lib/options.mjs';
import { openRecorder } from './lib/parley.mjs';
import { removeFolder, temporaryFolder } from './lib/server.mjs';
import { Table } from './lib/table.mjs';

const TIMES = sized(300, 10);
/** Not counted. */
const WARM_UP = sized(50, 2);

const table = new Table(
  'late',
  'Commands in process, one after another, the three kinds in turns: until a command is recorded, and until its answer can be read. Baseline: a statement of the last day.',
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
  const recorder = await openRecorder(folder);
  const oldest = recorder.oldest();
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
      const position = await recorder.record(make());
      const recordedMs = now() - startedAt;
      await recorder.read(position);
      if (n < 0) continue;
      const { user, system } = process.cpuUsage(cpu);
      found[kind].recorded.push(recordedMs);
      found[kind].read.push(now() - startedAt);
      found[kind].cpu += (user + system) / TIMES;
    }
  await recorder.close();
  removeFolder(folder);
  return found;
}

for (const size of SIZES) {
  const found = await measure(size);
  const row = (what, kind, until) =>
    table.row({
      ...{ what: `${what}, ${until === 'read' ? 'until it can be read' : 'recorded'}`, size, unit: 'ms' },
      ...{ ours: median(found[kind][until]), baseline: median(found.end[until]) },
      cpu: until === 'read' ? { ours: found[kind].cpu, baseline: found.end.cpu } : undefined,
    });
  for (const until of ['recorded', 'read']) {
    row('dated before all others', 'late', until);
    row('correction of the oldest', 'correction', until);
  }
}
table.print();
