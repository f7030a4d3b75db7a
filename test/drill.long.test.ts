import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { type App, startApp } from './support/app.js';
import { call } from './support/cli.js';
import { freePorts } from './support/free-port.js';
import { LEDGERS, recordTwo } from './support/two-ledgers.js';

const VIEWS = [
  '',
  '/stances',
  '/meetings',
  '/contacts',
  '/conditions',
  '/convergence?since=2025-09-15',
  '/timeline?limit=1000',
  '/events?limit=1000',
  '/changes?from=2025-08-31&to=2025-10-22',
  '/digest',
];

/** All answers about both negotiations on some days, as known at a position. */
async function answersAt(app: App, position: number): Promise<unknown[]> {
  const questions = LEDGERS.flatMap((ledger) =>
    VIEWS.flatMap((view) =>
      ['2025-10-20', '2025-10-31'].map(
        (day) =>
          `/api/v1/negotiations/${ledger}${view}${view.includes('?') ? '&' : '?'}asOf=${day}&knownAt=position:${position}`,
      ),
    ),
  );
  return Promise.all(
    questions.map(async (question) => {
      const { status, body } = await app.get(question, { 'Parley-Min-Position': String(position) });
      expect([question, status]).toEqual([question, 200]);
      return body;
    }),
  );
}

/** Records to both negotiations until it is told to stop. @returns positions acknowledged */
function keepRecording(app: App): () => Promise<number[]> {
  let stopped = false;
  const acknowledged: number[] = [];
  const writers = LEDGERS.map(async (ledger) => {
    while (!stopped) {
      const { status, body } = await app.post(`/api/v1/negotiations/${ledger}/incidents`, {
        title: 'A boat',
        occurredOn: '2025-10-20',
      });
      if (status !== 201) throw new Error(JSON.stringify(body));
      acknowledged.push(Number(body.position));
    }
  });
  return async () => {
    stopped = true;
    await Promise.all(writers);
    return acknowledged;
  };
}

let place: string;
const at = (...path: string[]) => join(place, ...path);
beforeEach(() => (place = mkdtempSync(join(tmpdir(), 'parley-drill-'))));
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** A command that ends well. @returns what it prints */
async function well(args: string[], folder: string): Promise<string> {
  const { code, out, err } = await call(args, at(folder));
  expect([code, out + err]).toEqual([0, expect.any(String)]);
  return out;
}

const keptIn = (out: string) => /--expect: ([0-9a-f]{64}@(\d+))/.exec(out) as RegExpExecArray;

describe('the drill', () => {
  it('load, back up under writes, destroy, restore, verify: the same answers', async () => {
    let app = await startApp({ dataFolder: at('data') });
    await recordTwo(app);
    const stop = keepRecording(app);
    const [, expected, last] = keptIn(await well(['backup', at('backup.db')], 'data'));
    const [, kept] = keptIn(await well(['verify'], 'data'));
    await well(['verify', '--expect', expected], 'data');
    const acknowledged = await stop();
    const length = Number(last);
    expect(length).toBeGreaterThanOrEqual(78);
    expect(Math.max(...acknowledged)).toBeGreaterThan(length);
    const before = await answersAt(app, length);
    await well(['verify', '--expect', kept], 'data');
    await app.close();
    rmSync(at('data'), { recursive: true });

    expect(await well(['restore', at('backup.db')], 'restored')).toContain(`${expected}\n`);
    await well(['verify', '--expect', expected], 'restored');
    expect(readdirSync(at('restored')).filter((name) => name.includes('part'))).toEqual([]);
    app = await startApp({ dataFolder: at('restored') });
    try {
      expect(await answersAt(app, length)).toEqual(before);
      const { body } = await app.get('/api/v1/events?limit=1000');
      expect(body.events).toHaveLength(length);
      const { status, body: next } = await app.post(`/api/v1/negotiations/${LEDGERS[0]}/incidents`, {
        title: 'A boat',
        occurredOn: '2025-10-20',
      });
      expect([status, next.position]).toEqual([201, String(length + 1)]);
      await well(['verify', '--expect', expected], 'restored');
    } finally {
      await app.close();
    }
    await well(['rebuild'], 'restored');
    expect(await well(['verify'], 'restored')).toContain(`up to position ${length + 1}.`);
    app = await startApp({ dataFolder: at('restored') });
    expect(await answersAt(app, length)).toEqual(before);
    await app.close();
  });
});

describe('what backup and restore refuse', () => {
  const load = async (folder: string) => {
    const app = await startApp({ dataFolder: at(folder) });
    await recordTwo(app);
    return app;
  };
  const refused = (args: string[], folder: string) =>
    call(args, at(folder)).then(
      ({ code }) => `ended with ${code}`,
      (error: Error) => error.message,
    );

  it('to write over what is there', async () => {
    await (await load('data')).close();
    writeFileSync(at('notes.txt'), 'mine');
    expect(await refused(['backup', at('notes.txt')], 'data')).toMatch(
      /exists already and is not overwritten/,
    );
    expect(readFileSync(at('notes.txt'), 'utf8')).toBe('mine');
    await well(['backup', at('backup.db')], 'data');
    const ledger = readFileSync(at('data', 'ledger.db'));
    expect(await refused(['restore', at('backup.db')], 'data')).toMatch(
      /ledger\.db and .*readmodel are there already/,
    );
    expect(readFileSync(at('data', 'ledger.db')).equals(ledger)).toBe(true);
    rmSync(at('data', 'ledger.db'));
    expect(await refused(['restore', at('backup.db')], 'data')).toMatch(/^\S*readmodel is there already/);
    rmSync(at('data', 'readmodel'), { recursive: true });
    writeFileSync(at('data', 'ledger.db-wal'), 'left behind');
    expect(await refused(['restore', at('backup.db')], 'data')).toMatch(/ledger\.db-wal is there already/);
    expect(existsSync(at('data', 'ledger.db'))).toBe(false);
    rmSync(at('data', 'ledger.db-wal'));
    await well(['restore', at('backup.db')], 'data');
  });

  it('to keep or to put back what is not as it was recorded', async () => {
    await (await load('data')).close();
    await well(['backup', at('backup.db')], 'data');
    for (const file of [at('data', 'ledger.db'), at('backup.db')]) {
      const db = new Database(file);
      db.exec(`UPDATE events SET data = replace(data, 'e', 'a') WHERE position = 30`);
      db.close();
    }
    expect(await refused(['backup', at('second.db')], 'data')).toMatch(/cannot be backed up as it is/);
    expect(await refused(['restore', at('backup.db')], 'other')).toMatch(/was not restored/);
    writeFileSync(at('text.db'), 'no ledger at all, whatever it is called\n'.repeat(9));
    expect(await refused(['restore', at('text.db')], 'other')).toMatch(/not a SQLite database/);
    writeFileSync(at('half.db'), readFileSync(at('backup.db')).subarray(0, 8192));
    expect(await refused(['restore', at('half.db')], 'other')).toMatch(/cut off/);
    expect(await refused(['restore', at('none.db')], 'other')).toMatch(/There is no file/);
    expect(readdirSync(at('other')).filter((name) => name.startsWith('ledger'))).toEqual([]);
    expect(readdirSync(place).filter((name) => /second|part/.test(name))).toEqual([]);
  });

  it('to put in order what is served, and a copy of the files of a ledger in use', async () => {
    const app = await load('data');
    try {
      await well(['backup', at('backup.db')], 'data');
      expect(await refused(['restore', at('backup.db')], 'data')).toMatch(/in use by another Parley/);
      expect(await refused(['rebuild'], 'data')).toMatch(/in use by another Parley/);
      expect(await refused(['restore', at('data', 'ledger.db')], 'other')).toMatch(
        /a ledger in use, not a backup/,
      );
      expect((await app.get('/health/ready')).status).toBe(200);
    } finally {
      await app.close();
    }
    await well(['rebuild'], 'data');
  });

  it('where there is no ledger, a server has it, or it cannot be reached', async () => {
    expect(await refused(['backup', at('backup.db')], 'none')).toMatch(/There is no ledger/);
    expect(await refused(['rebuild'], 'none')).toMatch(/There is no ledger/);
    expect(existsSync(at('backup.db'))).toBe(false);
    const [port] = await freePorts(1);
    const elsewhere = { EVENT_STORE_URL: `esdb://127.0.0.1:${port}?tls=false&defaultDeadline=300` };
    await expect(call(['backup', at('backup.db')], at('none'), elsewhere)).rejects.toThrow(
      /cannot be reached/,
    );
    expect(readdirSync(at('.')).filter((name) => name.startsWith('backup.db'))).toEqual([]);
    await expect(call(['restore', at('backup.db')], at('none'), elsewhere)).rejects.toThrow(/names a server/);
    const gone = { EVENT_STORE_URL: 'memory:' };
    await expect(call(['backup', at('backup.db')], at('none'), gone)).rejects.toThrow(
      /gone when its process ends/,
    );
  });
});
