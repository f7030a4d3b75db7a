import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildMain, MAIN } from './support/process.js';

const RUN = resolve(__dirname, '..', 'bench', 'run.mjs');
const NAMES = [
  'reads',
  'corrected',
  'wide',
  'others',
  'many',
  'across',
  'rebuild',
  'memory',
  'commands',
  'appends',
  'import',
  'tables',
  'late',
  'live',
  'start',
  'page',
  'eventstoredb',
];

/** Before Jest gives up, which would leave it running. */
const LONGEST_MS = 280_000;

async function bench(...words: string[]): Promise<string> {
  const env = { ...process.env, PARLEY_DIST: dirname(dirname(MAIN)) };
  return (await promisify(execFile)(process.execPath, [RUN, ...words], { env, timeout: LONGEST_MS })).stdout;
}

beforeAll(buildMain, 5 * 60_000);

/** What it measures here says nothing: only that each bench runs through and prints its table. */
describe('npm run bench', () => {
  it('names its benches', async () => {
    const listed = (await bench('--list')).trim().split('\n');
    expect(listed.map((line) => line.split(' ')[0])).toEqual(NAMES);
  });

  it.each(NAMES)('%s', async (name) => {
    const printed = await bench(name, '--quick');
    if (/^Left out: /m.test(printed) && !printed.includes('| ours')) return;
    expect(printed).toMatch(/^\| +\| ours .*\|$/m);
    expect(printed).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has a place for each on its page', () => {
    const page = readFileSync(resolve(__dirname, '..', 'docs', 'performance.md'), 'utf8');
    for (const name of [...NAMES, 'aims', 'limits'])
      expect(page).toMatch(new RegExp(`<!-- bench:${name} -->[^]*<!-- /bench:${name} -->`));
  });

  it('says what it does not know', async () => {
    await expect(bench('nothing')).rejects.toThrow('There is no bench nothing');
  });
});
