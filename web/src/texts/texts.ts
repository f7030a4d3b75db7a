import { texts as english } from './languages/en.js';
import { setLocale } from './locale.js';

/** What a catalogue has to give: every text of the English one. */
export type Texts = typeof english;

/**
 * The texts of the reader's language. Chosen before the page is drawn, so read them when drawing: never in a constant of a
 * module, which is read before.
 */
export let texts: Texts = english;

/** Takes a catalogue into use. `preferred`: the reader's languages, best first, for numbers and dates. */
export function useTexts(catalogue: Texts, language: string, preferred: readonly string[]): void {
  texts = catalogue;
  setLocale(language, preferred);
}
