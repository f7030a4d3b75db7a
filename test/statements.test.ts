import { type App, startApp } from './support/app.js';

const TALKS = '/api/v1/negotiations/talks';
const STATEMENTS = `${TALKS}/statements`;

let app: App;
beforeAll(async () => {
  app = await startApp();
  const occurredOn = '2025-03';
  const talks = { negotiationId: 'talks', title: 'Talks', occurredOn };
  expect((await app.post('/api/v1/negotiations', talks)).status).toBe(201);
  for (const partyId of ['norland', 'estmark']) {
    const party = { partyId, name: partyId, kind: 'state', role: 'principal', occurredOn };
    expect((await app.post(`${TALKS}/parties`, party)).status).toBe(201);
  }
  for (const issueId of ['flow', 'dam', 'fish']) {
    const issue = { issueId, proposition: `About ${issueId}.`, occurredOn };
    expect((await app.post(`${TALKS}/issues`, issue)).status).toBe(201);
  }
});
afterAll(() => app.close());

const statement = (statementId: string, issues: string[]) => ({
  statementId,
  occurredOn: '2025-06-05',
  parties: ['norland', 'estmark'],
  positions: issues.map((issueId) => ({
    issueId,
    positionId: `${statementId}-${issueId}`,
    stance: 'supports',
    summary: `Yes to ${issueId}.`,
  })),
});
const revision = async (): Promise<number> => (await app.get(TALKS)).body.revision;

describe('a statement about several issues', () => {
  it('is recorded whole: a position for each issue, one after another, under one recorded time', async () => {
    const before = await revision();
    const { status, headers, body } = await app.post(STATEMENTS, statement('june', ['flow', 'dam', 'fish']));
    expect(status).toBe(201);
    expect(body).toMatchObject({ statementId: 'june', revision: before + 3 });
    expect(body.events.map((event: { positionId: string }) => event.positionId)).toEqual([
      'june-flow',
      'june-dam',
      'june-fish',
    ]);
    expect(body.events.map((event: { revision: number }) => event.revision - before)).toEqual([1, 2, 3]);
    const times = body.events.map((event: { recordedAt: string }) => event.recordedAt);
    expect(new Set([...times, body.recordedAt]).size).toBe(1);
    expect(headers.get('etag')).toBe(`"${before + 3}"`);
    expect(headers.get('location')).toMatch(new RegExp(`/reports/${body.events[0].eventId}$`));
    const { stances } = (await app.get(`${TALKS}/stances`)).body;
    expect(stances).toHaveLength(6);
    for (const row of stances) expect(row).toMatchObject({ stance: 'supports', statementId: 'june' });
  });

  it('has an id of its own, which single positions may add to', async () => {
    const before = await revision();
    expect(await app.post(STATEMENTS, statement('june', ['dam', 'fish']))).toMatchObject({ status: 409 });
    expect(await revision()).toBe(before);
    const { positions, ...shared } = statement('june', ['dam']);
    const single = { ...shared, ...positions[0], positionId: 'june-dam-again' };
    expect((await app.post(`${TALKS}/positions`, single)).status).toBe(201);
  });

  it('is refused whole where one of its positions is, and says which', async () => {
    const before = await revision();
    expect(await app.post(STATEMENTS, statement('july', ['flow', 'bridge']))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/positions/1/issueId' }] },
    });
    expect(await app.post(STATEMENTS, statement('july', ['flow', 'flow']))).toMatchObject({ status: 400 });
    expect(await revision()).toBe(before);
  });

  it('is recorded once where it is sent twice with the same key', async () => {
    const key = { 'idempotency-key': 'august' };
    const first = await app.post(STATEMENTS, statement('august', ['flow', 'dam']), key);
    expect(first.status).toBe(201);
    const again = await app.post(STATEMENTS, statement('august', ['flow', 'dam']), key);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await app.post(STATEMENTS, statement('august', ['flow']), key)).toMatchObject({ status: 422 });
  });

  it('is held to the revision that the client knows', async () => {
    const tag = `"${await revision()}"`;
    const both = statement('september', ['flow', 'dam']);
    expect((await app.post(STATEMENTS, both, { 'if-match': tag })).status).toBe(201);
    const later = statement('october', ['flow', 'dam']);
    expect(await app.post(STATEMENTS, later, { 'if-match': tag })).toMatchObject({ status: 412 });
  });
});
