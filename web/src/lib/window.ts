/** Number of rows (columns) drawn beyond each edge, and the scroll step at which the window is recomputed. */
const SPARE = 4;

/**
 * Virtual scrolling: the indexes in view of a long list of equally sized items, plus a margin. It changes only every few rows,
 * so that not every scroll step redraws.
 *
 * @param offset scroll offset, in the unit of `size`
 * @param also an index that is always among them, wherever the list is scrolled to; -1: none
 * @param from the first index that is drawn at all
 */
export function inView(
  offset: number,
  room: number,
  size: number,
  all: number,
  also: number,
  from = 0,
): number[] {
  const step = (index: number) => Math.floor(index / SPARE) * SPARE;
  const first = Math.max(from, step(from + offset / size) - SPARE);
  const last = Math.min(all, step(from + (offset + room) / size) + 2 * SPARE);
  const found = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  if (also < from || also >= all || found.includes(also)) return found;
  return also < first ? [also, ...found] : [...found, also];
}
