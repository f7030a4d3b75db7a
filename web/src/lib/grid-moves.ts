import { HEAD, type Place } from './grid-layout.svelte';

export interface Extent {
  rows: number;
  columns: number;
  /** How many rows a page is. */
  page: number;
  /** Whether there is anything at a place to go to. */
  exists: (row: number, column: number) => boolean;
}

/** Where a key leads from a place: the first place there that exists, if any. */
export function moved(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  [row, column]: Place,
  { rows, columns, page, exists }: Extent,
): Place | undefined {
  const [last, end] = [rows - 1, columns - 1];
  const far = ctrlKey || metaKey;
  const moves: Record<string, [row: number, column: number, down: number, right: number]> = {
    ArrowRight: [row, column + 1, 0, 1],
    ArrowLeft: [row, column - 1, 0, -1],
    ArrowDown: [row + 1, column, 1, 0],
    ArrowUp: [row - 1, column, -1, 0],
    PageDown: [Math.min(last, Math.max(row, 0) + page), column, -1, 0],
    PageUp: [Math.max(0, row - page), column, 1, 0],
    Home: [far ? 0 : row, 0, 0, 1],
    End: [far ? last : row, end, 0, -1],
  };
  const move = moves[key];
  if (!move) return undefined;
  let [toRow, toColumn] = move;
  const [, , down, right] = move;
  const inside = () => toRow >= HEAD && toRow <= last && toColumn >= HEAD && toColumn <= end;
  while (inside() && !exists(toRow, toColumn)) {
    toRow += down;
    toColumn += right;
  }
  return inside() && !(toRow === HEAD && toColumn === HEAD) ? [toRow, toColumn] : undefined;
}
