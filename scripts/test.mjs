// `npm test`, `npm run test:faults`: make the checkout ready and run the tests; arguments after `--` go to Jest.
import { runJest } from './jest.mjs';
import { makeReady } from './ready.mjs';

const [first, ...rest] = process.argv.slice(2);
makeReady();
if (first === 'faults') runJest('fault', ['--testMatch', '**/*.faults.ts', '--runInBand', ...rest]);
else runJest('test', process.argv.slice(2));
