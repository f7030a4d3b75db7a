// `npm test`: makes the checkout ready and runs the tests; arguments after `--` go to Jest.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeReady, ROOT } from './ready.mjs';

makeReady();
mkdirSync(join(ROOT, '.cache'), { recursive: true });
const results = ['--json', `--outputFile=${join(ROOT, '.cache', 'test-results.json')}`];
const jest = spawn(
  process.execPath,
  [join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'), ...results, ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
jest.on('exit', (code, signal) => process.exit(signal ? 1 : code));
