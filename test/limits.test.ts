import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Limits } from '../src/common/limits.js';
import { type App, startApp } from './support/app.js';
import { addKey, bearer } from './support/keys.js';

const LIST = '/api/v1/negotiations';
const NDJSON = { 'content-type': 'application/x-ndjson' };
const line = (type: string, data: object) => JSON.stringify({ type, occurredOn: '2025', data });
const opening = (title = 'Talks') => line('NegotiationOpened', { title });
const party = (n: number) =>
  line('PartyAdmitted', { partyId: `p${n}`, name: 'P', kind: 'other', role: 'observer' });

let app: App | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});
const start = async (settings: Record<string, string>, limits: Partial<Limits> = {}) =>
  (app = await startApp({ settings, limits }));

function expectProblem(
  answer: { status: number; headers: Headers; body: { detail: string } },
  status: number,
  says: RegExp,
): void {
  expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({
    status,
    type: 'application/problem+json; charset=utf-8',
  });
  expect(answer.body.detail).toMatch(says);
  if (status === 429 || status === 503) expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
}

/** An import whose client sends one piece and then waits. */
async function slowImport({ url }: App, negotiationId: string, piece: string, headers = '') {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').setEncoding('utf8');
  let received = '';
  socket.on('data', (chunk) => (received += chunk)).on('error', () => undefined);
  const send = (text: string) =>
    new Promise<void>((resolve) =>
      socket.write(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`, () => resolve()),
    );
  socket.write(
    `POST ${LIST}/${negotiationId}/import HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  await send(piece);
  return {
    socket: socket as Socket,
    send,
    /** All that comes back until the other side closes. */
    async end(last = '0\r\n\r\n'): Promise<string> {
      if (!socket.destroyed) {
        const closed = once(socket, 'close');
        if (last !== '') socket.write(last);
        await closed;
      }
      return received;
    },
  };
}

/** Until the import's first line shows. */
async function untilThere({ get }: App, negotiationId: string, headers = {}): Promise<void> {
  while ((await get(`${LIST}/${negotiationId}`, headers)).status !== 200) await new Promise(setImmediate);
}

const live = async ({ url }: App, headers = {}) => {
  const controller = new AbortController();
  const response = await fetch(`${url}/api/v1/events/live`, { headers, signal: controller.signal });
  return { response, end: () => controller.abort() };
};

describe('sizes', () => {
  it('a body', async () => {
    const { post } = await start({}, { bodyBytes: 1024 });
    expectProblem(await post(LIST, { title: 'x'.repeat(2_000), occurredOn: '2025' }), 413, /too large/);
  });

  it('a line of an import, and no other', async () => {
    const { post } = await start({}, { importLineBytes: 1024 });
    const lines = [opening(), opening('x'.repeat(1_024)), party(1)].join('\n');
    const { body } = await post(`${LIST}/talks/import`, lines, NDJSON);
    expect(body).toMatchObject({
      recorded: 2,
      failedCount: 1,
      failed: [{ line: 2, title: 'Line too long' }],
    });
    expect(body.failed[0].detail).toMatch(/at most 1024 are allowed/);
  });

  it('an import, of which what came before the limit stays', async () => {
    const { post, get } = await start({}, { importBytes: 200_000 });
    const lines = [opening(), ...Array.from({ length: 5_000 }, (_, n) => party(n))].join('\n');
    const answer = await post(`${LIST}/talks/import`, lines, NDJSON);
    expectProblem(answer, 413, /at most 200000 bytes/);
    expect((await get(`${LIST}/talks`)).body.parties.length).toBeGreaterThan(0);
  });

  it('a page', async () => {
    const { get, post } = await start({}, { pageEntries: 2 });
    await post(`${LIST}/talks/import`, [opening(), party(1), party(2), party(3)].join('\n'), NDJSON);
    expectProblem(await get('/api/v1/events?limit=3'), 400, /limit must be a whole number from 1 to 2/);
    expect((await get('/api/v1/events')).body.events).toHaveLength(2);
    expect((await get(`${LIST}/talks/timeline`)).body.events).toHaveLength(2);
  });

  it('no board that is asked for whole', async () => {
    const { get, post } = await start({}, { pageEntries: 2 });
    const issue = line('IssueOpened', { issueId: 'i', proposition: 'So it is.' });
    const parties = ['p1', 'p2', 'p3'];
    const said = line('PositionStated', { parties, issueId: 'i', stance: 'supports', summary: 'Yes.' });
    await post(
      `${LIST}/talks/import`,
      [opening(), party(1), party(2), party(3), issue, said].join('\n'),
      NDJSON,
    );
    const { body } = await get(`${LIST}/talks/stances`);
    expect(body.stances).toHaveLength(3);
    expect(body.nextCursor ?? null).toBeNull();
    expect((await get(`${LIST}/talks/stances?limit=1`)).body.stances).toHaveLength(1);
  });

  it('a query, and headers', async () => {
    const { get } = await start({}, { urlBytes: 300, headerBytes: 5000 });
    expectProblem(await get(`${LIST}?asOf=${'2'.repeat(300)}`), 414, /longer than 300 bytes/);
    expectProblem(await get(LIST, { 'x-a': 'a'.repeat(6_000) }), 431, /headers are too long/);
  });
});

describe('numbers', () => {
  it('requests a second of one key, whatever others do', async () => {
    const { get, dataFolder } = await start({ PARLEY_RATE_LIMIT_PER_SECOND: '5' });
    const [one, other] = ['one', 'other'].map((name) => bearer(addKey(dataFolder, name, 'reader')));
    const answers = await Promise.all(Array.from({ length: 40 }, () => get(LIST, one)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(5);
    expect(refused.length).toBeGreaterThan(0);
    expectProblem(refused[0], 429, /More than 5 requests per second/);
    expect((await get(LIST, other)).status).toBe(200);
    expect((await get('/health/live')).status).toBe(200);
  });

  it('requests a second are not counted on this machine while it is anonymous', async () => {
    const { get } = await start({ PARLEY_RATE_LIMIT_PER_SECOND: '1' });
    const answers = await Promise.all(Array.from({ length: 40 }, () => get(LIST)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('strangers are counted by their address', async () => {
    const { get, dataFolder } = await start({ PARLEY_RATE_LIMIT_PER_SECOND: '5' });
    const statuses = async (headers: Record<string, string>) => {
      const answers = await Promise.all(Array.from({ length: 40 }, () => get(LIST, headers)));
      return new Set(answers.map(({ status }) => status));
    };
    expect(await statuses({ via: '1.1 proxy' })).toEqual(new Set([401, 429]));
    addKey(dataFolder, 'one', 'reader');
    expect(await statuses(bearer('parley_of-no-use'))).toContain(429);
    expect((await get('/health/live')).status).toBe(200);
  });

  it('strangers behind a trusted proxy are counted by the address it says, and others are not believed', async () => {
    for (const [proxies, together] of [
      ['127.0.0.1, 10.0.0.0/8', false],
      ['10.0.0.0/8', true],
      ['', true],
    ] as const) {
      const { get, close } = await start({
        PARLEY_RATE_LIMIT_PER_SECOND: '5',
        PARLEY_TRUSTED_PROXIES: proxies,
      });
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, n) => get(LIST, { 'x-forwarded-for': `203.0.113.${n}, 10.1.1.1` })),
      );
      expect([proxies, answers.some(({ status }) => status === 429)]).toEqual([proxies, together]);
      await close();
    }
  });

  it('readers of live events, in all', async () => {
    const one = await start({}, { liveReaders: 2 });
    const open = [await live(one), await live(one)];
    expectProblem(await one.get('/api/v1/events/live'), 503, /2 readers of live events already/);
    open[0].end();
    let again = await live(one);
    while (again.response.status === 503) again = await live(one);
    expect(again.response.status).toBe(200);
    for (const each of [...open, again]) each.end();
  });

  it('readers of live events, of each', async () => {
    const one = await start({}, { liveReadersEach: 1 });
    const [mine, other] = ['mine', 'other'].map((name) => bearer(addKey(one.dataFolder, name, 'reader')));
    const open = [await live(one, mine), await live(one, other)];
    expect(open.map(({ response }) => response.status)).toEqual([200, 200]);
    expectProblem(await one.get('/api/v1/events/live', mine), 429, /You have 1 readers/);
    for (const { end } of open) end();
  });

  it('imports and exports of each: half of what there may be', async () => {
    const one = await start({}, { importsAtOnce: 2 });
    const keys = ['mine', 'other'].map((name) => addKey(one.dataFolder, name, 'recorder'));
    const slow = await Promise.all(
      keys.map((key, n) =>
        slowImport(one, `talks${n}`, `${opening()}\n`, `Authorization: Bearer ${key}\r\n`),
      ),
    );
    for (const n of [0, 1]) await untilThere(one, `talks${n}`, bearer(keys[0]));
    await slow[1].end();
    const mine = { ...NDJSON, ...bearer(keys[0]) };
    expectProblem(await one.post(`${LIST}/more/import`, opening(), mine), 429, /You have 1 imports already/);
    const { status } = await one.post(`${LIST}/more/import`, opening(), { ...NDJSON, ...bearer(keys[1]) });
    expect(status).toBe(200);
    await slow[0].end();
  });

  it('imports and exports at once', async () => {
    const one = await start({}, { importsAtOnce: 1, exportsAtOnce: 0 });
    const slow = await slowImport(one, 'talks', `${opening()}\n`);
    await untilThere(one, 'talks');
    expectProblem(await one.post(`${LIST}/other/import`, opening(), NDJSON), 503, /1 imports already/);
    expectProblem(await one.get(`${LIST}/talks/export`), 503, /0 exports and replays already/);
    expectProblem(await one.get(`${LIST}/talks/replay`), 503, /0 exports and replays already/);
    expect(await slow.end()).toMatch(/"recorded":1,/);
    while ((await one.post(`${LIST}/other/import`, opening(), NDJSON)).status === 503);
  });
});

describe('time', () => {
  it('of an import that sends nothing', async () => {
    const one = await start({}, { idleMs: 300 });
    const slow = await slowImport(one, 'talks', `${opening()}\n`);
    await slow.end('');
    await untilThere(one, 'talks');
  });

  it('of an import that sends a little, for ever', async () => {
    const one = await start({}, { longestRequestMs: 500 });
    const slow = await slowImport(one, 'talks', `${opening()}\n`);
    let closed = false;
    slow.socket.once('close', () => (closed = true));
    while (!closed) {
      await slow.send('\n');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await untilThere(one, 'talks');
  });
});

describe('too much to do', () => {
  it('is turned away, but for the question whether it is alive; what was begun is finished', async () => {
    const one = await start({}, { inFlight: 1 });
    const slow = await slowImport(one, 'talks', `${opening()}\n`);
    let answer = await one.get(LIST);
    while (answer.status === 200) answer = await one.get(LIST);
    expectProblem(answer, 503, /overloaded/);
    const refused = await one.post(LIST, { negotiationId: 'refused', title: 'x', occurredOn: '2025' });
    expectProblem(refused, 503, /nothing was recorded/);
    expect((await one.get('/health/live')).status).toBe(200);
    expect((await one.get('/health/ready')).status).toBe(200);
    expect(await slow.end()).toMatch(/"recorded":1,/);
    while ((await one.get(LIST)).status === 503);
    const { body } = await one.get('/api/v1/events');
    expect(body.events.map(({ negotiationId }: { negotiationId: string }) => negotiationId)).toEqual([
      'talks',
    ]);
  });

  it('shows in how late everything is', async () => {
    const one = await start({}, { delayMs: 50 });
    let busy = true;
    const keepBusy = () => {
      const end = performance.now() + 400;
      while (performance.now() < end);
      if (busy) setTimeout(keepBusy, 1);
    };
    keepBusy();
    let answer = await one.get(LIST);
    while (answer.status === 200) answer = await one.get(LIST);
    expectProblem(answer, 503, /overloaded/);
    expect((await one.get('/health/live')).status).toBe(200);
    busy = false;
    while ((await one.get(LIST)).status === 503);
  });
});
