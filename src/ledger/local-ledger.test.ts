import { anEvent, newStream } from './contract/support.js';
import type { TestedLedger } from './contract/support.js';
import { MemoryLedger } from './memory/memory-ledger.js';
import { eachInFolder } from './sqlite/faults.test-support.js';
import { openSqliteLedger } from './sqlite/sqlite-ledger.js';

const folder = eachInFolder();
const at = (minute: number) => ({ recordedAt: `2025-10-21T09:${String(minute).padStart(2, '0')}:00.000Z` });

describe.each<[string, () => TestedLedger]>([
  ['in memory', () => new MemoryLedger()],
  ['on SQLite', () => openSqliteLedger(folder.path())],
])('what was known when, over the whole log %s', (_, open) => {
  let ledger: TestedLedger;
  beforeEach(() => (ledger = open()));
  afterEach(() => ledger.close());
  const known = (minute: number) => ledger.archive!.knownPositionInAll(at(minute).recordedAt);
  const append = (minutes: number[]) =>
    ledger.append(
      newStream(),
      minutes.map((minute) => anEvent({}, at(minute))),
      'none',
    );

  it('is a beginning of the log, also where a clock went back', async () => {
    expect(known(59)).toBe(0);
    for (const minute of [1, 3, 3, 7, 5, 6, 9]) await append([minute]);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 59].map(known)).toEqual([0, 1, 1, 3, 3, 3, 3, 6, 6, 7, 7]);
    await append([2]);
    expect([0, 1, 2, 3, 6, 7, 8].map(known)).toEqual([0, 1, 1, 3, 3, 6, 6]);
    expect(known(9)).toBe(8);
  });

  it('is found as by looking at every event', async () => {
    const minutes = Array.from({ length: 58 }, (_, n) => ((n + 1) * 37) % 59);
    await append(minutes);
    for (let minute = 0; minute < 60; minute++) {
      const late = minutes.findIndex((other) => other > minute);
      expect(known(minute)).toBe(late === -1 ? 58 : late);
    }
  });
});
