import { type App, startApp } from '../../test/support/app.js';

const N = '/api/v1/negotiations/talks';
const ON = '2025-10-21';

let app: App;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const recorded = async (path: string, body: object, headers?: Record<string, string>) => {
  const answer = await app.post(path, { occurredOn: ON, ...body }, headers);
  expect({ path, status: answer.status, detail: answer.body.detail }).toMatchObject({ path, status: 201 });
  return answer;
};

/** Opens a negotiation with two parties and an issue: the first four events. */
async function open(): Promise<void> {
  await recorded('/api/v1/negotiations', { negotiationId: 'talks', title: 'Talks' });
  for (const partyId of ['RU', 'US'])
    await recorded(`${N}/parties`, { partyId, name: partyId, kind: 'state', role: 'principal' });
  await recorded(`${N}/issues`, { issueId: 'ceasefire', proposition: 'A ceasefire comes first.' });
}

describe('every command', () => {
  it('answers 201 with where it stands and where it can be read', async () => {
    await open();
    const participants = [{ partyId: 'RU' }, { partyId: 'US' }];
    const position = { parties: ['RU'], issueId: 'ceasefire', stance: 'opposes', summary: 's' };
    const stated = await recorded(`${N}/positions`, { ...position, positionId: 'p1' });
    const report = `${N}/reports/${stated.body.eventId.toUpperCase()}`;
    const commands: [path: string, body: object, id: string, location: string][] = [
      ['/stall', {}, 'negotiationId', N],
      ['/resume', {}, 'negotiationId', N],
      ['/conclude', { outcome: 'o' }, 'negotiationId', N],
      ['/parties', { partyId: 'UA', name: 'Ukraine', kind: 'state', role: 'principal' }, 'partyId', 'report'],
      ['/issues', { issueId: 'borders', proposition: 'p' }, 'issueId', 'report'],
      ['/meetings', { meetingId: 'm', title: 't', participants }, 'meetingId', `${N}/meetings/m`],
      ['/meetings/m/postpone', {}, 'meetingId', `${N}/meetings/m`],
      ['/meetings/m/reschedule', { scheduledFor: '2025-11' }, 'meetingId', `${N}/meetings/m`],
      ['/meetings/m/cancel', {}, 'meetingId', `${N}/meetings/m`],
      ['/meetings/late/hold', { title: 't', participants }, 'meetingId', `${N}/meetings/late`],
      ['/calls', { callId: 'c', participants }, 'callId', 'report'],
      ['/positions', { ...position, positionId: 'p2' }, 'positionId', 'report'],
      ['/positions/p2/withdraw', {}, 'positionId', 'report'],
      ['/agreements', { agreementId: 'a', title: 't', parties: ['RU', 'US'] }, 'agreementId', 'report'],
      ['/incidents', { incidentId: 'i', title: 't' }, 'incidentId', 'report'],
    ];
    let revision = 4;
    for (const [path, body, id, location] of commands) {
      const answer = await recorded(N + path, body);
      revision += 1;
      expect(answer.body).toEqual({
        eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        type: expect.stringMatching(/^[A-Z]/),
        stream: 'negotiation-talks',
        revision,
        position: String(revision + 1),
        recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        [id]: expect.stringMatching(/./),
      });
      expect(answer.headers.get('etag')).toBe(`"${revision}"`);
      expect(answer.headers.get('parley-position')).toBe(answer.body.position);
      const where = location === 'report' ? `${N}/reports/${answer.body.eventId}` : location;
      expect(answer.headers.get('location')).toBe(where);
      const read = await app.get(where, { 'parley-min-position': answer.body.position });
      expect({ path, status: read.status }).toEqual({ path, status: 200 });
    }
    for (const [name, body] of [
      ['corroborate', { source: { outlet: 'Reuters' } }],
      ['dispute', { by: 'TASS', statement: 's' }],
      ['correct', { reason: 'r', occurredOn: '2025-10-20' }],
      ['retract', { reason: 'r' }],
    ] as const) {
      const { status, headers, body: told } = await app.post(`${report}/${name}`, body);
      expect({ name, status, detail: told.detail }).toMatchObject({ name, status: 201 });
      expect(headers.get('location')).toBe(`${N}/reports/${told.eventId}`);
    }
  });

  it('makes the ids that are left out', async () => {
    const { body, headers } = await recorded('/api/v1/negotiations', { title: 'Talks' });
    expect(body.negotiationId).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('location')).toBe(`/api/v1/negotiations/${body.negotiationId}`);
  });

  it('keeps what it belongs to', async () => {
    await recorded(
      '/api/v1/negotiations',
      { negotiationId: 'talks', title: 'Talks' },
      { 'x-correlation-id': 'story 7', 'x-causation-id': 'desk:4' },
    );
    const { events } = (await app.get(`${N}/events`, { 'parley-min-position': '1' })).body;
    expect(events[0]).toMatchObject({
      correlationId: 'story 7',
      causationId: 'desk:4',
      recordedBy: 'anonymous',
    });
  });
});

describe('If-Match', () => {
  it.each([
    ['"3"', 201],
    ['*', 201],
    ['"1", "3"', 201],
    ['"2"', 412],
    ['"4"', 412],
    ['"1","2"', 412],
  ])('%s at revision 3 is %i', async (value, status) => {
    await open();
    const answer = await app.post(`${N}/stall`, { occurredOn: ON }, { 'if-match': value });
    expect(answer.status).toBe(status);
    expect((await app.get('/health/ready')).body.projections.head).toBe(status === 201 ? '5' : '4');
  });

  it('* on what is not there yet is 412', async () => {
    const answer = await app.post(
      '/api/v1/negotiations',
      { title: 't', occurredOn: ON },
      { 'if-match': '*' },
    );
    expect(answer.status).toBe(412);
  });
});

describe('Idempotency-Key', () => {
  it('gets the first answer again, on the same path however it is written', async () => {
    await open();
    const send = (path: string, headers = {}) =>
      app.post(path, { occurredOn: ON, reason: 'r' }, { 'idempotency-key': 'k 1', ...headers });
    const first = await send(`${N}/stall`, { 'if-match': '"3"' });
    expect(first.status).toBe(201);
    for (const again of [
      await send(`${N}/stall`),
      await send('/api/v1/negotiations/%74alks/stall'),
      await send(`${N}/stall`, { 'if-match': '"3"' }),
    ]) {
      expect(again.status).toBe(201);
      expect(again.body).toEqual(first.body);
      for (const name of ['location', 'etag', 'parley-position'])
        expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
    const elsewhere = await send(`${N}/resume`);
    expect(elsewhere.body.eventId).not.toBe(first.body.eventId);
    const other = await app.post(`${N}/stall`, { occurredOn: ON, reason: 'x' }, { 'idempotency-key': 'k 1' });
    expect(other.status).toBe(422);
    expect((await app.get('/health/ready')).body.projections.head).toBe('6');
  });

  it('records once, however many send it at the same time', async () => {
    await open();
    const sent = Array.from({ length: 20 }, () =>
      app.post(
        `${N}/calls`,
        { occurredOn: ON, participants: [{ partyId: 'RU' }, { partyId: 'US' }] },
        { 'idempotency-key': 'k' },
      ),
    );
    const answers = await Promise.all(sent);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });
});

describe('where several things are wrong, the first of 400, 404, 412, 422, 409 is told', () => {
  const stale = { 'if-match': '"0"' };
  const unknown = { meetingId: 'm', title: 't', participants: [{ partyId: 'XX' }] };
  const taken = { partyId: 'RU', name: 'x', kind: 'state', role: 'principal' };
  it.each([
    ['400 before 404', '/api/v1/negotiations/nowhere/meetings', { ...unknown, colour: 'red' }, stale, 400],
    ['404 before 412', '/api/v1/negotiations/nowhere/meetings', unknown, stale, 404],
    ['412 before 422', `${N}/meetings`, unknown, stale, 412],
    ['422 alone', `${N}/meetings`, unknown, {}, 422],
    ['412 before 409', `${N}/parties`, taken, stale, 412],
    ['422 before 409', `${N}/parties`, { ...taken, memberOf: ['XX'] }, {}, 422],
    ['409 alone', `${N}/parties`, taken, {}, 409],
  ])('%s', async (_, path, body, headers, status) => {
    await open();
    const answer = await app.post(path, { occurredOn: ON, ...body }, headers);
    expect({ status: answer.status, told: answer.body.status }).toEqual({ status, told: status });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect((await app.get('/health/ready')).body.projections.head).toBe('4');
  });
});
