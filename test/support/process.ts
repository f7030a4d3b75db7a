import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');
/** Another build may be tested than the checkout's own. */
export const MAIN = process.env.PARLEY_MAIN ?? join(ROOT, 'dist', 'src', 'main.js');

export interface ServingProcess {
  url: string;
  process: ChildProcess;
  /** Lines of its log so far, parsed. */
  log: Record<string, unknown>[];
  /** Sends a signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Builds what `node dist/src/main.js` runs, where it is older than the sources. */
export function buildMain(): void {
  if (process.env.PARLEY_MAIN) return;
  // Jest's own NODE_ENV would build the page with Svelte's development runtime.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'ready.mjs')], { stdio: 'ignore', env });
}

/** The real process, on a free port of the loopback interface, over the data folder given. */
export async function startProcess(
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<ServingProcess> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH, HOME, HOST: '127.0.0.1', PORT: '0', ...settings, PARLEY_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const log: Record<string, unknown>[] = [];
  const url = await new Promise<string>((resolved, rejected) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const entry = JSON.parse(line) as Record<string, unknown>;
      log.push(entry);
      if (entry.msg === 'serving') resolved(String(entry.url));
    });
    child.once('exit', (code) => rejected(new Error(`It ended with ${code} before it served.`)));
  });
  return {
    url,
    process: child,
    log,
    stop: async (signal) => {
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code, by] = (await ended) as [number | null, NodeJS.Signals | null];
      return { code, signal: by };
    },
  };
}
