import { entityTag, matches } from './caching.js';

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
