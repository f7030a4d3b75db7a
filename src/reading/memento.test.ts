import { httpDate, readAcceptDatetime } from './memento.js';

const NOW = Date.UTC(2026, 10, 22, 9, 0, 0, 123);

test('a datetime of RFC 1123 is that second', () => {
  expect(readAcceptDatetime('Tue, 21 Oct 2025 14:30:00 GMT', NOW)).toBe(Date.UTC(2025, 9, 21, 14, 30));
});

test('the future is now', () => {
  expect(readAcceptDatetime('Thu, 21 Oct 2027 14:30:00 GMT', NOW)).toBe(NOW);
});

test('what it reads it writes', () => {
  for (const text of ['Thu, 01 Jan 1970 00:00:00 GMT', 'Sat, 29 Feb 2020 23:59:59 GMT']) {
    expect(httpDate(readAcceptDatetime(text, NOW))).toBe(text);
  }
});

test.each([
  '',
  'Wed, 21 Oct 2025 14:30:00 GMT',
  'Tue, 21 Oct 2025 14:30:00 +0000',
  'Tue, 21 Oct 2025 14:30:00',
  'Tue, 1 Oct 2025 14:30:00 GMT',
  'Tuesday, 21-Oct-25 14:30:00 GMT',
  'Tue Oct 21 14:30:00 2025',
  'tue, 21 oct 2025 14:30:00 gmt',
  'Sat, 29 Feb 2025 14:30:00 GMT',
  'Tue, 21 Oct 2025 24:00:00 GMT',
  'Tue, 21 Oct 2025 14:30:60 GMT',
  '2025-10-21T14:30:00Z',
  'Tue, 21 Oct 2025 14:30:00 GMT, Tue, 21 Oct 2025 14:30:00 GMT',
])('%j is refused', (given) => {
  expect(() => readAcceptDatetime(given, NOW)).toThrow(/Accept-Datetime must be/);
});
