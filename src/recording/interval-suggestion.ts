import { isStretch, type Version } from '../../projections/version.js';
import { DAY_MS, isoInstant } from '../temporal/calendar.js';
import { isInterval } from '../temporal/edtf.js';

/** The UTC day of a moment, `2025-10-21`. */
export const dayOf = (ms: number): string => isoInstant(ms).slice(0, 10);

const startOfDay = (ms: number): number => Math.floor(ms / DAY_MS) * DAY_MS;

/**
 * A narrower date for a report whose date is imprecise (a month, a year, an interval) and therefore counts too early: the
 * earliest valid interval that begins on the day of a related report or the day after.
 *
 * @param others earliest moments of the reports it must come after or before
 * @param wouldDo whether the report could stand at a moment
 * @returns EDTF text, or undefined if no later start helps
 */
export function laterInterval(
  version: Version,
  others: readonly number[],
  wouldDo: (validFrom: number) => boolean,
): string | undefined {
  if (version.precision === 'day' || version.precision === 'instant') return undefined;
  // For these types, an interval would be a stretch.
  const isMoment =
    isStretch(version.type, `${dayOf(version.validFrom)}/${dayOf(version.validTo)}`) &&
    !isInterval(version.occurredOn);
  const starts = others
    .flatMap((validFrom) => [startOfDay(validFrom), startOfDay(validFrom) + DAY_MS])
    .filter((validFrom) => validFrom > version.validFrom && validFrom <= version.validTo)
    .sort((a, b) => a - b);
  const start = starts.find(wouldDo);
  if (start === undefined) return undefined;
  const [first, last] = [dayOf(start), dayOf(version.validTo)];
  if (first === last) return first;
  return isMoment ? `[${first}..${last}]` : `${first}/${last}`;
}
