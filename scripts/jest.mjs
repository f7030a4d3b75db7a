// Runs Jest, and sees to it that it ends: it writes its results when the tests are over, and a process that lives on after that
// is told of, with what it waits for, and ended. The results alone decide.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ready.mjs';

const LOOK_EVERY_MS = 1_000;
/** As long as the slowest end that was ever waited for took, several times over. */
const ENDS_WITHIN_MS = 60_000;
const REPORTED_WITHIN_MS = 10_000;

/**
 * @param name of the file of results in `.cache`
 * @param args Jest's own
 * @returns Jest's exit code
 */
export function runJest(name, args) {
  const cache = join(ROOT, '.cache');
  const results = join(cache, `${name}-results.json`);
  const reports = join(cache, 'reports');
  mkdirSync(reports, { recursive: true });
  rmSync(results, { force: true });
  const jest = spawn(
    process.execPath,
    [
      ...['--import', new URL('end.mjs', import.meta.url).href],
      ...['--report-on-signal', '--report-signal=SIGUSR2', `--report-directory=${reports}`],
      ...[join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'), '--json', `--outputFile=${results}`, ...args],
    ],
    { cwd: ROOT, stdio: 'inherit' },
  );
  let ended = false;
  const look = setInterval(() => {
    if (!existsSync(results)) return;
    clearInterval(look);
    setTimeout(() => {
      ended = true;
      end(jest);
    }, ENDS_WITHIN_MS).unref();
  }, LOOK_EVERY_MS);
  look.unref();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
  return new Promise((resolve) => {
    jest.on('exit', (code, signal) => {
      if (!ended) return resolve(signal ? 1 : code);
      process.stderr.write(
        `The tests were over, but their process (${jest.pid}) went on, and was ended.\n${waitedFor(reports, jest.pid)}`,
      );
      resolve(JSON.parse(readFileSync(results, 'utf8')).success ? 0 : 1);
    });
  });
}

function end(jest) {
  jest.kill('SIGUSR2');
  setTimeout(() => jest.kill('SIGKILL'), REPORTED_WITHIN_MS);
}

/** What the process itself reports: where it stood, and the handles that kept it. */
function waitedFor(reports, pid) {
  const file = readdirSync(reports).find((name) => name.includes(`.${pid}.`));
  if (!file) return 'It did not even report what it did.\n';
  const { javascriptStack, nativeStack, libuv } = JSON.parse(readFileSync(join(reports, file), 'utf8'));
  const kept = libuv.filter(({ is_active, is_referenced }) => is_active && is_referenced);
  const native = nativeStack.slice(0, 30).map(({ symbol }) => symbol);
  return `${JSON.stringify({ stack: javascriptStack?.stack, native, kept }, null, 1)}\n`;
}
