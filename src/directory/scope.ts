import type { TimePoint } from '../../projections/engine.js';
import { statusAt } from '../../projections/status.js';
import type { Echo, Times } from '../readmodel/api.js';
import type { ModelQueries, Opened } from '../readmodel/model-queries.js';
import type { DirectoryModel } from './directory-model.js';

/**
 * The negotiations visible to a caller, at a pair of times. Negotiations out of scope are not read: they affect no answer, count
 * or order.
 */
export class Scope {
  /** Sorted. */
  readonly ids: readonly string[];
  readonly echo: Echo;
  readonly degraded: boolean;
  /** The pair of times, the same in all negotiations. */
  readonly when: TimePoint;
  private readonly known: ReadonlySet<string>;
  private readonly negotiations = new Map<string, Opened | undefined>();

  /**
   * @param only the negotiations visible to the caller; null: all
   * @param repeated the times to repeat in the answer: for a page, those of the first page
   */
  constructor(
    private readonly queries: ModelQueries,
    readonly tables: DirectoryModel,
    times: Times,
    readonly only: ReadonlySet<string> | null,
    repeated: (own: Echo) => Echo = (own) => own,
  ) {
    this.ids = queries.ids(only);
    this.known = new Set(this.ids);
    const { echo, degraded } = queries.across(times, only);
    this.echo = repeated(echo);
    this.when = timePoint(times, this.echo);
    this.degraded = degraded || this.ids.some((id) => tables.isDegraded(id));
  }

  has(negotiationId: string): boolean {
    return this.known.has(negotiationId);
  }

  /** A negotiation to fold; undefined if it is not in scope, or not yet opened at that time. */
  opened(negotiationId: string): Opened | undefined {
    if (!this.negotiations.has(negotiationId)) {
      const opened = this.has(negotiationId) ? this.queries.opened(negotiationId, this.when) : undefined;
      this.negotiations.set(negotiationId, opened);
    }
    return this.negotiations.get(negotiationId);
  }

  /** All that have been opened by that time, lazily. */
  *all(): Generator<[negotiationId: string, opened: Opened]> {
    for (const id of this.ids) {
      const opened = this.opened(id);
      if (opened) yield [id, opened];
    }
  }

  /** Another pair of times, for comparison. */
  at(times: Times): TimePoint {
    return timePoint(times, this.queries.across(times, this.only).echo);
  }
}

/** What was known at an instant is what the log held up to one position: the same in all negotiations. */
const timePoint = ({ asOf }: Times, { position, knownAt }: Echo): TimePoint => ({
  asOf: asOf ?? Infinity,
  knownAt: Number(position),
  today: asOf ?? Date.parse(knownAt),
});

/** The title of a negotiation at that time; if it was opened later, its current title. */
export function titleOf({ context, when }: Opened): string {
  const { opening } = statusAt(context, when);
  const title = (opening ?? statusAt(context, { ...when, asOf: Infinity }).opening)?.title;
  return title as string;
}
