import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describeWithOwnServer, EventStoreServer } from '../support/eventstore-server.js';

const ROOT = resolve(__dirname, '..', '..');
const RUNS = process.env.PARLEY_MODEL_RUNS ?? '20';
/** What is tried over HTTP and takes the positions as they come. */
const FILES = ['first-ledger', 'http-model', 'corroborations', 'digest', 'reads-described'];

describeWithOwnServer('the tests of the domain over HTTP, on a real server', () => {
  let server: EventStoreServer;
  beforeEach(async () => {
    server = await EventStoreServer.inOwnFolder();
    await server.start();
  });
  afterEach(() => server.remove());

  it.each(FILES)(
    '%s',
    async (name) => {
      const results = join(server.folder, 'results.json');
      const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
      const args = [jest, join('test', `${name}.test.ts`), '--json', `--outputFile=${results}`];
      const env = { ...process.env, TEST_EVENT_STORE_URL: server.url, HTTP_MODEL_RUNS: RUNS };
      const failed = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env }).then(
        () => '',
        ({ stderr }: { stderr: string }) => stderr,
      );
      expect(failed).toBe('');
      const { numPassedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8')) as Record<
        string,
        number
      >;
      expect(numPassedTests).toBeGreaterThan(0);
      expect(numPendingTests).toBe(0);
      process.stdout.write(`${name}: ${numPassedTests} tests on a real server\n`);
    },
    600_000,
  );
});
