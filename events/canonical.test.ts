import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical } from './canonical.js';

describe('the canonical text', () => {
  it('is that of the library, of any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['keys by code units', { é: 1, z: 2, '€': 3, '10': 4, '9': 5, '': 6, '😀': 7, '\ufb33': 8 }],
    ['numbers', [0, -0, 1e21, 1e-7, 123456789012345680000, 0.1, 5e-324]],
    ['what is escaped', ['"', '\\', '\u0000', '\u001f', '\u007f', '\u2028', '/', 'ü', '😀']],
    ['a key that JSON.parse alone can make', JSON.parse('{"__proto__": {"a": 1}, "b": [{}]}')],
    ['what says itself how', { at: new Date(0), b: { toJSON: () => 'c' } }],
    ['what is left out', { a: undefined, b: { c: undefined } }],
    ['deep', JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`)],
  ])('is that of the library: %s', (_, value) => {
    expect(canonical(value)).toBe(canonicalize(value));
  });

  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  it.each([
    ['NaN', { a: NaN }],
    ['an infinity', [Infinity]],
    ['a lone surrogate', { a: '\ud800' }],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['a cycle', cycle],
    ['nothing', undefined],
  ])('there is none of %s', (_, value) => {
    expect(() => canonical(value)).toThrow();
  });
});
