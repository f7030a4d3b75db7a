import type { JsonObject } from '../../events/envelope.js';
import { partyAt, partyNames } from '../../projections/parties.js';
import type { Opened } from '../readmodel/model-queries.js';
import { partiesCalled } from './parties.js';
import { PageEnd, type PageRows } from './rows.js';
import type { Scope } from './scope.js';
import { silently } from './stances.js';

/** A party of one negotiation. */
export interface Found {
  negotiationId: string;
  id: string;
  codes: readonly string[];
  /** Its data at that time; undefined if it was not admitted yet. */
  row: JsonObject | undefined;
}

type Admitted = Found & { row: JsonObject };

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
  const groups = party === undefined ? yield* silently(grouped(found)) : [found];
  const rows: PartyRow[] = [];
  for (const group of groups) {
    const admitted = group.filter((one): one is Admitted => one.row !== undefined);
    if (admitted.length > 0) rows.push(rowOf(admitted));
    yield '';
  }
  rows.sort(byFrequency);
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

/** Those admitted at any date; with their codes of any date: which are the same does not depend on the day asked for. */
function partiesOf(
  negotiationId: string,
  { context, when }: Opened,
  only: ReadonlySet<string> | undefined,
): Found[] {
  return partyNames(context, when.knownAt)
    .filter(({ id }) => !only || only.has(id))
    .map(({ id, codes }) => ({
      negotiationId,
      id,
      codes: [...codes].sort(),
      row: partyAt(context, id, when)?.row,
    }));
}

/** Puts together those that share a code or, where one has none, the id; and through them others. */
export function* grouped(found: readonly Found[]): Generator<void, Iterable<Found[]>> {
  const withoutCode = new Set(found.filter(({ codes }) => codes.length === 0).map(({ id }) => id));
  const namesOf = ({ id, codes }: Found): string[] => [
    ...codes.map((code) => `code ${code}`),
    ...(withoutCode.has(id) ? [`id ${id}`] : []),
  ];
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    for (let each = name; each !== root;) {
      const parent = parents.get(each) as string;
      parents.set(each, root);
      each = parent;
    }
    return root;
  };
  for (const one of found) {
    const [first, ...others] = namesOf(one);
    for (const name of others) {
      const [from, to] = [rootOf(name), rootOf(first)];
      if (from !== to) parents.set(from, to);
    }
    yield;
  }
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const root = rootOf(namesOf(one)[0]);
    const group = groups.get(root);
    if (group) group.push(one);
    else groups.set(root, [one]);
    yield;
  }
  return groups.values();
}

type PartyRow = JsonObject & { name: string; negotiations: number };

/** One row for all of them, called as most of them are. */
function rowOf(group: readonly Admitted[]): PartyRow {
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

const byFrequency = (a: PartyRow, b: PartyRow): number =>
  b.negotiations - a.negotiations || (a.name < b.name ? -1 : Number(a.name > b.name));
