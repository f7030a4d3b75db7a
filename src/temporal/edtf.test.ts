import edtf from 'edtf';
import fc from 'fast-check';
import { dayText, FIRST_MOMENT, isoInstant, LAST_MOMENT } from './calendar.js';
import { EdtfError, parseEdtf, parseInstant, parseWhen, tryEdtf } from './edtf.js';

const two = (n: number) => String(n).padStart(2, '0');
const four = (n: number) => String(n).padStart(4, '0');

/** Date.UTC that reads the years 0 to 99 as they stand. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const span = (text: string) => {
  const { start, end, precision } = parseEdtf(text);
  return `${isoInstant(start)} to ${isoInstant(end)}, ${precision}`;
};

describe('what a date allows', () => {
  it.each([
    ['2025', '2025-01-01T00:00:00.000Z to 2025-12-31T23:59:59.999Z, year'],
    ['0001', '0001-01-01T00:00:00.000Z to 0001-12-31T23:59:59.999Z, year'],
    ['9999', '9999-01-01T00:00:00.000Z to 9999-12-31T23:59:59.999Z, year'],
    ['2025-10', '2025-10-01T00:00:00.000Z to 2025-10-31T23:59:59.999Z, month'],
    ['2024-02', '2024-02-01T00:00:00.000Z to 2024-02-29T23:59:59.999Z, month'],
    ['2025-10-21', '2025-10-21T00:00:00.000Z to 2025-10-21T23:59:59.999Z, day'],
    ['2025-10-21~', '2025-10-21T00:00:00.000Z to 2025-10-21T23:59:59.999Z, day'],
    ['2025-10?', '2025-10-01T00:00:00.000Z to 2025-10-31T23:59:59.999Z, month'],
    ['2025%', '2025-01-01T00:00:00.000Z to 2025-12-31T23:59:59.999Z, year'],
    ['2025-10-XX', '2025-10-01T00:00:00.000Z to 2025-10-31T23:59:59.999Z, month'],
    ['2025-XX', '2025-01-01T00:00:00.000Z to 2025-12-31T23:59:59.999Z, year'],
    ['2025-XX-XX', '2025-01-01T00:00:00.000Z to 2025-12-31T23:59:59.999Z, year'],
    ['202X', '2020-01-01T00:00:00.000Z to 2029-12-31T23:59:59.999Z, interval'],
    ['20XX', '2000-01-01T00:00:00.000Z to 2099-12-31T23:59:59.999Z, interval'],
    ['001X', '0010-01-01T00:00:00.000Z to 0019-12-31T23:59:59.999Z, interval'],
    ['2025-10-20/2025-10-21', '2025-10-20T00:00:00.000Z to 2025-10-21T23:59:59.999Z, interval'],
    ['2025-10-21/2025-10-21', '2025-10-21T00:00:00.000Z to 2025-10-21T23:59:59.999Z, interval'],
    ['2025-10-21/2025-10', '2025-10-21T00:00:00.000Z to 2025-10-31T23:59:59.999Z, interval'],
    ['2024/2025-10-05', '2024-01-01T00:00:00.000Z to 2025-10-05T23:59:59.999Z, interval'],
    ['2024?/2025-10~', '2024-01-01T00:00:00.000Z to 2025-10-31T23:59:59.999Z, interval'],
    ['[2025-10-20..2025-10-24]', '2025-10-20T00:00:00.000Z to 2025-10-24T23:59:59.999Z, interval'],
    ['[2025-10-21..2025-10-21]', '2025-10-21T00:00:00.000Z to 2025-10-21T23:59:59.999Z, interval'],
    ['[2024..2025-10-05]', '2024-01-01T00:00:00.000Z to 2025-10-05T23:59:59.999Z, interval'],
    ['[2025-10-XX..2025-XX]', '2025-10-01T00:00:00.000Z to 2025-12-31T23:59:59.999Z, interval'],
    ['[201X..20XX]', '2010-01-01T00:00:00.000Z to 2099-12-31T23:59:59.999Z, interval'],
  ])('%s: %s', (text, expected) => {
    expect(span(text)).toBe(expected);
  });

  it.each([
    ['2025-10-21T14:30:00Z', '2025-10-21T14:30:00.000Z'],
    ['2025-10-21T14:30:00+03:00', '2025-10-21T11:30:00.000Z'],
    ['2025-10-21T14:30:00-00:00', '2025-10-21T14:30:00.000Z'],
    ['2025-10-21T00:15:00+05:45', '2025-10-20T18:30:00.000Z'],
    ['2025-10-21T00:00:00+23:59', '2025-10-20T00:01:00.000Z'],
    ['2025-12-31T23:59:59-23:59', '2026-01-01T23:58:59.000Z'],
    ['2025-10-21T14:30:00.5Z', '2025-10-21T14:30:00.500Z'],
    ['2025-10-21T14:30:00.05Z', '2025-10-21T14:30:00.050Z'],
    ['2025-10-21T14:30:00.9999999999999Z', '2025-10-21T14:30:00.999Z'],
    ['1969-12-31T23:59:59.9996Z', '1969-12-31T23:59:59.999Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('the instant %s is %s', (text, expected) => {
    const moment = parseInstant(text);
    expect(isoInstant(moment)).toBe(expected);
    expect(parseEdtf(text)).toEqual({ start: moment, end: moment, precision: 'instant' });
  });
});

describe('the calendar', () => {
  it('writes any day and any instant as the language does', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_MOMENT, max: LAST_MOMENT }), (ms) => {
        expect(dayText(ms)).toBe(new Date(ms).toISOString().slice(0, 10));
        expect(isoInstant(ms)).toBe(new Date(ms).toISOString());
      }),
      { numRuns: 20_000 },
    );
    for (const ms of [FIRST_MOMENT, LAST_MOMENT, -1, 0, 951_782_400_000, 4_107_542_399_999])
      expect(isoInstant(ms)).toBe(new Date(ms).toISOString());
  });

  it('has the days that Date has, and no other, in common, leap and century years', () => {
    for (const year of [1, 4, 99, 100, 400, 1600, 1900, 1970, 2000, 2023, 2024, 2100, 9999]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const date = utc(year, month, day);
          const exists =
            month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          const read = tryEdtf(`${four(year)}-${two(month)}-${two(day)}`);
          const expected = { start: date.getTime(), end: date.getTime() + 86_399_999, precision: 'day' };
          expect(read).toEqual(exists ? expected : undefined);
        }
      }
    }
  });

  it('leaves no gap between months and years, from 0001 to 9999', () => {
    let next = utc(1, 1, 1).getTime();
    for (let year = 1; year <= 9999; year++) {
      const whole = parseEdtf(four(year));
      let ofMonths = next;
      for (let month = 1; month <= 12; month++) {
        const { start, end } = parseEdtf(`${four(year)}-${two(month)}`);
        if (start !== ofMonths) throw new Error(`a gap before ${year}-${month}`);
        ofMonths = end + 1;
      }
      if (whole.start !== next || whole.end + 1 !== ofMonths)
        throw new Error(`${year} is not its twelve months`);
      next = ofMonths;
    }
    expect(next - 1).toBe(parseInstant('9999-12-31T23:59:59.999Z'));
  });
});

describe('beside the edtf library, on the forms where that is right', () => {
  const year = fc.integer({ min: 1, max: 9999 });
  const realDay = fc
    .integer({ min: utc(1, 1, 1).getTime() / 86_400_000, max: utc(9999, 12, 31).getTime() / 86_400_000 })
    .map((n) => isoInstant(n * 86_400_000).slice(0, 10));
  const plain = fc.oneof(
    year.map(four),
    realDay,
    realDay.map((day) => day.slice(0, 7)),
  );
  const qualifier = fc.constantFrom('', '~', '?', '%');
  const qualified = fc.tuple(plain, qualifier).map(([date, sign]) => date + sign);
  const unspecified = fc.oneof(
    realDay.map((day) => `${day.slice(0, 7)}-XX`),
    realDay.map((day) => `${day.slice(0, 4)}-XX`),
    realDay.map((day) => `${day.slice(0, 4)}-XX-XX`),
    fc.integer({ min: 1, max: 999 }).map((n) => `${String(n).padStart(3, '0')}X`),
    fc.integer({ min: 1, max: 99 }).map((n) => `${two(n)}XX`),
  );
  const instant = fc
    .tuple(
      fc.integer({ min: utc(2, 1, 1).getTime(), max: utc(9998, 1, 1).getTime() }),
      fc.constantFrom('Z', '+00:00', '-05:30', '+14:00', '+03:00'),
      fc.boolean(),
    )
    .map(([ms, zone, fraction]) => isoInstant(ms).slice(0, fraction ? 23 : 19) + zone);
  const interval = fc.tuple(plain, qualifier, plain, qualifier).filter(([first, , last]) => {
    return parseEdtf(first).end < parseEdtf(last).start;
  });

  const agrees = (text: string) => {
    const theirs = edtf(text);
    expect(parseEdtf(text)).toMatchObject({ start: theirs.min, end: theirs.max });
  };

  it.each([
    ['days, months, years, qualified or not', qualified],
    ['unspecified digits', unspecified],
    ['instants', instant],
    ['intervals', interval.map(([a, p, b, q]) => `${a}${p}/${b}${q}`)],
  ])('%s', (_, texts) => {
    fc.assert(fc.property(texts, agrees), { numRuns: 1000 });
  });

  it('takes nothing that the library refuses, of texts a keystroke away from a date', () => {
    const near = fc
      .tuple(
        fc.oneof(qualified, unspecified, instant),
        fc.nat(),
        fc.constantFrom(...'0123456789-:/TZX~?%+. ', ''),
      )
      .map(([text, at, key]) => text.slice(0, at % text.length) + key + text.slice((at % text.length) + 1));
    fc.assert(
      fc.property(near, (text) => {
        const ours = tryEdtf(text);
        if (!ours) return;
        // The library reads .5 as .005, and refuses an interval whose ends are the same.
        if (ours.precision === 'instant') expect(Date.parse(text)).toBe(ours.start);
        else if (!text.includes('/')) agrees(text);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('what is refused', () => {
  it.each([
    ['', 'The date is empty.'],
    [' 2025', 'A date contains no spaces'],
    ['2025-10-21\n', 'A date contains no spaces'],
    ['21 10 2025', 'A date contains no spaces'],
    ['21.10.2025', 'Dates are written 2025,'],
    ['2025-1-2', 'Dates are written 2025,'],
    ['2025/10/21', 'An interval has two ends'],
    ['20251021', 'A date has hyphens'],
    ['２０２５', 'Dates are written 2025,'],
    ['0000', 'There is no year 0000'],
    ['000X', 'There is no year 0000'],
    ['00XX', 'There is no year 0000'],
    ['0000-10-21', 'There is no year 0000'],
    ['yesterday', 'A date is written in digits'],
    ['21 October 2025', 'A date is written in digits'],
    ['12025', 'Years are four digits'],
    ['-0044', 'Years are four digits'],
    ['+2025', 'Years are four digits'],
    ['Y12025', 'Years are four digits'],
    ['1950S2', 'significant digits'],
    ['2025-00', 'Months are 01 to 12.'],
    ['2025-13', 'Months are 01 to 12.'],
    ['2025-13-01', 'Months are 01 to 12.'],
    ['2025-02-29', '2025-02 has the days 01 to 28.'],
    ['1900-02-29', '1900-02 has the days 01 to 28.'],
    ['2024-02-30', '2024-02 has the days 01 to 29.'],
    ['2025-10-00', '2025-10 has the days 01 to 31.'],
    ['2025-04-31~', '2025-04 has the days 01 to 30.'],
    ['2025-21', 'Seasons, quarters and halves are not supported'],
    ['2025-41', 'Seasons, quarters and halves are not supported'],
    ['2025-W43', 'Weeks are not supported'],
    ['2025-295', 'Ordinal dates are not supported'],
    ['{2024,2025}', 'One of several days must be written [2025-10-20..2025-10-24]'],
    ['2024..2025', 'One of several days must be written [2025-10-20..2025-10-24]'],
    ['..2025', 'One of several days must be written [2025-10-20..2025-10-24]'],
    ['[2024..]', 'both its ends'],
    ['[..2024]', 'both its ends'],
    ['[2024]', 'both its ends'],
    ['[2024..2025', 'both its ends'],
    ['[2024..2025..2026]', 'both its ends'],
    ['[2024/2025..2026]', 'both its ends'],
    ['[2024,2025]', 'A set with commas is not supported'],
    ['[2024,2026..2027]', 'A set with commas is not supported'],
    ['[2025..2024]', 'A set ends after it begins'],
    ['[2025-10-24..2025-10-20]', 'A set ends after it begins'],
    ['[2025-10-21T10:00:00Z..2025-10-22]', 'without a time'],
    ['[2025-10~..2025-11]', 'have no ~, ? or %'],
    ['[2025-10..2025-11]?', 'both its ends'],
    ['[2025-02-29..2025-03]', '2025-02 has the days 01 to 28.'],
    ['[2025-10-2X..2025-11]', 'Unspecified digits are the last ones'],
    ['2025-10-XX~', 'cannot be combined'],
    ['202X?', 'cannot be combined'],
    ['2025-10-21~?', 'may occur once, at the end'],
    ['2025~-10', 'may occur once, at the end'],
    ['?2025-10', 'may occur once, at the end'],
    ['2025-10-2X', 'Unspecified digits are the last ones'],
    ['2025-1X', 'Unspecified digits are the last ones'],
    ['2025-XX-21', 'Unspecified digits are the last ones'],
    ['202X-10', 'Unspecified digits are the last ones'],
    ['2XXX', 'Unspecified digits are the last ones'],
    ['XXXX', 'Unspecified digits are the last ones'],
    ['2025-10-xx', 'Unspecified digits are the last ones'],
  ])('%j: %s', (text, words) => {
    expect(() => parseEdtf(text)).toThrow(EdtfError);
    expect(() => parseEdtf(text)).toThrow(words);
  });

  it.each([
    ['2025-10-21T14:30:00', 'A time needs a zone'],
    ['2025-10-21T14:30:00.5', 'A time needs a zone'],
    ['2025-10-21T14:30Z', 'hours, minutes and seconds'],
    ['2025-10-21T14Z', 'hours, minutes and seconds'],
    ['2025-10-21T14:30+03:00', 'hours, minutes and seconds'],
    ['2025-10-21t14:30:00Z', 'T and Z are capitals'],
    ['2025-10-21T14:30:00z', 'T and Z are capitals'],
    ['2025-10-21 14:30:00Z', 'contains no spaces'],
    ['2025-10-21T14:30:00 03:00', 'in a URL + is written %2B'],
    ['2025-10-21T24:00:00Z', 'midnight is 00:00:00 of the next day'],
    ['2025-10-21T25:00:00Z', 'Hours are 00 to 23'],
    ['2025-10-21T14:60:00Z', 'minutes and seconds 00 to 59'],
    ['2025-10-21T14:30:61Z', 'minutes and seconds 00 to 59'],
    ['2016-12-31T23:59:60Z', 'Leap seconds are not counted'],
    ['2025-10-21T14:30:00.Z', 'A point needs digits after it'],
    ['2025-10-21T14:30:00,5Z', 'written with a point'],
    ['2025-10-21T14:30:00+24:00', 'Offsets are -23:59 to +23:59'],
    ['2025-10-21T14:30:00+03:60', 'Offsets are -23:59 to +23:59'],
    ['2025-10-21T14:30:00+0300', 'An instant is written'],
    ['2025-10-21T14:30:00+03', 'An instant is written'],
    ['2025-10-21T14:30:00Z~', 'An instant cannot be qualified'],
    ['2025-10-21T14:30:00ZZ', 'An instant is written'],
    ['2025-02-29T14:30:00Z', '2025-02 has the days 01 to 28.'],
    ['20251021T143000Z', 'A date has hyphens'],
    ['0001-01-01T00:00:00+00:01', 'outside the years 0001 to 9999'],
    ['9999-12-31T23:59:59-00:01', 'outside the years 0001 to 9999'],
  ])('the time %j: %s', (text, words) => {
    expect(() => parseEdtf(text)).toThrow(words);
    expect(() => parseInstant(text)).toThrow(words);
  });

  it.each([
    ['2025/..', 'Both ends of an interval are dates'],
    ['../2025', 'Both ends of an interval are dates'],
    ['2025/', 'Both ends of an interval are dates'],
    ['/2025', 'Both ends of an interval are dates'],
    ['2025-10-22/2025-10-21', 'An interval ends after it begins'],
    ['2025/2024-12', 'An interval ends after it begins'],
    ['2025-10-21T10:00:00Z/2025-10-22', 'without a time'],
    ['2025-10-21/2025-10-22T10:00:00Z', 'without a time'],
    ['2025-10-XX/2025-11', 'no unspecified digits'],
    ['2025-02-29/2025-03', '2025-02 has the days 01 to 28.'],
    ['2025-02/2025-24', 'Seasons, quarters and halves are not supported'],
    ['2024/2025/2026', 'An interval has two ends'],
  ])('the interval %j: %s', (text, words) => {
    expect(() => parseEdtf(text)).toThrow(words);
  });

  it('quotes the text, cut short when it is long', () => {
    expect(() => parseEdtf('2025-13')).toThrow('"2025-13" is not a supported date');
    expect(() => parseEdtf('9'.repeat(100_000))).toThrow(/^"9{60}…" is not a supported date.{0,200}$/);
  });

  it('only an instant is an instant', () => {
    for (const text of ['2025', '2025-10-21', '2025-10-20/2025-10-21', '']) {
      expect(() => parseInstant(text)).toThrow(
        'is not an instant. An instant is written 2025-10-21T14:30:00Z',
      );
    }
  });

  it('what is not text is refused, not thrown on', () => {
    for (const value of [undefined, null, 2025, {}, ['2025']]) {
      expect(tryEdtf(value as string)).toBeUndefined();
      expect(() => parseEdtf(value as string)).toThrow(EdtfError);
      expect(() => parseInstant(value as string)).toThrow(EdtfError);
    }
  });

  it("parseEdtf throws exactly where tryEdtf gives nothing, on any text of a date's characters", () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789-:/TZX~?%+.[] '), maxLength: 26 });
    fc.assert(
      fc.property(text, (date) => {
        if (tryEdtf(date)) return expect(parseEdtf(date)).toEqual(tryEdtf(date));
        expect(() => parseEdtf(date)).toThrow(EdtfError);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the moment that a query means', () => {
  it.each([
    ['2025-10-21', '2025-10-21T23:59:59.999Z'],
    ['2024-02', '2024-02-29T23:59:59.999Z'],
    ['2025', '2025-12-31T23:59:59.999Z'],
    ['2025-10-21T14:30:00.25+03:00', '2025-10-21T11:30:00.250Z'],
  ])('%s is %s', (text, expected) => {
    expect(isoInstant(parseWhen(text))).toBe(expected);
  });

  it.each([
    '2025-10-20/2025-10-21',
    '[2025-10-20..2025-10-24]',
    '2025-10-XX',
    '202X',
    '2025~',
    '2025-10-21?',
  ])('%s is none', (text) => {
    expect(() => parseWhen(text)).toThrow('is not one moment');
  });

  it('refuses what is no date at all for its own reason', () => {
    expect(() => parseWhen('2025-02-30')).toThrow('2025-02 has the days 01 to 28.');
  });
});
