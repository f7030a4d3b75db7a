import { age, brief } from './dates';
import type { Stance } from './types';

/** What a cell of the board shows; `row` is undefined where there was a stance on the day compared with, and none now. */
export interface Shown {
  row: Stance | undefined;
  before: Stance | undefined;
  dated: string;
  changed: boolean;
}

const same = (a: Stance | undefined, b: Stance | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.eventId === b.eventId &&
    a.stance === b.stance &&
    a.statedOn === b.statedOn &&
    a.statements === b.statements &&
    a.corroborations === b.corroborations &&
    a.disputed === b.disputed &&
    a.conflicting.length === b.conflicting.length);

/** One cell's own state: a board of a thousand is redrawn only where it changes. */
export class Box {
  shown: Shown | undefined = $state.raw();

  show(row: Stance | undefined, before: Stance | undefined, today: number, dense: boolean): void {
    let dated = '';
    if (row) {
      const old = age(row.statedOn, today);
      dated = brief(row.statedOn) + (old === 'today' || (dense && old.endsWith(' d')) ? '' : ` · ${old}`);
    }
    const was = this.shown;
    if (was?.dated === dated && was.before === before && same(was.row, row)) return;
    this.shown = row || before ? { row, before, dated, changed: row?.stance !== before?.stance } : undefined;
  }
}

export const pairOf = ({ partyId, issueId }: { partyId: string; issueId: string }): string =>
  `${partyId} ${issueId}`;

export const byPair = (rows: readonly Stance[] = []): Map<string, Stance> =>
  new Map(rows.map((row) => [pairOf(row), row]));

/** The cells of a board from one moment to the next. */
export class Cells {
  private readonly boxes = new Map<string, Box>();

  box(key: string): Box {
    let box = this.boxes.get(key);
    if (!box) this.boxes.set(key, (box = new Box()));
    return box;
  }
}
