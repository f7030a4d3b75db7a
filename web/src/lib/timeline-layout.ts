import { DAY_MS } from '../../../src/temporal/calendar.js';
import { dayMonth, dayOf } from './dates';
import { busyDays, draw, lanesOf, type Lane, type Mark } from './lanes';
import { compressedTimeScale, linearTimeScale, type TimeScale } from './time-scale';
import type { Meeting, TimelineEvent } from './types';

/** Height of the axis and of a line of a lane's name, in pixels (like all lengths here). */
export const AXIS = 34;
const LEAST_LANE = 28;
const LABEL_LINE = 15;
const MOST_LINES = 6;
const STEP = 14;
export const EDGE = 14;

/** A lane with its vertical centre. */
export interface PlacedLane extends Lane {
  top: number;
  height: number;
  y: number;
}

export interface PlacedMark extends Mark {
  x: number;
  y: number;
  /** Number of events in the mark: more than one for a cluster. */
  cluster: number;
}

export interface TimelineData {
  events: readonly TimelineEvent[];
  meetings: readonly Meeting[];
  parties: readonly { partyId: string; name: string }[];
  partyOf: (id: string) => string;
  /** The first and the last millisecond of all dates. */
  extent: [number, number];
}

export interface Shown {
  width: number;
  zoom: number;
  /** Whether empty periods are compressed; otherwise the scale is linear. */
  compressed: boolean;
  /** Approximate number of characters per line of a lane's name. */
  letters: number;
}

/** Number of lines of a name, given the characters per line. */
function linesOf(text: string, letters: number): number {
  let lines = 1;
  let room = letters;
  for (const word of text.split(/\s+/)) {
    if (word.length > room && room < letters) {
      lines++;
      room = letters;
    }
    lines += Math.max(0, Math.ceil(word.length / letters) - 1);
    room -= (word.length % letters) + 1;
  }
  return lines;
}

/** The layout of the timeline. */
export function layOut({ events, meetings, parties, partyOf, extent }: TimelineData, shown: Shown) {
  const drawn = draw(events, meetings, partyOf);
  const lanes: PlacedLane[] = [];
  let top = AXIS;
  for (const lane of lanesOf(meetings, parties, drawn.marks)) {
    const lines = Math.min(MOST_LINES, linesOf(lane.label, shown.letters));
    const height = Math.max(LEAST_LANE, lines * LABEL_LINE + 6);
    lanes.push({ ...lane, top, height, y: top + height / 2 });
    top += height;
  }
  const row = new Map(lanes.map(({ key, y }) => [key, y]));
  const end = drawn.plans.reduce((last, plan) => Math.max(last, plan.end), extent[1]);
  const busy = busyDays(drawn.marks);
  const plot = Math.max(240, shown.width - 2 * EDGE);
  const scale = shown.compressed
    ? compressedTimeScale(busy, end, plot, shown.zoom)
    : linearTimeScale(extent[0], end, plot, shown.zoom);
  const x = (ms: number) => EDGE + scale(ms);
  const placed = place(drawn.marks, row, x);
  return {
    lanes,
    row,
    height: top + 6,
    /** Its width without the edges, and without zoom. */
    plot,
    scale,
    x,
    placed,
    plans: drawn.plans,
    ties: placed.length > 1500 ? [] : tiesOf(drawn.ties, placed),
    lives: livesOf(placed),
    ticks: ticksOf(busy, x),
  };
}

/** Overlapping marks are moved side by side; too many become a cluster with their count. */
function place(marks: readonly Mark[], row: ReadonlyMap<string, number>, x: (ms: number) => number) {
  const clusters = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.lane}|${Math.floor(x(mark.start) / (STEP * 2))}`;
    const cluster = clusters.get(key);
    if (cluster) cluster.push(mark);
    else clusters.set(key, [mark]);
  }
  const found: PlacedMark[] = [];
  const ends = new Map<string, number>();
  for (const cluster of clusters.values()) {
    const y = row.get(cluster[0].lane);
    if (y === undefined) continue;
    if (cluster.length > 4) {
      found.push({ ...cluster[0], x: x(cluster[0].start) + 6, y, cluster: cluster.length });
      continue;
    }
    for (const mark of cluster) {
      const at = Math.max(x(mark.start) + 6, (ends.get(mark.lane) ?? -Infinity) + STEP);
      ends.set(mark.lane, at);
      found.push({ ...mark, x: at, y, cluster: 1 });
    }
  }
  return found;
}

/** From the first to the last mark of each meeting. */
function livesOf(placed: readonly PlacedMark[]): { from: number; to: number; y: number }[] {
  const spans = new Map<string, { from: number; to: number; y: number }>();
  for (const { lane, x, y } of placed) {
    if (!lane.startsWith('meeting')) continue;
    const was = spans.get(lane);
    spans.set(lane, { from: Math.min(was?.from ?? x, x), to: Math.max(was?.to ?? x, x), y });
  }
  return [...spans.values()];
}

/** The lines between the marks of one event, each from a lane to the next. */
function tiesOf(ties: ReturnType<typeof draw>['ties'], placed: readonly PlacedMark[]) {
  const at = new Map(placed.map((mark) => [`${mark.event.eventId} ${mark.lane}`, mark]));
  return ties.flatMap(({ event, lanes }) => {
    const ends = lanes
      .map((lane) => at.get(`${event.eventId} ${lane}`))
      .filter((mark) => mark !== undefined)
      .sort((a, b) => a.y - b.y);
    return ends.slice(1).map((to, index) => ({ from: ends[index], to }));
  });
}

function ticksOf(busy: readonly { day: number }[], x: TimeScale | ((ms: number) => number)) {
  const found: { x: number; label: string; year: string }[] = [];
  let last = -Infinity;
  let lastYear = '';
  for (const { day } of busy) {
    const at = x(day);
    if (at - last < 54) continue;
    const year = dayOf(day).slice(0, 4);
    found.push({ x: at, label: dayMonth(day, 'short'), year: year === lastYear ? '' : year });
    last = at;
    lastYear = year;
  }
  return found;
}

/** Where the bar of a mark whose date is longer than a day ends, if it has one. */
export const barOf = (mark: PlacedMark, x: (ms: number) => number) =>
  mark.cluster === 1 && mark.end - mark.start > DAY_MS
    ? { x: x(mark.start), width: Math.max(16, x(mark.end) - x(mark.start)) }
    : undefined;
