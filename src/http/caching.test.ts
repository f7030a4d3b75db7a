import { coded, entityTag, matching, weak } from './caching.js';

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
    expect(matching(header, '"a"') !== undefined).toBe(expected);
  });

  test('a tag with a comma in it is one tag', () => {
    expect(matching('"x, "a"', '"a"')).toBeUndefined();
    expect(matching('"x,y", "a"', '"a"')).toBe('"a"');
  });

  test('finds a tag whichever its coding, weak or not, and answers the one that the client has', () => {
    expect(matching('"a;gzip"', '"a"')).toBe('"a;gzip"');
    expect(matching('"b", "a;br"', weak('"a"'))).toBe('"a;br"');
    expect(matching('"a;gzip;gzip"', '"a"')).toBeUndefined();
  });
});

test('a coding has a strong tag of its own; a weak one is the same in all', () => {
  expect(coded('"1-a"', 'gzip')).toBe('"1-a;gzip"');
  expect(coded('W/"1-a"', 'gzip')).toBe('W/"1-a"');
});
