import {
  effectiveVersion,
  isSameVersion,
  newHistory,
  type Annotation,
  type EffectiveVersion,
  type Part,
  type ReportHistory,
} from '../../src/temporal/annotations.js';
import { CellHistory } from '../../src/temporal/history.js';

/** One thing recorded. Its place in the history, from 1, is its position, and names it. */
export type Letter =
  | { does: 'report'; moment: number; code: number }
  | { does: 'retract'; target: number }
  | { does: 'correct'; target: number; moment?: number; code?: number }
  | { does: 'corroborate' | 'dispute'; target: number };

export type History = readonly Letter[];

/** A report as it counts. */
export interface Counted {
  moment: number;
  position: number;
  code: number;
}

/** Whether what was recorded at a position is not retracted for someone who knows the history up to `knownAt`. */
export const stands = (history: History, knownAt: number, position: number): boolean =>
  !history
    .slice(0, knownAt)
    .some(
      (other, i) => other.does === 'retract' && other.target === position && stands(history, knownAt, i + 1),
    );

/** The report at a position as the corrections that stand have it, in the order recorded. */
export function says(history: History, knownAt: number, position: number): Counted {
  const report = history[position - 1] as { moment: number; code: number };
  let { moment, code } = report;
  history.slice(0, knownAt).forEach((other, i) => {
    if (other.does !== 'correct' || other.target !== position || !stands(history, knownAt, i + 1)) return;
    moment = other.moment ?? moment;
    code = other.code ?? code;
  });
  return { moment, position, code };
}

/** The law itself: what counts by then, with moments up to `asOf`, by (moment, original position). */
export const plainFold = (history: History, asOf: number, knownAt: number): Counted[] =>
  history
    .slice(0, knownAt)
    .map(({ does }, i) =>
      does === 'report' && stands(history, knownAt, i + 1) ? says(history, knownAt, i + 1) : null,
    )
    .filter((report) => report !== null)
    .filter(({ moment }) => moment <= asOf)
    .sort((a, b) => a.moment - b.moment || a.position - b.position);

/** Whether a letter may come next: nothing is said about what is retracted, and of annotations nothing but a retraction. */
export function mayFollow(history: History, letter: Letter): boolean {
  if (letter.does === 'report') return true;
  const target = history[letter.target - 1];
  if (!target || !stands(history, history.length, letter.target)) return false;
  return letter.does === 'retract' || target.does === 'report';
}

const KINDS = {
  retract: 'retract',
  correct: 'correct',
  corroborate: 'corroborate',
  dispute: 'dispute',
} as const;

/** The algebra of time put to use: one cell, and the history of each report in it. */
export class Kernel {
  readonly cell = new CellHistory();
  readonly reports = new Map<number, ReportHistory>();
  private readonly history: Letter[] = [];

  constructor(history: History = []) {
    for (const letter of history) this.take(letter);
  }

  take(letter: Letter): void {
    this.history.push(letter);
    const position = this.history.length;
    if (letter.does === 'report') {
      const { moment, code } = letter;
      this.reports.set(position, newHistory(position, String(position), String(code)));
      this.insert({ moment, position, code }, position);
      return;
    }
    const root = this.rootOf(letter.target);
    const before = this.reports.get(root)!;
    const after = { ...before, annotations: [...before.annotations, annotationOf(letter, position, before)] };
    this.reports.set(root, after);
    this.move(root, effectiveVersion(before, Infinity), effectiveVersion(after, Infinity), position);
  }

  private move(root: number, was: EffectiveVersion, is: EffectiveVersion, position: number): void {
    if (isSameVersion(was, is)) return;
    if (was.counts) this.cell.close(this.version(root, was).moment, root, position);
    if (is.counts) this.insert(this.version(root, is), position);
  }

  private insert({ moment, position, code }: Counted, from: number): void {
    this.cell.insert({
      validFrom: moment,
      position,
      recordedFrom: from,
      recordedUntil: Infinity,
      kind: code,
      payload: 0,
    });
  }

  private version(position: number, { parts }: EffectiveVersion): Counted {
    const at = (place: number) => this.history[place - 1] as { moment: number; code: number };
    return { moment: at(parts.occurredOn).moment, position, code: at(parts.data).code };
  }

  private rootOf(position: number): number {
    const letter = this.history[position - 1];
    return letter.does === 'report' ? position : this.rootOf(letter.target);
  }
}

function annotationOf(
  letter: Exclude<Letter, { does: 'report' }>,
  position: number,
  report: ReportHistory,
): Annotation {
  const annotation: Annotation = {
    position,
    eventId: String(position),
    kind: KINDS[letter.does],
    target: String(letter.target),
  };
  if (letter.does === 'corroborate') annotation.contentKey = effectiveVersion(report, Infinity).contentKey;
  if (letter.does === 'correct') {
    annotation.parts = [];
    if (letter.code !== undefined) annotation.parts.push('data' satisfies Part);
    if (letter.moment !== undefined) annotation.parts.push('occurredOn' satisfies Part);
    if (letter.code !== undefined) annotation.contentKey = String(letter.code);
  }
  return annotation;
}

/** What counts in a cell at a pair of times. */
export function countedIn(cell: CellHistory, asOf: number, knownAt: number): Counted[] {
  const found: Counted[] = [];
  for (let i = 0; i < cell.lengthAt(asOf); i++) {
    if (!cell.counts(i, knownAt)) continue;
    found.push({ moment: cell.validFrom(i), position: cell.position(i), code: cell.kind(i) });
  }
  return found;
}
