import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../http/problem.js';
import { type Job, ReadingThread } from './reading-thread.js';

/** Answers with the text, unless that is `hang` (reads without end), `crash` or `fill` (takes all memory that it can have). */
const WORKER = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ article: { text } }) => {
  if (text === 'hang') for (;;);
  if (text === 'crash') throw new Error('A defect.');
  for (const all = []; text === 'fill';) all.push(new Array(1000).fill({}).map(() => ({})));
  parentPort.postMessage(text);
});`;

let folder: string;
let thread: ReadingThread;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'));
  writeFileSync(join(folder, 'worker.cjs'), WORKER);
  thread = new ReadingThread(join(folder, 'worker.cjs'));
});
afterEach(async () => {
  await thread.onApplicationShutdown();
  rmSync(folder, { recursive: true });
});

const read = (text: string, who = 'maria') => thread.read({ article: { text } } as Job, who);
const refused = async (reading: Promise<unknown>) => {
  const { status, detail } = (await reading.catch((error: unknown) => error)) as Problem;
  return [status, detail];
};

it.each([
  ['hang', 'The text could not be read within 2000 ms. Send it in shorter parts.'],
  ['crash', 'The text could not be read.'],
  ['fill', /^The text could not be read/],
])('refuses a text that it cannot read, and reads the next one: %s', async (text, detail) => {
  const first = refused(read(text));
  const next = read('next', 'omar');
  expect(await first).toEqual([503, expect.stringMatching(detail)]);
  expect(await next).toBe('next');
});

it('keeps two texts of one caller waiting, and sixteen in all', async () => {
  const hanging = refused(read('hang'));
  const second = read('second');
  expect(await refused(read('third'))).toEqual([429, 'You have 2 texts waiting to be read already.']);
  const others = Array.from({ length: 14 }, (_, n) => read(`text ${n}`, `reader ${n}`));
  expect(await refused(read('one more', 'omar'))).toEqual([
    503,
    'There are 16 texts waiting to be read already.',
  ]);
  expect((await hanging)[0]).toBe(503);
  expect(await second).toBe('second');
  expect(await Promise.all(others)).toEqual(others.map((_, n) => `text ${n}`));
  expect(await read('third')).toBe('third');
});
