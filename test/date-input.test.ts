import * as fc from 'fast-check';
import { dayText } from '../src/temporal/calendar.js';
import { tryEdtf } from '../src/temporal/edtf.js';
import { dateText, readDate, readMoment, type DateBase } from '../web/src/lib/date-input.js';
import { before, brief, dated, echoOf, instantInWords, inWords } from '../web/src/lib/dates.js';
import { firstWeekday } from '../web/src/texts/date-formats.js';
import { texts as english } from '../web/src/texts/languages/en.js';
import { useTexts } from '../web/src/texts/texts.js';

/** As for a reader whose browser has this language first. */
const readBy = (tag: string) => useTexts(english, 'en', [tag]);
afterEach(() => readBy('en-GB'));

/** A Wednesday. */
const TODAY = '2025-10-22';
const read = (text: string, base: Partial<DateBase> = {}) => {
  const answer = readDate(text, { today: TODAY, ...base });
  return 'date' in answer ? answer.date : `✗ ${answer.why}`;
};

describe('A date that is typed', () => {
  test.each([
    ['today', '2025-10-22'],
    ['Yesterday', '2025-10-21'],
    [' tomorrow ', '2025-10-23'],
    ['the day before yesterday', '2025-10-20'],
    ['three days ago', '2025-10-19'],
    ['2 weeks ago', '2025-10-08'],
    ['in 3 days', '2025-10-25'],
    ['a month ago', '2025-09'],
    ['last week', '2025-10-13/2025-10-19'],
    ['this week', '2025-10-20/2025-10-26'],
    ['last month', '2025-09'],
    ['last year', '2024'],
    ['Tuesday', '2025-10-21'],
    ['tue', '2025-10-21'],
    ['on Wednesday', '2025-10-22'],
    ['last Wednesday', '2025-10-15'],
    ['next Monday', '2025-10-27'],
    ['Thursday', '2025-10-16'],
    ['21 Oct', '2025-10-21'],
    ['Oct 21', '2025-10-21'],
    ['23 Oct', '2024-10-23'],
    ['29 Feb', '2024-02-29'],
    ['21 Oct 2025', '2025-10-21'],
    ['October 21st, 2025', '2025-10-21'],
    ['the 21st of October 2025', '2025-10-21'],
    ['Tuesday 21 October 2025', '2025-10-21'],
    ['Tue, 21 Oct 2025', '2025-10-21'],
    ['21.10.2025', '2025-10-21'],
    ['21.10.', '2025-10-21'],
    ['1.2.25', '2025-02-01'],
    ['21/10/2025', '2025-10-21'],
    ['10/21/2025', '2025-10-21'],
    ['2025/10/21', '2025-10-21'],
    ['October', '2025-10'],
    ['in October', '2025-10'],
    ['November', '2024-11'],
    ['Oct 2025', '2025-10'],
    ['10/2025', '2025-10'],
    ['2025', '2025'],
    ['14:30', '2025-10-22T14:30:00Z'],
    ['yesterday at 2:30 pm', '2025-10-21T14:30:00Z'],
    ['12:05 am', '2025-10-22T00:05:00Z'],
    ['21 Oct 2025, 14:30', '2025-10-21T14:30:00Z'],
    ['2025-10-21 14:30', '2025-10-21T14:30:00Z'],
    ['2025-10-21T14:30', '2025-10-21T14:30:00Z'],
    ['21 Oct 14:30 +3', '2025-10-21T14:30:00+03:00'],
    ['Tuesday 14:30 UTC', '2025-10-21T14:30:00Z'],
    ['20–24 Oct', '2025-10-20/2025-10-24'],
    ['20-24 October 2025', '2025-10-20/2025-10-24'],
    ['from 20 to 24 October 2025', '2025-10-20/2025-10-24'],
    ['28 Dec to 3 Jan 2025', '2024-12-28/2025-01-03'],
    ['October – November 2024', '2024-10/2024-11'],
    ['Monday to Tuesday', '2025-10-20/2025-10-21'],
    ['between 20 and 24 October 2025', '[2025-10-20..2025-10-24]'],
    ['some time in 20–24 Oct', '[2025-10-20..2025-10-24]'],
    ['some time in October', '2025-10-XX'],
    ['about 20 October 2025', '2025-10-20~'],
    ['ca. October', '2025-10~'],
    ['perhaps 20 Oct', '2025-10-20?'],
    ['the 2020s', '202X'],
    ['2025-10-21', '2025-10-21'],
    ['2025-10-20/2025-10-21', '2025-10-20/2025-10-21'],
    ['[2025-10-20..2025-10-24]', '[2025-10-20..2025-10-24]'],
    ['2025-10-21T14:30:00+03:00', '2025-10-21T14:30:00+03:00'],
  ])('%s is %s', (text, date) => expect(read(text)).toBe(date));

  test.each([
    ['Monday', '2025-10-27'],
    ['Wednesday', '2025-10-29'],
    ['21 Oct', '2026-10-21'],
    ['23 Oct', '2025-10-23'],
    ['October', '2025-10'],
    ['March', '2026-03'],
  ])('of what is planned, %s is %s', (text, date) => expect(read(text, { ahead: true })).toBe(date));

  test('is read by the dateline of a text where it has one', () => {
    expect(read('Tuesday', { dateline: '2024-03-01' })).toBe('2024-02-27');
    expect(read('21 Oct', { dateline: '2024-03-01' })).toBe('2023-10-21');
    expect(read('today', { dateline: '2024-03-01' })).toBe('2024-03-01');
  });

  test.each([
    ['Monday 21 October 2025', /is a Tuesday, not a Monday/],
    ['30 Feb 2025', /There is no 30 February 2025: the month has 28 days/],
    ['2025-02-30', /There is no 30 February 2025/],
    ['2025-13', /Months are 1 to 12/],
    ['25:10', /no such time/],
    ['October 14:30', /needs its day/],
    ['24 Oct – 20 Oct 2025', /./],
    ['soon', /not understood as a date/],
    ['second half of the year', /not understood/],
    ['', /not understood/],
  ])('%s is refused, in words', (text, why) => {
    expect(read(text)).toMatch(/^✗/);
    expect(read(text)).toMatch(why);
    expect(read(text)).not.toMatch(/EDTF|\.\.|XX|T14/);
  });

  test('is one moment where one is asked for', () => {
    expect(readMoment('October', { today: TODAY })).toEqual({ date: '2025-10' });
    expect(readMoment('20–24 Oct', { today: TODAY })).toHaveProperty('why');
    expect(readMoment('about October', { today: TODAY })).toHaveProperty('why');
  });

  test('is said back in words, with the weekday', () => {
    expect(echoOf('2025-10-21')).toBe('Tuesday 21 October 2025');
    expect(echoOf('2025-10-21~')).toBe('About Tuesday 21 October 2025');
    expect(echoOf('2025-10-21T14:30:00Z')).toBe('Tuesday 21 October 2025, 14:30 UTC');
    expect(echoOf('2025-10-21T01:30:00+03:00')).toBe('Tuesday 21 October 2025, 01:30 +03:00');
    expect(echoOf('2025-10')).toBe('October 2025: counts from the 1st');
    expect(echoOf('[2025-10-20..2025-10-24]')).toBe('Some time in 20–24 October 2025: counts from the 20th');
    expect(echoOf('nonsense')).toBe('');
  });

  test('in numbers is in the order of the reader’s region, and said back in words; where the year comes first, it is asked for', () => {
    const [british, american] = ['en-GB', 'en-US'].map((tag) => {
      readBy(tag);
      return read('10/11/2025');
    });
    expect([british, american]).toEqual(['2025-11-10', '2025-10-11']);
    expect(echoOf(american)).toBe('Saturday, October 11, 2025');
    expect(read('21/10/2025')).toBe('2025-10-21');
    readBy('en-ZA');
    expect(read('3/4/2025')).toMatch(/^✗ .*can be 3 April or 4 March: write 03 Apr or 04 Mar\./);
  });
});

describe('A date is shown as is customary where the reader lives', () => {
  test.each([
    [
      'en-GB',
      '21 October 2025',
      '20–24 Oct 2025',
      '28 Dec 2025 – 3 Jan 2026',
      '21 October 2025, 14:30 UTC',
      1,
    ],
    [
      'en-US',
      'October 21, 2025',
      'Oct 20–24, 2025',
      'Dec 28, 2025 – Jan 3, 2026',
      'October 21, 2025, 2:30 PM UTC',
      0,
    ],
    [
      'en-DE',
      '21 October 2025',
      '20–24 Oct 2025',
      '28 Dec 2025 – 3 Jan 2026',
      '21 October 2025, 14:30 UTC',
      1,
    ],
    [
      'de-AT',
      '21 October 2025',
      '20–24 Oct 2025',
      '28 Dec 2025 – 3 Jan 2026',
      '21 October 2025, 14:30 UTC',
      1,
    ],
  ])('%s: %s', (tag, day, days, longer, instant, first) => {
    readBy(tag);
    expect(inWords('2025-10-21')).toBe(day);
    expect(brief('2025-10-20/2025-10-24')).toBe(days);
    expect(brief('2025-12-28/2026-01-03')).toBe(longer);
    expect(instantInWords('2025-10-21T14:30:59.123Z')).toBe(instant);
    expect(firstWeekday()).toBe(first);
  });

  test('and how long ago in the largest unit of which it is several', () => {
    const today = Date.UTC(2025, 9, 21);
    expect(['2025-10-21', '2025-10-01', '2025-09-01', '2024-10-21'].map((day) => dated(day, today))).toEqual([
      '21 Oct 2025',
      '1 Oct 2025',
      '1 Sept 2025 · 7 wk',
      '21 Oct 2024 · 11 mo',
    ]);
    expect([0, 1, 20, 42, 400, 1200].map(before)).toEqual([
      'the same day',
      '1 day before',
      '20 days before',
      '6 weeks before',
      '13 months before',
      '3 years before',
    ]);
  });
});

const DAY = 86_400_000;
const day = fc.integer({ min: -300_000, max: 300_000 }).map((n) => dayText(n * DAY));
const plain = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
const sorted = fc.tuple(plain, plain).map(([a, b]) => [a, b].sort() as [string, string]);
const recorded = fc
  .oneof(
    fc.tuple(plain, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join('')),
    sorted.map((both) => both.join('/')),
    sorted.map((both) => `[${both.join('..')}]`),
    plain.map((text) => (text.length === 4 ? `${text}-XX` : text.length === 7 ? `${text}-XX` : text)),
    fc.tuple(day, fc.constantFrom('Z', '+03:00', '-11:30')).map(([d, zone]) => `${d}T14:30:00${zone}`),
  )
  .filter((text) => tryEdtf(text) !== undefined);

test.each(['en-GB', 'en-US', 'en-DE', 'en-AU', 'en-CA', 'en-ZA'])(
  'Words for a date, long and short, are read back as that date, whatever the base: %s',
  (tag) => {
    readBy(tag);
    fc.assert(
      fc.property(recorded, day, fc.boolean(), (date, today, ahead) => {
        for (const length of ['long', 'short', 'full'] as const)
          expect(readDate(inWords(date, length), { today, ahead })).toEqual({ date });
      }),
      { numRuns: 300 },
    );
  },
);

test('Names of months and weekdays are read in the reader’s language, and in English', () => {
  useTexts(english, 'de', ['de-DE']);
  for (const date of ['2025-10-21', '2025-03', '2025-05-20/2025-05-24', '2025-12-28/2026-01-03'])
    for (const length of ['long', 'short'] as const) expect(read(inWords(date, length))).toBe(date);
  expect(inWords('2025-03-21')).toBe('21. März 2025');
  expect([read('Dienstag'), read('Tuesday'), read('3. Dez 2024')]).toEqual([
    '2025-10-21',
    '2025-10-21',
    '2024-12-03',
  ]);
});

test('Whatever is typed is read or refused, and what a field shows is read back', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc
          .array(
            fc.constantFrom('21', 'oct', '.', '/', '2025', ' ', '–', 'tue', '14:30', 'last', 'ago', 'XX'),
          )
          .map((parts) => parts.join('')),
      ),
      (text) => {
        const answer = readDate(text, { today: TODAY });
        if ('why' in answer) return void expect(answer.why).toMatch(/\.$/);
        expect(tryEdtf(answer.date)).toBeDefined();
        expect(readDate(dateText(answer.date), { today: '1999-12-31' })).toEqual(answer);
      },
    ),
    { numRuns: 3000 },
  ));
