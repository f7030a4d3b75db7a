import { cell } from './cell.svelte';

/** What the live region says. */
export const said = cell('');

/** Tells people who do not see what changed. */
export function say(text: string): void {
  said.now = said.now === text ? `${text}\u00a0` : text;
}
