import { age, brief } from './dates';
import type { Stance } from './types';

/** What a cell of the board shows; `row` is undefined where there was a stance on the day compared with, and none now. */
export interface Shown {
  row: Stance | undefined;
  before: Stance | undefined;
  dated: string;
  changed: boolean;
}

const same = (a: Stance, b: Stance): boolean =>
  a.eventId === b.eventId &&
  a.stance === b.stance &&
  a.statedOn === b.statedOn &&
  a.statements === b.statements &&
  a.corroborations === b.corroborations &&
  a.disputed === b.disputed &&
  a.conflicting.length === b.conflicting.length;

/** The cells of a board from one moment to the next: one that shows what it showed stays the same object, and costs nothing. */
export class Cells {
  private last = new Map<string, Shown>();

  show(
    now: readonly Stance[],
    compared: readonly Stance[],
    today: number,
    dense: boolean,
  ): Map<string, Shown> {
    const before = new Map(compared.map((row) => [`${row.partyId} ${row.issueId}`, row]));
    const next = new Map<string, Shown>();
    for (const row of now) {
      const key = `${row.partyId} ${row.issueId}`;
      const old = age(row.statedOn, today);
      const dated =
        brief(row.statedOn) + (old === 'today' || (dense && old.endsWith(' d')) ? '' : ` · ${old}`);
      const was = this.last.get(key);
      const then = before.get(key);
      const stays = was?.row && was.dated === dated && was.before === then && same(was.row, row);
      next.set(key, stays ? was : { row, before: then, dated, changed: row.stance !== then?.stance });
      before.delete(key);
    }
    for (const [key, then] of before) {
      const was = this.last.get(key);
      next.set(
        key,
        was && !was.row && was.before === then
          ? was
          : { row: undefined, before: then, dated: '', changed: true },
      );
    }
    this.last = next;
    return next;
  }
}
