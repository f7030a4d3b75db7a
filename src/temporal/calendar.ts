/** The proleptic Gregorian calendar in UTC, by arithmetic: `Date.UTC` reads the years 0 to 99 as 1900 to 1999. */
export const DAY_MS = 86_400_000;

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
/** From Sunday, as JavaScript counts them. */
export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** @param month 1 to 12 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month - 1];

/**
 * The first millisecond of a day, since 1970. Years begin in March here, so that the leap day is the last of its year.
 *
 * @param year 0 or later
 * @param month 1 to 12
 * @param day 1 to 31
 */
export function dayStart(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const era = Math.floor(years / 400);
  const yearOfEra = years - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * DAY_MS;
}

export const dayEnd = (year: number, month: number, day: number): number =>
  dayStart(year, month, day) + DAY_MS - 1;

const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** @param n 0 to 99 */
export const twoDigits = (n: number): string => TWO_DIGITS[n];

/** The weekday of a moment in UTC, 0 to 6 from Sunday. */
export const weekdayOf = (ms: number): number => new Date(ms).getUTCDay();

/** The Monday of the week of a day, both as their first milliseconds. */
export const mondayOf = (day: number): number => day - ((weekdayOf(day) + 6) % 7) * DAY_MS;

/** `YYYY-MM` of the month that is so many months after that of a moment. */
export function monthAfter(ms: number, months: number): string {
  const date = new Date(ms);
  const count = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${twoDigits((count % 12) + 1)}`;
}

/** `YYYY-MM-DD` of the UTC day in which a millisecond of the years 0001 to 9999 lies: the inverse of `dayStart`. */
export function dayText(ms: number): string {
  const days = Math.floor(ms / DAY_MS) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month < 10 ? 0 : 1);
  return `${twoDigits(Math.floor(year / 100))}${twoDigits(year % 100)}-${twoDigits(month < 10 ? month + 3 : month - 9)}-${twoDigits(day)}`;
}

/** `2025-10-21T23:59:59.999Z`, for milliseconds within the years 0001 to 9999. */
export const isoInstant = (ms: number): string => new Date(ms).toISOString();

/** The first millisecond of the year 0001 and the last of 9999: all supported moments are in this range. */
export const FIRST_MOMENT = dayStart(1, 1, 1);
export const LAST_MOMENT = dayEnd(9999, 12, 31);
