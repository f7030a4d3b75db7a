import type { TimePoint } from '../../projections/engine.js';
import {
  heldStances,
  rowAt,
  versionsInRow,
  type Held,
  type StanceFilter,
} from '../../projections/stances.js';
import type { LoadedNegotiation } from './loaded-negotiation.js';

/** A row of the board as JSON: the statement's part is stored as text, and the rest is written around it. */
export function rowText(negotiation: LoadedNegotiation, held: Held, when: TimePoint): string {
  const { text } = negotiation.version(held.state.latest);
  return `${text.slice(0, -1)},${JSON.stringify(rowAt(negotiation, held, when)).slice(1)}`;
}

/** The rows of the board as comma-separated JSON, in chunks (an empty string if none has a stance). */
export function* boardTexts(
  negotiation: LoadedNegotiation,
  when: TimePoint,
  filter: StanceFilter,
): Generator<string> {
  for (const some of heldStances(negotiation, when, filter)) {
    negotiation.preload(some.flatMap(versionsInRow));
    yield some.map((held) => rowText(negotiation, held, when)).join(',');
  }
}
