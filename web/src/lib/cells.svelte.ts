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

/** One cell's own state: a board of a thousand is redrawn only where it changes. */
export class Box {
  shown: Shown | undefined = $state.raw();
}

/** The cells of a board from one moment to the next. */
export class Cells {
  private readonly boxes = new Map<string, Box>();

  box(key: string): Box {
    let box = this.boxes.get(key);
    if (!box) this.boxes.set(key, (box = new Box()));
    return box;
  }

  show(now: readonly Stance[], compared: readonly Stance[], today: number, dense: boolean): void {
    const before = new Map(compared.map((row) => [`${row.partyId} ${row.issueId}`, row]));
    const silent = new Set(this.boxes.keys());
    for (const row of now) {
      const key = `${row.partyId} ${row.issueId}`;
      silent.delete(key);
      const old = age(row.statedOn, today);
      const dated =
        brief(row.statedOn) + (old === 'today' || (dense && old.endsWith(' d')) ? '' : ` · ${old}`);
      const box = this.box(key);
      const was = box.shown;
      const then = before.get(key);
      if (was?.row && was.dated === dated && was.before === then && same(was.row, row)) continue;
      box.shown = { row, before: then, dated, changed: row.stance !== then?.stance };
    }
    for (const key of silent) {
      const box = this.box(key);
      const then = before.get(key);
      if (!then) box.shown = undefined;
      else if (box.shown?.row || box.shown?.before !== then)
        box.shown = { row: undefined, before: then, dated: '', changed: true };
    }
  }
}
