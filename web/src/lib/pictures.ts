import type { PlacedIssue } from './board-order';
import { brief } from './dates';
import { shortened, widthOf, wrapped, type Drawing, type Font, type Shape as Line } from './drawing';
import type { Shape } from './lanes';
import { MARKS, type LineKind } from './mark-shapes';
import { texts } from '../texts/texts';
import { barOf, AXIS, EDGE, type layOut } from './timeline-layout';
import { STANCES, type Party, type Stance, type StanceName } from './types';

/** Header and footer of an exported picture. */
export interface Caption {
  title: string;
  /** The two times shown. */
  times: string;
  citation: string;
}

export type Colours = (name: string) => string;

/** The print colours of the page: always the light theme. @returns a colour by its name without dashes */
export function colours(): Colours {
  const probe = document.createElement('i');
  probe.style.colorScheme = 'light';
  probe.hidden = true;
  document.body.append(probe);
  const found = new Map<string, string>();
  return (name) => {
    if (!found.has(name)) {
      probe.style.color = `var(--${name})`;
      found.set(name, getComputedStyle(probe).color);
    }
    return found.get(name)!;
  };
}

const MARGIN = 24;
const TITLE: Font = { size: 22, family: 'serif', bold: true };
const TIMES: Font = { size: 13, family: 'sans', bold: true };
const SMALL: Font = { size: 11, family: 'sans' };
const NAME: Font = { size: 12, family: 'sans', bold: true };
const ISSUE: Font = { size: 13, family: 'serif' };

const isStance = (shape: string): shape is StanceName => STANCES.includes(shape as StanceName);

const INK: Record<LineKind, (stance: string, paper: string) => Partial<Line>> = {
  line: (stroke) => ({ stroke, strokeWidth: 2.6 }),
  thin: (stroke) => ({ stroke, strokeWidth: 1.4 }),
  ring: (stroke) => ({ stroke, strokeWidth: 1.9, dash: [2.4, 1.2] }),
  diamond: (stroke) => ({ stroke, strokeWidth: 1.9 }),
  open: (stroke, fill) => ({ stroke, strokeWidth: 1.5, fill }),
  full: (fill) => ({ fill }),
};

function mark(shape: Shape, x: number, y: number, colour: Colours): Line[] {
  const ink = colour(isStance(shape) ? shape : 'ink');
  return Object.entries(MARKS[shape]).map(
    ([kind, d]) => ({ kind: 'path', d, x, y, ...INK[kind as LineKind](ink, colour('surface')) }) as Line,
  );
}

/** Adds a title, the times and the citation to a drawing. */
function framed(content: Drawing, caption: Caption, colour: Colours): Drawing {
  const width = Math.max(content.width, 640);
  const shapes: Line[] = [];
  const write = (lines: string[], font: Font, fill: string, from: number): number => {
    const height = Math.round(font.size * 1.35);
    lines.forEach((text, index) =>
      shapes.push({ kind: 'text', text, x: MARGIN, y: from + (index + 1) * height - 4, fill, font }),
    );
    return from + lines.length * height;
  };
  let y = write(wrapped(caption.title, TITLE, width, 3), TITLE, colour('ink'), MARGIN);
  y = write(wrapped(caption.times, TIMES, width), TIMES, colour('ink'), y + 4) + 12;
  for (const shape of content.shapes) shapes.push({ ...shape, x: shape.x + MARGIN, y: shape.y + y });
  y = write(wrapped(caption.citation, SMALL, width), SMALL, colour('soft'), y + content.height + 10) + MARGIN;
  const paper: Line = {
    kind: 'rect',
    x: 0,
    y: 0,
    width: width + 2 * MARGIN,
    height: y,
    fill: colour('surface'),
  };
  return { width: width + 2 * MARGIN, height: y, shapes: [paper, ...shapes] };
}

export interface BoardToDraw {
  parties: readonly Party[];
  issues: readonly PlacedIssue[];
  stanceOf(partyId: string, issueId: string): StanceName | undefined;
  /** The statements, if loaded. */
  rowOf(partyId: string, issueId: string): Stance | undefined;
}

/** Maximum number of parties for which cells are labelled with words. */
const WORDS_UP_TO = 8;
const MOST_PARTIES = 150;
const MOST_CELLS = 6000;

/** The board as a picture; if it is truncated, the picture says so. */
export function boardPicture(board: BoardToDraw, caption: Caption, colour: Colours): Drawing {
  const words = board.parties.length <= WORDS_UP_TO;
  const parties = board.parties.slice(0, MOST_PARTIES);
  const issues = board.issues.slice(0, Math.max(1, Math.floor(MOST_CELLS / parties.length)));
  const [label, column] = [260, words ? 116 : 22];
  const head = words ? 34 : 20;
  const shapes: Line[] = [];
  const text = (content: string, x: number, y: number, font: Font, fill = colour('ink')) =>
    shapes.push({ kind: 'text', text: content, x, y, fill, font });
  parties.forEach(({ name }, index) => {
    const x = label + index * column;
    if (words)
      wrapped(name, NAME, column - 10, 2).forEach((each, line, all) =>
        text(each, x + 6, head - 6 - (all.length - 1 - line) * 14, NAME),
      );
    // Narrow columns are numbered, and the names listed below.
    else text(String(index + 1), x + (column - widthOf(String(index + 1), SMALL)) / 2, head - 6, SMALL);
  });
  let y = head;
  for (const { issueId, proposition, depth } of issues) {
    const lines = wrapped(proposition, ISSUE, label - 12 - depth * 12, words ? 3 : 2);
    const height = Math.max(words ? 36 : 20, lines.length * 17 + 6);
    shapes.push({
      kind: 'rect',
      x: 0,
      y,
      width: label + parties.length * column,
      height: 0.5,
      fill: colour('rule'),
    });
    lines.forEach((line, index) => text(line, depth * 12, y + 16 + index * 17, ISSUE));
    parties.forEach(({ partyId }, index) => {
      const x = label + index * column;
      const stance = board.stanceOf(partyId, issueId);
      if (!stance) return;
      shapes.push({
        kind: 'rect',
        x: x + 1,
        y: y + 1,
        width: column - 1,
        height: height - 1,
        fill: colour(`${stance}-tint`),
      });
      shapes.push(
        ...mark(stance, x + (words ? 13 : column / 2 + 0.5), y + (words ? 13 : height / 2), colour),
      );
      if (!words) return;
      text(stance, x + 24, y + 17, NAME, colour(stance));
      const row = board.rowOf(partyId, issueId);
      if (row) text(shortened(remarks(row), SMALL, column - 12), x + 8, y + 31, SMALL);
    });
    y += height;
  }
  const notes = [
    !words && texts.pictures.parties(parties.map(({ name }, index) => `${index + 1} ${name}`).join(', ')),
    parties.length < board.parties.length &&
      texts.pictures.leftOut(texts.common.parties(board.parties.length - parties.length)),
    issues.length < board.issues.length &&
      texts.pictures.leftOut(texts.common.issues(board.issues.length - issues.length)),
  ].filter((note) => note !== false);
  const width = label + parties.length * column;
  y += 8;
  for (const note of notes)
    for (const line of wrapped(note, SMALL, Math.max(width, 640)))
      text(line, 0, (y += 15), SMALL, colour('soft'));
  y += 22;
  let x = 0;
  for (const stance of STANCES) {
    shapes.push(...mark(stance, x + 6, y - 4, colour));
    text(stance, x + 16, y, SMALL, colour(stance));
    x += 28 + widthOf(stance, SMALL);
  }
  text(texts.pictures.empty, x, y, SMALL, colour('soft'));
  return framed({ width, height: y + 4, shapes }, caption, colour);
}

const remarks = ({ statedOn, tentative, disputed, conflicting }: Stance): string =>
  [
    brief(statedOn),
    tentative && texts.common.tentative,
    disputed && texts.common.disputed,
    conflicting.length > 0 && texts.common.conflicting,
  ]
    .filter(Boolean)
    .join(', ');

/** The timeline as a picture, in its current layout. */
export function timelinePicture(
  layout: ReturnType<typeof layOut>,
  caption: Caption,
  colour: Colours,
): Drawing {
  const { lanes, height, placed, plans, row, ties, lives, ticks, scale, x } = layout;
  const label = 190;
  const width = label + scale.width + 2 * EDGE;
  const shapes: Line[] = [];
  const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, more: Partial<Line> = {}) =>
    shapes.push({
      kind: 'path',
      d: `M0 0L${x2 - x1} ${y2 - y1}`,
      x: x1 + label,
      y: y1,
      stroke,
      ...more,
    } as Line);
  const text = (content: string, at: number, y: number, font: Font, fill: string) =>
    shapes.push({ kind: 'text', text: content, x: at, y, font, fill });
  for (const { label: name, top, height: room, kind } of lanes) {
    line(-label, top, width - label, top, colour('rule'));
    const font: Font = {
      ...SMALL,
      size: 12,
      family: kind === 'meeting' ? 'serif' : 'sans',
      bold: kind === 'party',
    };
    const lines = wrapped(name, font, label - 10, Math.max(1, Math.floor(room / 15)));
    lines.forEach((each, index) =>
      text(each, 2, top + room / 2 + 4 + (index - (lines.length - 1) / 2) * 14, font, colour('ink')),
    );
  }
  for (const { x: at, label: day, year } of ticks) {
    line(at, AXIS - 5, at, height, colour('rule'));
    text(day, label + at, AXIS - 10, SMALL, colour('soft'));
    if (year) text(year, label + at, AXIS - 23, { ...SMALL, bold: true }, colour('ink'));
  }
  for (const { from, to, y } of lives) line(from, y, to, y, colour('ink'), { strokeWidth: 1.5 });
  for (const plan of plans) {
    const y = row.get(plan.lane) ?? 0;
    line(x(plan.from) + 6, y, x(plan.start), y, colour('soft'), { dash: [2, 3] });
    const long = Math.max(8, x(plan.end) - x(plan.start));
    shapes.push({
      kind: 'rect',
      x: label + x(plan.start),
      y: y - 7,
      width: long,
      height: 14,
      stroke: colour('soft'),
      dash: [3, 2],
    });
  }
  for (const { from, to } of ties) line(from.x, from.y, to.x, to.y, colour('soft'));
  for (const each of placed) {
    const bar = barOf(each, x);
    if (bar)
      shapes.push({
        kind: 'rect',
        x: label + bar.x,
        y: each.y - (each.goesOn ? 3 : 8),
        width: bar.width,
        height: each.goesOn ? 6 : 16,
        fill: each.goesOn ? colour('field') : colour(isStance(each.shape) ? `${each.shape}-tint` : 'sunk'),
        stroke: each.goesOn ? undefined : colour('field'),
        strokeWidth: 0.75,
      });
  }
  for (const each of placed) {
    if (each.cluster === 1) shapes.push(...mark(each.shape, label + each.x, each.y, colour));
    else {
      const number = String(each.cluster);
      shapes.push({
        kind: 'rect',
        x: label + each.x - 12,
        y: each.y - 8,
        width: 24,
        height: 16,
        fill: colour('sunk'),
        stroke: colour('field'),
      });
      text(number, label + each.x - widthOf(number, SMALL) / 2, each.y + 4, SMALL, colour('ink'));
    }
  }
  return framed({ width, height, shapes }, caption, colour);
}
