import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../src/app/app.js';
import { readSettings } from '../src/common/settings.js';
import { addKey, bearer } from './support/keys.js';
import { recordTalks, record, statement, TALKS } from './support/talks.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever JSON is answered
type Json = any;

const HOUR = 3_600_000;
const realNow = Date.now;
let offset: number;
let log: { level: string; msg: string }[];
let folder: string;
let app: Awaited<ReturnType<typeof open>>;

async function open() {
  const logger = pino(
    { level: 'info', formatters: { level: (level) => ({ level }) } },
    { write: (line: string) => void log.push(JSON.parse(line)) },
  );
  const nest = await createApp(readSettings({ PORT: '0', HOST: '127.0.0.1', PARLEY_DATA: folder }), logger);
  await nest.listen(0, '127.0.0.1');
  const url = await nest.getUrl();
  const send = async (path: string, init?: RequestInit) => {
    const response = await fetch(url + path, init);
    return { status: response.status, headers: response.headers, body: (await response.json()) as Json };
  };
  return {
    url,
    dataFolder: folder,
    get: (path: string, headers?: Record<string, string>) => send(path, { headers }),
    post: (path: string, body: unknown) =>
      send(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    close: () => nest.close(),
  };
}

const health = async () => {
  const { status, body } = await app.get('/health/ready');
  return { status, ...body.clock };
};
const say = async (more: object = {}): Promise<{ position: string; recordedAt: string }> =>
  (await record(app, `${TALKS}/positions`, statement('US', '2025-09-01', 'supports', more))) as never;
const answersAt = async (knownAt: string): Promise<Json[]> =>
  Promise.all(
    ['', '/stances', '/meetings', '/timeline', '/digest'].map(
      async (view) => (await app.get(`${TALKS}${view}?asOf=2025-10-31&knownAt=${knownAt}`)).body,
    ),
  );
const warnings = () => log.filter(({ level }) => level === 'warn').map(({ msg }) => msg);

beforeEach(async () => {
  offset = 0;
  log = [];
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + offset);
  folder = mkdtempSync(join(tmpdir(), 'parley-clock-'));
  app = await open();
  await recordTalks(app);
});
afterEach(async () => {
  await app.close();
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('a clock that goes back', () => {
  it('by less than a minute is nothing to tell', async () => {
    await say();
    offset = -50_000;
    await say();
    expect(await health()).toMatchObject({ status: 200, ok: true });
    expect(warnings()).toEqual([]);
  });

  it('by more is told in health and log, once, and harms nothing that is recorded', async () => {
    const before = await say();
    const known = before.recordedAt;
    const answers = await answersAt(known);
    offset = -HOUR;
    expect(await health()).toMatchObject({ status: 200, ok: false });
    expect((await health()).behindMs).toBeGreaterThan(HOUR - 60_000);
    const after = await say();
    expect(after.recordedAt).toBe(known);
    expect(Number(after.position)).toBe(Number(before.position) + 1);
    expect(await answersAt(`position:${before.position}`)).toEqual(answers);
    expect(warnings()).toEqual([expect.stringMatching(/^The clock went back by 3[56]\d\d s\./)]);

    offset = 0;
    expect(await health()).toMatchObject({ status: 200, ok: true });
    expect((await say()).recordedAt > known).toBe(true);
    expect(log.map(({ msg }) => msg).filter((msg) => msg.includes('caught up')).length).toBeLessThanOrEqual(
      1,
    );
  });

  it('shows nobody what was recorded later, whichever negotiations they see', async () => {
    const API = '/api/v1/negotiations';
    const party = (negotiationId: string, partyId: string) =>
      record(app, `${API}/${negotiationId}/parties`, {
        ...{ partyId, name: partyId, kind: 'state', role: 'principal', occurredOn: '2025-01' },
      }) as unknown as Promise<{ position: string; recordedAt: string }>;
    for (const negotiationId of ['a', 'b'])
      await record(app, API, { negotiationId, title: negotiationId, occurredOn: '2025-01' });
    const opened = (await party('a', 'early')).position;
    offset = 2 * HOUR;
    const later = await party('a', 'late');
    offset = HOUR;
    await party('b', 'between');
    const declared = { title: 'Declared', parties: ['between'], occurredOn: '2025-02' };
    const last = (await record(app, `${API}/b/agreements`, declared)).position;
    const between = new Date(Date.parse(later.recordedAt) - HOUR / 2).toISOString();
    const asked = async (negotiations: string[] | null): Promise<Json> => {
      const key = bearer(addKey(folder, String(negotiations), 'reader', { negotiations }));
      const get = async (path: string): Promise<Json> =>
        (await app.get(`/api/v1${path}`, { 'parley-min-position': last, ...key })).body;
      const { position, parties } = await get(`/parties?knownAt=${between}`);
      const { negotiations: list } = await get(`/negotiations?knownAt=${between}&limit=2`);
      return {
        position,
        parties: parties.map(({ name }: Json) => name).filter((name: string) => name.length > 2),
        counts: list.map(({ counts }: Json) => counts.parties),
        moved: (await get(`/briefing?knownSince=${between}`)).moved.map((one: Json) => one.negotiationId),
      };
    };
    const nothingLate = { position: opened, parties: ['early'], counts: [1, 0], moved: ['b'] };
    expect(await asked(null)).toEqual(nothingLate);
    expect(await asked(['a', 'b'])).toEqual(nothingLate);
    // Whoever does not see `a` is not told by anything that a clock went back.
    expect(await asked(['b'])).toEqual({ position: last, parties: ['between'], counts: [1], moved: [] });
  });

  it('while it is stopped, is seen by what stands in the log', async () => {
    const before = await say();
    await app.close();
    offset = -2 * HOUR;
    app = await open();
    expect(await health()).toMatchObject({ status: 200, ok: false });
    expect(warnings()).toHaveLength(1);
    expect((await say()).recordedAt).toBe(before.recordedAt);
  });
});

describe('a clock that jumps ahead', () => {
  it('and comes back: what was known before stays what it was, and times do not go back', async () => {
    const before = await say();
    const answers = await answersAt(before.recordedAt);
    offset = 48 * HOUR;
    const ahead = await say();
    expect(Date.parse(ahead.recordedAt)).toBeGreaterThan(Date.parse(before.recordedAt) + 47 * HOUR);
    expect(await health()).toMatchObject({ status: 200, ok: true });
    offset = 0;
    expect(await health()).toMatchObject({ ok: false });
    expect((await say()).recordedAt).toBe(ahead.recordedAt);
    expect(await answersAt(before.recordedAt)).toEqual(answers);
    // Another negotiation is not held to it.
    const other = await record(app, '/api/v1/negotiations', {
      negotiationId: 'others',
      title: 'Others',
      occurredOn: '2025-01',
    });
    expect(Date.parse((other as unknown as { recordedAt: string }).recordedAt)).toBeLessThan(
      realNow() + HOUR,
    );
  });

  it('by years records nothing that would hide what comes after it, until it is right again', async () => {
    const before = await say();
    offset = 20 * 365 * 24 * HOUR;
    const opening = { negotiationId: 'others', title: 'Others', occurredOn: '2025-01' };
    for (const [path, body] of [
      ['/api/v1/negotiations', opening],
      [`${TALKS}/positions`, statement('US', '2025-09-01', 'supports')],
    ] as const)
      expect((await app.post(path, body)).status).toBe(503);
    expect(warnings()).toContainEqual(expect.stringContaining('could not be served'));

    offset = 0;
    const after = await say();
    expect(Date.parse(after.recordedAt) - Date.parse(before.recordedAt)).toBeLessThan(HOUR);
    const other = (await record(app, '/api/v1/negotiations', opening)) as unknown as { position: string };
    const now = new Date(Date.now()).toISOString();
    const { body } = await app.get(`/api/v1/events?knownAt=${now}&fromPosition=${other.position}`);
    expect(body.events).toHaveLength(1);
  });

  it('by years while it was stopped is believed', async () => {
    await app.close();
    offset = 20 * 365 * 24 * HOUR;
    app = await open();
    expect(Date.parse((await say()).recordedAt)).toBeGreaterThan(realNow() + 19 * 365 * 24 * HOUR);
  });
});
