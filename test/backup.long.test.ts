import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KeyFile, keyFileIn } from '../src/access/key-file.js';
import { type App, startApp } from './support/app.js';
import { readPage } from './support/docs/page.js';
import { buildMain } from './support/process.js';
import { missing, openDesk, runPage, type Desk } from './support/docs/run-page.js';

const LEDGER = '/api/v1/negotiations/budapest-disputed';
const QUESTIONS = [
  '',
  '/stances',
  '/meetings',
  '/contacts',
  '/conditions',
  '/timeline?limit=1000',
  '/events?limit=1000',
];

/** All answers as known at a position. */
async function answersAt(app: App, position: string): Promise<unknown[]> {
  const answers = QUESTIONS.map(async (question) => {
    const times = `${question.includes('?') ? '&' : '?'}asOf=2025-10-31&knownAt=position:${position}`;
    const { status, body } = await app.get(`${LEDGER}${question}${times}`);
    expect(status).toBe(200);
    return body;
  });
  return Promise.all(answers);
}

const headOf = async (app: App): Promise<string> =>
  (await app.get(LEDGER, { 'Parley-Min-Position': '46' })).headers.get('Parley-Position')!;

/** Records one report after another until it is told to stop. @returns positions acknowledged */
function keepRecording(app: App): () => Promise<number[]> {
  let stopped = false;
  const recording = (async () => {
    const acknowledged: number[] = [];
    while (!stopped) {
      const { status, body } = await app.post(`${LEDGER}/incidents`, {
        title: 'A boat',
        occurredOn: '2025-10-20',
      });
      if (status === 201) acknowledged.push(Number(body.position));
      else await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return acknowledged;
  })();
  return () => {
    stopped = true;
    return recording;
  };
}

const lacking = missing();
(lacking.length === 0 ? describe : describe.skip)(
  `what docs/data-and-backup.md promises${lacking.map((name) => ` (left out: no ${name})`).join('')}`,
  () => {
    let desk: Desk;
    let recorded: number[];

    beforeAll(async () => {
      buildMain();
      desk = await openDesk();
      const stop = keepRecording(desk.app);
      const differences = await runPage(readPage('docs/data-and-backup.md'), desk);
      recorded = await stop();
      expect(differences).toEqual([]);
    }, 5 * 60_000);
    afterAll(() => desk.close());

    it('a copy made while Parley records is the whole log up to a moment, and answers alike', async () => {
      const copy = await startApp({ dataFolder: join(desk.folder, 'restored') });
      try {
        const head = await headOf(copy);
        expect(Number(head)).toBeGreaterThanOrEqual(46);
        expect(Math.max(...recorded)).toBeGreaterThan(Number(head));
        expect(await answersAt(copy, head)).toEqual(await answersAt(desk.app, head));
        const { status } = await copy.post(`${LEDGER}/incidents`, {
          title: 'A boat',
          occurredOn: '2025-10-20',
        });
        expect(status).toBe(201);
      } finally {
        await copy.close();
      }
    });

    it('the keys are copied too, for nobody else to read', () => {
      for (const file of readdirSync(join(desk.folder, 'backup')))
        expect(statSync(join(desk.folder, 'backup', file)).mode & 0o077).toBe(0);
      const keys = new KeyFile(keyFileIn(join(desk.folder, 'backup')));
      expect(keys.all()).toEqual([]);
      keys.close();
    });

    it('after an orderly stop the file alone is the whole log', async () => {
      const head = await headOf(desk.app);
      const before = await answersAt(desk.app, head);
      await desk.app.close();
      const folder = join(desk.folder, 'copied');
      cpSync(join(desk.folder, 'data', 'ledger.db'), join(folder, 'ledger.db'));
      const copy = await startApp({ dataFolder: folder });
      try {
        expect(await answersAt(copy, head)).toEqual(before);
      } finally {
        await copy.close();
      }
    });

    it('the read model may be deleted', async () => {
      const dataFolder = join(desk.folder, 'copied');
      let app = await startApp({ dataFolder });
      const head = await headOf(app);
      const before = await answersAt(app, head);
      await app.close();
      expect(existsSync(join(dataFolder, 'readmodel'))).toBe(true);
      rmSync(join(dataFolder, 'readmodel'), { recursive: true });
      app = await startApp({ dataFolder });
      try {
        expect(await headOf(app)).toBe(head);
        expect(await answersAt(app, head)).toEqual(before);
      } finally {
        await app.close();
      }
    });

    it('a read model that is ahead of a log put back is made again', async () => {
      const dataFolder = join(desk.folder, 'copied');
      for (const file of readdirSync(dataFolder).filter((name) => name.startsWith('ledger.db')))
        rmSync(join(dataFolder, file));
      cpSync(join(desk.folder, 'backup', 'ledger.db'), join(dataFolder, 'ledger.db'));
      const older = await startApp({ dataFolder });
      try {
        const head = await headOf(older);
        expect(Number(head)).toBeLessThan(Math.max(...recorded));
        const { body } = await older.get(`${LEDGER}/events?limit=1000&fromPosition=40`);
        expect(body.events.at(-1).position).toBe(head);
      } finally {
        await older.close();
      }
    });
  },
);
