import fc from 'fast-check';
import { checkSameQuery, type Cursor, isPosition, readCursor, writeCursor } from './cursor.js';

const cursor: Cursor = {
  of: 'timeline/talks',
  filter: { party: 'RU', from: '2025-10' },
  asOf: 1_761_091_199_999,
  knownAt: { instant: 1_763_802_000_000 },
  echo: { asOf: '2025-10-21T23:59:59.999Z', knownAt: '2025-11-22T09:00:00.000Z', position: '42' },
  after: { validFrom: 5, position: 7 },
};
const anywhere = () => true;
const invalid = expect.objectContaining({
  status: 400,
  more: expect.objectContaining({ errors: [expect.objectContaining({ parameter: 'cursor' })] }),
});
const forged = (changes: object) => writeCursor({ ...cursor, ...changes } as Cursor);

test('a cursor reads as it was written, and fits into a URL', () => {
  const text = writeCursor(cursor);
  expect(text).toMatch(/^[\w-]+$/);
  expect(readCursor(text, cursor.of, anywhere)).toMatchObject(cursor);
});

test('a cursor belongs to its list', () => {
  expect(() => readCursor(writeCursor(cursor), 'timeline/others', anywhere)).toThrow(invalid);
});

test.each([
  ['', 'empty'],
  ['x', 'no base64url of JSON'],
  ['bnVsbA', 'null'],
  ['W10', 'a list'],
  [writeCursor(cursor) + '=', 'padded'],
  [writeCursor(cursor).slice(0, -4), 'cut'],
  [forged({ v: 2 }), 'of another version'],
  [forged({ asOf: '2025' }), 'asOf as text'],
  [forged({ asOf: 1e300 }), 'asOf beyond the calendar'],
  [forged({ knownAt: {} }), 'no knownAt'],
  [forged({ knownAt: { position: -1 } }), 'a negative position'],
  [forged({ echo: { ...cursor.echo, position: '4x' } }), 'a position that is none'],
  [forged({ echo: { ...cursor.echo, knownAt: 'yesterday' } }), 'an instant that is none'],
  [forged({ filter: { party: 7 } }), 'a filter that is no text'],
  [forged({ filter: null }), 'no filter'],
])('%s (%s) is refused', (text) => {
  expect(() => readCursor(text, cursor.of, anywhere)).toThrow(invalid);
});

test('a place that is none in this list is refused', () => {
  expect(() => readCursor(writeCursor(cursor), cursor.of, isPosition)).toThrow(invalid);
  expect(() => readCursor(forged({ after: undefined }), cursor.of, isPosition)).toThrow(invalid);
});

test('a cursor without a filter that its list cannot do without is refused', () => {
  expect(readCursor(writeCursor(cursor), cursor.of, anywhere, ['party'])).toMatchObject(cursor);
  expect(() => readCursor(writeCursor(cursor), cursor.of, anywhere, ['q'])).toThrow(invalid);
});

test('whatever is sent as a cursor is refused or read, never an error of ours', () => {
  const whatever = fc.oneof(
    fc.string(),
    fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
    fc
      .record(
        { asOf: fc.jsonValue(), knownAt: fc.jsonValue(), echo: fc.jsonValue(), filter: fc.jsonValue() },
        { requiredKeys: [] },
      )
      .map(forged),
  );
  fc.assert(
    fc.property(whatever, (text) => {
      try {
        readCursor(text, cursor.of, anywhere);
      } catch (error) {
        expect(error).toMatchObject({ status: 400 });
      }
    }),
    { numRuns: 2000 },
  );
});

describe('the pages of one query', () => {
  const same = (asked: Partial<Parameters<typeof checkSameQuery>[1]>) => () =>
    checkSameQuery(cursor, { filter: {}, ...asked });

  test('may leave out the parameters of the first one, or repeat them', () => {
    expect(same({})).not.toThrow();
    expect(same({ filter: { party: 'RU' }, asOf: cursor.asOf!, knownAt: cursor.knownAt })).not.toThrow();
  });

  test.each([
    ['another filter', { filter: { party: 'US' } }],
    ['a new filter', { filter: { issue: 'ceasefire' } }],
    ['another asOf', { asOf: 7 }],
    ['another instant', { knownAt: { instant: 7 } }],
    ['a position', { knownAt: { position: 42 } }],
  ])('may not ask %s', (_, asked) => {
    expect(same(asked)).toThrow(expect.objectContaining({ status: 400 }));
  });
});
