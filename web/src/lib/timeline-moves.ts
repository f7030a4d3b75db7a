import type { PlacedMark } from './timeline-layout';

/** Where an arrow key leads from a mark: along its lane, or to the nearest mark in the next lane that has any. */
export function nextMark(
  key: string,
  from: PlacedMark,
  visible: readonly PlacedMark[],
): PlacedMark | undefined {
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const ordered = visible.filter((mark) => mark.lane === from.lane).sort((a, b) => a.x - b.x);
    return ordered[ordered.indexOf(from) + (key === 'ArrowRight' ? 1 : -1)];
  }
  const down = key === 'ArrowDown';
  const beyond = visible.filter((mark) => (down ? mark.y > from.y : mark.y < from.y));
  const nearest = down ? Math.min(...beyond.map(({ y }) => y)) : Math.max(...beyond.map(({ y }) => y));
  return beyond
    .filter(({ y }) => y === nearest)
    .sort((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0];
}
