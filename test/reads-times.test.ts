import { type App, startApp } from './support/app.js';
import { record, recordTalks, statement, TALKS } from './support/talks.js';

const READS = [
  '',
  '/stances',
  '/stances/RU/ceasefire/history',
  '/meetings',
  '/meetings/summit',
  '/contacts',
  '/conditions',
  '/convergence',
  '/timeline',
  '/events',
].map((path) => TALKS + path);
const LISTS = ['/api/v1/negotiations', '/api/v1/events'];
const STREAMS = [`${TALKS}/replay`, `${TALKS}/export`, `${TALKS}/export?format=csv`];

/** Of every answer. */
const KEPT = 'private, no-cache';
const withQuery = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;

let app: App;
let head: string;
beforeAll(async () => {
  app = await startApp();
  await recordTalks(app);
  head = (await record(app, `${TALKS}/positions`, statement('US', '2025-10-22', 'conditional'))).position;
});
afterAll(() => app.close());

/** A read that is sure to see everything recorded above. */
const get = (path: string, headers: Record<string, string> = {}) =>
  app.get(path, { 'parley-min-position': head, ...headers });

/** Answers about one negotiation have one, lists of several have none. */
function expectWeakTag(path: string, headers: Headers): void {
  const tag = headers.get('etag');
  if (path.startsWith(TALKS)) expect(tag).toMatch(/^W\/"\w+-[\w-]{32}"$/);
  else expect(tag).toBeNull();
}

describe.each([...READS, ...LISTS])('%s', (path) => {
  test('says which times it holds for', async () => {
    const { status, body } = await get(withQuery(path, 'asOf=2025-10-21&knownAt=position:12'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ asOf: '2025-10-21T23:59:59.999Z', position: '12' });
    expect(body.knownAt).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test('without times has no bound, and holds for now', async () => {
    const before = Date.now();
    const { body, headers } = await get(path);
    expect(body.asOf).toBeNull();
    expect(Date.parse(body.knownAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(body.knownAt)).toBeLessThanOrEqual(Date.now());
    expect(body.position).toBe(head);
    expect(headers.get('parley-position')).toBe(head);
    expect(headers.get('vary')).toMatch(/accept-datetime/i);
    expect(headers.get('vary')).toMatch(/accept-encoding/i);
    expect(headers.get('cache-control')).toBe(KEPT);
    expectWeakTag(path, headers);
  });
});

describe.each([...READS, ...LISTS, ...STREAMS])('%s', (path) => {
  test('has a strong tag once its times are settled, one for each coding', async () => {
    const settled = withQuery(path, `knownAt=position:${head}&asOf=2025-10-22`);
    const first = await get(settled);
    expect(first.headers.get('cache-control')).toBe(KEPT);
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^"\w+-[\w-]{32}(;[a-z]+)?"$/);
    const plain = (await get(settled, { 'accept-encoding': 'identity' })).headers.get('etag')!;
    const zipped = await get(settled, { 'accept-encoding': 'gzip' });
    const coding = zipped.headers.get('content-encoding');
    expect(zipped.headers.get('etag')).toBe(coding ? plain.replace(/"$/, ';gzip"') : plain);
    await record(app, '/api/v1/negotiations', { title: 'Others', occurredOn: '2025-01' });
    expect(await get(settled)).toMatchObject({ status: 200, body: first.body });
    for (const ifNoneMatch of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await get(settled, { 'if-none-match': ifNoneMatch });
      expect(again).toMatchObject({ status: 304, body: '' });
      expect(again.headers.get('etag')).toBe(ifNoneMatch === '*' ? plain : tag);
      expect(again.headers.get('cache-control')).toBe(KEPT);
    }
    expect((await get(settled, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test.each([
    ['nothing is bounded', ''],
    ['what was known is not bounded', 'asOf=2025-10-22'],
    ['asOf is not past', 'asOf=2999&knownAt=position:12'],
    ['the position is not reached', 'knownAt=position:1000000'],
    ['the instant is not long past', 'knownAt=NOW'],
    ['the instant is to come', 'knownAt=2999-01-01'],
  ])('has none but a weak one where %s', async (_, query) => {
    const asked = withQuery(path, query.replace('NOW', new Date().toISOString()));
    const { status, headers } = await get(asked);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe(KEPT);
    expectWeakTag(path, headers);
  });

  test('gives whoever polls 304 until something changes', async () => {
    const first = await get(path);
    const tag = first.headers.get('etag');
    if (!tag || path.includes('replay')) return;
    expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
  });

  test.each([
    ['asOf=2025-02-30', 'asOf'],
    ['asOf=2025-10-20/2025-10-21', 'asOf'],
    ['knownAt=2025-10', 'knownAt'],
    ['knownAt=position:x', 'knownAt'],
    ['knownAt=', 'knownAt'],
  ])('refuses %s', async (query, parameter) => {
    const { status, body, headers } = await get(withQuery(path, query));
    expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ parameter }] });
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each(['nonsense=1', 'asOf=2025&asOf=2024', 'ASOF=2025'])('refuses %s', async (query) => {
    expect((await get(withQuery(path, query))).status).toBe(400);
  });

  test('answers HEAD with the headers of GET', async () => {
    const url = app.url + withQuery(path, `knownAt=position:${head}`);
    const headers = { 'parley-min-position': head, 'accept-encoding': 'identity' };
    const asked = await fetch(url, { method: 'HEAD', headers });
    expect(asked.status).toBe(200);
    expect(await asked.text()).toBe('');
    expect(asked.headers.get('etag')).toBe(
      (await app.get(withQuery(path, `knownAt=position:${head}`), headers)).headers.get('etag'),
    );
  });
});

describe('Accept-Datetime', () => {
  const soon = () => new Date(Date.now() + 86_400_000).toUTCString();

  test('sets both times, and the answer says which it got; the future is now', async () => {
    const before = Date.now();
    const { status, body, headers } = await get(`${TALKS}/stances`, { 'accept-datetime': soon() });
    expect(status).toBe(200);
    expect(body.asOf).toBe(body.knownAt);
    expect(Date.parse(body.asOf)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(body.asOf)).toBeLessThanOrEqual(Date.now());
    expect(headers.get('memento-datetime')).toBe(new Date(body.knownAt).toUTCString());
    expect(headers.get('link')).toBe(`<${TALKS}/stances>; rel="original timegate"`);
  });

  test('leaves to the query what the query says', async () => {
    const { body } = await get(`${TALKS}/stances?asOf=2025-09-30`, { 'accept-datetime': soon() });
    expect(body.asOf).toBe('2025-09-30T23:59:59.999Z');
    const known = await get(`${TALKS}/stances?knownAt=position:12`, { 'accept-datetime': soon() });
    expect(known.body.position).toBe('12');
    expect(known.body.asOf).not.toBeNull();
  });

  test('before anything was recorded there is nothing', async () => {
    const past = { 'accept-datetime': 'Tue, 21 Oct 2025 14:30:00 GMT' };
    expect((await get(TALKS, past)).status).toBe(404);
    const { body, headers } = await get('/api/v1/negotiations', past);
    expect(body).toMatchObject({
      asOf: '2025-10-21T14:30:00.000Z',
      knownAt: '2025-10-21T14:30:00.000Z',
      negotiations: [],
    });
    expect(headers.get('memento-datetime')).toBe('Tue, 21 Oct 2025 14:30:00 GMT');
    expect(headers.get('cache-control')).toBe(KEPT);
  });

  test.each(['2025-10-21', 'Wed, 21 Oct 2025 14:30:00 GMT', ''])('refuses %j', async (datetime) => {
    expect((await get(TALKS, { 'accept-datetime': datetime })).status).toBe(400);
  });
});

describe('Parley-Min-Position', () => {
  test.each(['-1', 'x', '1.5', '0x10', ''])('refuses %j', async (position) => {
    expect((await app.get(TALKS, { 'parley-min-position': position })).status).toBe(400);
  });

  test('reads what was just written, every time', async () => {
    for (let i = 0; i < 50; i++) {
      const day = `2025-11-${String(1 + (i % 20)).padStart(2, '0')}`;
      const { position, eventId } = await record(app, `${TALKS}/positions`, statement('UA', day, 'opposes'));
      const { body } = await app.get(`${TALKS}/events?fromPosition=${position}`, {
        'parley-min-position': position,
      });
      expect(body.events[0]).toMatchObject({ position, eventId });
    }
  });

  test('does not wait for what nobody has recorded', async () => {
    const { body } = await app.get('/api/v1/events?limit=1000');
    for (const position of [String(Number(body.position) + 1), '99999999999999999999']) {
      const { status, headers } = await app.get(TALKS, { 'parley-min-position': position });
      expect({ position, status }).toEqual({ position, status: 503 });
      expect(headers.get('retry-after')).toMatch(/^\d+$/);
    }
  });
});

describe('a window of valid time, a filter, a comparison', () => {
  test('what a filter names must have been recorded', async () => {
    for (const query of ['party=XX', 'issue=xx', 'party=%00', 'party=RU&issue=RU']) {
      for (const path of ['/stances', '/timeline']) {
        const { status, body } = await get(`${TALKS}${path}?${query}`);
        expect([query, path, status]).toEqual([query, path, query.includes('%00') ? 400 : 422]);
        if (status === 422) expect(body.detail).toMatch(/RU|ceasefire/);
      }
    }
  });

  test('the timeline keeps what overlaps the window, of the types asked for', async () => {
    const types = async (query: string) =>
      (await get(`${TALKS}/timeline?${query}`)).body.events.map((event: { type: string }) => event.type);
    expect(await types('from=2025-10-20&to=2025-10-20')).toEqual(['CallHeld']);
    expect(await types('to=2025-01-31&type=NegotiationOpened,IssueOpened')).toEqual([
      'NegotiationOpened',
      'IssueOpened',
      'IssueOpened',
    ]);
    expect(await types('from=2025-10-01&to=2025-10-31&party=US')).toEqual([
      'MeetingScheduled',
      'CallHeld',
      'MeetingPostponed',
      'PositionStated',
    ]);
    expect((await get(`${TALKS}/timeline?from=2025-10-21&to=2025-10-20`)).status).toBe(400);
    expect((await get(`${TALKS}/timeline?type=Nonsense`)).status).toBe(400);
  });

  test('changes compares two valid times, or two recorded ones', async () => {
    const { status, body } = await get(
      `${TALKS}/changes?from=2025-08-31&to=2025-10-21&knownAt=position:${head}`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      asOf: '2025-10-21T23:59:59.999Z',
      position: head,
      from: { asOf: '2025-08-31T23:59:59.999Z', position: head },
      to: { asOf: '2025-10-21T23:59:59.999Z', position: head },
      stances: [
        {
          partyId: 'RU',
          issueId: 'ceasefire',
          before: { stance: 'opposes' },
          after: { stance: 'undecided' },
        },
        { partyId: 'UA', issueId: 'land', before: null, after: { stance: 'supports' } },
      ],
      meetings: [{ meetingId: 'summit', before: null, after: { status: 'postponed' } }],
    });
    const known = await get(`${TALKS}/changes?knownFrom=position:8&knownTo=position:9&asOf=2025-10-22`);
    expect(known.body).toMatchObject({
      stances: [{ partyId: 'US', before: null }],
      from: { position: '8' },
      position: '9',
    });
  });

  test('changes needs to be told what to compare', async () => {
    expect((await get(`${TALKS}/changes`)).status).toBe(400);
    expect((await get(`${TALKS}/changes?asOf=2025&knownAt=position:3`)).status).toBe(400);
  });

  test('a comparison is settled when both its sides are', async () => {
    const cached = async (query: string) =>
      !(await get(`${TALKS}/changes?${query}`)).headers.get('etag')!.startsWith('W/');
    expect(await cached('from=2025-08&to=2025-09&knownAt=position:12')).toBe(true);
    expect(await cached('knownFrom=position:12&knownTo=position:13')).toBe(true);
    expect(await cached('from=2025-08&to=2025-09&knownTo=position:12')).toBe(false);
    expect(await cached('from=2999&to=2025-09&knownAt=position:12')).toBe(false);
  });

  test('convergence tells what has moved since a day', async () => {
    const { body } = await get(
      `${TALKS}/convergence?since=2025-08-10&asOf=2025-10-21&knownAt=position:${head}`,
    );
    expect(
      body.issues.find(({ issueId }: { issueId: string }) => issueId === 'ceasefire').moved,
    ).toMatchObject([{ partyId: 'RU' }, { partyId: 'US', before: null }]);
  });
});
