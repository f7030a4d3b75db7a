import { DAY_MS, dayText, isoInstant } from '../src/temporal/calendar.js';
import { tryEdtf } from '../src/temporal/edtf.js';

/**
 * The simplest date text for the moments from `validFrom` to `validTo` (milliseconds): an instant, a day, a month or a year;
 * undefined if none of these fits.
 */
function plainText(validFrom: number, validTo: number): string | undefined {
  if (validFrom === validTo) {
    const text = isoInstant(validFrom);
    return text.endsWith('.000Z') ? `${text.slice(0, 19)}Z` : text;
  }
  const day = dayText(validFrom);
  if (validTo - validFrom === DAY_MS - 1) return day;
  return [day.slice(0, 7), day.slice(0, 4)].find((text) => {
    const date = tryEdtf(text);
    return date?.start === validFrom && date.end === validTo;
  });
}

/** Whether a date is in its simplest form, so that its text need not be stored. */
export const isPlain = (date: { occurredOn: string; validFrom: number; validTo: number }): boolean =>
  plainText(date.validFrom, date.validTo) === date.occurredOn;

/** The text of a plain date. */
export const dateText = (validFrom: number, validTo: number): string =>
  plainText(validFrom, validTo) as string;
