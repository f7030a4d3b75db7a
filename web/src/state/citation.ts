import type { Ledger } from '../ledger/ledger.svelte';
import { dayOf, instantInWords, inWords } from '../lib/dates';
import { linkTo, place } from './place.svelte';
import type { View } from './view.svelte';

/** A `knownAt` in words: of a position, when the report there was recorded. */
export function knownInWords(ledger: Ledger, knownAt: string): string {
  if (!knownAt.startsWith('position:')) return inWords(knownAt);
  const last = ledger.recorded[ledger.knownBy(knownAt) - 1];
  return last ? instantInWords(last.metadata.recordedAt) : knownAt.replace(':', ' ');
}

/** The view with both times pinned: a link that shows the same for ever, and one line that cites it. */
export function citationOf({ ledger, since, title }: View): { link: string; line: string } {
  const today = dayOf(Date.now());
  const asOf = place.asOf ?? today;
  const knownAt = place.knownAt ?? `position:${ledger.last}`;
  const link = location.origin + linkTo({ asOf, knownAt, since, form: null, about: null });
  return {
    link,
    line: `“${title}”, as of ${inWords(asOf)}, as known on ${knownInWords(ledger, knownAt)}. Parley, ${link} (retrieved ${inWords(today)}).`,
  };
}
