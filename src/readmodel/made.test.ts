import fc from 'fast-check';
import { Made } from './made.js';

const asked = fc.record({ from: fc.integer({ min: 1, max: 9 }), key: fc.constantFrom('RU land', 'UA land') });

it('Whatever is kept and let go, each cell has what was made for it of that version, and no more is kept than there is room for', () => {
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (asks, most) => {
      const made = new Made(most);
      for (const { from, key } of asks) {
        const content = `${from} for ${key}`;
        expect(made.get(from, key, () => ({ content }))).toEqual({ content });
        expect(made.has(from)).toBe(true);
        const kept = Array.from({ length: 10 }, (_, each) => each).filter((each) => made.has(each));
        expect(kept.length).toBeLessThanOrEqual(most);
      }
    }),
  );
});

it('What is kept is not made again, also while others come and go', () => {
  const made = new Made(2);
  const first = made.get(1, 'RU land', () => ({}));
  made.get(2, 'RU land', () => ({}));
  expect(made.get(1, 'RU land', () => ({}))).toBe(first);
  made.get(3, 'RU land', () => ({}));
  expect(made.has(1)).toBe(false);
});
