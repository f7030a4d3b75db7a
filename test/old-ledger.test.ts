import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from './support/app.js';

/** Recorded by version 0.1.0, when a party had one `code`: twelve events, two of which say such codes, one in a correction. */
const RECORDED = join(__dirname, 'ledgers', 'recorded-by-0.1.0.db');
const TALKS = '/api/v1/negotiations/talks';

let folder: string;
let app: App;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-old-'));
  copyFileSync(RECORDED, join(folder, 'ledger.db'));
  app = await startApp({ dataFolder: folder });
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string) => {
  const answer = await app.get(path, { 'parley-min-position': '12' });
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return answer.body;
};
const codesOf = ({ parties }: { parties: { partyId: string; codes?: unknown }[] }) =>
  Object.fromEntries(parties.map(({ partyId, codes }) => [partyId, codes]));

it('reads its code as the first of codes, as recorded and as corrected', async () => {
  const iso = (value: string) => [{ scheme: 'ISO 3166-1', value }];
  expect(codesOf(await get(TALKS))).toEqual({ norland: iso('NO'), estmark: iso('EM'), quay: undefined });
  expect(codesOf(await get(`${TALKS}?knownAt=position:5`))).toEqual({
    norland: iso('NO'),
    estmark: iso('ES'),
    quay: undefined,
  });
  expect(codesOf(await get(`${TALKS}/parties`))).toMatchObject({ estmark: iso('EM') });
});

it('shows the log as it was recorded, and goes on with it', async () => {
  const { events } = await get(`${TALKS}/events`);
  expect(events[1]).toMatchObject({
    schemaVersion: 1,
    data: { code: { scheme: 'ISO 3166-1', value: 'NO' } },
  });
  const changed = await app.post(`${TALKS}/parties/norland/change`, {
    occurredOn: '2020',
    name: 'The Norland',
  });
  expect(changed).toMatchObject({ status: 201, body: { position: '13' } });
  const refused = await app.post(`${TALKS}/parties`, {
    ...{ partyId: 'x', name: 'X', kind: 'state', role: 'observer', occurredOn: '2020' },
    code: { scheme: 'ISO 3166-1', value: 'XX' },
  });
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/code' }] } });
});

it('answers the rest by what it says now', async () => {
  const { stances } = await get(`${TALKS}/stances?asOf=2012-06-15`);
  expect(stances).toMatchObject([
    { partyId: 'estmark', corroborations: 1, tentative: false, statementId: null },
    { partyId: 'norland', corroborations: 1 },
  ]);
  expect((await get(`${TALKS}/stances`)).stances).toEqual([]);
  expect(await get(`${TALKS}/meetings/m?asOf=2012-08-04`)).toMatchObject({
    status: 'underway',
    outcome: null,
  });
  expect(await get(`${TALKS}/positions/p`)).toMatchObject({ withdrawnFor: ['estmark', 'norland'] });
});

it('goes whole into an empty ledger: nothing fails, all answers are the same, and sent again nothing is new', async () => {
  const lines = await get(`${TALKS}/export`);
  const other = await startApp();
  try {
    const send = () => other.post(`${TALKS}/import`, lines, { 'content-type': 'application/x-ndjson' });
    expect((await send()).body).toEqual({ recorded: 12, skipped: 0, failed: [], failedCount: 0 });
    expect((await send()).body).toEqual({ recorded: 0, skipped: 12, failed: [], failedCount: 0 });
    const again = await app.post(`${TALKS}/import`, lines, { 'content-type': 'application/x-ndjson' });
    expect(again.body).toEqual({ recorded: 0, skipped: 12, failed: [], failedCount: 0 });
    for (const path of [
      '',
      '/parties',
      '/issues',
      '/stances',
      '/meetings',
      '/agreements',
      '/positions',
      '/contacts',
    ]) {
      const { knownAt: _, ...before } = await get(TALKS + path);
      const { body } = await other.get(TALKS + path, { 'parley-min-position': '12' });
      const { knownAt: __, ...after } = body;
      expect(after).toEqual(before);
    }
  } finally {
    await other.close();
  }
});
