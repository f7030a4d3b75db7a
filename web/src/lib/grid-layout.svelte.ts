import type { Arranged } from './board-order';
import { inView } from './window';

/** The index of the row of heads, and of the column of issues. */
export const HEAD = -1;

/** A place on the board by the indexes of its row and column. */
export type Place = [row: number, column: number];

const upTo = (end: number) => Array.from({ length: end }, (_, index) => index);

/** Scrolls as little as it takes to have what starts at `start` in view. */
const within = (now: number, start: number, size: number, room: number) =>
  Math.max(start + size - room, Math.min(now, start));

/** The sizes of a board's rows and columns, and which of them are in view. Lengths in pixels. */
export class GridLayout {
  readonly rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  /** The size of the frame, and how far it is scrolled. */
  width = $state.raw(0);
  height = $state.raw(0);
  left = $state.raw(0);
  top = $state.raw(0);
  /** Where the keyboard was last; it is always drawn, wherever the board is scrolled to. */
  last: Place = $state.raw([0, 0]);

  constructor(
    private readonly board: () => Arranged,
    private readonly isCompact: () => boolean,
  ) {}

  readonly parties = $derived.by(() => this.board().parties);
  readonly issues = $derived.by(() => this.board().issues);
  readonly compact = $derived.by(() => this.isCompact());

  /** On a phone an issue stands above its cells. */
  readonly stacked = $derived(this.width > 0 && this.width < 34 * this.rem);
  readonly labelWidth = $derived(
    this.stacked ? 0 : Math.min((this.compact ? 24 : 17) * this.rem, this.width * 0.4),
  );
  readonly labelHeight = $derived(this.stacked ? (this.compact ? 1.5 : 2.5) * this.rem : 0);
  readonly columnWidth = $derived(
    Math.max(
      (this.compact ? 2.25 : this.stacked ? 6.25 : 8.25) * this.rem,
      Math.min(
        this.compact ? 7 * this.rem : Infinity,
        (this.width - this.labelWidth - 1) / this.parties.length,
      ),
    ),
  );
  readonly cellHeight = $derived(this.compact ? 28 : 5.25 * this.rem);
  readonly rowHeight = $derived(this.labelHeight + this.cellHeight);
  readonly turned = $derived(this.columnWidth < 5 * this.rem);
  readonly headHeight = $derived(
    (this.turned ? 8 : this.parties.some(({ name }) => name.length > this.columnWidth / 5) ? 4.875 : 3.25) *
      this.rem,
  );

  /** What is pinned stays in view as long as it leaves half of the room to the rest. */
  readonly stuckColumns = $derived.by(() => {
    const { pinnedParties } = this.board();
    return pinnedParties * this.columnWidth < (this.width - this.labelWidth) / 2 ? pinnedParties : 0;
  });
  readonly stuckRows = $derived.by(() => {
    const { pinnedIssues } = this.board();
    return pinnedIssues * this.rowHeight < window.innerHeight * 0.4 ? pinnedIssues : 0;
  });
  readonly headAll = $derived(this.headHeight + this.stuckRows * this.rowHeight);

  readonly active: Place = $derived([
    Math.min(this.last[0], this.issues.length - 1),
    Math.min(this.last[1], this.parties.length - 1),
  ]);
  /** The rows that are drawn: those that stay in view, and the others. */
  readonly headRows = $derived(upTo(this.stuckRows));
  readonly bodyRows = $derived(
    inView(
      this.top,
      this.height - this.headAll,
      this.rowHeight,
      this.issues.length,
      this.active[0],
      this.stuckRows,
    ),
  );
  readonly rows = $derived([...this.headRows, ...this.bodyRows]);
  readonly columns = $derived([
    ...upTo(this.stuckColumns),
    ...inView(
      this.left,
      this.width - this.labelWidth,
      this.columnWidth,
      this.parties.length,
      this.active[1],
      this.stuckColumns,
    ),
  ]);

  readonly xOf = (column: number): number => this.labelWidth + column * this.columnWidth;
  readonly yOf = (row: number): number => this.headHeight + row * this.rowHeight;
  /** How many rows there is room for. */
  get page(): number {
    return Math.max(1, Math.floor((this.height - this.headAll) / this.rowHeight) - 1);
  }

  /** How far the frame has to be scrolled for a place to be in view. */
  scrolledTo([row, column]: Place): { top: number; left: number } {
    const { stuckRows, stuckColumns, rowHeight, columnWidth } = this;
    const room = this.width - this.labelWidth - stuckColumns * columnWidth;
    return {
      top:
        row < stuckRows
          ? this.top
          : within(this.top, (row - stuckRows) * rowHeight, rowHeight, this.height - this.headAll),
      left:
        column < stuckColumns
          ? this.left
          : within(this.left, (column - stuckColumns) * columnWidth, columnWidth, room),
    };
  }

  /** For the style sheets. */
  readonly lengths: Record<string, number> = $derived({
    '--column': this.columnWidth,
    '--row': this.rowHeight,
    '--cell': this.cellHeight,
    '--head': this.headHeight,
    '--head-all': this.headAll,
    '--label': this.stacked ? this.width : this.labelWidth,
    '--label-height': this.stacked ? this.labelHeight : this.rowHeight,
    '--cells-top': this.labelHeight,
    '--indent': this.labelWidth,
    width: this.labelWidth + this.parties.length * this.columnWidth,
    height: this.headHeight + this.issues.length * this.rowHeight,
  });
}
