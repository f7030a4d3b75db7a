import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { openEventStoreLedger } from '../../src/ledger/eventstoredb/index.js';
import { describeWithOwnServer, EventStoreServer } from '../support/eventstore-server.js';

const ROOT = resolve(__dirname, '..', '..');
const RUNS = process.env.PARLEY_MODEL_RUNS ?? '20';
/** What is tried over HTTP and takes the positions as they come. */
const FILES = [
  ...['first-ledger', 'http-model.long', 'corroborations', 'digest', 'reads-described'].map((name) =>
    join('test', `${name}.test.ts`),
  ),
  join('src', 'outbound', 'webhooks', 'webhooks.test.ts'),
];

describeWithOwnServer('a real server', () => {
  let server: EventStoreServer;
  beforeEach(async () => {
    server = await EventStoreServer.inOwnFolder();
    await server.start();
  });
  afterEach(() => server.remove());

  /** Runs a file of tests in a process of its own: all of them pass, and none is left out. */
  async function expectPassed(file: string, settings: Record<string, string>): Promise<void> {
    const results = join(server.folder, 'results.json');
    const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
    const args = [jest, file, '--json', `--outputFile=${results}`];
    const failed = await promisify(execFile)(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...settings },
    }).then(
      () => '',
      ({ stderr }: { stderr: string }) => stderr,
    );
    expect(failed).toBe('');
    const { numPassedTests: passed, numPendingTests: pending } = JSON.parse(
      readFileSync(results, 'utf8'),
    ) as {
      numPassedTests: number;
      numPendingTests: number;
    };
    expect(passed).toBeGreaterThan(0);
    expect(pending).toBe(0);
    process.stdout.write(`${file}: ${passed} tests on a real server\n`);
  }

  it.each(FILES)(
    'has the domain tested on it over HTTP: %s',
    (file) =>
      expectPassed(file, {
        TEST_EVENT_STORE_URL: server.url,
        HTTP_MODEL_RUNS: RUNS,
      }),
    600_000,
  );

  it('is what the contract of a store is tested on where EVENTSTORE_TEST_URL names it', async () => {
    const ledger = openEventStoreLedger(server.url);
    expect(await ledger.head()).toBe(0);
    await expectPassed(join('src', 'ledger', 'eventstoredb', 'eventstoredb-ledger.contract.long.test.ts'), {
      EVENTSTORE_TEST_URL: server.url,
      // No other is found there, to be started.
      PATH: '',
    });
    expect(await ledger.head()).toBeGreaterThan(0);
    await ledger.close();
  }, 600_000);
});
