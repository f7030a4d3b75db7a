import { once } from 'node:events';
import { connect } from 'node:net';
import type { Limits } from '../common/limits.js';
import { type App, startApp } from '../../test/support/app.js';

const SHORT_MS = 1_000;

let app: App;
const start = (limits: Partial<Limits> = {}) => {
  beforeAll(async () => {
    app = await startApp({ limits });
  });
  afterAll(() => app.close());
};

/** Sends raw bytes and returns everything received until the peer closes (or, with `end`, we do). */
async function talk(bytes: string, end = false): Promise<string> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1').setEncoding('utf8');
  let received = '';
  socket.on('data', (chunk) => (received += chunk)).on('error', () => undefined);
  socket.write(bytes);
  if (end) socket.end();
  await once(socket, 'close');
  return received;
}

const get = (target: string, headers = '') =>
  `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`;
const post = (headers: string, body: string) =>
  `POST /api/v1/negotiations HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n${headers}\r\n${body}`;

function expectProblem(received: string, status: number): void {
  const [head, body] = received.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(head).toMatch(/content-type: application\/problem\+json/i);
  expect(head).toMatch(/content-security-policy: /i);
  expect(JSON.parse(body)).toMatchObject({ status });
}

describe('bytes that are not as HTTP would have them', () => {
  start();

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a TLS hello', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n', 400],
    ['headers over 32 KiB', get('/health/live', `X-A: ${'a'.repeat(40_000)}\r\n`), 431],
    ['1,001 headers', get('/health/live', 'a:b\r\n'.repeat(999)), 431],
    [
      'a header after the 2,000th',
      get('/metrics', `${'a:b\r\n'.repeat(2_100)}X-Forwarded-For: 203.0.113.7\r\n`),
      431,
    ],
    ['a header line without a name', get('/health/live', ': x\r\n'), 400],
    ['an expectation that is not met', get('/health/live', 'Expect: 200-maybe\r\n'), 417],
    ['no host', 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['two hosts', get('/health/live', 'Host: y\r\n'), 400],
    ['two callers', get('/health/live', 'Authorization: Bearer a\r\nAuthorization: Bearer b\r\n'), 400],
    ['two lengths', post('Content-Length: 2\r\nContent-Length: 3\r\n', '{}'), 400],
    [
      'a length and chunks',
      post('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', '2\r\n{}\r\n0\r\n\r\n'),
      400,
    ],
    ['a climb out of the files', get('/docs/files/../../../package.json'), 404],
    ['a climb out of the files, encoded', get('/docs/files/..%2f..%2fpackage.json'), 404],
    ['no path', get('*'), 404],
    ['bytes above ASCII in the path', get('/api/v1/negotiations/\xe9'), 400],
  ])('get a problem: %s', async (_, bytes, status) => {
    expectProblem(await talk(bytes), status);
  });

  it('are understood where they are', async () => {
    expect(await talk(get('http://elsewhere.example/health/live'))).toMatch(/^HTTP\/1\.1 200 /);
    expect(await talk(post('Transfer-Encoding: chunked\r\n', '2\r\n{}\r\n0\r\n\r\n'))).toMatch(
      /^HTTP\/1\.1 400 /,
    );
  });

  it('over 1 MiB in chunks are 413', async () => {
    const chunk = `${(256 * 1024).toString(16)}\r\n${' '.repeat(256 * 1024)}\r\n`;
    expectProblem(await talk(post('Transfer-Encoding: chunked\r\n', `${chunk.repeat(5)}0\r\n\r\n`)), 413);
  });
});

describe('a client that takes its time', () => {
  start({ requestMs: SHORT_MS });

  it('with its headers is cut off', async () => {
    const received = await talk('GET /health/live HTTP/1.1\r\nHost: x\r\n');
    expect(received).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it('with its body is cut off', async () => {
    await talk(post('Content-Length: 100\r\n', '{'));
    expect((await app.get('/health/ready')).body.projections.head).toBe('0');
  });

  it('with an import is not', async () => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1').setEncoding('utf8');
    let received = '';
    socket.on('data', (chunk) => (received += chunk));
    socket.write(
      'POST /api/v1/negotiations/slow/import HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    for (const line of [
      '{"type":"NegotiationOpened","occurredOn":"2025",',
      '"data":{"title":"Slow"}}\n',
      '\n',
    ]) {
      await new Promise((resolve) => setTimeout(resolve, SHORT_MS / 2));
      socket.write(`${line.length.toString(16)}\r\n${line}\r\n`);
    }
    socket.write('0\r\n\r\n');
    await once(socket, 'close');
    expect(received).toMatch(/^HTTP\/1\.1 200 /);
    expect(received).toMatch(/"recorded":1,/);
  });
});
