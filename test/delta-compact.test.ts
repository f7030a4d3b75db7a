import { readFileSync } from 'node:fs';
import { EVENT_TYPES } from '../events/catalogue.js';
import { type App, startApp } from './support/app.js';

type Row = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const TALKS = '/api/v1/negotiations/delta-compact';
const linesOf = (ledger: string): string[] =>
  readFileSync(`examples/${ledger}.ndjson`, 'utf8').trimEnd().split('\n');
const COMMUNIQUE = '00000000-0000-4000-8000-0000000000d1';
const SHIPS_PASS = '00000000-0000-4000-8000-0000000000d2';
const PARTIES_MERGED = '00000000-0000-4000-8000-0000000000d3';

let app: App;
/** What was known just before the two merges. */
let beforeTheMerges: string;
beforeAll(async () => {
  app = await startApp();
  const lines = linesOf('delta-compact');
  const answer = await app.post(`${TALKS}/import`, `${lines.join('\n')}\n`, {
    'content-type': 'application/x-ndjson',
  });
  expect(answer.body).toEqual({ recorded: lines.length, skipped: 0, failed: [], failedCount: 0 });
  const { position } = await ask(`/reports/${PARTIES_MERGED}`);
  beforeTheMerges = `knownAt=position:${Number(position) - 1}`;
});
afterAll(() => app.close());

async function ask(path: string): Promise<Row> {
  const { status, body } = await app.get(TALKS + path);
  expect({ path, status }).toEqual({ path, status: 200 });
  return body;
}

const stances = async (query: string): Promise<Row[]> => (await ask(`/stances?${query}`)).stances;

describe('a compact among several', () => {
  it('has a round that is underway for a week, and held from its last day', async () => {
    expect(await ask('/meetings/first-round?asOf=2023-05-14')).toMatchObject({ status: 'scheduled' });
    expect(await ask('/meetings/first-round?asOf=2023-05-17')).toMatchObject({
      status: 'underway',
      heldOn: '2023-05-15/2023-05-19',
      outcome: null,
    });
    expect(await ask('/meetings/first-round?asOf=2023-05-19')).toMatchObject({
      status: 'held',
      outcome: 'A list of issues, and a communiqué on the last day.',
    });
    expect(await ask('?asOf=2023-05-17')).toMatchObject({ daysSinceLastContact: 0 });
    expect(await ask('?asOf=2023-05-21')).toMatchObject({ daysSinceLastContact: 2 });
  });

  it('has a communiqué on three issues, said by one for others', async () => {
    const rows = await stances('party=upland-union&asOf=2023-05-31');
    expect(rows.map(({ issueId, stance }) => [issueId, stance])).toEqual([
      ['dredging', 'opposes'],
      ['joint-fund', 'abstains'],
      ['summer-flow', 'supports'],
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({
        statementId: 'may-communique',
        jointWith: ['delta-islands'],
        speaker: { name: 'Edda Voss', partyId: 'sundmark' },
      });
    }
    expect(rows[2]).toMatchObject({ eventId: COMMUNIQUE, corroborations: 1 });
    expect(await ask(`/reports/${COMMUNIQUE}`)).toMatchObject({ coder: 'Jon Tarrel' });
  });

  it('knows one party by two names, since the merge', async () => {
    const flow = 'issue=summer-flow&asOf=2023-06-30';
    const islands = async (known: string) =>
      (await stances(`${flow}${known}`))
        .filter(({ partyId }) => partyId.includes('islands'))
        .map(({ partyId, since, statements }) => [partyId, since, statements]);
    expect(await islands('')).toEqual([['delta-islands', '2023-05-19', 2]]);
    expect(await islands(`&${beforeTheMerges}`)).toEqual([
      ['delta-islands', '2023-06-10', 1],
      ['islands-of-the-delta', '2023-05-19', 1],
    ]);
    expect(await ask('/parties/islands-of-the-delta')).toMatchObject({
      partyId: 'delta-islands',
      name: 'Delta Islands',
      mergedFrom: ['islands-of-the-delta'],
    });
    const ids = async (known: string) =>
      (await ask(`/parties?${known}`)).parties.map(({ partyId }: Row) => partyId);
    expect(await ids('')).not.toContain('islands-of-the-delta');
    expect(await ids(beforeTheMerges)).toContain('islands-of-the-delta');
  });

  it('knows one question opened twice, since the merge', async () => {
    const abstaining = async (known: string) =>
      (await ask(`/convergence?asOf=2023-05-31&${known}`)).issues
        .filter(({ abstains }: Row) => abstains.length > 0)
        .map(({ issueId, abstains }: Row) => [issueId, abstains]);
    expect(await abstaining('')).toEqual([['joint-fund', ['delta-islands', 'upland-union']]]);
    expect(await abstaining(beforeTheMerges)).toEqual([
      ['dyke-fund', ['islands-of-the-delta', 'upland-union']],
    ]);
  });

  it('has a party that changes its bloc, one that walks out and returns, and an issue closed and reopened', async () => {
    const party = (id: string, asOf: string) => ask(`/parties/${id}?asOf=${asOf}`);
    expect(await party('sundmark', '2023-08-31')).toMatchObject({ memberOf: ['upland-union'] });
    expect(await party('sundmark', '2023-09-01')).toMatchObject({ memberOf: [] });
    expect(await party('harrow', '2023-10-05')).toMatchObject({ status: 'left' });
    expect(await party('harrow', '2023-11-20')).toMatchObject({ status: 'present' });
    const dredging = (asOf: string) => ask(`/issues/dredging?asOf=${asOf}`);
    expect(await dredging('2023-10-20')).toMatchObject({
      parent: 'water',
      status: 'closed',
      outcome: 'Left out of the compact.',
    });
    expect(await dredging('2024-10-15')).toMatchObject({ status: 'open' });
  });

  it('has the compact signed by all, ratified by some, and left by one', async () => {
    const compact = (asOf: string) => ask(`/agreements/compact?asOf=${asOf}`);
    const all = ['delta-islands', 'estmark', 'harrow', 'norland', 'sundmark'];
    expect(await compact('2024-03-04')).toMatchObject({
      status: 'reached',
      signedBy: ['delta-islands', 'estmark', 'norland'],
    });
    expect(await compact('2024-03-05')).toMatchObject({ status: 'signed', signedBy: all, ratifiedBy: [] });
    expect(await compact('2024-10-01')).toMatchObject({
      status: 'in-force',
      ratifiedBy: ['delta-islands', 'estmark', 'norland'],
      leftBy: [],
    });
    expect(await compact('2025-02-14')).toMatchObject({ status: 'in-force', leftBy: ['harrow'] });
  });

  it('has a declaration of one party, suspended and then ended', async () => {
    const declaration = async (asOf: string) =>
      (await ask(`/agreements/norland-releases-water?asOf=${asOf}`)).status;
    expect(await declaration('2023-07-01')).toBe('reached');
    expect(await declaration('2024-04-10')).toBe('suspended');
    expect(await declaration('2024-10-01')).toBe('ended');
  });

  it('has a position that stands for two after the third withdrew it', async () => {
    const supporters = async (asOf: string) =>
      (await stances(`issue=joint-fund&asOf=${asOf}`))
        .filter(({ stance }) => stance === 'supports')
        .map(({ partyId }) => partyId);
    expect(await supporters('2024-11-07')).toEqual(['estmark', 'norland', 'sundmark']);
    expect(await supporters('2024-11-08')).toEqual(['estmark', 'norland']);
    expect(await ask('/positions/january-fund')).toMatchObject({ withdrawnFor: ['sundmark'] });
  });

  it('cannot tell which came last of two statements in one month', async () => {
    const estmark = 'party=estmark&issue=dredging';
    expect(await stances(`${estmark}&asOf=2024-11-15`)).toMatchObject([
      { stance: 'supports', tentative: true, conflicting: [] },
    ]);
    expect(await stances(`${estmark}&asOf=2024-11-30`)).toMatchObject([
      { stance: 'opposes', tentative: false, conflicting: [SHIPS_PASS] },
    ]);
  });
});

describe('the examples together', () => {
  it('use every kind of event there is', () => {
    const ledgers = ['ukraine-talks-2025', 'budapest-disputed', 'delta-compact'];
    const types = ledgers.flatMap(linesOf).map((line) => JSON.parse(line).type as string);
    expect([...new Set(types)].sort()).toEqual([...EVENT_TYPES].sort());
  });
});
