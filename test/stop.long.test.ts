import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildMain, MAIN, type ServingProcess, startProcess } from './support/process.js';

let folder: string;
let server: ServingProcess;
beforeAll(buildMain, 300_000);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'));
});
afterEach(() => {
  server?.process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const OPENING = JSON.stringify({ negotiationId: 'talks', title: 'Talks', occurredOn: '2025-02-12' });

const post = (path: string, body: string) =>
  fetch(server.url + path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });

/** Opens a raw connection and sends the beginning of a request. */
async function connectWith(text: string) {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk) => (received += chunk));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  const says = async (text: string) => {
    while (!received.includes(text)) await once(socket, 'data');
  };
  return {
    socket,
    says,
    received: () => received,
    closed: new Promise((resolve) => socket.once('close', resolve)),
  };
}

describe.each(['SIGTERM', 'SIGINT'] as const)('a stop by %s', (signal) => {
  it('ends with 0, whatever clients are connected', async () => {
    server = await startProcess(folder);
    expect((await post('/api/v1/negotiations', OPENING)).status).toBe(201);
    const live = await fetch(`${server.url}/api/v1/events/live`);
    expect(live.status).toBe(200);
    const idle = await connectWith('');
    const midway = await connectWith(
      'POST /api/v1/negotiations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 500\r\n\r\n{',
    );
    await midway.says('100 Continue');
    const stopped = server.stop(signal);
    // The stream comes to its end in order: reading it to the end does not fail.
    await expect(live.text()).resolves.toEqual(expect.any(String));
    expect(await stopped).toEqual({ code: 0, signal: null });
    await Promise.all([idle.closed, midway.closed]);
    expect(server.log.at(-1)).toMatchObject({ msg: 'stopped' });
  });
});

describe('a stop', () => {
  it('lets a command under way come to its end', async () => {
    server = await startProcess(folder);
    const head = `POST /api/v1/negotiations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${OPENING.length}\r\n\r\n`;
    const client = await connectWith(head);
    await client.says('100 Continue');
    client.socket.write(OPENING.slice(0, 20));
    const stopped = server.stop('SIGTERM');
    const stopping = () => server.log.some(({ msg }) => msg === 'stopping');
    while (!stopping()) await new Promise((resolve) => setTimeout(resolve, 5));
    client.socket.write(OPENING.slice(20));
    await client.closed;
    expect(client.received()).toMatch(/^HTTP\/1\.1 201 /m);
    expect(await stopped).toEqual({ code: 0, signal: null });

    server = await startProcess(folder);
    const again = await fetch(`${server.url}/api/v1/negotiations/talks`);
    expect(await again.json()).toMatchObject({ negotiationId: 'talks', title: 'Talks' });
    await server.stop('SIGTERM');
  });
});

describe('an import under way at a stop', () => {
  it('is cut off, and sent again whole it goes on where it was', async () => {
    const line = (n: number) =>
      `${JSON.stringify({ type: 'IncidentReported', occurredOn: '2025-10-21', data: { title: `Strike ${n}` } })}\n`;
    const lines = Array.from({ length: 40 }, (_, n) => line(n));
    server = await startProcess(folder, { PARLEY_STOP_TIMEOUT_MS: '200' });
    await post('/api/v1/negotiations', OPENING);
    const client = await connectWith(
      'POST /api/v1/negotiations/talks/import HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000\r\n\r\n',
    );
    client.socket.write(lines.slice(0, 25).join(''));
    const recorded = async () => {
      const answer = await fetch(`${server.url}/api/v1/negotiations/talks`);
      return ((await answer.json()) as { revision: number }).revision;
    };
    // Lines are recorded as they come, before the import has ended.
    while ((await recorded()) < 25) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await server.stop('SIGTERM')).toEqual({ code: 0, signal: null });
    await client.closed;
    expect(client.received()).not.toMatch(/^HTTP\/1\.1 2/m);

    server = await startProcess(folder);
    const again = await fetch(`${server.url}/api/v1/negotiations/talks/import`, {
      method: 'POST',
      body: lines.join(''),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(await again.json()).toMatchObject({ recorded: 15, skipped: 25, failedCount: 0 });
    await server.stop('SIGTERM');
  });
});

describe('a start', () => {
  const start = (env: Record<string, string>) =>
    new Promise<{ code: unknown; stderr: string }>((resolve) => {
      execFile(
        process.execPath,
        [MAIN],
        { env: { PATH: process.env.PATH, PORT: '0', PARLEY_DATA: folder, ...env }, timeout: 30_000 },
        (error, _, stderr) => resolve({ code: error?.code, stderr }),
      );
    });

  it('that cannot be says why, for every setting that is wrong, and ends with 1', async () => {
    const { code, stderr } = await start({ PORT: 'x', PARLEY_LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Parley cannot start\.\nPORT must be .*\nPARLEY_LOG_LEVEL must be .*\n$/);
  });

  it.each([
    ['is a file', 'file', () => writeFileSync(join(folder, 'file'), '')],
    ['lies in a file', 'file/in', () => writeFileSync(join(folder, 'file'), '')],
    ['holds a ledger that is a folder', '', () => mkdirSync(join(folder, 'ledger.db'))],
    ['holds a read model that is a file', '', () => writeFileSync(join(folder, 'readmodel'), '')],
    [
      'holds a claim that is none',
      '',
      () => {
        mkdirSync(join(folder, 'readmodel'));
        writeFileSync(join(folder, 'readmodel', 'claim'), 'something else\n'.repeat(100));
      },
    ],
  ])('in a data folder that %s says so, and where', async (_, path, make) => {
    make();
    const { code, stderr } = await start({ PARLEY_DATA: join(folder, path) });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Parley cannot start\.\n.+\n$/);
    expect(stderr).toContain(folder);
  });

  it('on a port that is taken says so', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { code, stderr } = await start({ PORT: String((taken.address() as AddressInfo).port) });
    taken.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Parley cannot start\.\nPORT is taken/);
  });
});

describe('a reader of the log that stops reading', () => {
  const REQUESTS = 20_000;
  const CONNECTIONS = 4;

  /** Sends them down a few connections, one after another, and waits for every answer. */
  async function ask(url: string): Promise<void> {
    const each = REQUESTS / CONNECTIONS;
    const request = 'GET /api/v1/negotiations HTTP/1.1\r\nHost: x\r\n\r\n';
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        const socket = connect(Number(new URL(url).port), '127.0.0.1');
        socket.setEncoding('latin1');
        let [answers, received] = [0, ''];
        for (let sent = 0; sent < each; sent += 100) {
          socket.write(request.repeat(100));
          while (answers < sent + 100) {
            const [chunk] = (await once(socket, 'data')) as [string];
            const parts = (received + chunk).split('HTTP/1.1 200 OK');
            answers += parts.length - 1;
            received = parts.at(-1)!.slice(-20);
          }
        }
        socket.destroy();
      }),
    );
  }

  it('holds up neither answers nor the end, and is told what it missed when it reads again', async () => {
    server = await startProcess(folder);
    const output = server.process.stdout!;
    output.pause();
    await ask(server.url);
    expect((await post('/api/v1/negotiations', OPENING)).status).toBe(201);
    const dropped = () => server.log.find((entry) => entry.dropped !== undefined)?.dropped as number;
    expect(server.log.length).toBeLessThan(REQUESTS);
    output.resume();
    while (dropped() === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    const answered = server.log.filter(({ path }) => path === '/api/v1/negotiations');
    expect(answered.length + dropped()).toBe(REQUESTS + 1);

    output.pause();
    await ask(server.url);
    expect(await server.stop('SIGTERM')).toEqual({ code: 0, signal: null });
  });
});

describe('the log', () => {
  it('has a line for each request, with its id, and neither query nor body nor headers', async () => {
    server = await startProcess(folder);
    await fetch(`${server.url}/api/v1/negotiations?asOf=2025`, {
      headers: { 'x-request-id': 'mine', authorization: 'Bearer secret' },
    });
    await post('/api/v1/negotiations', OPENING);
    await server.stop('SIGTERM');
    expect(server.log).toContainEqual(
      expect.objectContaining({ reqId: 'mine', method: 'GET', path: '/api/v1/negotiations', status: 200 }),
    );
    expect(JSON.stringify(server.log)).not.toMatch(/secret|asOf|2025-02-12/);
  });
});
