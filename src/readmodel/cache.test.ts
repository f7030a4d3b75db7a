import fc from 'fast-check';
import { WriteBack } from './cache.js';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

type Step = { does: 'get' | 'held' | 'put' | 'gather' | 'flush'; key: string };
const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('get', 'get', 'held', 'put', 'put', 'gather', 'flush'),
  key: fc.constantFrom(...KEYS),
});

it('Whatever is let go and read again, the last value put is the one that is had', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (steps, most) => {
      const store = new Map<string, number>([['a', -1]]);
      const truth = new Map(store);
      const cache = new WriteBack<number>(most, (key) => store.get(key));
      steps.forEach(({ does, key }, i) => {
        if (does === 'get') expect(cache.get(key)).toBe(truth.get(key));
        else if (does === 'held') expect([undefined, truth.get(key)]).toContain(cache.held(key));
        else if (does === 'put') {
          cache.put(key, i);
          truth.set(key, i);
        } else if (does === 'gather') {
          const wanted = KEYS.slice(KEYS.indexOf(key));
          cache.gather(wanted, (missing) => [...store].filter(([each]) => missing.includes(each)));
          for (const each of wanted) expect(cache.held(each)).toBe(truth.get(each));
        } else {
          for (const [changed, value] of cache.toWrite()) store.set(changed, value);
          cache.written();
          expect(cache.changes).toBe(0);
          expect(store).toEqual(truth);
        }
      });
      for (const key of KEYS) expect(cache.get(key)).toBe(truth.get(key));
    }),
    { numRuns: 2_000 },
  );
});
