// `npm start`: makes the checkout ready and serves. `npm run demo`: the same, with the examples loaded.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { makeReady, ROOT } from './ready.mjs';

const demo = process.argv.includes('--demo');
makeReady();
if (demo) {
  process.env.PARLEY_DATA ||= join(ROOT, 'data', 'demo');
  process.env.EVENT_STORE_URL = 'sqlite:';
  process.env.PARLEY_LOG_LEVEL ||= 'warn';
}
if (process.env.npm_lifecycle_event) stopWithParent();
// In this very process: signals and the exit code are the server's own.
await import(pathToFileURL(join(ROOT, 'dist', 'src', 'main.js')).href);
if (demo) await loadExamples();

/** npm stops the shell it started us by, and that shell tells nobody. */
function stopWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  timer.unref();
}

async function loadExamples() {
  const { HOST, PORT } = process.env;
  const host = !HOST || HOST === '0.0.0.0' ? '127.0.0.1' : HOST;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${PORT || 3000}`;
  if (!(await isReady(url))) return;
  const folder = join(ROOT, 'examples');
  const ledgers = readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => name.slice(0, -'.ndjson'.length));
  for (const ledger of ledgers) await load(url, ledger, await readFile(join(folder, `${ledger}.ndjson`)));
  const first = ledgers.includes('ukraine-talks-2025') ? 'ukraine-talks-2025' : ledgers[0];
  const one = `${url}/api/v1/negotiations/${first}`;
  print(`
Parley is serving what is in ${process.env.PARLEY_DATA}. Open the page:

  ${url}/?n=${first}

The same over the API, and its description:

  ${one}
  ${one}/stances?asOf=2025-09-30
  ${one}/meetings
  ${one}/timeline
  ${one}/changes?from=2025-08-31&to=2025-10-22
  ${url}/docs

Ctrl+C stops it.`);
}

async function isReady(url) {
  while (process.exitCode === undefined) {
    const response = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(100);
  }
  return false;
}

/** An import sent again records nothing twice. */
async function load(url, ledger, lines) {
  const response = await fetch(`${url}/api/v1/negotiations/${ledger}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${ledger} could not be loaded: ${answer.detail}`);
  const { recorded, skipped, failedCount } = answer;
  print(`${ledger}: ${recorded} reports recorded, ${skipped} there already, ${failedCount} failed`);
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
