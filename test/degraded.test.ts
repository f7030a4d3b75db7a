import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envelopeHash } from '../events/hash.js';
import { openSqliteLedger } from '../src/ledger/sqlite/sqlite-ledger.js';
import { type App, startApp } from './support/app.js';
import { addKey, bearer } from './support/keys.js';
import { record, recordTalks, statement, TALKS } from './support/talks.js';

const ID = 'aaaaaaaa-0000-4000-8000-000000000001';

/** What a newer Parley, with a type of event more, would have written. */
async function recordTreaty(dataFolder: string): Promise<void> {
  const ledger = openSqliteLedger(join(dataFolder, 'ledger.db'));
  const last = ledger.archive.at(ledger.archive.lastInStream('negotiation-talks')!.position)!;
  const { recordedAt, hash: previousHash } = last.metadata;
  const metadata = { occurredOn: '2025-10-21', recordedAt, recordedBy: 'x', schemaVersion: 1, previousHash };
  const data = { treatyId: 't', title: 'A treaty' };
  const envelope = {
    stream: last.stream,
    revision: last.revision + 1,
    id: ID,
    type: 'TreatySigned',
    data,
    metadata,
  };
  const whole = { ...envelope, metadata: { ...metadata, hash: envelopeHash(envelope) } };
  await ledger.append(last.stream, [whole], last.revision);
  await ledger.close();
}

describe('a ledger with an event that this version cannot read', () => {
  let folder: string;
  let app: App;
  let before: unknown;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-'));
    app = await startApp({ dataFolder: folder });
    await recordTalks(app);
    await record(app, '/api/v1/negotiations', {
      negotiationId: 'others',
      title: 'O',
      occurredOn: '2025-01-01',
    });
    before = (await app.get(`${TALKS}/stances`)).body.stances;
    await app.close();
    await recordTreaty(folder);
    app = await startApp({ dataFolder: folder });
    while ((await app.get('/health/ready')).status !== 200)
      await new Promise((resolve) => setTimeout(resolve, 10));
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says so when asked how it is', async () => {
    const { status, body } = await app.get('/health/ready');
    expect(status).toBe(200);
    expect(body.projections).toMatchObject({
      ok: true,
      lag: 0,
      parked: [{ kind: 'event', key: ID, position: 16, error: expect.stringContaining('TreatySigned') }],
    });
  });

  it.each([
    '',
    '/stances',
    '/meetings',
    '/contacts',
    '/conditions',
    '/convergence',
    '/timeline',
    '/changes?from=2025-01-01',
  ])('answers %s from what it can read, and says that it is degraded', async (path) => {
    const { status, headers, body } = await app.get(`${TALKS}${path}`);
    expect({ status, degraded: body.degraded }).toEqual({ status: 200, degraded: true });
    expect(headers.get('etag')).toBeNull();
    if (path === '/stances') expect(body.stances).toEqual(before);
  });

  it('shows the event in the log as it was recorded, and lets nobody keep what may change', async () => {
    const { body } = await app.get(`${TALKS}/events`);
    expect(body.events.at(-1)).toMatchObject({
      eventId: ID,
      type: 'TreatySigned',
      data: { title: 'A treaty' },
    });
    expect((await app.get(`${TALKS}/reports/${ID}`)).body).toMatchObject({
      eventId: ID,
      type: 'TreatySigned',
    });
    const past = await app.get(`${TALKS}/stances?knownAt=position:10`);
    expect([past.status, past.headers.get('etag')]).toEqual([200, null]);
    const exported = await app.get(`${TALKS}/export`);
    expect(exported.status).toBe(200);
  });

  it('records nothing on top of it, but elsewhere', async () => {
    const refused = await app.post(`${TALKS}/positions`, statement('RU', '2025-10-21', 'supports'));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([
      503,
      expect.stringMatching(/^\d+$/),
    ]);
    await record(app, '/api/v1/negotiations/others/incidents', { title: 'x', occurredOn: '2025-01-01' });
    expect((await app.get('/api/v1/negotiations/others/timeline')).body.degraded).toBeUndefined();
  });

  it('tells of it in lists to those alone who may see it', async () => {
    const degraded = async (negotiationId: string) => {
      const key = addKey(folder, `of-${negotiationId}`, 'editor', { negotiations: [negotiationId] });
      return (await app.get('/api/v1/negotiations', bearer(key))).body.degraded;
    };
    const others = await degraded('others');
    expect([others, await degraded('talks')]).toEqual([undefined, true]);
  });
});
