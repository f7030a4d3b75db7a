// Makes the checkout ready and runs tests. `npm test`: those that are not long; `npm test -- PATH`: those of a path.
// `npm run test:rest`: the long ones (`*.long.test.ts`), and, where `eventstored` or `kurrentd` is on PATH, servers killed and cut
// off (`*.faults.ts`). `npm run test:all`: both.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runJest } from './jest.mjs';
import { makeReady } from './ready.mjs';

const LONG = String.raw`\.long\.test\.ts$`;

const isOnPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)));

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const quick = (args) =>
  runJest(
    'test',
    args.length > 0 ? args : [`--testPathIgnorePatterns=${LONG}`, '--testPathIgnorePatterns=/node_modules/'],
  );
const long = () => runJest('long', [`--testPathPatterns=${LONG}`]);

async function faults() {
  if (isOnPath('eventstored') || isOnPath('kurrentd'))
    return runJest('faults', ['--testMatch', '**/*.faults.ts', '--runInBand']);
  process.stderr.write('Left out: servers killed and cut off. Put eventstored or kurrentd on PATH.\n');
  return 0;
}

const SUITES = { all: [quick, long, faults], rest: [long, faults] };

const [first, ...rest] = process.argv.slice(2);
makeReady();
const isSuite = first !== undefined && Object.hasOwn(SUITES, first);
let worst = 0;
for (const suite of isSuite ? SUITES[first] : [quick])
  worst = Math.max(worst, await suite(isSuite ? rest : process.argv.slice(2)));
process.exit(worst);
