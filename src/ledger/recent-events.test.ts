import fc from 'fast-check';
import { anEvent, newStream } from './contract/support.js';
import { RecentEvents } from './recent-events.js';

const stream = newStream();
const at = (position: number) => ({ ...anEvent(), stream, revision: position, position });

describe('the most recent events of a log', () => {
  it('know nothing before the first is added', () => {
    expect(new RecentEvents().after(0, 10)).toBeUndefined();
  });

  it('are answered as the log would, from wherever they reach back to', () => {
    const batches = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(batches, fc.nat(200), fc.integer({ min: 1, max: 30 }), (steps, after, limit) => {
        const recent = new RecentEvents();
        const first = 7;
        const log = [];
        let head = first;
        for (const batch of steps) {
          const events = batch.map((step) => at((head += step)));
          // Events already held may be repeated at the start.
          recent.add(events[0].position - batch[0], [...log.slice(-2), ...events]);
          log.push(...events);
        }
        const right = log.filter(({ position }) => position > after).slice(0, limit);
        expect(recent.after(after, limit)).toEqual(after < first ? undefined : right);
      }),
    );
  });

  it('begin anew where something was written that they were not told of', () => {
    const recent = new RecentEvents();
    recent.add(0, [at(1), at(2)]);
    recent.add(4, [at(3), at(4)]);
    expect(recent.after(2, 10)).toBeUndefined();
    expect(recent.after(4, 10)).toEqual([]);
    recent.add(4, [at(5)]);
    expect(recent.after(4, 10)).toMatchObject([{ position: 5 }]);
  });

  it('are so many, and no more', () => {
    const recent = new RecentEvents();
    for (let head = 0; head < 20_000; head += 1_000)
      recent.add(
        head,
        Array.from({ length: 1_000 }, (_, n) => at(head + n + 1)),
      );
    expect(recent.after(15_999, 1)).toBeUndefined();
    expect(recent.after(16_000, 5_000)).toHaveLength(4_000);
    expect(recent.after(20_000, 1)).toEqual([]);
  });
});
