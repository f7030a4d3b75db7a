import type { JsonObject } from '../events/envelope.js';
import { foldCell, isAnyDisputed, readingAt, versionAt, type ProjectionContext } from './context.js';
import { projection, type TimePoint } from './engine.js';
import { noteAnnotated, ownCell } from './latest-version.js';

/** Positions and their withdrawals. One cell per position. */
interface PositionState {
  /** Log position of the statement; 0 if not yet stated. */
  statement: number;
  /** The parties for which it was withdrawn; null: all. */
  withdrawnFor: string[] | null;
  annotated: number[];
}

export const positionProjection = projection<PositionState>({
  name: 'position',
  initial: () => ({ statement: 0, withdrawnFor: [], annotated: [] }),
  on: {
    PositionStated: {
      cells: ownCell,
      evolve: (state, entry) => {
        state.statement = entry.position;
        noteAnnotated(state, entry);
      },
    },
    PositionWithdrawn: {
      cells: ownCell,
      evolve: (state, entry, read) => {
        const { parties } = read() as { parties: string[] | null };
        state.withdrawnFor = parties && [...(state.withdrawnFor ?? []), ...parties];
        noteAnnotated(state, entry);
      },
    },
  },
});

/** One position; undefined if not yet stated. */
export function positionAt(
  context: ProjectionContext,
  positionId: string,
  when: TimePoint,
): JsonObject | undefined {
  const state = foldCell(context, positionProjection, positionId, when);
  if (!state?.statement) return undefined;
  const { knownAt } = when;
  const reading = readingAt(context, versionAt(context, state.statement, knownAt), knownAt);
  if (!reading) return undefined;
  const { data, occurredOn, precision, eventId } = reading.version;
  const parties = data.parties as string[];
  return {
    ...data,
    occurredOn,
    precision,
    eventId,
    disputed: isAnyDisputed(context, state.annotated, knownAt),
    withdrawnFor: parties.filter((id) => state.withdrawnFor?.includes(id) ?? true).sort(),
  };
}
