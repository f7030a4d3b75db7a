import { join } from 'node:path';
import Database from 'libsql';
import { FaultyConnections } from '../src/ledger/sqlite/faults.test-support.js';
import { openSqliteLedger } from '../src/ledger/sqlite/sqlite-ledger.js';
import { type Answer, type App, startApp } from './support/app.js';
import { addKey, bearer } from './support/keys.js';
import { record, recordTalks, statement, TALKS } from './support/talks.js';

const mockLog = new FaultyConnections();
const mockCells = new FaultyConnections();

// The real stores, with faults between them and their files.
jest.mock('../src/ledger/open.js', () => ({
  ...jest.requireActual<object>('../src/ledger/open.js'),
  openLedger: async (_url: string, dataFolder: string) =>
    openSqliteLedger(join(dataFolder, 'ledger.db'), { connect: mockLog.connect, busyMs: 100, pollMs: 5 }),
}));
jest.mock('../src/readmodel/database.js', () => {
  const actual = jest.requireActual<typeof import('../src/readmodel/database.js')>(
    '../src/readmodel/database.js',
  );
  return {
    ...actual,
    openReadModelFile: (path: string, options: object) =>
      actual.openReadModelFile(path, { ...options, connect: mockCells.connect }),
  };
});

const CODES = ['SQLITE_IOERR', 'SQLITE_FULL', 'SQLITE_BUSY', 'SQLITE_READONLY', 'SQLITE_CORRUPT'];
/** All but the look, every few milliseconds, for what other processes wrote. */
const ASKED = /^(?!PRAGMA)/;
const STANCES = `${TALKS}/stances`;

let app: App;
beforeEach(async () => {
  app = await startApp();
  await recordTalks(app);
});
afterEach(async () => {
  mockLog.disarm();
  mockCells.disarm();
  await app.close();
});

let sent = 0;
/** A statement of its own, under a key. */
const say = (key: string, more: object = {}) =>
  app.post(`${TALKS}/positions`, statement('US', '2025-09-01', 'supports', { note: key, ...more }), {
    'idempotency-key': key,
  });
const nextKey = () => `key ${sent++}`;

/** A problem that says to come back, and nothing of what is inside. */
function expectUnavailable({ status, headers, body }: Answer): void {
  expect(status).toBe(503);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  expect(body).toMatchObject({ status: 503, title: expect.any(String), detail: expect.any(String) });
  expect(JSON.stringify(body)).not.toMatch(/SQLITE|injected|\.db|\.ts|\.js/);
}

/** What another process finds in the file: how many events carry a note. */
function inTheFile(...notes: string[]): number[] {
  const other = new Database(join(app.dataFolder, 'ledger.db'));
  const found = (other.prepare('SELECT metadata FROM events').raw().all([]) as [string][]).map(
    ([metadata]) => (JSON.parse(metadata) as { note?: string }).note,
  );
  other.close();
  return notes.map((note) => found.filter((each) => each === note).length);
}

async function isReady(): Promise<void> {
  for (;;) {
    const { status } = await app.get('/health/ready');
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe.each(['before', 'after'] as const)('a fault of the log %s its n-th call', (when) => {
  it('leaves nothing by halves: 503, and the same again is recorded once', async () => {
    let refused = 0;
    let n = 1;
    for (let struck = true; struck; n++) {
      const keys = [nextKey(), nextKey(), nextKey()];
      const negotiation = {
        negotiationId: `n-${when}-${n}`,
        title: 'N',
        occurredOn: '2025-01-01',
        note: `${when} ${n}`,
      };
      const send = () =>
        Promise.all([
          ...keys.map((key) => say(key)),
          app.post('/api/v1/negotiations', negotiation, { 'idempotency-key': `${when} ${n}` }),
        ]);
      mockLog.arm({ at: n, when, code: CODES[n % CODES.length], of: ASKED });
      const answers = await send();
      struck = mockLog.hit;
      mockLog.disarm();
      const notes = [...keys, `${when} ${n}`];
      const there = inTheFile(...notes);
      answers.forEach((answer, i) => {
        expect([0, 1]).toContain(there[i]);
        if (answer.status === 201) expect(there[i]).toBe(1);
        else expectUnavailable(answer);
      });
      refused += answers.filter(({ status }) => status === 503).length;

      await isReady();
      const again = await send();
      expect(again.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      answers.forEach((answer, i) => {
        if (answer.status === 201) expect(again[i].body).toEqual(answer.body);
      });
      expect(inTheFile(...notes)).toEqual([1, 1, 1, 1]);
    }
    expect(n).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(10);
    const { body } = await app.get('/api/v1/events?limit=1000');
    const positions = (body as { events: { position: string }[] }).events.map(({ position }) =>
      Number(position),
    );
    expect(positions).toEqual(positions.map((_, index) => index + 1));
    expect((await app.get('/health/ready')).body).toMatchObject({ projections: { parked: [], error: null } });
  });
});

describe('a fault under a read', () => {
  const PATHS = [
    TALKS,
    STANCES,
    `${TALKS}/stances/RU/ceasefire/history`,
    `${TALKS}/meetings`,
    `${TALKS}/timeline`,
    `${TALKS}/changes?from=2025-08-31&to=2025-10-22`,
    `${TALKS}/events`,
    '/api/v1/negotiations',
    `${STANCES}?knownAt=2025-01-01T00:00:00Z`,
  ];

  it.each([
    ['the log', mockLog],
    ['the read model', mockCells],
  ])('of %s is a 503, and the next is answered', async (_, connections) => {
    const answers = await Promise.all(PATHS.map((path) => app.get(path)));
    for (const [i, path] of PATHS.entries()) {
      for (let n = 1, struck = true; struck && n < 200; n++) {
        connections.arm({ at: n, when: 'before', code: CODES[n % 2], of: ASKED });
        const answer = await app.get(path);
        struck = connections.hit;
        connections.disarm();
        if (answer.status !== answers[i].status) expectUnavailable(answer);
      }
      const { status } = await app.get(path);
      expect([path, status]).toEqual([path, answers[i].status]);
    }
    await isReady();
    expect((await app.get(STANCES)).body.stances).toEqual(answers[1].body.stances);
  });
});

describe('a disk that is full', () => {
  it('refuses what it cannot keep, answers on, and goes on when there is room', async () => {
    const before = (await app.get(STANCES)).body.stances;
    const [pages] = mockLog.real.prepare('PRAGMA page_count').raw().get([]) as [number];
    mockLog.real.exec(`PRAGMA max_page_count = ${pages + 4}`);
    const kept: Answer[] = [];
    const refused: string[] = [];
    while (refused.length < 5) {
      const key = nextKey();
      const answer = await say(key, { summary: 'x'.repeat(3000), occurredOn: '2025-02-01' });
      if (answer.status === 201) kept.push(answer);
      else {
        expectUnavailable(answer);
        refused.push(key);
      }
      expect(kept.length).toBeLessThan(100);
    }
    expect(kept.length).toBeGreaterThan(0);
    expect(inTheFile(...refused)).toEqual([0, 0, 0, 0, 0]);
    expect((await app.get('/health/ready')).status).toBe(503);
    expect((await app.get(STANCES)).body.stances).toHaveLength(before.length);
    const lines = { type: 'IncidentReported', occurredOn: '2025-01-01', data: { title: 'x'.repeat(9000) } };
    const ndjson = `${JSON.stringify(lines)}\n`.repeat(3);
    expectUnavailable(await app.post(`${TALKS}/import`, ndjson, { 'content-type': 'application/x-ndjson' }));

    mockLog.real.exec('PRAGMA max_page_count = 1073741823');
    for (const key of refused)
      expect((await say(key, { summary: 'x'.repeat(3000), occurredOn: '2025-02-01' })).status).toBe(201);
    expect(inTheFile(...refused)).toEqual([1, 1, 1, 1, 1]);
    await isReady();
    const { body } = await app.get('/api/v1/events?limit=1000');
    const ids = (body as { events: { eventId: string }[] }).events.map(({ eventId }) => eventId);
    expect(ids).toEqual(expect.arrayContaining(kept.map((answer) => answer.body.eventId as string)));
  });
});

describe('a disk that is full under the read model alone', () => {
  it('keeps no reader from what is there, and nothing from being recorded', async () => {
    await untilKept();
    const path = `${TALKS}/timeline?limit=1000`;
    const [pages] = mockCells.real.prepare('PRAGMA page_count').raw().get([]) as [number];
    mockCells.real.exec(`PRAGMA max_page_count = ${pages}`);
    const sent: string[] = [];
    while ((await app.get('/health/ready')).status === 200) {
      const answer = await say(nextKey(), { summary: 'x'.repeat(9_000) });
      expect(answer.status).toBe(201);
      sent.push(answer.body.eventId as string);
      expect(sent.length).toBeLessThan(500);
    }
    for (const read of [TALKS, STANCES, path, '/api/v1/negotiations'])
      expect([read, (await app.get(read)).status]).toEqual([read, 200]);

    // Each attempt opens the file anew, and finds room.
    await isReady();
    const { events } = (await app.get(path)).body as { events: { eventId: string }[] };
    expect(events.map(({ eventId }) => eventId)).toEqual(expect.arrayContaining(sent));
  });
});

describe('a write lock that another process holds', () => {
  const lockOf = (file: string) => {
    const other = new Database(join(app.dataFolder, file));
    other.exec('BEGIN IMMEDIATE');
    return () => {
      other.exec('ROLLBACK');
      other.close();
    };
  };

  it('for too long is a 503, reads go on, and the same again is recorded', async () => {
    const release = lockOf('ledger.db');
    const key = nextKey();
    expectUnavailable(await say(key));
    expect((await app.get(STANCES)).status).toBe(200);
    release();
    expect((await say(key)).status).toBe(201);
    expect(inTheFile(key)).toEqual([1]);
    await isReady();
  });

  it('for a moment is waited for', async () => {
    const release = lockOf('ledger.db');
    setTimeout(release, 20);
    const { position } = await record(app, `${TALKS}/positions`, statement('US', '2025-09-01', 'supports'));
    expect(Number(position)).toBe(15);
  });

  it('on the read model holds up nobody: what is there is answered, and what was recorded is when it is released', async () => {
    await untilKept();
    const release = lockOf('readmodel/readmodel-1.db');
    const before = (await app.get(STANCES)).body.stances;
    const { body, status } = await say(nextKey());
    expect(status).toBe(201);
    const headers = { 'parley-min-position': body.position as string };
    const waiting = Array.from({ length: 40 }, () => app.get(STANCES, headers));
    let answered = 0;
    const over = Promise.all(waiting).then(() => (answered = -answered));
    while (answered >= 0) {
      expect((await app.get(STANCES)).body.stances).toEqual(before);
      answered++;
      await Promise.race([over, new Promise(setImmediate)]);
    }
    // Thousands: a wait of the thread itself would have let a few in.
    expect(-answered).toBeGreaterThan(100);
    const statuses = (await Promise.all(waiting)).map((answer) => answer.status);
    expect(statuses.filter((each) => each === 429)).toHaveLength(8);
    expect(statuses.filter((each) => each === 503)).toHaveLength(32);
    release();
    await isReady();
    expect((await app.get(STANCES, headers)).body.stances).not.toEqual(before);
  });

  it('on the keys holds up nobody', async () => {
    const key = bearer(addKey(app.dataFolder, 'desk', 'recorder'));
    expect((await app.get(STANCES, key)).status).toBe(200);
    const release = lockOf('access.db');
    expect((await app.get(STANCES, key)).status).toBe(200);
    release();
  });
});

/** Until the read model has committed what it has taken in, as it does within a second. */
async function untilKept(): Promise<void> {
  while (mockCells.real.inTransaction) await new Promise((resolve) => setTimeout(resolve, 20));
}
