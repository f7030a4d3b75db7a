import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './support/free-port.js';
import { buildMain } from './support/process.js';

const READY_MS = 40_000;

/** A command of the README, as it is typed, on a free port and a folder of its own. */
async function type(command: string): Promise<{ url: string; child: ChildProcess; printed: () => string }> {
  const [port] = await freePorts(1);
  const [program, ...args] = command.split(' ');
  const child = spawn(program, args, {
    env: { ...process.env, PORT: String(port), PARLEY_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return { url: `http://127.0.0.1:${port}`, child, printed: () => printed };
}

async function until<T>(what: () => Promise<T | undefined>, complaint: () => string): Promise<T> {
  for (const latest = Date.now() + READY_MS; Date.now() < latest;) {
    const found = await what().catch(() => undefined);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(complaint());
}

let folder: string;
let running: ChildProcess | undefined;
beforeAll(buildMain);
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'parley-'))));
afterEach(async () => {
  if (running && running.exitCode === null && running.signalCode === null) {
    const ended = once(running, 'exit');
    // The whole group: npm and what it started.
    process.kill(-running.pid!, 'SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

describe('the commands of the README', () => {
  it('npm start serves', async () => {
    const { url, child, printed } = await type('npm start');
    running = child;
    const ready = await until(async () => {
      const response = await fetch(`${url}/health/ready`);
      return response.ok ? response.json() : undefined;
    }, printed);
    expect(ready).toMatchObject({ status: 'ready' });
  });

  it('npm run demo serves the examples, and every address that it names', async () => {
    const { url, child, printed } = await type('npm run demo');
    running = child;
    await until(async () => (printed().includes('Ctrl+C') ? true : undefined), printed);
    const addresses = printed().match(/http:\/\/\S+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address.startsWith(url)).toBe(true);
      expect([address, (await fetch(address)).status]).toEqual([address, 200]);
    }
    const { negotiations } = (await (await fetch(`${url}/api/v1/negotiations`)).json()) as {
      negotiations: { negotiationId: string }[];
    };
    expect(negotiations.map(({ negotiationId }) => negotiationId)).toEqual([
      'budapest-disputed',
      'delta-compact',
      'ukraine-talks-2025',
    ]);
  });
});
