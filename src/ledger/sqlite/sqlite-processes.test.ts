import { all, brokenChain, eventually, newStream } from '../contract/support.js';
import { eachInFolder } from './faults.test-support.js';
import { openSqliteLedger } from './sqlite-ledger.js';
import { buildWriter, removeWriter, WriterProcess } from './writer-process.test-support.js';
import type { Acknowledged } from './writer-process.test-support.js';

const folder = eachInFolder();
beforeAll(buildWriter);
afterAll(removeWriter);

/** Everything acknowledged is present once, at the returned position; no gaps, no partial appends. */
async function examine(acknowledged: Acknowledged[], streams: string[]): Promise<void> {
  const ledger = openSqliteLedger(folder.path());
  const log = await all(ledger.readAll());
  expect(log.map(({ position }) => position)).toEqual(log.map((_, n) => n + 1));
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  for (const { ids, positions } of acknowledged) {
    expect(positions.map((position) => log[position - 1]?.id)).toEqual(ids);
  }
  for (const stream of streams) {
    const own = await all(ledger.readStream(stream));
    expect(own.map(({ revision }) => revision)).toEqual([...own.keys()]);
    // Each writer always appends the same number of events, so that partial appends are detected.
    for (const [n, size] of [
      [1, 2],
      [3, 1],
      [5, 3],
    ])
      expect(own.filter(({ data }) => data.n === n).length % size).toBe(0);
  }
  expect(brokenChain(ledger.archive)).toBeUndefined();
  await ledger.close();
}

it('a process killed under load has lost nothing that it acknowledged', async () => {
  const acknowledged: Acknowledged[] = [];
  const stream = newStream();
  for (let cycle = 1; cycle <= 5; cycle++) {
    const writer = new WriterProcess(folder.path(), stream, 6);
    await eventually('it acknowledges', () => writer.hasAcknowledged(20 * cycle));
    acknowledged.push(...(await writer.kill()));
    await examine(acknowledged, [stream]);
  }
  expect(acknowledged.length).toBeGreaterThan(300);
});

it('two processes write one file, and one of them dies', async () => {
  const stream = newStream();
  const [one, other] = [
    new WriterProcess(folder.path(), stream, 6),
    new WriterProcess(folder.path(), stream, 6),
  ];
  await eventually('both write', () => [one, other].every((writer) => writer.hasAcknowledged(50)));
  const first = await one.kill();
  const reached = other.acknowledged.length;
  await eventually('the other goes on', () => other.hasAcknowledged(reached + 50));
  await examine([...first, ...(await other.kill())], [stream]);
});
