import type { TouchedCells } from '../../projections/changes.js';
import type { TimePoint } from '../../projections/engine.js';
import { isStatement, SHOWN_BITS } from '../../projections/stances.js';
import { bound, type Connection } from './database.js';

/** The projections whose cells `changes` compares; the indexes of the table are for these. */
const COMPARED = "projection IN ('stance', 'meeting', 'agreement')";

const COUNTS = 'valid_from <= ? AND recorded_from <= ? AND (recorded_until IS NULL OR recorded_until > ?)';
const LATEST = `(SELECT kind FROM entries AS e WHERE e.no = ? AND e.projection = 'stance' AND e.cell = touched.value AND ${COUNTS}
  ORDER BY valid_from DESC, position DESC, recorded_from DESC LIMIT 1)`;

type Row = [projection: string, cell: string];

/** Finds the cells of a negotiation in which two states may differ, without folding any. */
export class TouchedCellsQuery {
  private readonly byDate;
  private readonly byRecord;
  private readonly byEnd;
  private readonly byLastMoment;
  private readonly latestKinds;

  constructor(connection: Connection) {
    const select = (condition: string) =>
      connection
        .prepare(
          `SELECT DISTINCT projection, cell FROM entries WHERE no = ? AND ${COMPARED} AND ${condition}`,
        )
        .raw();
    this.byDate = select('valid_from > ? AND valid_from <= ?');
    this.byRecord = select('recorded_from > ? AND recorded_from <= ?');
    this.byEnd = select('recorded_until IS NOT NULL AND recorded_until > ? AND recorded_until <= ?');
    // A meeting held over a stretch is underway until its last moment.
    this.byLastMoment = connection
      .prepare(
        "SELECT DISTINCT projection, cell FROM entries WHERE no = ? AND projection = 'meeting' AND payload > ? AND payload <= ?",
      )
      .raw();
    this.latestKinds = connection
      .prepare(`SELECT value, ${LATEST}, ${LATEST} FROM json_each(?) AS touched`)
      .raw();
  }

  of(no: number, from: TimePoint, to: TimePoint): TouchedCells {
    const [since, until] = inOrder(from.asOf, to.asOf);
    const [knownSince, knownUntil] = inOrder(from.knownAt, to.knownAt);
    const [daySince, dayUntil] = inOrder(from.today, to.today);
    const cells = { stance: new Set<string>(), meeting: new Set<string>(), agreement: new Set<string>() };
    const add = (rows: unknown[]) => {
      for (const [projection, cell] of rows as Row[]) cells[projection as keyof typeof cells].add(cell);
    };
    if (since < until) add(this.byDate.all([no, since, until]));
    if (knownSince < knownUntil) {
      add(this.byRecord.all([no, knownSince, knownUntil]));
      add(this.byEnd.all([no, knownSince, knownUntil]));
    }
    if (daySince < dayUntil) add(this.byLastMoment.all([no, daySince, dayUntil]));
    return {
      stance: this.movedStances(no, [...cells.stance], from, to).sort(),
      meeting: [...cells.meeting].sort(),
      agreement: [...cells.agreement].sort(),
    };
  }

  /** Drops cells whose last entry is a statement of the same stance at both times: most statements restate a stance. */
  private movedStances(no: number, cells: string[], from: TimePoint, to: TimePoint): string[] {
    if (cells.length === 0) return cells;
    const at = ({ asOf, knownAt }: TimePoint) => [no, bound(asOf), bound(knownAt), bound(knownAt)];
    const rows = this.latestKinds.all([...at(from), ...at(to), JSON.stringify(cells)]) as [
      cell: string,
      before: number | null,
      after: number | null,
    ][];
    return rows
      .filter(([, before, after]) =>
        before === null || after === null
          ? before !== after
          : !isStatement(after) || (before & SHOWN_BITS) !== (after & SHOWN_BITS),
      )
      .map(([cell]) => cell);
  }
}

const inOrder = (a: number, b: number): [number, number] => [bound(Math.min(a, b)), bound(Math.max(a, b))];
