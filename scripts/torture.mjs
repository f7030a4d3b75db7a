// `npm run torture -- 2000`: kills the real process that often under load, and holds what is there afterwards to what was
// acknowledged. Options: --seed, --lives (ledgers at a time), --main (a compiled main.js; left out: built from the sources).
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeReady, ROOT } from './ready.mjs';

const CYCLES_A_LIFE = 40;
const PROGRESS_MS = 30_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, lives: { type: 'string' }, main: { type: 'string' } },
});
const cycles = Number(positionals[0] ?? 1000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const lives = Number(values.lives ?? 2);
if (!values.main) makeReady();
const main = values.main ? resolve(values.main) : join(ROOT, 'dist', 'src', 'main.js');
const { Chance } = await import('./torture/chance.mjs');
const { Life } = await import('./torture/life.mjs');

const figures = {
  cycles: 0,
  kills: 0,
  acknowledged: 0,
  refused: 0,
  unanswered: 0,
  recordedUnanswered: 0,
  events: 0,
};
const tell = () => process.stderr.write(`${JSON.stringify(figures)}\n`);
const progress = setInterval(tell, PROGRESS_MS);

let left = cycles;
async function liveOn(n) {
  for (let life = 0; left > 0; life++) {
    const share = Math.min(left, Math.max(1, Math.ceil(cycles / lives)), CYCLES_A_LIFE);
    left -= share;
    const one = new Life(main, new Chance(seed + 7919 * n + 104729 * life), figures);
    await one.run(share).catch((error) => {
      error.message = `seed ${seed}, ${one.folder} (kept): ${error.message}`;
      throw error;
    });
  }
}

try {
  await Promise.all(Array.from({ length: lives }, (_, n) => liveOn(n)));
  process.stdout.write(`${JSON.stringify({ seed, ...figures })}\n`);
} catch (error) {
  tell();
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
} finally {
  clearInterval(progress);
}
// A life that failed leaves others at work.
process.exit();
