import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildMain, MAIN } from './support/process.js';

const TORTURE = resolve(__dirname, '..', 'scripts', 'torture.mjs');
const CYCLES = 30;

beforeAll(buildMain, 300_000);

describe('kill -9 of the real process under load', () => {
  it(
    'loses nothing that was acknowledged, records nothing twice, leaves nothing by halves',
    async () => {
      // What it finds wrong ends it with another code than 0, and with the reason, which execFile then throws.
      const { stdout } = await promisify(execFile)(process.execPath, [
        TORTURE,
        String(CYCLES),
        '--main',
        MAIN,
      ]);
      const figures = JSON.parse(stdout) as Record<string, number>;
      expect(figures.cycles).toBe(CYCLES);
      expect(figures.kills).toBeGreaterThan(CYCLES);
      expect(figures.acknowledged).toBeGreaterThan(CYCLES);
      expect(figures.events).toBeGreaterThanOrEqual(figures.acknowledged);
      // The kills came in the midst of commands, which were then sent again.
      expect(figures.unanswered).toBeGreaterThan(0);
    },
    10 * 60_000,
  );
});
