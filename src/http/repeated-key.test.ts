import fc from 'fast-check';
import { repeatedKey } from './repeated-key.js';

describe('repeatedKey', () => {
  it.each([
    ['{"a":1,"a":1}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"x":[{"b":{}},{"b":1,"c":"b","b" : 2}]}', 'b'],
    ['{"":0,"b":{"":1},"":2}', ''],
    ['{"a\\"":1,"a\\"":2}', 'a"'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('%s', (text, key) => expect(repeatedKey(text)).toBe(key));

  it.each([
    '{"a":"a","b":["a","a",{"a":1}],"c":{"a":":"}}',
    '["a","a"]',
    '"a"',
    '7',
    '{"a":"\\\\","b":"\\"}{"}',
  ])('none in %s', (text) => expect(repeatedKey(text)).toBeUndefined());

  it('finds none in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => repeatedKey(JSON.stringify(value, null, 1)) === undefined),
    );
  });

  it('bears any depth', () => {
    expect(repeatedKey('['.repeat(400_000) + ']'.repeat(400_000))).toBeUndefined();
  });
});
