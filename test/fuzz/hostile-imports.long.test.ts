import { request } from 'node:http';
import { parse } from 'csv-parse/sync';
import { type App, startApp } from '../support/app.js';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

const MIB = 1024 * 1024;
const path = (negotiationId: string) => `/api/v1/negotiations/${negotiationId}`;
const opening = '{"type":"NegotiationOpened","occurredOn":"2025","data":{"title":"Talks"}}\n';
const party = (id: string, more = '') =>
  `{"type":"PartyAdmitted","occurredOn":"2025","data":{"partyId":"${id}","name":"P","kind":"other","role":"observer"}${more}}\n`;

let app: App;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.close());

/** Sends an import piece by piece, as fast as it is taken. */
function send(
  negotiationId: string,
  pieces: Iterable<string | Buffer>,
): Promise<{ status: number; body: Json }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-ndjson' };
    const sent = request(
      `${app.url}${path(negotiationId)}/import`,
      { method: 'POST', headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode!, body: JSON.parse(text) }));
      },
    );
    sent.on('error', reject);
    const rest = pieces[Symbol.iterator]();
    const write = () => {
      for (let next = rest.next(); ; next = rest.next()) {
        if (next.done) return void sent.end();
        if (!sent.write(next.value)) return void sent.once('drain', write);
      }
    };
    write();
  });
}

function* repeated(piece: string | Buffer, times: number): Iterable<string | Buffer> {
  for (let n = 0; n < times; n++) yield piece;
}

it.each<[string, string | Buffer, string]>([
  ['nested deeply', `${'['.repeat(500_000)}\n`, 'Not JSON'],
  ['nested deeply and closed', `${'['.repeat(200_000)}${']'.repeat(200_000)}\n`, 'Invalid'],
  [
    'nested deeply within',
    party('a', `,"coding":${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`),
    'Invalid',
  ],
  [
    'of broken UTF-8',
    Buffer.concat([Buffer.from('{"type":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}\n')]),
    'Broken text',
  ],
  ['of UTF-16', Buffer.concat([Buffer.from(party('a'), 'utf16le'), Buffer.from('\n')]), 'Not JSON'],
  ['with a key twice', party('a', ',"note":"a","note":"b"'), 'Invalid'],
  ['with a key twice, escaped', party('a', String.raw`,"note":"a","\u006eote":"b"`), 'Invalid'],
  ['with __proto__', party('a', ',"__proto__":{"recordedBy":"admin"}'), 'Invalid'],
  ['with __proto__ within', party('a').replace('"kind"', '"__proto__":{"x":1},"kind"'), 'Invalid'],
  ['with constructor', party('a', ',"constructor":{"prototype":{"x":1}}'), 'Invalid'],
  ['with recordedBy', party('a', ',"recordedBy":"admin"'), 'Invalid'],
  ['with a lone surrogate', party('a', String.raw`,"note":"\ud800"`), 'Invalid'],
  ['with NUL', party('a', String.raw`,"note":"a\u0000b"`), 'Invalid'],
])('a line %s is refused, and the others are taken', async (name, line, title) => {
  const id = `hostile-${name.replace(/[^a-zA-Z0-9]+/g, '-')}`;
  const { status, body } = await send(id, [opening, line, party('b')]);
  expect(status).toBe(200);
  expect(body.recorded).toBe(2);
  const titles = new Set(body.failed.map((each: Json) => each.title));
  expect(titles).toContain(title);
  expect(({} as Json).x).toBeUndefined();
  expect((await app.get(`${path(id)}/events`)).body.events).toHaveLength(2);
});

it('a number beyond 2^53 is refused, or comes back as it was sent', async () => {
  const stated = (score: string) =>
    `{"type":"PositionStated","occurredOn":"2025","data":{"parties":["a"],"issueId":"i","stance":"supports","summary":"s","score":${score}}}\n`;
  const issue = '{"type":"IssueOpened","occurredOn":"2025","data":{"issueId":"i","proposition":"P."}}\n';
  const scores = ['9007199254740993', '1e400', '-0', '1e-400', '50.00000000000000000001'];
  const { body } = await send('numbers', [opening, party('a'), issue, ...scores.map(stated)]);
  expect(body.failed.map(({ line }: Json) => line)).toEqual(expect.arrayContaining([4, 5]));
  const { events } = (await app.get(`${path('numbers')}/events`)).body;
  for (const { data } of events.slice(3)) expect(data.score >= 0 && data.score <= 100).toBe(true);
});

it('a byte order mark and CRLF are no matter', async () => {
  const { body } = await send('windows', [`\ufeff${opening}${party('a')}`.replaceAll('\n', '\r\n')]);
  expect(body).toMatchObject({ recorded: 2, failedCount: 0 });
});

it('a million tiny lines are read and told in part, while others are answered', async () => {
  let answered = 0;
  let done = false;
  const asking = (async () => {
    for (; !done; answered += 1) expect((await app.get('/health/ready')).status).toBe(200);
  })();
  const { body } = await send('tiny', repeated('1\n'.repeat(10_000), 100));
  done = true;
  await asking;
  expect(answered).toBeGreaterThan(10);
  expect(body).toMatchObject({ recorded: 0, failedCount: 1_000_000 });
  expect(body.failed).toHaveLength(1_000);
});

it('a million blank lines are nothing', async () => {
  const { body } = await send('blank', repeated('\n'.repeat(100_000), 10));
  expect(body).toEqual({ recorded: 0, skipped: 0, failed: [], failedCount: 0 });
});

it('one endless line is thrown away as it comes', async () => {
  const before = process.memoryUsage().rss;
  let most = before;
  const measuring = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
  const piece = Buffer.alloc(MIB, 'x');
  const { body } = await send('endless', [...repeated(piece, 1), ...repeated(piece, 255), '\n', opening]);
  clearInterval(measuring);
  expect(body).toMatchObject({ recorded: 1, failed: [{ line: 1, title: 'Line too long' }] });
  expect(most - before).toBeLessThan(200 * MIB);
});

it('CSV holds nothing that a spreadsheet would run', async () => {
  const FORMULAS = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=cmd|"/c calc"!A0',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ];
  const lines = FORMULAS.map((text, n) => {
    const data = { incidentId: `i${n}`, title: `${text}x`, summary: text };
    const source = { outlet: text, title: text, author: text };
    return `${JSON.stringify({ type: 'IncidentReported', occurredOn: '2025', data, source, note: text })}\n`;
  });
  const sent = await send('formulas', [opening, ...lines]);
  expect(sent.body.failed).toEqual([]);
  const { body } = await app.get(`${path('formulas')}/export?format=csv`);
  const rows: string[][] = parse(body, { bom: true });
  expect(rows).toHaveLength(FORMULAS.length + 2);
  const running = rows.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell));
  expect(running).toEqual([]);
});
