import { dated } from './dates';
import type { Stance, StanceName } from './types';

/** The known state of a cell. */
export interface CellState {
  /** Whether it is known if there are statements; if not, the cell is not shown as silent. */
  isKnown: boolean;
  stance: StanceName | undefined;
  /** The statements, once loaded. */
  row: Stance | undefined;
  /** The stance on the day compared with, and whether it is loaded. */
  before: StanceName | undefined;
  isCompared: boolean;
}

/** The displayed state of a cell. */
export interface Shown extends CellState {
  dated: string;
  changed: boolean;
}

const UNKNOWN: CellState = {
  isKnown: false,
  stance: undefined,
  row: undefined,
  before: undefined,
  isCompared: false,
};

const same = (a: Stance | undefined, b: Stance | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.eventId === b.eventId &&
  a.stance === b.stance &&
  a.statedOn === b.statedOn &&
  a.statements === b.statements &&
  a.corroborations === b.corroborations &&
  a.disputed === b.disputed &&
  a.tentative === b.tentative &&
  a.conflicting.length === b.conflicting.length;

/** The reactive state of one cell, so that a board of a thousand is redrawn only where it changes. */
export class BoardCell {
  shown: Shown = $state.raw({ ...UNKNOWN, dated: '', changed: false });

  private today = NaN;

  show(now: CellState, today: number): void {
    const was = this.shown;
    const { row, isKnown, stance, before, isCompared } = now;
    const isSame = row === was.row || same(row, was.row);
    const changed = isKnown && isCompared && stance !== before;
    if (
      isSame &&
      (!row || today === this.today) &&
      was.isKnown === isKnown &&
      was.stance === stance &&
      was.before === before &&
      was.changed === changed
    )
      return;
    this.today = today;
    this.shown = { ...now, dated: row ? dated(row.statedOn, today) : '', changed };
  }
}

export const cellKey = ({ partyId, issueId }: { partyId: string; issueId: string }): string =>
  `${partyId} ${issueId}`;

const MOST_CELLS = 10_000;

/** The cells of a board by key, created lazily. */
export class BoardCells {
  private readonly cells = new Map<string, BoardCell>();

  at(key: string): BoardCell {
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = new BoardCell()));
    return cell;
  }

  /** Evicts all cells but those in view, once there are many. */
  forget(inView: () => ReadonlySet<string>): void {
    if (this.cells.size < MOST_CELLS) return;
    const keys = inView();
    for (const key of this.cells.keys()) if (!keys.has(key)) this.cells.delete(key);
  }
}
