import { backOffMs } from './timing.js';

describe('how long is waited before the next attempt', () => {
  const range = (failures: number) => [backOffMs(failures, () => 0), backOffMs(failures, () => 1)];

  it('is not at all at first, then twice as long each time, up to a limit', () => {
    expect([0, 1, 2, 3].map((failures) => range(failures)[1])).toEqual([0, 50, 100, 200]);
    expect(range(1_000)[1]).toBe(range(20)[1]);
  });

  it('is half of it at least, and by chance', () => {
    for (const failures of [1, 2, 10, 1_000]) {
      const [least, most] = range(failures);
      expect(least).toBe(most / 2);
      const waits = Array.from({ length: 50 }, () => backOffMs(failures));
      expect(new Set(waits).size).toBeGreaterThan(1);
      expect(waits.every((ms) => ms >= least && ms <= most)).toBe(true);
    }
  });
});
