import { type Answer, type App, startApp } from './support/app.js';

const TALKS = '/api/v1/negotiations/talks';
const PATH = `${TALKS}/statements`;
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

let app: App;
beforeEach(async () => {
  app = await startApp();
  await app.post('/api/v1/negotiations', { negotiationId: 'talks', title: 'Talks', occurredOn: '2025' });
  for (const partyId of ['EU', 'FR'])
    await app.post(`${TALKS}/parties`, {
      partyId,
      name: partyId,
      kind: 'bloc',
      role: 'principal',
      occurredOn: '2025',
    });
  for (const issueId of ['i', 'j', 'k'])
    await app.post(`${TALKS}/issues`, { issueId, proposition: 'It is so.', occurredOn: '2025' });
});
afterEach(() => app.close());

const said = (issueId: string, more: object = {}) => ({ issueId, stance: 'supports', summary: 's', ...more });
const statement = (more: object = {}) => ({
  occurredOn: '2025-10-21',
  parties: ['EU'],
  speaker: { name: 'A Minister', partyId: 'FR' },
  source: { outlet: 'Wire' },
  coder: 'First desk',
  statementId: 's',
  positions: [said('i'), said('j', { stance: 'abstains', quote: 'Neither.' })],
  ...more,
});
const head = async () => Number((await app.get('/health/ready')).body.projections.head);

it('records all of its positions together, with one time of recording', async () => {
  const { status, headers, body } = await app.post(PATH, statement());
  expect(status).toBe(201);
  expect(body).toMatchObject({
    statementId: 's',
    revision: 7,
    position: '8',
    events: [
      { type: 'PositionStated', revision: 6, position: '7', recordedAt: body.recordedAt },
      { type: 'PositionStated', revision: 7, position: '8', recordedAt: body.recordedAt },
    ],
  });
  expect(headers.get('etag')).toBe('"7"');
  expect(headers.get('parley-position')).toBe('8');
  expect(headers.get('location')).toBe(`${TALKS}/reports/${body.events[0].eventId}`);
  const { stances } = (await app.get(`${TALKS}/stances`, { 'parley-min-position': '8' })).body;
  expect(stances).toMatchObject([
    { issueId: 'i', stance: 'supports', statementId: 's', speaker: { partyId: 'FR' } },
    { issueId: 'j', stance: 'abstains', statementId: 's', quote: 'Neither.' },
  ]);
  const { events } = (await app.get(`${TALKS}/events?fromPosition=7`)).body;
  for (const event of events)
    expect(event).toMatchObject({ coder: 'First desk', source: { outlet: 'Wire' } });
});

it('is answered again when it is sent again under its key, and not when it says something else', async () => {
  const { statementId: _, ...unnamed } = statement();
  const send = (body: object) => app.post(PATH, body, { 'idempotency-key': 'k' });
  const first = await send(unnamed);
  expect(first.status).toBe(201);
  const again = await send(unnamed);
  expect(again.body).toEqual(first.body);
  for (const name of ['etag', 'location', 'parley-position'])
    expect(again.headers.get(name)).toBe(first.headers.get(name));
  expect((await send({ ...unnamed, parties: ['FR'] })).status).toBe(422);
  expect((await send({ ...unnamed, positions: [said('i')] })).status).toBe(422);
  expect(await head()).toBe(8);
});

it('is known again by the eventIds of all its positions; some of them alone are refused', async () => {
  const named = statement({ positions: [said('i', { eventId: id(1) }), said('j', { eventId: id(2) })] });
  const first = await app.post(PATH, named);
  expect(first.status).toBe(201);
  expect((await app.post(PATH, named)).body).toEqual(first.body);
  const partly = statement({ statementId: 't', positions: [said('k'), said('i', { eventId: id(1) })] });
  expect(await app.post(PATH, partly)).toMatchObject({ status: 422 });
  expect(await head()).toBe(8);
});

it.each<[string, object, number, string | undefined]>([
  ['an issue twice', { positions: [said('i'), said('i')] }, 400, '/positions/1/issueId'],
  [
    'a position twice',
    { positions: [said('i', { positionId: 'p' }), said('j', { positionId: 'p' })] },
    400,
    '/positions/1/positionId',
  ],
  ['no positions', { positions: [] }, 400, '/positions'],
  ['nobody', { parties: [] }, 400, '/parties'],
  ['an eventId for all', { eventId: id(1) }, 400, '/eventId'],
  [
    'a condition missing',
    { positions: [said('i', { stance: 'conditional' })] },
    400,
    '/positions/0/conditions',
  ],
  ['an unknown issue in the second', { positions: [said('i'), said('x')] }, 422, '/positions/1/issueId'],
  ['an unknown party', { parties: ['EU', 'XX'] }, 422, '/parties/1'],
  ['an unknown speaker', { speaker: { name: 'A', partyId: 'XX' } }, 422, '/speaker/partyId'],
  ['a date to come', { occurredOn: '2199' }, 422, '/occurredOn'],
])('is refused whole for %s', async (_, more, status, pointer) => {
  const refused = await app.post(PATH, statement(more));
  expect({ status: refused.status, pointer: refused.body.errors?.[0].pointer }).toEqual({ status, pointer });
  expect(await head()).toBe(6);
});

it('is refused whole where one of its positions is there already, whichever it is', async () => {
  await app.post(`${TALKS}/positions`, {
    ...said('i'),
    positionId: 'p',
    parties: ['EU'],
    occurredOn: '2025',
  });
  const refused = await app.post(PATH, statement({ positions: [said('j'), said('i', { positionId: 'p' })] }));
  expect(refused).toMatchObject({ status: 409, body: { title: 'Id already used' } });
  expect(await head()).toBe(7);
  // What is not understood is told before what is there already.
  const both = statement({ positions: [said('i', { positionId: 'p' }), said('x')] });
  expect(await app.post(PATH, both)).toMatchObject({ status: 422 });
});

it('has an id of its own; single positions may be added to it', async () => {
  expect((await app.post(PATH, statement())).status).toBe(201);
  const other = statement({ positions: [said('k')] });
  expect(await app.post(PATH, other)).toMatchObject({
    status: 409,
    body: { type: '/problems/statement-used' },
  });
  const added = { ...said('k'), parties: ['EU'], statementId: 's', occurredOn: '2025-10-21' };
  expect((await app.post(`${TALKS}/positions`, added)).status).toBe(201);
  expect(await head()).toBe(9);
});

it('is recorded only where the negotiation stands as the client thinks', async () => {
  expect((await app.post(PATH, statement(), { 'if-match': '"4"' })).status).toBe(412);
  expect((await app.post(PATH, statement(), { 'if-match': '"5"' })).status).toBe(201);
  expect((await app.post('/api/v1/negotiations/none/statements', statement())).status).toBe(404);
});

it('stands with what others record at the same time: each whole, none between', async () => {
  const many = Array.from({ length: 20 }, (_, n) => n);
  const answers = await Promise.all(
    many.flatMap((n) => [
      app.post(PATH, statement({ statementId: `s${n}`, positions: [said('i'), said('j'), said('k')] })),
      app.post(`${TALKS}/positions`, { ...said('i'), parties: ['FR'], occurredOn: '2025-10-21' }),
    ]),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  const { events } = (
    await app.get(`${TALKS}/events?fromPosition=7&limit=1000`, { 'parley-min-position': '86' })
  ).body;
  expect(events).toHaveLength(80);
  for (const n of many) {
    const own = events.filter(({ data }: Answer['body']) => data.statementId === `s${n}`);
    const revisions = own.map(({ revision }: Answer['body']) => revision);
    expect(revisions).toEqual([revisions[0], revisions[0] + 1, revisions[0] + 2]);
    expect(new Set(own.map(({ recordedAt }: Answer['body']) => recordedAt)).size).toBe(1);
  }
});
