import { setTimeout as sleep } from 'node:timers/promises';
import { type App, startApp } from './support/app.js';
import { connect, take } from './support/events.js';
import { record, recordTalks, statement, TALKS } from './support/talks.js';

type Body = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const ALL = '/api/v1/events/live';
const OF_TALKS = `${TALKS}/events/live`;

let app: App;
beforeEach(async () => {
  app = await startApp();
  await recordTalks(app);
});
afterEach(() => app.close());

const state = (issueId = 'ceasefire') =>
  record(app, `${TALKS}/positions`, statement('US', '2025-11-05', 'supports', { issueId }));

const openOther = (negotiationId: string) =>
  record(app, '/api/v1/negotiations', { negotiationId, title: 'Others', occurredOn: '2025-01' });

/** Every event of the log, or of one negotiation, from a position on. */
async function logFrom(path: string, fromPosition: number): Promise<Body[]> {
  const events: Body[] = [];
  for (let next: string | null = String(fromPosition); next !== null;) {
    const { body } = await app.get(`${path}?fromPosition=${next}&limit=1000`);
    events.push(...body.events);
    next = body.nextPosition;
  }
  return events;
}

test('tells of what is recorded from now on, as the log has it', async () => {
  const stream = await connect(app.url + ALL);
  expect(stream.status).toBe(200);
  expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(stream.headers.get('cache-control')).toBe('private, no-cache');
  expect(stream.headers.get('content-encoding')).toBeNull();
  const recorded = [await state(), await openOther('other'), await state()];
  const told = await take(stream[Symbol.asyncIterator](), 3);
  expect(told.map(({ id }) => id)).toEqual(recorded.map(({ position }) => position));
  expect(told.map(({ data }) => JSON.parse(data))).toEqual(
    await logFrom('/api/v1/events', Number(recorded[0].position)),
  );
  stream.close();
});

test('tells of one negotiation only', async () => {
  const stream = await connect(app.url + OF_TALKS);
  await openOther('other');
  const { position } = await state();
  expect(await take(stream[Symbol.asyncIterator](), 1)).toMatchObject([{ id: position }]);
  stream.close();
});

test.each([
  ['Last-Event-ID: 0', '', { 'last-event-id': '0' }, 1],
  ['Last-Event-ID: 5', '', { 'last-event-id': '5' }, 6],
  ['fromPosition=5', '?fromPosition=5', {}, 5],
  ['both', '?fromPosition=2', { 'last-event-id': '7' }, 8],
])('begins where %s says', async (_, query, headers, first) => {
  for (const [path, log] of [
    [ALL, '/api/v1/events'],
    [OF_TALKS, `${TALKS}/events`],
  ]) {
    const expected = await logFrom(log, first);
    const stream = await connect(app.url + path + query, headers as Record<string, string>);
    const told = await take(stream[Symbol.asyncIterator](), expected.length);
    expect(told.map(({ data }) => JSON.parse(data))).toEqual(expected);
    stream.close();
  }
});

test('a client ahead of the projections waits for what comes after its last event', async () => {
  const { position } = await state();
  const ahead = Number(position) + 2;
  const stream = await connect(app.url + ALL, { 'last-event-id': String(ahead) });
  for (let i = 0; i < 4; i++) await state();
  const told = await take(stream[Symbol.asyncIterator](), 2);
  expect(told.map(({ id }) => Number(id))).toEqual([ahead + 1, ahead + 2]);
  stream.close();
});

test.each([
  ['x', ''],
  ['-1', ''],
  ['1, 2', ''],
  ['5', '?fromPosition=x'],
])('Last-Event-ID %j with %j is refused', async (id, query) => {
  expect((await app.get(ALL + query, { 'last-event-id': id })).status).toBe(400);
});

test.each(['asOf=2025', 'knownAt=position:3', 'limit=3'])('does not take %s', async (query) => {
  expect((await app.get(`${ALL}?${query}`)).status).toBe(400);
});

test('answers HEAD, and leaves nothing open', async () => {
  const { status, headers } = await fetch(app.url + ALL, { method: 'HEAD' });
  expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
});

test('clients that lose their connection again and again under load miss nothing and get nothing twice', async () => {
  const total = 600;
  let last = Infinity;

  const write = async () => {
    let position = '0';
    for (let i = 0; i < total; i += 6) {
      const recorded = await Promise.all(
        [0, 1, 2, 3, 4, 5].map((n) => (n === 0 ? openOther(`other-${i}`) : state())),
      );
      position = String(Math.max(...recorded.map((one) => Number(one.position))));
    }
    last = Number(position);
    // Wakes whoever has read all of it and waits for more.
    await state();
  };

  const follow = async (path: string, seed: number) => {
    const got: number[] = [];
    let connections = 0;
    while ((got.at(-1) ?? 0) < last) {
      const stream = await connect(app.url + path, { 'last-event-id': String(got.at(-1) ?? 0) });
      const count = 1 + ((connections++ * 7 + seed) % 23);
      const events = stream[Symbol.asyncIterator]();
      for (let i = 0; i < count && (got.at(-1) ?? 0) < last; i++) {
        got.push(Number((await events.next()).value.id));
        if (got.length % 11 === seed) await sleep(1);
      }
      stream.close();
    }
    expect(connections).toBeGreaterThan(20);
    return got.filter((position) => position <= last);
  };

  const following = [follow(ALL, 0), follow(ALL, 3), follow(OF_TALKS, 1), follow(OF_TALKS, 5)];
  await write();
  const [all, alsoAll, talks, alsoTalks] = await Promise.all(following);
  const positionsOf = async (path: string) =>
    (await logFrom(path, 1)).map(({ position }) => Number(position)).filter((position) => position <= last);
  expect(all).toEqual(await positionsOf('/api/v1/events'));
  expect(alsoAll).toEqual(all);
  expect(talks).toEqual(await positionsOf(`${TALKS}/events`));
  expect(alsoTalks).toEqual(talks);
});

describe('the server stops', () => {
  /** Longer than a test may take: nothing is waited for in vain. */
  const patient = { settings: { PARLEY_STOP_TIMEOUT_MS: '600000' } };

  test('with streams open: they are completed', async () => {
    const own = await startApp(patient);
    await recordTalks(own);
    const streams = await Promise.all([connect(own.url + ALL), connect(own.url + OF_TALKS)]);
    const ends = streams.map((stream) => stream[Symbol.asyncIterator]().next());
    await own.close();
    expect((await Promise.all(ends)).map(({ done }) => done)).toEqual([true, true]);
  });

  test('after clients have gone in the middle', async () => {
    const own = await startApp(patient);
    await recordTalks(own);
    for (const headers of [{}, { 'last-event-id': '0' }] as Record<string, string>[]) {
      const stream = await connect(own.url + ALL, headers);
      stream.close();
    }
    await own.close();
  });
});
