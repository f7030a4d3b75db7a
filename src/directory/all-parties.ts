import type { JsonObject } from '../../events/envelope.js';
import { partyAt, partyNames } from '../../projections/parties.js';
import type { Opened } from '../readmodel/model-queries.js';
import { partiesCalled } from './parties.js';
import { PageEnd, type PageRows } from './rows.js';
import type { Scope } from './scope.js';
import { silently } from './stances.js';

/** A party of one negotiation. */
interface Found {
  negotiationId: string;
  id: string;
  codes: readonly string[];
  /** Its data at that time. */
  row: JsonObject;
}

/**
 * The parties of all negotiations, each once, those in most negotiations first; with `party`, that one alone.
 *
 * @param after how many rows the previous pages had
 */
export function* allParties(
  scope: Scope,
  party: string | undefined,
  after: string | null,
  limit: number,
): PageRows {
  const found = yield* silently(foundIn(scope, party));
  const groups = party === undefined ? grouped(found) : found.length > 0 ? [found] : [];
  const rows = groups.map(rowOf).sort(byFrequency);
  const page = new PageEnd(limit);
  let at = Number(after ?? 0);
  for (; at < rows.length; at++) {
    if (page.isFull) return String(at);
    yield page.row(rows[at]);
  }
  return null;
}

function* foundIn(scope: Scope, party: string | undefined): Generator<void, Found[]> {
  const found: Found[] = [];
  const called = party === undefined ? undefined : yield* partiesCalled(scope, party);
  for (const negotiationId of called ? [...called.keys()].sort() : scope.ids) {
    const opened = scope.opened(negotiationId);
    if (opened) found.push(...partiesOf(negotiationId, opened, called?.get(negotiationId)));
    opened?.keep();
    yield;
  }
  return found;
}

/** Those admitted by then; with their codes of any date, by which they are the same elsewhere. */
function partiesOf(
  negotiationId: string,
  { context, when }: Opened,
  only: ReadonlySet<string> | undefined,
): Found[] {
  return partyNames(context, when.knownAt).flatMap(({ id, codes }) => {
    const row = only && !only.has(id) ? undefined : partyAt(context, id, when)?.row;
    return row ? [{ negotiationId, id, codes: [...codes].sort(), row }] : [];
  });
}

/** Puts together those that share a code or, where one has none, the id; and through them others. */
function grouped(found: readonly Found[]): Found[][] {
  const withoutCode = new Set(found.filter(({ codes }) => codes.length === 0).map(({ id }) => id));
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    const parent = parents.get(name) ?? name;
    if (parent === name) return name;
    const root = rootOf(parent);
    parents.set(name, root);
    return root;
  };
  const namesOf = ({ id, codes }: Found): string[] => [
    ...codes.map((code) => `code ${code}`),
    ...(withoutCode.has(id) ? [`id ${id}`] : []),
  ];
  for (const one of found) {
    const [first, ...others] = namesOf(one);
    for (const name of others) parents.set(rootOf(name), rootOf(first));
  }
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const root = rootOf(namesOf(one)[0]);
    groups.set(root, [...(groups.get(root) ?? []), one]);
  }
  return [...groups.values()];
}

/** One row for all of them, called as most of them are. */
function rowOf(group: readonly Found[]): JsonObject & { name: string; negotiations: number } {
  const [first] = group;
  const codes = [...new Set(group.flatMap((one) => one.codes))].sort();
  return {
    party: codes[0] ?? first.id,
    name: mostFrequent(group.map(({ row }) => row.name as string)),
    kind: first.row.kind,
    codes,
    negotiations: new Set(group.map(({ negotiationId }) => negotiationId)).size,
  };
}

/** The first of those that are there most often. */
function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

const byFrequency = (a: ReturnType<typeof rowOf>, b: ReturnType<typeof rowOf>): number =>
  b.negotiations - a.negotiations || (a.name < b.name ? -1 : Number(a.name > b.name));
