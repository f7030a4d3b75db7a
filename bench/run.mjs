// `npm run bench`: makes the checkout ready and runs the benches, or those named, each in a process of its own.
import { spawn } from 'node:child_process';
import { accessSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { makeReady } from '../scripts/ready.mjs';
import { list, names, quick, write } from './lib/options.mjs';
import { aims, resultsOf, writePage } from './lib/performance-page.mjs';

const isOnPath = (program) =>
  process.env.PATH.split(delimiter).some((folder) => isThere(join(folder, program)));
const isThere = (path) => {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
};

/** Each bench with what it measures and, where it wants more than Parley has, what is missing. */
const BENCHES = {
  reads: { about: 'boards and cells beside SQLite and Postgres' },
  corrected: { about: 'the same after five corrections of everything' },
  wide: { about: 'wide boards, and how long others wait' },
  others: { about: 'what one caller costs the others' },
  many: { about: 'many negotiations beside one' },
  across: { about: 'what is asked across negotiations' },
  rebuild: { about: 'all projections from the log' },
  memory: { about: 'memory beside the log' },
  commands: { about: 'durable commands over HTTP' },
  appends: { about: 'durable appends in process' },
  import: { about: 'an import over HTTP' },
  tables: { about: 'a table imported, tried and converted' },
  late: { about: 'late reports and corrections' },
  live: { about: 'from a command to its readers' },
  start: { about: 'start, first command, stop' },
  page: {
    about: 'the page in a browser',
    missing: () =>
      isThere(process.env.CHROMIUM ?? '/usr/bin/chromium')
        ? undefined
        : 'there is no Chromium (CHROMIUM names one)',
  },
  eventstoredb: {
    about: 'on an EventStoreDB server',
    missing: () =>
      ['eventstored', 'kurrentd'].some(isOnPath) ? undefined : 'neither eventstored nor kurrentd is on PATH',
  },
};

if (list) {
  for (const [name, { about }] of Object.entries(BENCHES)) console.log(`${name.padEnd(14)}${about}`);
  process.exit();
}
const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}

if (!process.env.PARLEY_DIST) makeReady();
const env = { ...process.env, PARLEY_BENCH_RUN: new Date().toISOString() };
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const printed = new Map();
const failed = [];
let running;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    running?.kill('SIGTERM');
    process.exit(1);
  });
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const missing = BENCHES[name].missing?.();
  console.log(`\n## ${name}: ${BENCHES[name].about}\n`);
  if (missing) {
    console.log(`Left out: ${missing}.`);
    continue;
  }
  const { code, output } = await run(name);
  if (code === 0) printed.set(name, output);
  else failed.push(name);
}
if (printed.size > 1) console.log(`\n${aims(resultsOf(env.PARLEY_BENCH_RUN))}`);
if (write && quick) console.error('A quick run says nothing about speed: nothing is written.');
else if (write) writePage(printed);
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}.`);
process.exit(failed.length > 0 ? 1 : 0);

function run(name) {
  const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.mjs`), ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  running = child;
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}
