import type { ProjectionContext } from '../../projections/context.js';
import type { TimePoint } from '../../projections/engine.js';
import { heldStances, rowAt, type StanceFilter } from '../../projections/stances.js';
import type { SaidText } from './entry-tables.js';
import type { LoadedNegotiation } from './loaded-negotiation.js';

/** The rows of the board as JSON, some at a time: what a statement says is kept as text, and the rest is written around it. */
export function* boardTexts(
  negotiation: LoadedNegotiation,
  when: TimePoint,
  filter: StanceFilter,
): Generator<string[]> {
  const context: ProjectionContext = negotiation;
  for (const some of heldStances(context, when, filter)) {
    negotiation.preload(some.map(({ state }) => state.latest));
    yield some.map((held) => {
      const { text }: SaidText = negotiation.version(held.state.latest);
      return `${text.slice(0, -1)},${JSON.stringify(rowAt(context, held, when)).slice(1)}`;
    });
  }
}
