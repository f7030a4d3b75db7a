import { entityTag, isSettled, matches, SETTLING_MS } from './caching.js';

const NOW = Date.UTC(2026, 10, 22, 9);
const HEAD = 42;
const settled = (asOf: number | null, knownAt: { position: number } | { instant: number } | null) =>
  isSettled({ asOf, knownAt }, NOW, HEAD);

describe('an answer is settled', () => {
  test('for a position that has been reached, not for one beyond', () => {
    expect(settled(null, { position: HEAD })).toBe(true);
    expect(settled(null, { position: HEAD + 1 })).toBe(false);
    expect(settled(null, { position: 0 })).toBe(true);
  });

  test('for an instant more than a minute ago', () => {
    expect(settled(null, { instant: NOW - SETTLING_MS - 1 })).toBe(true);
    expect(settled(null, { instant: NOW - SETTLING_MS })).toBe(false);
    expect(settled(null, { instant: NOW + 1 })).toBe(false);
  });

  test('never for what is known now', () => {
    expect(settled(null, null)).toBe(false);
    expect(settled(0, null)).toBe(false);
  });

  test('only where asOf is left out or past', () => {
    expect(settled(NOW - 1, { position: 1 })).toBe(true);
    expect(settled(NOW, { position: 1 })).toBe(false);
  });
});

describe('an entity tag', () => {
  test('is strong, and names the version', () => {
    expect(entityTag('7', 'text')).toMatch(/^"7-[\w-]{32}"$/);
  });

  test('differs with the version, the content, and where one part ends', () => {
    const tags = [
      entityTag('1', 'ab'),
      entityTag('2', 'ab'),
      entityTag('1', 'a', 'b'),
      entityTag('1', 'a'),
      entityTag('1', 'b'),
    ];
    expect(new Set(tags).size).toBe(tags.length);
    expect(entityTag('1', 'a', 'b')).toBe(entityTag('1', 'a', 'b'));
  });
});

describe('If-None-Match', () => {
  test.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['"b",W/"a"', true],
    ['*', true],
    [' * ', true],
    ['"b"', false],
    ['"aa"', false],
    ['a', false],
    ['', false],
    ['"a', false],
    [undefined, false],
  ])('%j', (header, expected) => {
    expect(matches(header, '"a"')).toBe(expected);
  });

  test('a tag with a comma in it is one tag', () => {
    expect(matches('"x, "a"', '"a"')).toBe(false);
    expect(matches('"x,y", "a"', '"a"')).toBe(true);
  });
});
