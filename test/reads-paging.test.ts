import { type App, startApp } from './support/app.js';
import { record, recordTalks, statement, TALKS } from './support/talks.js';

type Body = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

let app: App;
beforeAll(async () => {
  app = await startApp();
  await recordTalks(app);
  for (const id of ['b', 'a', 'c', 'A', '_', '9'].map((letter) => `other-${letter}`)) await open(id);
});
afterAll(() => app.close());

const open = (negotiationId: string) =>
  record(app, '/api/v1/negotiations', { negotiationId, title: negotiationId, occurredOn: '2025-01-02' });

async function ask(path: string): Promise<Body> {
  const head = (await app.get('/api/v1/events?limit=1')).headers.get('parley-position')!;
  const { status, body } = await app.get(path, { 'parley-min-position': head });
  expect({ path, status }).toEqual({ path, status: 200 });
  return body;
}

const refused = async (path: string) => {
  const { status, body } = await app.get(path);
  expect({ path, status }).toEqual({ path, status: 400 });
  return body.errors?.[0].parameter;
};

/** Every page from the first on; `between` is done after each. */
async function pages(
  first: string,
  again: (cursor: string) => string,
  between: () => Promise<unknown>,
): Promise<Body[]> {
  const all = [await ask(first)];
  for (let cursor = all[0].nextCursor; cursor; cursor = all.at(-1)!.nextCursor) {
    expect(all.length).toBeLessThan(100);
    await between();
    all.push(await ask(again(cursor)));
  }
  return all;
}

const timesOf = ({ asOf, knownAt, position }: Body) => ({ asOf, knownAt, position });

test('negotiations come in pages, sorted by id, as they were known at the first', async () => {
  const whole = await ask('/api/v1/negotiations?asOf=2025-02-01');
  expect(whole.nextCursor).toBeNull();
  const ids = whole.negotiations.map((row: Body) => row.negotiationId);
  expect(ids).toEqual([...ids].sort());
  expect(ids).toHaveLength(7);

  let late = 0;
  const all = await pages(
    '/api/v1/negotiations?asOf=2025-02-01&limit=2',
    (cursor) => `/api/v1/negotiations?limit=2&cursor=${cursor}`,
    () => open(`other-z${late++}`),
  );
  expect(all.map(({ negotiations }) => negotiations.length)).toEqual([2, 2, 2, 1]);
  expect(all.flatMap(({ negotiations }) => negotiations)).toEqual(whole.negotiations);
  for (const page of all) expect(timesOf(page)).toEqual(timesOf(all[0]));
});

test('the timeline comes in pages, whatever is recorded meanwhile', async () => {
  const filter = 'from=2025-08&party=RU';
  const whole = await ask(`${TALKS}/timeline?${filter}`);
  expect(whole.events.length).toBeGreaterThan(4);
  const all = await pages(
    `${TALKS}/timeline?${filter}&limit=1`,
    (cursor) => `${TALKS}/timeline?cursor=${cursor}&limit=1`,
    () => record(app, `${TALKS}/positions`, statement('RU', '2025-08-05', 'supports')),
  );
  expect(all.flatMap(({ events }) => events)).toEqual(whole.events);
  for (const page of all) expect(timesOf(page)).toEqual(timesOf(all[0]));
});

describe.each(['/api/v1/events', `${TALKS}/events`])('%s', (path) => {
  const positions = ({ events }: Body): number[] => events.map(({ position }: Body) => Number(position));

  test('is the log in its order', async () => {
    const { events, nextPosition, nextCursor } = await ask(`${path}?limit=1000`);
    const found = positions({ events });
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect([nextPosition, nextCursor]).toEqual([null, null]);
    expect(events[0]).toMatchObject({
      type: 'NegotiationOpened',
      negotiationId: 'talks',
      revision: 0,
      position: '1',
    });
  });

  test('goes on by position, to what is recorded meanwhile', async () => {
    const found: number[] = [];
    let next: string | null = '3';
    for (let page = 0; next !== null; page++) {
      const body: Body = await ask(`${path}?fromPosition=${next}&limit=4`);
      found.push(...positions(body));
      next = body.nextPosition;
      if (page === 0) await record(app, `${TALKS}/positions`, statement('US', '2025-11-05', 'supports'));
    }
    const whole = positions(await ask(`${path}?limit=1000`));
    expect(found).toEqual(whole.filter((position) => position >= 3));
  });

  test('goes on by cursor, to what was known at the first page', async () => {
    const whole = await ask(`${path}?limit=1000`);
    const all = await pages(
      `${path}?limit=5`,
      (cursor) => `${path}?limit=5&cursor=${cursor}`,
      () => record(app, `${TALKS}/positions`, statement('US', '2025-11-06', 'supports')),
    );
    expect(all.flatMap(({ events }) => events)).toEqual(whole.events);
  });

  test('ends where knownAt says', async () => {
    expect(positions(await ask(`${path}?knownAt=position:6`))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await ask(`${path}?knownAt=position:6&fromPosition=7`)).toMatchObject({
      events: [],
      nextPosition: null,
    });
  });

  test('begins anywhere', async () => {
    const whole = await ask(`${path}?limit=1000`);
    expect((await ask(`${path}?limit=1000&fromPosition=0`)).events).toEqual(whole.events);
    for (const beyond of [Number(whole.position) + 1, '99999999999999999999']) {
      expect(await ask(`${path}?fromPosition=${beyond}`)).toMatchObject({
        events: [],
        nextPosition: null,
        nextCursor: null,
      });
    }
    for (const none of ['-1', '1.5', 'x', '01'])
      expect(await refused(`${path}?fromPosition=${none}`)).toBe('fromPosition');
  });

  test('takes one of position and cursor', async () => {
    const { nextCursor } = await ask(`${path}?limit=1`);
    expect(await refused(`${path}?fromPosition=2&cursor=${nextCursor}`)).toBe('fromPosition');
  });
});

describe('a cursor', () => {
  let cursor: string;
  beforeAll(async () => {
    cursor = (await ask(`${TALKS}/timeline?party=RU&asOf=2025-12&limit=1`)).nextCursor;
  });

  test('may be sent with the question it comes from', async () => {
    await ask(`${TALKS}/timeline?party=RU&asOf=2025-12-31&cursor=${cursor}`);
  });

  test.each(['party=US', 'issue=ceasefire', 'asOf=2025-11', 'knownAt=position:7', 'from=2025'])(
    'may not be sent with %s besides',
    async (other) =>
      expect(await refused(`${TALKS}/timeline?${other}&cursor=${cursor}`)).toBe(other.split('=')[0]),
  );

  test('belongs to its list', async () => {
    expect(await refused(`/api/v1/negotiations?cursor=${cursor}`)).toBe('cursor');
    expect(await refused(`/api/v1/negotiations/other-a/timeline?cursor=${cursor}`)).toBe('cursor');
    expect(await refused(`${TALKS}/events?cursor=${cursor}`)).toBe('cursor');
  });

  test.each(['x', 'bnVsbA', '1', '%00', 'null'])('%s is none', async (text) => {
    expect((await app.get(`${TALKS}/timeline?cursor=${text}`)).status).toBe(400);
  });
});

test.each(['0', '1001', '-1', '1.5', 'all', ''])('limit=%s is refused everywhere', async (limit) => {
  for (const path of ['/api/v1/negotiations', `${TALKS}/timeline`, '/api/v1/events', `${TALKS}/events`]) {
    expect(await refused(`${path}?limit=${limit}`)).toBe('limit');
  }
});

describe('one report', () => {
  const reportOf = async (type: string) => {
    const { events } = await ask(`${TALKS}/events`);
    return events.find((event: Body) => event.type === type);
  };

  test('is told as recorded, with its own position, and the times in headers', async () => {
    const opening = await reportOf('NegotiationOpened');
    const { body, headers } = await app.get(
      `${TALKS}/reports/${opening.eventId}?asOf=2024&knownAt=position:4`,
    );
    expect(body).toMatchObject({ ...opening, retracted: false, asOf: '2024-12-31T23:59:59.999Z' });
    expect(headers.get('parley-known-position')).toBe('4');
    expect(headers.get('parley-as-of')).toBe('2024-12-31T23:59:59.999Z');
  });

  test('is not there before it was recorded', async () => {
    const call = await reportOf('CallHeld');
    const path = `${TALKS}/reports/${call.eventId}`;
    expect((await app.get(`${path}?knownAt=position:${call.position}`)).status).toBe(200);
    expect((await app.get(`${path}?knownAt=position:${call.position - 1}`)).status).toBe(404);
    expect((await app.get(`${TALKS}/reports/01920000-0000-7000-8000-000000000000`)).status).toBe(404);
    expect((await app.get(`${TALKS}/reports/nonsense`)).status).toBe(400);
  });
});

test.each([
  'nowhere',
  'nowhere/stances',
  'nowhere/changes?from=2025',
  'nowhere/events',
  'nowhere/replay',
  'nowhere/export',
  'nowhere/events/live',
])('%s is not there', async (path) =>
  expect((await app.get(`/api/v1/negotiations/${path}`)).status).toBe(404),
);

test.each(['stances/RU/nothing/history', 'stances/XX/ceasefire/history', 'meetings/nothing'])(
  '%s is not there',
  async (path) => {
    expect((await app.get(`${TALKS}/${path}`)).status).toBe(404);
  },
);
