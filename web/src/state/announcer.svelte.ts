import { reactive } from './reactive.svelte';

/** The text of the page's live region. */
export const announcement = reactive('');

/** Announces a change to users of screen readers; the same text twice is announced twice. */
export function announce(text: string): void {
  announcement.value = announcement.value === text ? `${text}\u00a0` : text;
}
