import { fastify, type FastifyInstance } from 'fastify';
import { KEEP_AND_ASK } from '../http/caching.js';
import { streamText } from '../http/streaming.js';
import { type Answer, writeResponse, type ResponseContext } from './answer.js';

const NOW = Date.UTC(2026, 10, 22, 9);
const context: ResponseContext = {
  now: NOW,
  head: 42,
  following: () => true,
  version: '1',
  ifNoneMatch: undefined,
  isOfOne: false,
  identityOf: ({ position }) => ['stream', position],
};
const echo = { asOf: null, knownAt: '2026-11-20T00:00:00.000Z', position: '41' };
const settled: Answer = {
  echo,
  dependsOn: [{ asOf: null, knownAt: { position: 41 } }],
  body: { stances: [] },
};
const streamed: Answer = {
  ...settled,
  body: undefined,
  stream: { type: 'text/csv', open: () => streamText(['a,b\r\n', '1,2\r\n']) },
};

const servers: FastifyInstance[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** The response that a client of a real server receives. */
async function sent(answer: Answer, changes: Partial<ResponseContext> = {}) {
  const server = fastify();
  servers.push(server);
  server.get('/', (_, reply) => {
    const payload = writeResponse(answer, { ...context, ...changes }, reply);
    return reply.send(typeof payload === 'object' ? payload.getStream() : payload);
  });
  const { statusCode, headers, body } = await server.inject('/');
  return { status: statusCode, headers, body };
}

test('a settled answer is told with its times and a strong tag', async () => {
  const { headers, body } = await sent(settled);
  expect(JSON.parse(body)).toEqual({ ...echo, stances: [] });
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': KEEP_AND_ASK,
    etag: expect.stringMatching(/^"1-[\w-]{32}"$/),
    'parley-known-at': echo.knownAt,
    'parley-known-position': '41',
  });
  expect(headers).not.toHaveProperty('parley-as-of');
});

test.each([
  ['the answer is degraded', { ...settled, degraded: true }, {}],
  ['the log is not followed', settled, { following: () => false }],
  [
    'one of its times is not settled',
    { ...settled, dependsOn: [...settled.dependsOn!, { asOf: null, knownAt: null }] },
    {},
  ],
  ['the position is not reached', settled, { head: 40 }],
  ['it is made for one reader', { ...settled, dependsOn: undefined }, {}],
])('nothing is kept where %s', async (_, answer, changes) => {
  for (const one of [answer, { ...streamed, degraded: answer.degraded, dependsOn: answer.dependsOn }]) {
    const { status, headers } = await sent(one, { ...changes, ifNoneMatch: '*' });
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe(KEEP_AND_ASK);
    expect(headers).not.toHaveProperty('etag');
  }
});

test('a text of another type is sent and tagged as it is', async () => {
  const calendar = { type: 'text/calendar', content: 'BEGIN:VCALENDAR' };
  const settledText: Answer = { ...settled, body: undefined, text: calendar };
  const { headers, body } = await sent(settledText);
  expect([body, headers['content-type'], headers['parley-known-at']]).toEqual([
    calendar.content,
    calendar.type,
    echo.knownAt,
  ]);
  expect(headers.etag).toMatch(/^"/);
  const current = { ...settledText, dependsOn: [{ asOf: null, knownAt: null }] };
  const tagOf = async (answer: Answer) => (await sent(answer, { isOfOne: true })).headers.etag as string;
  const tag = await tagOf(current);
  expect(tag).toMatch(/^W\//);
  expect(await tagOf({ ...current, echo: { ...echo, knownAt: '2026-11-21T00:00:00.000Z' } })).toBe(tag);
  expect(await tagOf({ ...current, text: { ...calendar, content: 'BEGIN:OTHER' } })).not.toBe(tag);
});

test('another answer about one negotiation has a weak tag, of all that it says but when it was asked for', async () => {
  const current = { ...settled, dependsOn: [{ asOf: null, knownAt: null }] };
  const tagOf = async (answer: Answer) => (await sent(answer, { isOfOne: true })).headers.etag as string;
  const tag = await tagOf(current);
  expect(tag).toMatch(/^W\/"1-[\w-]{32}"$/);
  expect(await tagOf({ ...current, echo: { ...echo, knownAt: '2026-11-21T00:00:00.000Z' } })).toBe(tag);
  expect(await tagOf({ ...current, body: { stances: [1] } })).not.toBe(tag);
  expect(await tagOf({ ...current, echo: { ...echo, position: '42' } })).not.toBe(tag);
  expect((await sent(current, { isOfOne: true, ifNoneMatch: tag })).status).toBe(304);
  const stream = { ...current, body: undefined, stream: streamed.stream };
  expect(await tagOf(stream)).toMatch(/^W\//);
  const today = { ...stream, stream: { ...streamed.stream!, dependsOnToday: true } };
  expect(await tagOf({ ...today, echo: { ...echo, knownAt: '2026-11-21T00:00:00.000Z' } })).not.toBe(
    await tagOf(today),
  );
  for (const changes of [{ following: () => false }, {}]) {
    const answer = changes.following ? current : { ...current, degraded: true };
    expect((await sent(answer, { ...changes, isOfOne: true })).headers).not.toHaveProperty('etag');
  }
});

test('a degraded answer says so', async () => {
  const { headers, body } = await sent({ ...settled, degraded: true });
  expect(JSON.parse(body)).toMatchObject({ degraded: true });
  expect(headers['parley-degraded']).toBe('true');
  expect(JSON.parse((await sent(settled)).body)).not.toHaveProperty('degraded');
});

test('a tag comes back as 304, with nothing but headers', async () => {
  for (const answer of [settled, streamed]) {
    const { headers } = await sent(answer);
    const again = await sent(answer, { ifNoneMatch: `"other", ${String(headers.etag)}` });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect(again.headers).toMatchObject({ etag: headers.etag, 'cache-control': KEEP_AND_ASK });
    const version2 = await sent(answer, { ifNoneMatch: String(headers.etag), version: '2' });
    expect(version2.status).toBe(200);
  }
});

test('a stream is sent as its own type', async () => {
  const { headers, body } = await sent({ ...streamed, headers: { 'Content-Disposition': 'attachment' } });
  expect(body).toBe('a,b\r\n1,2\r\n');
  expect(headers).toMatchObject({ 'content-type': 'text/csv', 'content-disposition': 'attachment' });
});

test('what the body says goes before the times, as a report has a position of its own', async () => {
  const { headers, body } = await sent({ ...settled, body: { position: '7' } });
  expect(JSON.parse(body).position).toBe('7');
  expect(headers['parley-known-position']).toBe('41');
});
