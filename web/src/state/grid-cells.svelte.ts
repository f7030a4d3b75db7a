import { BoardCells, cellKey, type BoardCell, type CellState } from '../lib/board-cells.svelte';
import { HEAD, type GridLayout, type Place } from '../lib/grid-layout.svelte';
import type { Stance } from '../lib/types';
import { dragging } from './route.svelte';
import { StatementsInView } from './statements-in-view.svelte';
import type { View } from './view.svelte';

/** What the cells of the board that are in view show. */
export class GridCells {
  private readonly cells = new BoardCells();

  /**
   * Must be called where effects are allowed.
   *
   * @param begun whether what happened on a date had happened by the day looked at
   */
  constructor(
    view: View,
    private readonly layout: GridLayout,
    private readonly begun: (occurredOn: string) => boolean,
  ) {
    const statements = new StatementsInView(view, () => layout.rows.map((row) => layout.issues[row].issueId));
    $effect.pre(() => this.show(view, statements));
  }

  private show(view: View, statements: StatementsInView): void {
    const { today, times, settled, ledger, standing, before } = view;
    const { rows, columns, issues, parties } = this.layout;
    const { source } = ledger;
    const at = dragging.value ? times : settled;
    const now = standing.value?.at === settled ? standing.value.stances : undefined;
    for (const row of rows) {
      const { issueId } = issues[row];
      const said = source.whole ? undefined : statements.on(issueId);
      for (const column of columns) {
        const { partyId } = parties[column];
        const statement = source.whole
          ? (source.stance(at, partyId, issueId) as Stance | undefined)
          : said?.get(partyId);
        const state: CellState = {
          isKnown: source.whole || said !== undefined || now !== undefined,
          stance: statement?.stance ?? (source.whole || said ? undefined : now?.get(issueId)?.get(partyId)),
          row: statement,
          before: before.value?.stances.get(issueId)?.get(partyId),
          isCompared: before.value !== undefined,
        };
        this.cells.at(cellKey({ partyId, issueId })).show(state, today);
      }
    }
    this.cells.forget(() => new Set(rows.flatMap((row) => columns.map((column) => this.keyOf(row, column)))));
  }

  private keyOf(row: number, column: number): string {
    const { issues, parties } = this.layout;
    return cellKey({ partyId: parties[column].partyId, issueId: issues[row].issueId });
  }

  at(row: number, column: number): BoardCell {
    return this.cells.at(this.keyOf(row, column));
  }

  /** Whether there is anything at a place: a head, a stance, or room for one. */
  readonly exists = (row: number, column: number): boolean => {
    if (row === HEAD || column === HEAD) return true;
    const { issues, parties } = this.layout;
    return (
      this.at(row, column).shown.stance !== undefined ||
      (this.begun(issues[row].occurredOn) && this.begun(parties[column].occurredOn))
    );
  };

  /** The one place that the tab key stops at. */
  readonly stop: Place = $derived.by(() => {
    const { active, rows, columns } = this.layout;
    if (this.exists(...active)) return active;
    for (const row of rows) for (const column of columns) if (this.exists(row, column)) return [row, column];
    return [HEAD, columns[0]];
  });
  readonly tabindex = (row: number, column: number): 0 | -1 =>
    row === this.stop[0] && column === this.stop[1] ? 0 : -1;
}
