import { type App, startApp } from './support/app.js';

const N = '/api/v1/negotiations/talks';

let app: App;
let ids = 0;
beforeAll(async () => {
  app = await startApp();
  await post('/api/v1/negotiations', { negotiationId: 'talks', title: 'Talks', occurredOn: '2025-01-01' });
  for (const partyId of ['A', 'B', 'B-old']) {
    const party = { partyId, name: partyId, kind: 'state', role: 'principal', occurredOn: '2025-01-01' };
    await post(`${N}/parties`, party);
  }
  for (const issueId of ['ceasefire', 'border'])
    await post(`${N}/issues`, { issueId, proposition: 'It is so.', occurredOn: '2025-01-01' });
});
afterAll(() => app.close());

async function post(path: string, body: object): Promise<{ eventId: string; position: string }> {
  const answer = await app.post(path, body);
  expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
  return answer.body;
}

/** Records a statement. @returns its eventId; its position is named by the same number as the event */
async function state(party: string, day: string, stance: string, issueId = 'ceasefire') {
  const positionId = `p${++ids}`;
  const { eventId } = await post(`${N}/positions`, {
    positionId,
    parties: [party],
    issueId,
    stance,
    summary: 'As said.',
    occurredOn: day,
  });
  return { eventId, positionId };
}

const withdraw = (positionId: string, day: string) =>
  post(`${N}/positions/${positionId}/withdraw`, { occurredOn: day });
const about = (eventId: string, what: string, body: object) =>
  post(`${N}/reports/${eventId}/${what}`, { reason: 'So.', ...body });

async function explain(party: string, issue: string, times = '') {
  const { status, body } = await app.get(`${N}/stances/${party}/${issue}/explain?${times}`);
  expect([status, body.detail]).toEqual([200, undefined]);
  return body;
}

interface Told {
  eventId: string;
  counts: boolean;
  why: string;
  by: { eventId: string } | null;
  then: { statement: string } | null;
}
const told = ({ reports }: { reports: Told[] }) =>
  reports.map(({ eventId, counts, why, by, then }) => [
    eventId,
    counts,
    why,
    by?.eventId ?? null,
    then?.statement ?? null,
  ]);

describe('why a stance is what it is', () => {
  it('follows the statements and withdrawals of a cell in valid order', async () => {
    const first = await state('A', '2025-02-01', 'opposes');
    const second = await state('A', '2025-03-01', 'undecided');
    const late = await state('A', '2025-02-01', 'supports');
    const withdrawal = await withdraw(second.positionId, '2025-04-01');
    const moot = await withdraw(first.positionId, '2025-04-02');
    const next = await state('A', '2025-05-01', 'opposes');
    const answer = await explain('A', 'ceasefire', 'asOf=2025-04-30');
    expect(told(answer)).toEqual([
      [first.eventId, true, 'tied', late.eventId, first.eventId],
      [late.eventId, true, 'superseded', second.eventId, late.eventId],
      [second.eventId, true, 'withdrawn', withdrawal.eventId, second.eventId],
      [withdrawal.eventId, true, 'withdraws', second.eventId, null],
      [moot.eventId, true, 'without-effect', first.eventId, null],
      [next.eventId, false, 'after-as-of', null, null],
    ]);
    expect(answer).toMatchObject({ partyId: 'A', issueId: 'ceasefire', stance: null, omitted: 0, later: [] });
    const now = await explain('A', 'ceasefire');
    expect(now.stance).toMatchObject({ stance: 'opposes', eventId: next.eventId });
    expect(told(now).at(-1)).toEqual([next.eventId, true, 'decides', null, next.eventId]);
  });

  it('names the corrections, retractions and merges that decided', async () => {
    const wrong = await state('B', '2025-02-01', 'supports');
    const moved = await state('B', '2025-02-02', 'opposes');
    const old = await state('B-old', '2025-02-03', 'undecided');
    const before = (await app.get(`${N}/events?limit=1000`)).body.events.at(-1).position;
    const retraction = await about(wrong.eventId, 'retract', {});
    const { data } = (await app.get(`${N}/reports/${moved.eventId}`)).body;
    const correction = await about(moved.eventId, 'correct', { data: { ...data, issueId: 'border' } });
    const merge = await post(`${N}/parties/B-old/merge`, { into: 'B', reason: 'One state.' });
    const answer = await explain('B-old', 'ceasefire');
    expect(told(answer)).toEqual([
      [wrong.eventId, false, 'retracted', retraction.eventId, null],
      [moved.eventId, false, 'corrected', correction.eventId, null],
      [old.eventId, true, 'decides', null, old.eventId],
    ]);
    expect(answer.partyId).toBe('B');
    expect(answer.merges).toMatchObject([{ eventId: merge.eventId, type: 'PartyMerged' }]);
    expect(answer.reports.map(({ merges }: { merges: unknown[] }) => merges.length)).toEqual([0, 0, 1]);
    expect(answer.reports[1].said).toMatchObject([
      { eventId: correction.eventId, target: moved.eventId, parts: ['data'], stands: true },
    ]);

    const unmerged = await about(merge.eventId, 'retract', {});
    const back = await about(retraction.eventId, 'retract', {});
    expect(told(await explain('B', 'ceasefire'))).toEqual([
      [wrong.eventId, true, 'decides', null, wrong.eventId],
      [moved.eventId, false, 'corrected', correction.eventId, null],
      [old.eventId, false, 'elsewhere', unmerged.eventId, null],
    ]);

    const then = await explain('B', 'ceasefire', `knownAt=position:${before}`);
    expect(told(then)).toEqual([
      [wrong.eventId, true, 'superseded', moved.eventId, wrong.eventId],
      [moved.eventId, true, 'decides', null, moved.eventId],
    ]);
    const events = [retraction, correction, merge, unmerged, back];
    expect(then.later).toMatchObject(events.map(({ eventId }) => ({ eventId })));
  });

  it('gives no tag for good, for what came later grows', async () => {
    const path = `${N}/stances/A/ceasefire/explain?knownAt=position:9`;
    const { headers } = await app.get(path);
    expect(headers.get('etag')).toMatch(/^W\//);
    expect((await app.get(path, { 'if-none-match': headers.get('etag')! })).status).toBe(304);
    await state('A', '2025-06-01', 'supports');
    expect((await app.get(path, { 'if-none-match': headers.get('etag')! })).status).toBe(200);
  });

  it('is empty where a party has said nothing, and not there where it is not known', async () => {
    expect(await explain('A', 'border')).toMatchObject({ stance: null, reports: [], later: [] });
    expect((await app.get(`${N}/stances/X/border/explain`)).status).toBe(404);
    expect((await app.get(`${N}/stances/A/nothing/explain`)).status).toBe(404);
  });
});
