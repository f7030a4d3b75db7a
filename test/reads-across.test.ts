import { setTimeout as aMoment } from 'node:timers/promises';
import { type App, startApp } from './support/app.js';
import { addKey, bearer } from './support/keys.js';
import { record } from './support/talks.js';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

const API = '/api/v1';
const ISO = (value: string) => ({ codes: [{ scheme: 'ISO', value }] });

let app: App;
let head: string;
let past: string;
let admin: Record<string, string>;

const at = (negotiationId: string) => `${API}/negotiations/${negotiationId}`;
const get = async (path: string, headers: object = admin): Promise<Json> => {
  const { status, body } = await app.get(API + path, { 'parley-min-position': head, ...headers });
  expect({ path, status, detail: body.detail }).toEqual({ path, status: 200, detail: undefined });
  return body;
};

async function open(negotiationId: string, parties: Record<string, object>): Promise<void> {
  const occurredOn = '2025-01';
  await record(app, `${API}/negotiations`, { negotiationId, title: `About ${negotiationId}`, occurredOn });
  for (const [partyId, more] of Object.entries(parties))
    await record(app, `${at(negotiationId)}/parties`, {
      partyId,
      name: partyId,
      kind: 'state',
      role: 'principal',
      occurredOn,
      ...more,
    });
  await record(app, `${at(negotiationId)}/issues`, { issueId: 'i', proposition: 'It is so.', occurredOn });
}

const say = async (negotiationId: string, party: string, more: object = {}) => {
  const recorded = await record(app, `${at(negotiationId)}/positions`, {
    parties: [party],
    issueId: 'i',
    stance: 'supports',
    summary: `${party} says so.`,
    occurredOn: '2025-02-01',
    ...more,
  });
  head = recorded.position;
  return recorded;
};

beforeAll(async () => {
  app = await startApp();
  await open('one', { RU: ISO('RU'), PL: {} });
  await open('two', { RUS: ISO('RU'), RU: {} });
  await open('three', { RU: ISO('XX'), PL: ISO('PL') });
  await open('four', { POL: ISO('PL') });
  for (const [negotiationId, ...parties] of [
    ['one', 'RU', 'PL'],
    ['two', 'RUS', 'RU'],
    ['three', 'RU', 'PL'],
    ['four', 'POL'],
  ])
    for (const party of parties) await say(negotiationId, party);
  const stated = await say('one', 'PL', {
    occurredOn: '2025-03-01',
    stance: 'opposes',
    summary: 'Nie w Łodzi & <b>nie</b> w Bodø: „Straße“.',
    speaker: { name: 'Zoe\u0308 Sła\u0301wska', office: 'Minister' },
    source: { outlet: 'Gazeta', relayedBy: [{ name: 'Iğdır Đorđe' }] },
  });
  past = head;
  await record(app, `${at('one')}/reports/${stated.eventId}/dispute`, {
    by: 'RU',
    statement: 'Never in Kraków.',
  });
  await aMoment(5);
  head = (
    await record(app, `${at('one')}/reports/${stated.eventId}/correct`, {
      reason: 'Misread.',
      source: { outlet: 'Rzeczpospolita' },
    })
  ).position;
  await aMoment(5);
  for (const [negotiationId, scheduledFor] of [
    ['four', '2999-05-01'],
    ['one', '2999-03'],
    ['two', undefined],
  ] as const)
    head = (
      await record(app, `${at(negotiationId)}/meetings`, {
        meetingId: 'm',
        title: 'Meeting',
        participants: [{ partyId: negotiationId === 'two' ? 'RUS' : negotiationId === 'one' ? 'RU' : 'POL' }],
        occurredOn: '2025-04-01',
        ...(scheduledFor && { scheduledFor }),
      })
    ).position;
  admin = bearer(addKey(app.dataFolder, 'admin', 'admin'));
});
afterAll(() => app.close());

describe('a party', () => {
  const found = async (party: string, headers?: object) =>
    (await get(`/stances?party=${encodeURIComponent(party)}`, headers)).stances.map(
      ({ negotiationId, partyId }: Json) => `${negotiationId} ${partyId}`,
    );

  it('is the same where a code is shared, else, where either has none, where the id is', async () => {
    expect(await found('RU')).toEqual(['one RU', 'three RU', 'two RU', 'two RUS']);
    expect(await found('ISO:RU')).toEqual(['one RU', 'two RU', 'two RUS']);
    expect(await found('ISO:XX')).toEqual(['three RU', 'two RU']);
    expect(await found('PL')).toEqual(['four POL', 'one PL', 'three PL']);
    expect(await found('RUS')).toEqual(['one RU', 'two RUS']);
    expect(await found('nobody')).toEqual([]);
  });

  it('is the same in the list of negotiations', async () => {
    const { negotiations } = await get('/negotiations?party=PL');
    expect(negotiations.map(({ negotiationId }: Json) => negotiationId)).toEqual(['four', 'one', 'three']);
  });

  it('is not recognised by what is out of scope', async () => {
    const key = bearer(addKey(app.dataFolder, 'some', 'reader', { negotiations: ['two', 'four'] }));
    expect(await found('RU', key)).toEqual(['two RU']);
    expect(await found('ISO:RU', key)).toEqual(['two RUS']);
  });

  it('is asked for in pages', async () => {
    const first = await get('/stances?party=RU&limit=3');
    const second = await get(`/stances?limit=3&cursor=${first.nextCursor}`);
    const rows = [...first.stances, ...second.stances];
    expect(rows.map(({ negotiationId }: Json) => negotiationId)).toEqual(['one', 'three', 'two', 'two']);
    expect(rows[0]).toMatchObject({ title: 'About one', stance: 'supports' });
    expect(second.nextCursor).toBeNull();
  });
});

describe('a search', () => {
  const found = async (q: string, more = '', headers?: object): Promise<Json[]> =>
    (await get(`/search?q=${encodeURIComponent(q)}${more}`, headers)).results;

  it.each([
    ['lodzi', 'summary'],
    ['ŁODZI NIE', 'summary'],
    ['zoë sławska', 'speaker'],
    ['zoe slaw', 'speaker'],
    ['bodo strass', 'summary'],
    ['rzecz', 'outlet'],
    ['minister bodø', 'office'],
  ])('for %j finds the report by its %s', async (q, field) => {
    const results = await found(q);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ negotiationId: 'one', title: 'About one', type: 'PositionStated' });
    expect(results[0].fields).toContain(field);
  });

  it('shows where the words are, and escapes the rest', async () => {
    const [{ snippet }] = await found('lodzi nie');
    expect(snippet).toBe(
      '<mark>Nie</mark> w <mark>Łodzi</mark> &amp; &lt;b&gt;<mark>nie</mark>&lt;/b&gt; w Bodø: „Straße“.',
    );
  });

  it('finds words of a dispute as the dispute, and reports as they stood', async () => {
    expect(await found('krakow')).toMatchObject([{ type: 'ReportDisputed', fields: ['statement'] }]);
    expect(await found('krakow', `&knownAt=position:${past}`)).toEqual([]);
    expect(await found('gazeta')).toEqual([]);
    expect(await found('gazeta', `&knownAt=position:${past}`)).toHaveLength(1);
    expect(await found('igdir dorde', `&knownAt=position:${past}`)).toMatchObject([{ fields: ['relayer'] }]);
    expect(await found('lodzi', '&asOf=2025-02')).toEqual([]);
    expect(await found('lodzi so')).toEqual([]);
  });

  it('looks for every word, up to 32', async () => {
    const words = (last: string) => [...Array<string>(31).fill('so'), last].join(' ');
    expect(await found(words('says'))).not.toEqual([]);
    expect(await found(words('nowhere'))).toEqual([]);
  });

  it('can be narrowed', async () => {
    expect(await found('says', '&party=RUS')).toHaveLength(2);
    expect(await found('so', '&type=IssueOpened&negotiation=four')).toMatchObject([
      { negotiationId: 'four' },
    ]);
    expect(await found('says', '&from=2025-03')).toEqual([]);
    const { status, body } = await app.get(`${API}/search?q=so&negotiation=nowhere`, admin);
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { type: '/problems/unknown-name', errors: [{ parameter: 'negotiation' }] },
    });
  });

  it('knows nothing of what is out of scope', async () => {
    const key = bearer(addKey(app.dataFolder, 'four', 'reader', { negotiations: ['four'] }));
    expect(await found('lodzi', '', key)).toEqual([]);
    expect((await found('so', '', key)).map(({ negotiationId }) => negotiationId)).toEqual(['four', 'four']);
    const { status } = await app.get(`${API}/search?q=so&negotiation=one`, key);
    expect(status).toBe(422);
  });

  it('puts what is called so first, and is read in pages', async () => {
    const all = await found('so');
    expect(all[0].type).toBe('IssueOpened');
    const pages: Json[] = [];
    let cursor = '';
    do {
      const page: Json = await get(`/search?q=so&limit=2${cursor}`);
      pages.push(...page.results);
      cursor = page.nextCursor && `&cursor=${page.nextCursor}`;
    } while (cursor);
    expect(pages).toEqual(all);
  });
});

it('lists meetings by date, those without one last and in no window', async () => {
  const ids = async (query: string) =>
    (await get(`/meetings${query}`)).meetings.map(({ negotiationId }: Json) => negotiationId);
  expect(await ids('')).toEqual(['one', 'four', 'two']);
  expect(await ids('?from=2999-03-20')).toEqual(['one', 'four']);
  expect(await ids('?to=2999-03-20')).toEqual(['one']);
  expect(await ids('?status=held')).toEqual([]);
  const { meetings, nextCursor } = await get('/meetings?limit=1');
  expect(meetings[0]).toMatchObject({ meetingId: 'm', negotiationTitle: 'About one', status: 'scheduled' });
  expect((await get(`/meetings?cursor=${nextCursor}`)).meetings[0].negotiationId).toBe('four');
});

it('briefs on what moved, what comes next, what is stale, what was disputed and corrected', async () => {
  const answer = await get('/briefing?since=2025-02');
  expect(answer.moved.map(({ negotiationId }: Json) => negotiationId)).toEqual(['four', 'one', 'two']);
  expect(answer.moved[1].stances).toMatchObject([
    { partyId: 'PL', before: { stance: 'supports' }, after: { stance: 'opposes' } },
  ]);
  expect(answer.next.map(({ negotiationId }: Json) => negotiationId)).toEqual(['one', 'four', 'two']);
  expect(answer.stale).toMatchObject([{ negotiationId: 'three', lastEventOn: '2025-02-01' }]);
  expect(answer.disputed).toMatchObject([{ negotiationId: 'one', type: 'PositionStated' }]);
  expect(answer.corrected).toHaveLength(1);
  const known = await get(`/briefing?knownSince=position:${past}`);
  expect(known.moved.map(({ negotiationId }: Json) => negotiationId)).toEqual(['four', 'one', 'two']);
  expect(known.moved[1].stances).toEqual([]);
  expect(known.corrected).toHaveLength(1);
  expect((await get('/briefing?knownSince=position:9999')).corrected).toEqual([]);
});

it('briefs on what was learnt since an instant: everybody on what may be seen', async () => {
  const { events } = await get('/negotiations/one/events?limit=1000');
  const when = (type: string) => events.find((event: Json) => event.type === type).recordedAt;
  const briefed = async (knownSince: string, headers?: object) => {
    const { moved, disputed, corrected } = await get(`/briefing?knownSince=${knownSince}`, headers);
    return [moved.map(({ negotiationId }: Json) => negotiationId), disputed.length, corrected.length];
  };
  const scoped = bearer(
    addKey(app.dataFolder, 'one-and-four', 'reader', {
      negotiations: ['one', 'four'],
    }),
  );
  expect(await briefed('2000-01-01')).toEqual([['four', 'one', 'three', 'two'], 1, 1]);
  expect(await briefed(when('ReportDisputed'))).toEqual([['four', 'one', 'two'], 0, 1]);
  expect(await briefed(when('ReportCorrected'), scoped)).toEqual([['four', 'one'], 0, 0]);
  expect(await briefed(when('MeetingScheduled'), scoped)).toEqual([[], 0, 0]);
});

it.each([
  ['/stances', 'party'],
  ['/search', 'q'],
  ['/search?q=…', 'q'],
  [`/search?q=${'so+'.repeat(33)}`, 'q'],
  ['/meetings?from=2026&to=2025', 'to'],
  ['/meetings?asof=2026', 'asof'],
  ['/meetings?asOf=2026&asOf=2025', 'asOf'],
  ['/meetings?status=%00', 'status'],
  ['/briefing', 'since'],
  ['/negotiations/one/changes', 'from'],
])('%s is refused, with what would be right', async (path, parameter) => {
  const { status, body } = await app.get(API + path, admin);
  expect({ status, body }).toMatchObject({
    status: 400,
    body: { type: '/problems/validation', errors: [{ parameter }] },
  });
});

it.each(['/search?q=so', '/stances?party=RU', '/timeline?party=RU'])(
  '%s goes on with the cursor of its page, and with none from which the question was taken',
  async (path) => {
    const { nextCursor } = await get(`${path}&limit=1`);
    const list = path.split('?')[0];
    await get(`${list}?cursor=${nextCursor}`);
    const forged = { ...JSON.parse(Buffer.from(nextCursor, 'base64url').toString()), filter: {} };
    const cursor = Buffer.from(JSON.stringify(forged)).toString('base64url');
    const { status, body } = await app.get(`${API}${list}?cursor=${cursor}`, admin);
    expect({ status, body }).toMatchObject({ status: 400, body: { errors: [{ parameter: 'cursor' }] } });
  },
);

describe('what is recorded later', () => {
  /** From the first key on, one is needed to record. */
  beforeAll(() => {
    const { post } = app;
    app = { ...app, post: (path, body) => post(path, body, admin) };
  });

  it('moves a meeting that went on over days, on the day on which it ends', async () => {
    await open('five', { A: {} });
    const step = { meetingId: 'long', title: 'Long', participants: [{ partyId: 'A' }], outcome: 'Nothing.' };
    await record(app, `${at('five')}/meetings`, { ...step, outcome: undefined, occurredOn: '2025-03-01' });
    const { title: _, participants: __, meetingId: ___, ...held } = step;
    head = (
      await record(app, `${at('five')}/meetings/long/hold`, { ...held, occurredOn: '2025-03-01/2025-03-04' })
    ).position;
    const moved = async (since: string, asOf: string) =>
      (await get(`/briefing?since=${since}&asOf=${asOf}`)).moved.filter(
        ({ negotiationId }: Json) => negotiationId === 'five',
      );
    expect((await moved('2025-03-02', '2025-03-05'))[0].meetings).toMatchObject([
      { before: { status: 'underway' }, after: { status: 'held' } },
    ]);
    expect(await moved('2025-03-02', '2025-03-03')).toEqual([]);
  });

  it('is known by the id that an id was merged into, where it has no code', async () => {
    await open('six', { X: {}, Y: {} });
    await open('seven', { Y: ISO('YY') });
    await say('six', 'X');
    await say('seven', 'Y');
    head = (
      await record(app, `${at('six')}/parties/X/merge`, {
        into: 'Y',
        reason: 'One party.',
        occurredOn: '2025-05',
      })
    ).position;
    const { stances } = await get('/stances?party=X');
    expect(stances.map(({ negotiationId, partyId }: Json) => `${negotiationId} ${partyId}`)).toEqual([
      'seven Y',
      'six Y',
    ]);
  });

  it('is the same party on every day, also through one that is admitted later', async () => {
    await open('nine', { Q: {} });
    await open('ten', { Q: { ...ISO('QQ'), occurredOn: '2025-06' } });
    await open('eleven', { QQ: ISO('QQ') });
    head = (await say('eleven', 'QQ')).position;
    const rows = async (query: string): Promise<Json[]> =>
      (await get(`/parties?asOf=2025-03${query}`)).parties;
    const listed = (await rows('')).filter(({ name }) => name.startsWith('Q'));
    expect(listed).toMatchObject([{ party: 'ISO:QQ', negotiations: 2 }]);
    for (const party of ['ISO:QQ', 'Q']) expect(await rows(`&party=${party}`)).toEqual(listed);
  });

  it('lists the steps of an agreement with the timeline of whom and what the agreement names', async () => {
    await open('eight', { L: {}, M: {}, N: {} });
    const agreement = { agreementId: 'a', title: 'A line', parties: ['L', 'M'], issues: ['i'] };
    await record(app, `${at('eight')}/agreements`, { ...agreement, occurredOn: '2025-03' });
    await record(app, `${at('eight')}/agreements/a/sign`, { parties: ['M'], occurredOn: '2025-04' });
    ({ position: head } = await record(app, `${at('eight')}/agreements/a/suspend`, {
      occurredOn: '2025-05',
    }));
    const steps = async (path: string) => {
      const { events, reports } = await get(path);
      const types: string[] = (events ?? reports).map(({ type }: Json) => type);
      return types.filter((type) => type.startsWith('Agreement'));
    };
    const all = ['AgreementReached', 'AgreementSigned', 'AgreementSuspended'];
    expect(await steps('/negotiations/eight/timeline?party=L')).toEqual(all);
    expect(await steps('/negotiations/eight/timeline?issue=i')).toEqual(all);
    expect(await steps('/negotiations/eight/timeline?party=N')).toEqual([]);
    expect(await steps('/timeline?party=L')).toEqual(all.toReversed());
  });
});
