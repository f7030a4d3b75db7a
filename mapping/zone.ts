import { twoDigits } from '../src/temporal/calendar.js';
import { remembered } from './remembered.js';

const MINUTE_MS = 60_000;

/** @throws RangeError for an unknown zone */
const formatOf = remembered(
  (zone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      ...{
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      },
    }),
);

/** Whether a text is the IANA name of a zone, such as `Europe/Berlin`. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** UTC offset of a zone at an instant, in minutes. */
function offsetAt(zone: string, moment: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(moment)) parts[type] = Number(value);
  const { year, month, day, hour, minute, second } = parts;
  const clock = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((clock - Math.floor(moment / 1000) * 1000) / MINUTE_MS);
}

/**
 * UTC offset of a zone in minutes for a local time, given as if it were UTC (milliseconds). An ambiguous local time is the first
 * of the two; a skipped one takes the offset before the change.
 */
export function offsetOfClock(zone: string, clock: number): number {
  const before = offsetAt(zone, clock - 24 * 60 * MINUTE_MS);
  const after = offsetAt(zone, clock + 24 * 60 * MINUTE_MS);
  const fits = [before, after].filter((offset) => offsetAt(zone, clock - offset * MINUTE_MS) === offset);
  return fits.length === 0 ? before : Math.max(...fits);
}

/** `+02:00` */
export function offsetText(minutes: number): string {
  const most = Math.abs(minutes);
  return minutes === 0
    ? 'Z'
    : `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(most / 60))}:${twoDigits(most % 60)}`;
}
