import type { Ledger } from '../ledger/ledger.svelte';
import { dayOf, instantInWords, inWords } from '../lib/dates';
import { isolated } from '../lib/text';
import { texts } from '../texts/texts';
import { linkTo, route } from './route.svelte';
import type { View } from './view.svelte';

/** A `knownAt` in words; for a position, the time at which its report was recorded. */
export function knownInWords(ledger: Ledger, knownAt: string): string {
  if (!knownAt.startsWith('position:')) return inWords(knownAt);
  const last = ledger.recorded[ledger.knownBy(knownAt) - 1];
  return last
    ? instantInWords(last.metadata.recordedAt)
    : texts.citation.unknownEntry(Number(knownAt.slice(9)));
}

/** A permanent link to the view, with both times fixed, and a line of text that cites it. */
export function citationOf({ ledger, since, seen, title }: View): { link: string; line: string } {
  const today = dayOf(Date.now());
  const asOf = route.asOf ?? today;
  const knownAt = route.knownAt ?? `position:${ledger.last}`;
  const link =
    location.origin + linkTo({ asOf, knownAt, since: seen ? null : since, seen, form: null, about: null });
  return {
    link,
    line: texts.citation.line(
      isolated(title),
      inWords(asOf),
      knownInWords(ledger, knownAt),
      link,
      inWords(today),
    ),
  };
}
