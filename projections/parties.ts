import type { JsonObject } from '../events/envelope.js';
import { foldAll, type ProjectionContext } from './context.js';
import { projection, type TimePoint } from './engine.js';
import { saidByReport } from './latest-version.js';
import type { Version } from './version.js';

/** Who takes part. A cell is a party. */
interface PartyState {
  /** What its admission says; undefined before. */
  admission: JsonObject | undefined;
  /** The latest valid report of the party says which. */
  status: 'present' | 'left';
}

const cells = ({ data }: Version) => [data.partyId as string];

export const partyProjection = projection<PartyState>({
  name: 'party',
  initial: () => ({ admission: undefined, status: 'present' }),
  on: {
    PartyAdmitted: {
      cells,
      said: saidByReport,
      evolve: (state, _, said) => {
        state.admission = said();
        state.status = 'present';
      },
    },
    PartyLeft: { cells, evolve: (state) => void (state.status = 'left') },
  },
});

/** The parties admitted by then, sorted by id. */
export function parties(context: ProjectionContext, when: TimePoint): JsonObject[] {
  return [...foldAll(context, partyProjection, when)].flatMap(([, { admission, status }]) => {
    if (!admission) return [];
    const { source: _, ...row } = admission;
    return [{ ...row, status }];
  });
}
