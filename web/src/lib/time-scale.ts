import { scaleLinear } from 'd3-scale';
import { DAY_MS } from '../../../src/temporal/calendar.js';

export interface TimeScale {
  (ms: number): number;
  invert(x: number): number;
  readonly width: number;
}

const SLOT = 15;

/**
 * A time scale that compresses empty periods: a day is as wide as its busiest lane needs, and the time between two such days is
 * scaled logarithmically, so that years of silence and one crowded week fit side by side.
 *
 * @param days starts of the days with marks, in order, each with the count in its busiest lane
 * @param width in pixels, without zoom
 */
export function compressedTimeScale(
  days: readonly { day: number; busiest: number }[],
  end: number,
  width: number,
  zoom: number,
): TimeScale {
  const domain: number[] = [];
  const range: number[] = [];
  let x = 0;
  const point = (moment: number) => {
    domain.push(moment);
    range.push(x);
  };
  days.forEach(({ day, busiest }, index) => {
    const before = index > 0 ? days[index - 1].day + DAY_MS : day;
    if (index > 0 && day > before) x += SLOT * 0.8 * Math.log2(2 + (day - before) / DAY_MS);
    point(day);
    x += SLOT * Math.max(1.2, Math.min(busiest, 12) + 0.4);
    if (days[index + 1]?.day !== day + DAY_MS) point(day + DAY_MS);
  });
  const last = domain.at(-1) ?? 0;
  if (end > last) {
    x += SLOT * Math.log2(2 + (end - last) / DAY_MS);
    point(end);
  }
  const factor = (width * zoom) / (x || 1);
  const scale = scaleLinear(
    domain,
    range.map((each) => each * factor),
  ).clamp(true);
  return Object.assign((ms: number) => scale(ms), {
    invert: (at: number) => scale.invert(at),
    width: width * zoom,
  });
}

/** A linear time scale: every day has the same width. */
export function linearTimeScale(start: number, end: number, width: number, zoom: number): TimeScale {
  const scale = scaleLinear([start, Math.max(end, start + DAY_MS)], [0, width * zoom]).clamp(true);
  return Object.assign((ms: number) => scale(ms), {
    invert: (at: number) => scale.invert(at),
    width: width * zoom,
  });
}
