import type { Version } from '../../projections/version.js';
import { isoInstant } from '../temporal/calendar.js';

const DAY_MS = 86_400_000;

/** The UTC day of a moment, `2025-10-21`. */
export const dayOf = (moment: number): string => isoInstant(moment).slice(0, 10);

const startOfDay = (moment: number): number => Math.floor(moment / DAY_MS) * DAY_MS;

/**
 * A narrower date for a report whose date is vague (a month, a year, an interval) and counts from too early: the earliest
 * interval, beginning on a day that other reports bear on or the day after, that would do.
 *
 * @param others earliest moments of the reports it must come after or before
 * @param wouldDo whether the report could stand at a moment
 * @returns EDTF text, or undefined where no later beginning helps
 */
export function laterInterval(
  version: Version,
  others: readonly number[],
  wouldDo: (moment: number) => boolean,
): string | undefined {
  if (version.precision === 'day' || version.precision === 'instant') return undefined;
  const starts = others
    .flatMap((moment) => [startOfDay(moment), startOfDay(moment) + DAY_MS])
    .filter((moment) => moment > version.moment && moment <= version.end)
    .sort((a, b) => a - b);
  const start = starts.find(wouldDo);
  if (start === undefined) return undefined;
  const [first, last] = [dayOf(start), dayOf(version.end)];
  return first === last ? first : `${first}/${last}`;
}
