import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { freePorts } from './support/free-port.js';
import { buildMain, startProcess } from './support/process.js';

/** Built it cannot be in the tests: what it says is held to what there is. */
const lines = readFileSync('Dockerfile', 'utf8').split('\n');
const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
const arguments_ = (instruction: string): string[] =>
  JSON.parse(/\[.*\]/.exec(last.find((line) => line.startsWith(instruction))!)![0]);

let folder: string;
beforeAll(() => buildMain(), 300_000);
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'parley-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('runs as nobody in particular, and only with what it needs', () => {
  expect(last[0]).toBe('FROM ${RUNTIME_IMAGE}');
  const bases = lines.flatMap((line) => /^ARG \w+_IMAGE=(\S+)$/.exec(line)?.[1] ?? []);
  expect(bases).toHaveLength(3);
  for (const base of bases) expect(base).toMatch(/^[^@]+:[^@]+@sha256:[0-9a-f]{64}$/);
  expect(bases[2]).toMatch(/:nonroot@/);
  expect(last.some((line) => /^(RUN|ADD|USER root)/.test(line))).toBe(false);
  const copied = last
    .filter((line) => line.startsWith('COPY'))
    .map((line) => /\/parley\/(\S+)/.exec(line)?.[1]);
  for (const path of copied) expect(path === undefined || existsSync(path)).toBe(true);
  expect(existsSync(arguments_('ENTRYPOINT')[1])).toBe(true);
});

it('knows whether it is healthy, as its health check asks, and as a command', async () => {
  const PORT = String((await freePorts(1))[0]);
  const [program, ...asked] = arguments_('HEALTHCHECK');
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PORT, HOST: '0.0.0.0' };
  const here = asked.map((each) => each.replace(':3000/', `:${PORT}/`));
  const [, entry] = arguments_('ENTRYPOINT');
  // The program of the image is BusyBox's, which takes these options, too.
  const checks: [string, string[]][] = [
    [basename(program), here],
    [process.execPath, [entry, 'healthy']],
  ];
  const statuses = () => checks.map(([each, args]) => spawnSync(each, args, { env }).status);
  expect(statuses()).toEqual([4, 1]);
  const server = await startProcess(folder, { PORT });
  expect(statuses()).toEqual([0, 0]);
  await server.stop('SIGTERM');
  expect(statuses()).toEqual([4, 1]);
});

it('serves and stops in order, and does not start while anyone could reach it', async () => {
  const [, ...entry] = arguments_('ENTRYPOINT');
  const command = [
    ...entry.map((each) => (each.startsWith('dist') ? resolve(each) : each)),
    ...arguments_('CMD'),
  ];
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, HOST: '0.0.0.0', PORT: '0', PARLEY_DATA: folder };
  const refused = spawnSync(process.execPath, command, { env, encoding: 'utf8', timeout: 30_000 });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/no key has been made/);
  const made = spawnSync(process.execPath, [...entry.slice(0), 'keys', 'add', 'first', '--role', 'admin'], {
    env,
  });
  expect(made.status).toBe(0);
  const server = spawn(process.execPath, command, { env });
  let said = '';
  server.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes('"msg":"serving"')) server.kill('SIGTERM');
  });
  await once(server, 'close');
  expect(said).toMatch(/"msg":"serving"/);
  expect(said).toMatch(/"msg":"stopped"/);
});
