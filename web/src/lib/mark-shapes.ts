import type { Shape } from './lanes';

const CIRCLE = 'M-4.8 0a4.8 4.8 0 1 0 9.6 0a4.8 4.8 0 1 0-9.6 0z';
const SQUARE = 'M-4-4H4V4H-4z';
const SOLID = 'M-4.6-4.6H4.6V4.6H-4.6z';

export type LineKind = 'line' | 'thin' | 'ring' | 'diamond' | 'open' | 'full';

/** Each mark's lines around the origin, and how they are drawn. */
export const MARKS: Record<Shape, Partial<Record<LineKind, string>>> = {
  supports: { line: 'M0-5V5M-5 0H5' },
  opposes: { line: 'M-4-4 4 4M4-4-4 4' },
  conditional: { thin: CIRCLE, full: 'M0-4.8a4.8 4.8 0 0 1 0 9.6z' },
  undecided: { ring: CIRCLE },
  abstains: { diamond: 'M0-5.6 5.6 0 0 5.6-5.6 0z' },
  withdrawn: { thin: `M-4.5 0H4.5${CIRCLE}` },
  call: { full: 'M-5-3.5H5V2.5H0L-3 5.5V2.5H-5z' },
  meeting: { full: SOLID },
  held: { full: SOLID },
  scheduled: { open: SQUARE },
  moved: { open: SQUARE, thin: 'M-2 0H2M0-2 2 0 0 2' },
  postponed: { line: 'M-2.6-4.5V4.5M2.6-4.5V4.5' },
  cancelled: { open: SQUARE, thin: 'M-4-4 4 4' },
  agreement: { full: 'M0-6 1.8-1.9 6-1.9 2.7 1 3.9 5.4 0 2.9-3.9 5.4-2.7 1-6-1.9-1.8-1.9z' },
  incident: { open: 'M0-5.5 5.5 4.5H-5.5z', thin: 'M0-2V1.4M0 2.4V3.6' },
  left: { line: 'M-5 0H4M0-4 4 0 0 4' },
  returned: { line: 'M5 0H-4M0-4-4 0 0 4' },
  turn: { full: 'M-3.5-5.5H4.5L2-2.5 4.5 .5H-2V5.5H-3.5z' },
};
