import { inWords } from './dates';
import type { Source } from './types';
import { isolated } from './text';
import { grading, labelOf, valueLabel, type Names } from './labels';

const DATES = new Set(['occurredOn', 'scheduledFor', 'until', 'publishedOn']);
const PARTY = new Set(['partyId', 'onParty', 'parties', 'memberOf', 'by', 'into']);
const ISSUE = new Set(['issueId', 'issues', 'parent', 'into']);

/** The fields of an event as labelled texts; user input in them is isolated. */
export function labelledFields(value: Record<string, unknown>, names: Names): Map<string, string> {
  const lines = new Map<string, string>();
  const text = (key: string, each: unknown): string => {
    if (Array.isArray(each))
      return each
        .map((one) => text(key, one))
        .filter(Boolean)
        .join(' · ');
    if (each && typeof each === 'object')
      return Object.entries(each)
        .map(([name, one]) => text(name, one))
        .filter(Boolean)
        .join(', ');
    const plain = String(each ?? '');
    if (plain === '') return '';
    if (DATES.has(key)) return inWords(plain);
    const name = PARTY.has(key) ? names.party(plain) : valueLabel(key, plain);
    return isolated(name === plain && ISSUE.has(key) ? names.issue(plain) : name);
  };
  const { source, ...own } = value as { source?: Source };
  const parts: Record<string, unknown> = own;
  if (source) {
    const { relayedBy, outlet, title, url, author, publishedOn } = source;
    Object.assign(parts, {
      outlet,
      headline: title,
      url,
      author,
      publishedOn,
      relayedBy,
      grading: grading(source) || undefined,
    });
  }
  for (const [key, each] of Object.entries(parts)) {
    const line = text(key, each);
    if (line) lines.set(labelOf(key), line);
  }
  return lines;
}

interface Correctable {
  occurredOn: string;
  data: object;
  source?: Source | null;
  coding?: unknown[];
}

/** The differences between two versions of a report, by field label. */
export function differences(first: Correctable, now: Correctable, names: Names) {
  const lines = ({ occurredOn, data, source, coding }: Correctable) =>
    labelledFields({ occurredOn, ...data, source, coding }, names);
  const [a, b] = [lines(first), lines(now)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((label) => ({ label, was: a.get(label), is: b.get(label) }))
    .filter(({ was, is }) => was !== is);
}
