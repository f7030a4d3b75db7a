import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, type App, startApp } from './support/app.js';

/** Small inputs that fell short when real files were tried, each with its right value. */
const CASES = join(__dirname, 'cases');

let app: App;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const linesOf = (file: string): string[] =>
  readFileSync(join(CASES, `${file}.ndjson`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** Imports lines, all of which are recorded; answers a read that sees them. */
async function imported(lines: string[]): Promise<(path: string) => Promise<Answer['body']>> {
  const { status, headers, body } = await app.post(
    '/api/v1/negotiations/case/import',
    `${lines.join('\n')}\n`,
    {
      'content-type': 'application/x-ndjson',
    },
  );
  expect({ status, body }).toEqual({
    status: 200,
    body: { recorded: lines.length, skipped: 0, failed: [], failedCount: 0 },
  });
  const seen = { 'parley-min-position': headers.get('parley-position') as string };
  return async (path) => {
    const answer = await app.get(`/api/v1/negotiations/case${path}`, seen);
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    return answer.body;
  };
}

describe('a round held from the 20th to the 24th', () => {
  it.each([
    ['2025-10-25', 1],
    ['2025-10-24', 0],
    ['2025-10-22', 0],
    ['2025-10-20', 0],
    ['2025-10-26', 2],
  ])('was the last contact, as of %s %i days ago', async (asOf, days) => {
    const read = await imported(linesOf('stretch'));
    expect((await read(`?asOf=${asOf}`)).daysSinceLastContact).toBe(days);
  });

  it('is underway to its last moment, with nothing come of it yet', async () => {
    const read = await imported(linesOf('stretch'));
    const round = async (asOf: string) => read(`/meetings/r?asOf=${asOf}`);
    for (const asOf of ['2025-10-20', '2025-10-23', '2025-10-24T23:59:59.998Z'])
      expect(await round(asOf)).toMatchObject({ status: 'underway', outcome: null, tentative: false });
    for (const asOf of ['2025-10-24', '2025-11', '2026'])
      expect(await round(asOf)).toMatchObject({
        status: 'held',
        outcome: 'A text is agreed on the last day.',
        heldOn: '2025-10-20/2025-10-24',
        tentative: false,
      });
    const { contacts } = await read('/contacts?asOf=2025-10-21');
    expect(contacts).toMatchObject([{ parties: ['estmark', 'norland'], meetings: 1 }]);
  });

  it('that was one of these days may not have happened yet before the last of them', async () => {
    const lines = linesOf('stretch').map((line) =>
      line.replace('2025-10-20/2025-10-24', '[2025-10-20..2025-10-24]'),
    );
    const read = await imported(lines);
    expect(await read('/meetings/r?asOf=2025-10-22')).toMatchObject({ status: 'held', tentative: true });
    expect(await read('/meetings/r?asOf=2025-10-24')).toMatchObject({ status: 'held', tentative: false });
    expect(await read('/meetings/r')).toMatchObject({ status: 'held', tentative: false });
    expect((await read('?asOf=2025-10-25')).daysSinceLastContact).toBe(1);
  });
});

it('tells statements apart whose dates overlap: which came last cannot be told', async () => {
  const read = await imported(linesOf('overlapping-dates'));
  const { events } = await read('/timeline?type=PositionStated');
  const supports = events.find(({ data }: { data: { stance: string } }) => data.stance === 'supports');
  const { stances } = await read('/stances');
  expect(stances).toMatchObject([
    { stance: 'supports', conflicting: [events.find((event: object) => event !== supports).eventId] },
  ]);
});

it('has a party that changes as it was on each day', async () => {
  const read = await imported(linesOf('party-that-changes'));
  const member = async (asOf: string) => (await read(`/parties/member?asOf=${asOf}`)).memberOf;
  expect(await member('2015')).toEqual(['red']);
  expect(await member('2019-02-19')).toEqual(['red']);
  expect(await member('2019-02-20')).toEqual(['blue']);
  expect(await member('2020')).toEqual(['blue']);
});

it('has one row for one party under two names, with all that corroborates it', async () => {
  const lines = linesOf('one-party-two-names').slice(0, -1);
  const merge = {
    type: 'PartyMerged',
    data: { partyId: 'g77-and-china', into: 'g77', reason: 'One party under two names' },
  };
  const read = await imported([...lines, JSON.stringify(merge)]);
  expect((await read('/stances')).stances).toMatchObject([
    { partyId: 'g77', stance: 'supports', corroborations: 2 },
  ]);
  expect((await read(`/stances?knownAt=position:${lines.length}`)).stances).toMatchObject([
    { partyId: 'g77-and-china', stance: 'supports', corroborations: 2 },
  ]);
  expect((await read('/stances?party=g77-and-china')).stances).toMatchObject([{ partyId: 'g77' }]);
  expect((await read('')).parties).toMatchObject([{ partyId: 'g77', mergedFrom: ['g77-and-china'] }]);
});

it('counts no corroboration by the outlet of the report itself', async () => {
  const read = await imported(linesOf('same-outlet'));
  expect((await read('/stances')).stances).toMatchObject([{ corroborations: 0 }]);
  const { events } = await read('/timeline?type=PositionStated');
  expect(events[0].corroborations).toHaveLength(3);
});

it('takes what one party declares', async () => {
  const read = await imported(linesOf('unilateral'));
  expect((await read('/agreements')).agreements).toMatchObject([
    { agreementId: 'u', parties: ['norland'], status: 'reached', signedBy: [] },
  ]);
});

it('begins a CSV with the mark by which Excel knows UTF-8', async () => {
  await imported(linesOf('scripts-and-lengths'));
  for (const [path, headers] of [
    ['/export?format=csv', {}],
    ['/export', { accept: 'text/csv' }],
  ] as const) {
    const response = await fetch(`${app.url}/api/v1/negotiations/case${path}`, { headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain('مباحثات');
  }
});

it('finds a negotiation by words without their accents', async () => {
  for (const [id, title] of [
    ['one', 'Gespräche in Łódź'],
    ['two', 'Gespra\u0308che in Ło\u0301dz\u0301'],
  ])
    await app.post('/api/v1/negotiations', { negotiationId: id, title, occurredOn: '2025' });
  const position = (await app.get('/health/ready')).body.projections.head as string;
  for (const q of ['gesprache', 'lodz', 'Gespräche', 'gespr']) {
    const { body } = await app.get(`/api/v1/negotiations?q=${encodeURIComponent(q)}`, {
      'parley-min-position': position,
    });
    expect(body.negotiations.map((row: { negotiationId: string }) => row.negotiationId)).toEqual([
      'one',
      'two',
    ]);
  }
});
