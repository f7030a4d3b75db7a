import { perLocale } from './locale.js';

export type Length = 'long' | 'short';

/** Dates are as recorded: never of another zone, and of the one calendar in which they are recorded and typed. */
const AS_RECORDED = { timeZone: 'UTC', calendar: 'gregory' } as const;

const FORMS = (month: Length) =>
  ({
    year: { year: 'numeric' },
    month: { year: 'numeric', month },
    day: { year: 'numeric', month, day: 'numeric' },
    dayOfMonth: { month, day: 'numeric' },
    monthName: { month },
    weekday: { weekday: month },
    time: { timeStyle: 'short' },
  }) satisfies Record<string, Intl.DateTimeFormatOptions>;
export type Form = keyof ReturnType<typeof FORMS>;

const formats = perLocale((locale) => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (form: Form, length: Length): Intl.DateTimeFormat => {
    const key = form + length;
    let format = made.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(locale, { ...AS_RECORDED, ...FORMS(length)[form] });
      made.set(key, format);
    }
    return format;
  };
});

/** Narrow spaces differ from one browser to the next, and are not what people type. */
const spaced = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ');

/** What a form shows of a moment, in UTC, as is customary where the reader lives: `21 October 2025`, `Oct 21, 2025`. */
export const written = (ms: number, form: Form, length: Length = 'long'): string =>
  spaced(formats()(form, length).format(ms));

/** To write a range takes forty times as long as a date, and the same few are shown again and again. */
const ranges = perLocale(() => new Map<string, string>());
const MOST_RANGES = 2000;

/** From one moment to another, with what both have in common written once: `20–24 October 2025`. */
export function writtenRange(from: number, to: number, form: Form, length: Length): string {
  const key = `${form} ${length} ${from} ${to}`;
  const made = ranges();
  let text = made.get(key);
  if (text === undefined) {
    if (made.size >= MOST_RANGES) made.clear();
    text = spaced(formats()(form, length).formatRange(from, to));
    made.set(key, text);
  }
  return text;
}

/** Twelve, from January. */
export const monthNames = (length: Length): string[] =>
  Array.from({ length: 12 }, (_, month) => written(Date.UTC(2024, month), 'monthName', length));

/** Seven, from Sunday. */
export const weekdayNames = (length: Length): string[] =>
  Array.from({ length: 7 }, (_, day) => written(Date.UTC(2024, 8, 1 + day), 'weekday', length));

/** The day with which a week begins, 0 to 6 from Sunday; where the browser does not know it, Monday. */
export const firstWeekday = perLocale((locale) => {
  type WithWeek = Intl.Locale & { weekInfo?: { firstDay: number }; getWeekInfo?(): { firstDay: number } };
  const its = new Intl.Locale(locale) as WithWeek;
  return ((its.getWeekInfo?.() ?? its.weekInfo)?.firstDay ?? 1) % 7;
});

/** What comes first in a date in numbers; a place that writes the year first has no custom without one. */
export const firstInNumbers = perLocale((locale) => {
  const format = new Intl.DateTimeFormat(locale, { ...AS_RECORDED, dateStyle: 'short' });
  return format.formatToParts(0).find(({ type }) => type !== 'literal')?.type as 'day' | 'month' | 'year';
});
