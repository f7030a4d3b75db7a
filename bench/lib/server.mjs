import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST } from './built.mjs';
import { now, pause } from './measure.mjs';

/** The server as people run it. */
export const MAIN = join(DIST, 'src', 'main.js');
/** The same, but that it records nothing. */
export const RECORDING_NOTHING = join(import.meta.dirname, 'recording-nothing.mjs');

const TICK_US = 10_000;
const READY_MS = 3_600_000;

const running = new Set();
const folders = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** Gone when the bench ends. @param from a folder whose content it begins with */
export function temporaryFolder(from) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  folders.add(folder);
  if (from) cpSync(from, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return folder;
}

export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * A server of its own process over a data folder, once it is ready.
 * @param meanwhile called as soon as it has a URL, before it listens; told the URL
 */
export async function startServer(data, { main = MAIN, settings = {}, meanwhile } = {}) {
  const port = await freePort();
  const { PATH, HOME } = process.env;
  const startedAt = now();
  const child = spawn(process.execPath, [main], {
    env: {
      PATH,
      HOME,
      PARLEY_LOG_LEVEL: 'error',
      ...settings,
      HOST: '127.0.0.1',
      PORT: String(port),
      PARLEY_DATA: data,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  running.add(child);
  const exited = once(child, 'exit').then(() => running.delete(child));
  const url = `http://127.0.0.1:${port}`;
  meanwhile?.(url);
  const until = startedAt + READY_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    if (now() > until) throw new Error('The server does not get ready.');
    await pause(5);
  }
  return {
    url,
    api: `${url}/api/v1/negotiations`,
    pid: child.pid,
    readyMs: now() - startedAt,
    memory: () => memoryOf(child.pid),
    cpu: () => cpuOf(child.pid),
    /** @returns milliseconds until it has ended */
    stop: async () => {
      const stopAt = now();
      child.kill('SIGTERM');
      await exited;
      return now() - stopAt;
    },
  };
}

/** @throws Error where it says that it will not get ready */
async function isReady(url) {
  const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
  const health = await answer?.json();
  if (health?.projections?.error) throw new Error(`The server is not well: ${health.projections.error}`);
  return answer?.ok ?? false;
}

/** CPU time that a process has used, in µs; NaN where the system does not tell. */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_US;
  } catch {
    return NaN;
  }
}

/**
 * In bytes: what it holds now (`anonymous`: without files that are mapped), and the most it ever held; NaN where the system does
 * not tell.
 */
function memoryOf(pid) {
  const file = `/proc/${pid}/status`;
  const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const field = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? NaN) * 1_024;
  return { resident: field('VmRSS'), anonymous: field('RssAnon'), peak: field('VmHWM') };
}

export async function post(url, body, type = 'application/json') {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${JSON.stringify(told)}`);
  return told;
}
