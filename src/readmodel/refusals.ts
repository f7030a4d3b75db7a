import { Refusal } from '../common/refusal.js';

/** The resource in the path does not exist. */
export const notKnown = (detail: string): Refusal => new Refusal(404, 'unknown-name', detail);

/** How many known ids an error about an unknown one lists. */
export const KNOWN_LISTED = 50;

/** Error for an unknown id, with the known ones. */
export function unknownNames(kind: string, id: string, known: readonly string[]): string {
  const listed = known.slice(0, KNOWN_LISTED).join(', ');
  const more = known.length > KNOWN_LISTED ? ', …' : '';
  return known.length > 0
    ? `No ${kind} ${id} was ever recorded here. Known: ${listed}${more}.`
    : `No ${kind} ${id} was ever recorded here, nor any other ${kind} yet.`;
}
