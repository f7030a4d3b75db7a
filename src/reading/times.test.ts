import { parseInstant } from '../temporal/edtf.js';
import {
  earlier,
  isSettled,
  knownAt,
  moment,
  SETTLING_MS,
  timesOf,
  windowEnd,
  windowStart,
} from './times.js';

const at = (text: string) => parseInstant(text);

describe('asOf', () => {
  test.each([
    ['2025-10-21', '2025-10-21T23:59:59.999Z'],
    ['2025-02', '2025-02-28T23:59:59.999Z'],
    ['2024-02', '2024-02-29T23:59:59.999Z'],
    ['2025', '2025-12-31T23:59:59.999Z'],
    ['0001', '0001-12-31T23:59:59.999Z'],
    ['9999-12-31', '9999-12-31T23:59:59.999Z'],
    ['2025-10-21T14:30:00Z', '2025-10-21T14:30:00.000Z'],
    ['2025-10-21T14:30:00.1234Z', '2025-10-21T14:30:00.123Z'],
    ['2025-10-21T14:30:00+02:00', '2025-10-21T12:30:00.000Z'],
    ['2025-10-21T14:30:00 02:00', '2025-10-21T12:30:00.000Z'],
    ['2025-10-21T14:30:00.5 02:00', '2025-10-21T12:30:00.500Z'],
  ])('%s is its last moment, %s', (given, end) => {
    expect(moment(given)).toBe(at(end));
  });

  test.each([
    '2025-02-29',
    '2025-10-20/2025-10-21',
    '202X',
    '2025-10-XX',
    '2025-10~',
    '2025-10-21T14:30:00',
    '2025-10-21 14:30:00Z',
    '21.10.2025',
    'yesterday',
    'position:42',
    ' 2025-10-21',
    '2025-21',
  ])('%s is refused', (given) => {
    expect(() => moment(given)).toThrow(/\S/);
  });
});

describe('knownAt', () => {
  test.each([
    ['2025-10-21', { instant: at('2025-10-21T23:59:59.999Z') }],
    ['2025-10-21T14:30:00Z', { instant: at('2025-10-21T14:30:00Z') }],
    ['position:0', { position: 0 }],
    ['position:42', { position: 42 }],
    ['position:18446744073709551615', { position: Number.MAX_SAFE_INTEGER }],
  ])('%s', (given, expected) => {
    expect(knownAt(given)).toEqual(expected);
  });

  test.each([
    '42',
    'position:',
    'position:-1',
    'position:042',
    'position:4.2',
    'position: 42',
    'Position:42',
    'position:123456789012345678901',
    '2025-10',
    '2025',
    '2025-10-21/2025-10-22',
    '2025-13-01',
    'now',
  ])('%s is refused', (given) => {
    expect(() => knownAt(given)).toThrow(/\S/);
  });
});

test('a window takes any date whole', () => {
  expect(windowStart('2025-10')).toBe(at('2025-10-01T00:00:00Z'));
  expect(windowEnd('2025-10-20/2025-10-21')).toBe(at('2025-10-21T23:59:59.999Z'));
  expect(windowStart('202X')).toBe(at('2020-01-01T00:00:00Z'));
});

describe('the times of a read', () => {
  const datetime = at('2025-10-21T14:30:00Z');

  test('Accept-Datetime stands in for what the query leaves out', () => {
    expect(timesOf({}, datetime)).toEqual({ asOf: datetime, knownAt: { instant: datetime } });
    expect(timesOf({ asOf: 7 }, datetime)).toEqual({ asOf: 7, knownAt: { instant: datetime } });
    expect(timesOf({ knownAt: { position: 7 } }, datetime)).toEqual({
      asOf: datetime,
      knownAt: { position: 7 },
    });
  });

  test('without either there is no bound', () => {
    expect(timesOf({}, null)).toEqual({ asOf: null, knownAt: null });
  });

  test('the first moment of 1970 is a bound like any other', () => {
    expect(timesOf({ asOf: 0 }, datetime).asOf).toBe(0);
    expect(timesOf({}, 0)).toEqual({ asOf: 0, knownAt: { instant: 0 } });
    expect(earlier(0, 5)).toBe(0);
    expect(earlier(null, 0)).toBe(0);
    expect(earlier(5, undefined)).toBe(5);
    expect(earlier(null, null)).toBeNull();
  });
});

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
