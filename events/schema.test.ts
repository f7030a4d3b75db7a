import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { EVENT_TYPES, type EventType } from './catalogue.js';
import type { JsonObject } from './envelope.js';
import {
  exampleOfBody,
  exampleOfData,
  schemaOfBody,
  schemaOfData,
  schemaOfLine,
  schemaOfLineOf,
  schemasOfParts,
} from './schema.js';
import { splitBody, validateBody, validateData, validateLine } from './validate.js';

const ajv = new Ajv2020({ allErrors: false });
addFormats.default(ajv);

const lineOf = (type: EventType): JsonObject => {
  const { data: _, ...metadata } = splitBody(type, exampleOfBody(type));
  return { type, ...metadata, data: exampleOfData(type) };
};

/** Through JSON because structuredClone under Jest creates objects of another realm, which ajv considers unequal. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** What a near-valid value is made of: each replaces some value of a valid one, or stands beside it. */
const REPLACEMENTS: readonly unknown[] = [
  ...[null, true, 0, -1, 1, 2.5, 6, 7, 100, 100.5, 1e9, '', ' ', '\n', 'x', '-x', 'x y', 'ü', '.'],
  ...[
    'supports',
    'conditional',
    'state',
    'A',
    'G',
    'summit',
    'é'.repeat(500),
    '𝒳'.repeat(500),
    '𝒳'.repeat(501),
  ],
  ...['a'.repeat(64), 'a'.repeat(65), 'https://x.org', 'ftp://x.org', 'HTTPS://x.org/ü?q=1', 'http://x y'],
  ...['0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10', 'urn:uuid:0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10'],
  ...[{}, [], [[]], ['x'], ['x', 'x'], ['x', 'y'], [{}], [{ partyId: 'RU' }], [{ text: 'x' }]],
  ...[
    [{ partyId: 'RU' }, { partyId: 'RU' }],
    [{ partyId: 'RU' }, { partyId: 'RU', person: 'x' }],
  ],
  ...[{ name: 'x' }, { outlet: 'x' }, { min: 'a', max: 'b' }, { scheme: 'a', value: 'b' }, { toString: 1 }],
];

type Change = { path: number; act: 'drop' | 'replace' | 'add'; name: string; value: unknown };
const change: fc.Arbitrary<Change> = fc.record({
  path: fc.nat(10_000),
  act: fc.constantFrom('drop', 'replace', 'add'),
  name: fc.constantFrom(
    'x',
    '',
    'a/b',
    'toString',
    'constructor',
    'hasOwnProperty',
    'note',
    'person',
    'score',
  ),
  value: fc.constantFrom(...REPLACEMENTS),
});

/** Every place in a value: its holder and key. `leave` keeps out what a JSON Schema cannot examine. */
function places(value: unknown, leave: ReadonlySet<string>): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key): [Record<string, unknown>, string][] =>
    leave.has(key) ? [] : [[holder, key], ...places(holder[key], leave)],
  );
}

/** Dates are more than a pattern; a line's type picks the schema. */
const UNSAYABLE = new Set(['occurredOn', 'publishedOn', 'scheduledFor', 'until', 'type']);

function changed(example: JsonObject, changes: Change[]): JsonObject {
  const value = copy(example);
  for (const { path, act, name, value: other } of changes) {
    const all = places(value, UNSAYABLE);
    if (all.length === 0) break;
    const [holder, key] = all[path % all.length];
    if (act === 'replace') holder[key] = copy(other);
    else if (Array.isArray(holder)) holder.splice(Number(key), act === 'drop' ? 1 : 0, copy(other));
    else if (act === 'drop') delete holder[key];
    else holder[name] = copy(other);
  }
  return value;
}

describe('the schema says what validation does', () => {
  const cases: [
    string,
    (type: EventType) => JsonObject,
    (type: EventType) => JsonObject,
    typeof validateData,
  ][] = [
    ['data', schemaOfData, exampleOfData, validateData],
    ['body', schemaOfBody, exampleOfBody, validateBody],
    ['line', schemaOfLineOf, lineOf, (_, line) => validateLine(line)],
  ];
  describe.each(cases)('%s', (_name, schemaOf, exampleOf, validate) => {
    it.each(EVENT_TYPES)('of %s', (type) => {
      const accepts = ajv.compile(schemaOf(type));
      const example = exampleOf(type);
      expect(validate(type, example)).toEqual([]);
      expect([accepts(example), accepts.errors]).toEqual([true, null]);
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
          const value = changed(example, changes);
          const errors = validate(type, value);
          expect({ accepted: accepts(value), value, errors }).toEqual({
            accepted: errors.length === 0,
            value,
            errors,
          });
        }),
        { numRuns: 300 },
      );
    });
  });
});

describe('parts', () => {
  const ref = (name: string) => `#/$defs/${name}`;

  it('stand once, under their names, and mean the same by reference', () => {
    const $defs = schemasOfParts(ref);
    expect(Object.keys($defs).sort()).toEqual(
      [
        'Attribution',
        'Coding',
        'Condition',
        'Participant',
        'PartyCode',
        'Scale',
        'Source',
        'Speaker',
        'StatementPosition',
      ].sort(),
    );
    const data = Object.fromEntries(EVENT_TYPES.map((type) => [type, schemaOfData(type, ref)]));
    const line = ajv.compile({ ...schemaOfLine(ref), $defs: { ...$defs, ...data } });
    for (const type of EVENT_TYPES) expect([type, line(lineOf(type))]).toEqual([type, true]);
    expect(line({ ...lineOf('CallHeld'), source: { outlet: 'x', stars: 5 } })).toBe(false);
  });

  it('describes every property of every body', () => {
    for (const type of EVENT_TYPES) {
      for (const [name, property] of Object.entries(schemaOfBody(type).properties as JsonObject)) {
        expect({ type, name, ...(property as object) }).toEqual(
          expect.objectContaining({ description: expect.stringMatching(/^.+[.]$/) }),
        );
      }
    }
  });
});
