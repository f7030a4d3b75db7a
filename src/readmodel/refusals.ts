import { Refusal } from '../common/refusal.js';

/** What the path names is not there. */
export const notKnown = (detail: string): Refusal => new Refusal(404, 'unknown-name', detail);

/** How many ids of a kind are listed to somebody who named one that is not there. */
export const KNOWN_LISTED = 50;

/** That a name was never recorded, and which ones were. */
export function unknownNames(kind: string, id: string, known: readonly string[]): string {
  const listed = known.slice(0, KNOWN_LISTED).join(', ');
  const more = known.length > KNOWN_LISTED ? ', …' : '';
  return known.length > 0
    ? `No ${kind} ${id} was ever recorded here. Known: ${listed}${more}.`
    : `No ${kind} ${id} was ever recorded here, nor any other ${kind} yet.`;
}
