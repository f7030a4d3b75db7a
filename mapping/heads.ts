import { nameKey } from './names.js';

/** Unique, non-empty column headers: `column 3` for a missing third one, `date (2)` for a second `date`. */
export function headsOf(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.replace(/^\uFEFF/, '').trim() || `column ${index + 1}`;
    let head = name;
    for (let number = 2; seen.has(head); number++) head = `${name} (${number})`;
    seen.add(head);
    return head;
  });
}

/** How many rows may stand above the header: the title of the table, a remark. */
export const MOST_ABOVE = 10;

/** Whether a row may be the header: text in one cell only is the title of a table that has more of them. */
export const mayBeHeader = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell.replace(/^\uFEFF/, '').trim() !== '').length > 1;

/** Finds columns by header: exactly, or else ignoring case, accents and punctuation (`Country code` is `country_code`). */
export class Heads {
  readonly #places = new Map<string, number>();
  readonly #byKey = new Map<string, number>();

  constructor(readonly names: readonly string[]) {
    for (const [place, head] of names.entries()) {
      this.#places.set(head, place);
      const key = nameKey(head);
      if (key !== '' && !this.#byKey.has(key)) this.#byKey.set(key, place);
    }
  }

  /** Index of the first of these names that exists; -1 if none does. */
  placeOf(columns: string | readonly string[]): number {
    for (const column of typeof columns === 'string' ? [columns] : columns) {
      const place = this.#places.get(column) ?? this.#byKey.get(nameKey(column));
      if (place === undefined) continue;
      this.#places.set(column, place);
      return place;
    }
    return -1;
  }
}
