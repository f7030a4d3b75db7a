import fc from 'fast-check';

/** Text that has broken something somewhere: parsers, terminals, spreadsheets, shells, SQL, browsers, file systems. */
export const EVIL_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'a\udfffb',
  '\ufeff',
  '\u202e\u2066txt.exe',
  'Z̴̛͓͑a̷l̸g̵o̶',
  '👩‍👩‍👧‍👦',
  '\u2028',
  '\r\nX-Injected: yes',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'NaN',
  '-0',
  '1e309',
  "'; DROP TABLE events; --",
  '" OR 1=1 --',
  '<script>alert(1)</script>',
  '=cmd|"/c calc"!A0',
  '@SUM(1+1)',
  '../../../../etc/passwd',
  '%00',
  '%2e%2e%2f',
  '${7*7}',
  '{{7*7}}',
  '$(id)',
  '(a+)+$',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  'x'.repeat(65),
  'x'.repeat(10_000),
  '9'.repeat(400),
  '2025-02-30',
  '2025-13',
  '0000',
  '-2025',
  '12025-01-01',
  '2025-10-21T24:00:00Z',
  '2025-10-21T14:30',
  '../2025',
  '2025/2024',
  '2025-XX',
  'position:-1',
  'position:99999999999999999999999',
  'position:1.5',
];

export const EVIL_NUMBERS = [0, -1, 1.5, 2 ** 31, 2 ** 53, 2 ** 53 + 2, 1e308, -1e308, 5e-324, 101, 7];

const nested = (depth: number, leaf: unknown = 1): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner) => ({ a: [inner] }), leaf);

/** Anything that JSON can hold, most of it where it does not belong. */
export const evil: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<unknown>(...EVIL_TEXTS) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...EVIL_NUMBERS) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { __proto__: null }),
  },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 60 }).map((depth) => nested(depth)) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4, noUnicodeString: false } as object) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** Dates as the contract allows them. */
export const date: fc.Arbitrary<string> = fc.oneof(
  fc
    .date({ min: new Date('2024-01-01'), max: new Date('2026-10-01'), noInvalidDate: true })
    .chain((moment) =>
      fc.constantFrom(
        moment.toISOString(),
        moment.toISOString().slice(0, 10),
        moment.toISOString().slice(0, 7),
        moment.toISOString().slice(0, 4),
        `${moment.toISOString().slice(0, 8)}XX`,
        `${moment.toISOString().slice(0, 10)}~`,
      ),
    ),
  fc.constantFrom('2025-10-20/2025-10-21', '202X', '2025-10-21T14:30:00+02:00', '0001', '9999-12-31'),
);
