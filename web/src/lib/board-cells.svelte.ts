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
    a.tentative === b.tentative &&
    a.conflicting.length === b.conflicting.length);

/** The state of one cell: a board of a thousand is redrawn only where it changes. */
export class BoardCell {
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

export const cellKey = ({ partyId, issueId }: { partyId: string; issueId: string }): string =>
  `${partyId} ${issueId}`;

export const byCellKey = (rows: readonly Stance[] = []): Map<string, Stance> =>
  new Map(rows.map((row) => [cellKey(row), row]));

/** The cells of a board by their keys, each made when it is first asked for. */
export class BoardCells {
  private readonly cells = new Map<string, BoardCell>();

  at(key: string): BoardCell {
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = new BoardCell()));
    return cell;
  }
}
