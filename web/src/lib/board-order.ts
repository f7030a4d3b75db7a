import { STANCES, type Issue, type Party, type Stance, type StanceName, type Standing } from './types.js';
import { startMs } from './dates.js';
import { hasWords } from './text.js';

/** The board's display options in the URL; `null`: default. */
export interface BoardQuery {
  findParty: string | null;
  findIssue: string | null;
  only: string | null;
  hide: string | null;
  group: string | null;
  sort: string | null;
  pinParty: string | null;
  pinIssue: string | null;
}

/** An issue in its place on the board, with its depth below its parent issues. */
export type PlacedIssue = Issue & { depth: number };

/** What is known of all cells; undefined until it has been loaded. */
export interface BoardState {
  now?: Standing['stances'];
  before?: Standing['stances'];
  facts?: BoardFacts;
}

export interface Arranged {
  parties: Party[];
  issues: PlacedIssue[];
  /** The number of pinned ones, which come first. */
  pinnedParties: number;
  pinnedIssues: number;
}

/** Facts that stances alone do not show, by issue: parties with disputed cells, and the time of the last statement. */
export class BoardFacts {
  private readonly disputed = new Map<string, Set<string>>();
  private readonly last = new Map<string, number>();

  add({ partyId, issueId, statedOn, disputed, conflicting }: Stance): void {
    this.last.set(issueId, Math.max(this.last.get(issueId) ?? -Infinity, startMs(statedOn)));
    if (!disputed && conflicting.length === 0) return;
    const found = this.disputed.get(issueId);
    if (found) found.add(partyId);
    else this.disputed.set(issueId, new Set([partyId]));
  }

  isDisputed = (partyId: string, issueId: string): boolean =>
    this.disputed.get(issueId)?.has(partyId) ?? false;
  lastSaid = (issueId: string): number => this.last.get(issueId) ?? -Infinity;
}

/** Whether a query needs facts that require all statements. */
export const needsFacts = ({ only, sort }: Pick<BoardQuery, 'only' | 'sort'>): boolean =>
  only === 'disputed' || sort === 'activity';

export const idsIn = (list: string | null): string[] => list?.split(',').filter(Boolean) ?? [];

/** Toggles an id in the list; null if none is left. */
export const toggled = (list: string | null, id: string): string | null => {
  const ids = idsIn(list);
  return (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]).join(',') || null;
};

/**
 * How divided the parties are: 0 if all that take a stance take the same, 1 if all five are taken equally often. It is 1 minus
 * the agreement index of Hix, Noury and Roland (British Journal of Political Science 35, 2005), for five options instead of
 * three.
 */
export function division(stances: ReadonlyMap<string, StanceName> | undefined): number {
  if (!stances?.size) return 0;
  const counts = STANCES.map((stance) => [...stances.values()].filter((each) => each === stance).length);
  const most = Math.max(...counts);
  return ((stances.size - most) * STANCES.length) / (stances.size * (STANCES.length - 1));
}

/** Every issue followed by its sub-issues. */
export function underParents(issues: readonly Issue[]): PlacedIssue[] {
  const ids = new Set(issues.map(({ issueId }) => issueId));
  const parts = new Map<string, Issue[]>();
  for (const issue of issues) {
    const parent = issue.parent && ids.has(issue.parent) ? issue.parent : '';
    const found = parts.get(parent);
    if (found) found.push(issue);
    else parts.set(parent, [issue]);
  }
  const placed: PlacedIssue[] = [];
  const place = (parent: string, depth: number) => {
    for (const issue of parts.get(parent) ?? []) {
      placed.push({ ...issue, depth });
      place(issue.issueId, depth + 1);
    }
  };
  place('', 0);
  return placed;
}

/** Whether a cell passes the filter; without a filter, every cell does. */
function asked(only: string | null, { now, before, facts }: BoardState) {
  return (partyId: string, issueId: string): boolean => {
    const stance = now?.get(issueId)?.get(partyId);
    if (only === 'changed') return stance !== before?.get(issueId)?.get(partyId);
    if (only === 'disputed') return facts?.isDisputed(partyId, issueId) ?? false;
    return only === 'conditional' ? stance === 'conditional' : true;
  };
}

/**
 * The rows and columns of the board for a query. Pinned ones come first, regardless of the filters; facts not yet loaded hide
 * nothing.
 *
 * @param parties in display order
 * @param issues in the order in which they were opened
 */
export function arrange(
  parties: readonly Party[],
  issues: readonly Issue[],
  state: BoardState,
  query: BoardQuery,
): Arranged {
  const pinParty = idsIn(query.pinParty);
  const pinIssue = idsIn(query.pinIssue);
  const [pinnedParties, otherParties] = split(parties, pinParty, ({ partyId }) => partyId);
  const [pinnedIssues, otherIssues] = split(issues, pinIssue, ({ issueId }) => issueId);
  let columns = otherParties.filter(({ partyId, name, aliases = [] }) =>
    hasWords(query.findParty ?? '', partyId, name, ...aliases),
  );
  let rows = otherIssues.filter(({ issueId, proposition, tags = [] }) =>
    hasWords(query.findIssue ?? '', issueId, proposition, ...tags),
  );
  const { now } = state;
  if (now && query.hide === 'silent') {
    const heard = new Set([...now.values()].flatMap((stances) => [...stances.keys()]));
    columns = columns.filter(({ partyId }) => heard.has(partyId));
    rows = rows.filter(({ issueId }) => now.get(issueId)?.size);
  }
  const isKnown = query.only === 'changed' ? state.before : query.only === 'disputed' ? state.facts : true;
  if (now && query.only && isKnown) {
    const wanted = asked(query.only, state);
    const [every, all] = [
      [...pinnedParties, ...columns],
      [...pinnedIssues, ...rows],
    ];
    columns = columns.filter(({ partyId }) => all.some(({ issueId }) => wanted(partyId, issueId)));
    rows = rows.filter(({ issueId }) => every.some(({ partyId }) => wanted(partyId, issueId)));
  }
  const by = orderOf(query.sort, state);
  if (by)
    rows = rows
      .map((row) => ({ row, by: by(row.issueId) }))
      .sort((a, b) => b.by - a.by)
      .map(({ row }) => row);
  const flat = (list: readonly Issue[]) => list.map((issue) => ({ ...issue, depth: 0 }));
  return {
    parties: [...pinnedParties, ...columns],
    issues: [...flat(pinnedIssues), ...(query.group === 'none' ? flat(rows) : underParents(rows))],
    pinnedParties: pinnedParties.length,
    pinnedIssues: pinnedIssues.length,
  };
}

/** The sort keys of issues, descending; undefined: in the order opened. */
function orderOf(sort: string | null, { now, facts }: BoardState): ((issueId: string) => number) | undefined {
  if (sort === 'division' && now) return (issueId) => division(now.get(issueId));
  if (sort === 'activity' && facts) return facts.lastSaid;
  return undefined;
}

/** Ids in the list first, in its order, then the others in theirs. */
function split<T>(all: readonly T[], ids: readonly string[], idOf: (one: T) => string): [T[], T[]] {
  const byId = new Map(all.map((one) => [idOf(one), one]));
  const first = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []) as T[];
  return [first, all.filter((one) => !first.includes(one))];
}
