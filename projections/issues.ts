import type { JsonObject } from '../events/envelope.js';
import { foldCell, loadedKeys, type ProjectionContext } from './context.js';
import { projection, type TimePoint } from './engine.js';
import { makes, newEntityState, noteAnnotated, ownCell, rowOf, type EntityState } from './latest-version.js';
import { inOrder, type OrderedRow } from './parties.js';

/** What is negotiated about. A cell is an issue. */
interface IssueState extends EntityState {
  /** The latest valid one of opening, closing and reopening says which. */
  status: 'open' | 'closed';
  /** What came of it, while it is closed. */
  outcome: string | null;
}

export const issueProjection = projection<IssueState>({
  name: 'issue',
  initial: () => ({ ...newEntityState(), status: 'open', outcome: null }),
  on: {
    IssueOpened: makes((state) => {
      state.status = 'open';
      state.outcome = null;
    }),
    IssueClosed: {
      cells: ownCell,
      said: ({ data }) => ({ outcome: data.outcome ?? null }),
      evolve: (state, entry, said) => {
        state.status = 'closed';
        state.outcome = said().outcome as string | null;
        noteAnnotated(state, entry);
      },
    },
    IssueReopened: {
      cells: ownCell,
      evolve: (state, entry) => {
        state.status = 'open';
        state.outcome = null;
        noteAnnotated(state, entry);
      },
    },
  },
});

/** The issues opened by then, in the order opened. */
export const issues = (context: ProjectionContext, when: TimePoint): JsonObject[] =>
  inOrder(issuesById(context, when));

/** The same sorted by id. */
export const issuesById = (context: ProjectionContext, when: TimePoint): OrderedRow[] =>
  [...loadedKeys(context, issueProjection.name)]
    .map((id) => issueAt(context, id, when))
    .filter((issue) => issue !== undefined);

/** One issue; undefined where it is not opened by then. */
export function issueAt(context: ProjectionContext, id: string, when: TimePoint): OrderedRow | undefined {
  const state = foldCell(context, issueProjection, id, when);
  const row = state && rowOf(context, state, when);
  if (!row) return undefined;
  const { status, outcome, validFrom, position } = state;
  const mergedFrom = context.mergedIds(when.knownAt).mergedFrom('issue', id);
  return { row: { ...row, status, outcome, mergedFrom }, validFrom, position };
}
