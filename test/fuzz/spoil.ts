import fc from 'fast-check';
import { EVIL_TEXTS, evil } from './values.js';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Every place in a value, as the path to it. */
function places(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.keys(value).flatMap((key) => places(value[key], [...path, key]))];
}

function changed(value: Json, [key, ...rest]: (string | number)[], change: (value: Json) => Json): Json {
  if (key === undefined) return change(value);
  const copy: Json = Array.isArray(value) ? [...value] : { ...value };
  const result = changed(copy[key], rest, change);
  if (result === REMOVED) delete copy[key];
  else copy[key] = result;
  return copy;
}

const REMOVED = Symbol('removed');

/** A value with one thing wrong in it, somewhere. */
export const spoilt = (values: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc
    .tuple(
      values,
      fc.nat(),
      fc.constantFrom('replace', 'remove', 'add', 'wrap'),
      evil,
      fc.constantFrom(...EVIL_TEXTS),
    )
    .map(([value, nth, how, other, name]) => {
      const all = places(value);
      return changed(value, all[nth % all.length], (old) => {
        if (how === 'remove') return REMOVED;
        if (how === 'wrap') return [old];
        if (how === 'add' && typeof old === 'object' && old !== null && !Array.isArray(old)) {
          return { ...old, [name === '__proto__' ? 'constructor' : name]: other };
        }
        return other;
      });
    })
    .map((value) => (value === REMOVED ? undefined : value));

const bytes = (text: string) => Buffer.from(text, 'utf8');

const DEEP = [
  bytes(`${'['.repeat(5_000)}${']'.repeat(5_000)}`),
  bytes(`${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`),
];

const GARBLERS: ((text: string, at: number, noise: Uint8Array) => Uint8Array)[] = [
  (text, at) => bytes(text.slice(0, at)),
  (text, at, noise) => Buffer.concat([bytes(text.slice(0, at)), noise, bytes(text.slice(at))]),
  (text) => bytes(`\ufeff${text}`),
  (text) => bytes(text.replace('{', '{"__proto__":{"role":"admin"},')),
  (text) => bytes(text.replace('{', '{"title":"a","title":"b","\\u0074itle":"c",')),
  (text) => bytes(text.replace(/:"[^"]*"/, ':1e999')),
  (text) => bytes(text.replace(/:"[^"]*"/, ':"\\ud800"')),
  (text) => bytes(text.replace(/:"[^"]*"/, ':9007199254740993')),
  () => DEEP[0],
  () => DEEP[1],
  (text) => bytes(`${text}${text}`),
  (text) => Buffer.from(text, 'utf16le'),
  (_text, _at, noise) => noise,
  () => Buffer.alloc(0),
];

/** Text that is nearly JSON, or JSON that is nearly text. */
export const garbled = (values: fc.Arbitrary<Json>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(values, fc.nat(), fc.uint8Array({ maxLength: 30 }), fc.constantFrom(...GARBLERS))
    .map(([value, nth, noise, garble]) => {
      const text = JSON.stringify(value) ?? '';
      return Buffer.from(garble(text, text.length === 0 ? 0 : nth % text.length, noise));
    });
