import type { TimePoint } from '../../projections/engine.js';
import { heldStances, rowAt, type StanceFilter } from '../../projections/stances.js';
import type { LoadedNegotiation } from './loaded-negotiation.js';

/**
 * The rows of the board as comma-separated JSON, in chunks (an empty string if none has a stance): the statement's part is stored
 * as text, and the rest is written around it.
 */
export function* boardTexts(
  negotiation: LoadedNegotiation,
  when: TimePoint,
  filter: StanceFilter,
): Generator<string> {
  for (const some of heldStances(negotiation, when, filter)) {
    negotiation.preload(some.map(({ state }) => state.latest));
    const pieces: string[] = [];
    for (const held of some) {
      const { text } = negotiation.version(held.state.latest);
      if (pieces.length > 0) pieces.push(',');
      pieces.push(text.slice(0, -1), ',', JSON.stringify(rowAt(negotiation, held, when)).slice(1));
    }
    yield pieces.join('');
  }
}
