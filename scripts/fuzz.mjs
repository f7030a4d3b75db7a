// `npm run fuzz [-- count [seed]]`: sends 100,000 requests made from /openapi.json to a server of its own, each unlike the last.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { makeReady, ROOT } from './ready.mjs';

const [count = '100000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
makeReady();
process.stderr.write(`${count} requests, seed ${seed}\n`);
const jest = spawn(
  process.execPath,
  [join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'), 'test/fuzz/fuzz.long.test.ts'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_REQUESTS: count, FUZZ_SEED: seed },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
jest.on('exit', (code, signal) => process.exit(signal ? 1 : code));
