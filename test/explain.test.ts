import { CommandFailed, UsageError } from '../src/cli/command.js';
import { type App, startApp } from './support/app.js';
import { call } from './support/cli.js';
import { freePorts } from './support/free-port.js';
import { addKey } from './support/keys.js';

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

/** What `parley explain` prints of the app, line by line; each id of an event is EVENT, and positions are counted from the first report's. */
async function parleyExplain(party: string, ...options: string[]): Promise<string[]> {
  const { code, out } = await call(
    ['explain', 'talks', party, 'ceasefire', '--url', app.url, ...options],
    'nowhere',
  );
  expect(code).toBe(0);
  const first = Number(/report (\d+)/.exec(out.slice(out.indexOf('\n- ')))![1]);
  return out
    .trimEnd()
    .replace(/[0-9a-f-]{36}/g, 'EVENT')
    .replace(/\b([Rr]eports?|and) (\d+)|(, )(\d+)(?= and)/g, (_, word, at, comma, other) =>
      word ? `${word} ${Number(at) - first}` : `${comma}${Number(other) - first}`,
    )
    .split('\n')
    .slice(1);
}

describe('parley explain', () => {
  it('tells people which reports were looked at, which count and why, and the answer', async () => {
    expect(await parleyExplain('A', '--as-of', '2025-04-30')).toEqual([
      '',
      'The reports about it, by their dates:',
      '- 2025-02-01, report 0: opposes (EVENT)',
      '  Counts: report 2 is of the same moment and was recorded later, and takes its place.',
      '  From then on: opposes.',
      '- 2025-02-01, report 2: supports (EVENT)',
      '  Counts: report 1 is a later statement, and takes its place.',
      '  From then on: supports.',
      '- 2025-03-01, report 1: undecided (EVENT)',
      '  Counts: it holds until report 3 withdraws it.',
      '  From then on: undecided.',
      '- 2025-04-01, report 3: withdrawal (EVENT)',
      '  Counts: it withdraws report 1, the latest statement.',
      '  From then on: silent.',
      '- 2025-04-02, report 4: withdrawal (EVENT)',
      '  Counts: it withdraws report 0, which was not the latest statement, and so changes nothing.',
      '  From then on: silent.',
      '- 2025-05-01, report 5: opposes (EVENT)',
      '  Does not count: its date begins after the moment asked about.',
      '- 2025-06-01, report 14: supports (EVENT)',
      '  Does not count: its date begins after the moment asked about.',
      '',
      'Answer: silent, since report 3.',
    ]);
  });

  it('names the corrections, retractions and merges that decided', async () => {
    expect(await parleyExplain('B')).toEqual([
      '',
      'The reports about it, by their dates:',
      '- 2025-02-01, report 0: supports (EVENT)',
      '  Report 3 retracts it, but was itself retracted.',
      '  Report 7 retracts report 3.',
      '  Counts: it is the latest statement, and decides.',
      '  From then on: supports.',
      '- 2025-02-02, report 1: opposes (EVENT)',
      '  Report 4 corrects it (data).',
      '  Does not count: report 4 corrects it: it is about something else.',
      '- 2025-02-03, report 2: undecided (EVENT)',
      '  Does not count: it is about something else since report 6, which undid what had moved it here.',
      '',
      'Answer: supports, since 2025-02-01, by report 0: As said.',
    ]);
    const { position } = JSON.parse(
      (await call(['explain', 'talks', 'B', 'ceasefire', '--url', `${app.url}/`, '--json'], 'nowhere')).out,
    ).reports[2];
    const merged = `position:${Number(position) + 3}`;
    expect(await parleyExplain('B-old', '--known-at', merged)).toEqual([
      'Other ids are read as one of these two, by report 5.',
      ...['', 'The reports about it, by their dates:', '- 2025-02-01, report 0: supports (EVENT)'],
      ...['  Report 3 retracts it.', '  Does not count: report 3 retracts it.'],
      ...['- 2025-02-02, report 1: opposes (EVENT)', '  Report 4 corrects it (data).'],
      '  Does not count: report 4 corrects it: it is about something else.',
      '- 2025-02-03, report 2: undecided (EVENT)',
      '  It names an id that is read as another, by report 5.',
      '  Counts: it is the latest statement, and decides.',
      '  From then on: undecided.',
      ...['', 'Answer: undecided, since 2025-02-03, by report 2: As said.'],
      'Recorded since, and able to change the answer: reports 6 and 7.',
    ]);
  });

  it('says that nothing was reported', async () => {
    const { out } = await call(['explain', 'talks', 'A', 'border', '--url', app.url], 'nowhere');
    expect(out).toMatch(/^Where A stands on border at the latest, .*:\n\nNo report is about it.\n\n/);
    expect(out).toMatch(/Answer: silent, for no report counts.\n$/);
  });

  it('gives programs the answer of the API', async () => {
    const path = 'asOf=2025-04-30&knownAt=position:9';
    const options = ['--as-of', '2025-04-30', '--known-at', 'position:9', '--json'];
    const { out } = await call(['explain', 'talks', 'A', 'ceasefire', '--url', app.url, ...options], 'x');
    expect(JSON.parse(out)).toEqual(await explain('A', 'ceasefire', path));
  });

  it('says what is wrong', async () => {
    const ask = (...args: string[]) => call(['explain', ...args], 'nowhere');
    const cell = ['talks', 'A', 'ceasefire'];
    const port = String((await freePorts(1))[0]);
    await expect(call(['explain', ...cell], 'nowhere', { PORT: port })).rejects.toThrow(
      new CommandFailed(
        `http://127.0.0.1:${port} does not answer: fetch failed. Is the server running? --url names another.`,
      ),
    );
    const wrong: [string[], new (...words: string[]) => Error, RegExp][] = [
      [['nothing', 'A', 'ceasefire', '--url', app.url], CommandFailed, /nothing/],
      [['talks', 'X', 'ceasefire', '--url', app.url], CommandFailed, /X/],
      [[...cell, '--url', `${app.url}/docs`], CommandFailed, /./],
      [[...cell, '--url', app.url, '--as-of', 'tomorrow'], UsageError, /"tomorrow"/],
      [[...cell, '--url', '127.0.0.1:3000'], UsageError, /--url must be an http or https URL/],
    ];
    for (const [args, kind, words] of wrong) {
      const error = await ask(...args).catch((thrown: Error) => thrown);
      expect([args, error]).toEqual([args, expect.any(kind)]);
      expect((error as Error).message).toMatch(words);
    }
    await expect(ask('talks', 'A')).rejects.toThrow(/missing required argument 'ISSUE'/);
  });

  it('sends the key of PARLEY_KEY', async () => {
    const key = addKey(app.dataFolder, 'desk', 'reader');
    const args = ['explain', 'talks', 'A', 'ceasefire', '--url', app.url];
    await expect(call(args, 'nowhere')).rejects.toThrow(/ The key is taken from PARLEY_KEY\.$/);
    expect((await call(args, 'nowhere', { PARLEY_KEY: key })).out).toMatch(/^Where A stands on ceasefire/);
  });
});
