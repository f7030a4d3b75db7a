import type { JsonObject } from '../events/envelope.js';
import { foldCell, loadedKeys, type ProjectionContext } from './context.js';
import { projection, type Handler, type TimePoint } from './engine.js';
import { makes, newEntityState, noteAnnotated, ownCell, rowOf, type EntityState } from './latest-version.js';
import type { Entry } from '../src/temporal/history.js';
import { byValidTime } from './version.js';

/** Parties to the negotiation. One cell per party. */
interface PartyState extends EntityState {
  /** Fields changed since the admission; later changes override earlier ones. */
  changed: JsonObject;
  /** From the latest of admission, leaving and returning, in valid time. */
  status: 'present' | 'left';
}

const becomes = (status: PartyState['status']): Handler<PartyState> => ({
  cells: ownCell,
  evolve: (state, entry) => {
    state.status = status;
    noteAnnotated(state, entry);
  },
});

export const partyProjection = projection<PartyState>({
  name: 'party',
  initial: () => ({ ...newEntityState(), changed: {}, status: 'present' }),
  on: {
    PartyAdmitted: makes((state) => {
      state.changed = {};
      state.status = 'present';
    }),
    PartyChanged: {
      cells: ownCell,
      said: ({ data: { partyId: _, reason: __, ...changed } }) => changed,
      evolve: (state, entry, said) => {
        Object.assign(state.changed, said());
        noteAnnotated(state, entry);
      },
    },
    PartyLeft: becomes('left'),
    PartyReturned: becomes('present'),
  },
});

/** The parties admitted by then, in the order admitted. */
export const parties = (context: ProjectionContext, when: TimePoint): JsonObject[] =>
  inOrder(partiesById(context, when));

/** The same sorted by id. */
export const partiesById = (context: ProjectionContext, when: TimePoint): OrderedRow[] =>
  [...loadedKeys(context, partyProjection.name)]
    .map((id) => partyAt(context, id, when))
    .filter((party) => party !== undefined);

/** One party; undefined if not yet admitted. */
export function partyAt(context: ProjectionContext, id: string, when: TimePoint): OrderedRow | undefined {
  const state = foldCell(context, partyProjection, id, when);
  const row = state && rowOf(context, state, when);
  if (!row) return undefined;
  const { changed, status, validFrom, position } = state;
  const mergedFrom = context.mergedIds(when.knownAt).mergedFrom('party', id);
  return { row: { ...row, ...changed, status, mergedFrom }, validFrom, position };
}

/** The identifiers of a party at any date: its id after merges, and its codes as `scheme:value`. */
export interface PartyNames {
  id: string;
  codes: ReadonlySet<string>;
}

export const codeName = ({ scheme, value }: { scheme: string; value: string }): string =>
  `${scheme}:${value}`;

/** The names of each party whose admission counts by then. */
export const partyNames = (context: ProjectionContext, knownAt: number): PartyNames[] =>
  [...loadedKeys(context, partyProjection.name)].flatMap((id) => {
    const said = saidOf(context, id, knownAt);
    if (!said.some(({ partyId }) => partyId !== undefined)) return [];
    const codes = said.flatMap((each) => (each.codes ?? []) as { scheme: string; value: string }[]);
    return [{ id, codes: new Set(codes.map(codeName)) }];
  });

/**
 * Matches parties of other negotiations to these: by a shared code or, if either has no codes, by id.
 */
export function sameAs(parties: readonly PartyNames[]): (other: PartyNames) => boolean {
  const codes = new Set(parties.flatMap((party) => [...party.codes]));
  const ids = new Set(parties.map(({ id }) => id));
  const withoutCode = new Set(parties.filter((party) => party.codes.size === 0).map(({ id }) => id));
  return (other) =>
    withoutCode.has(other.id) ||
    (other.codes.size === 0 ? ids.has(other.id) : [...other.codes].some((code) => codes.has(code)));
}

/** Data of the party's reports that count by then, at any date. */
function saidOf(context: ProjectionContext, id: string, knownAt: number): JsonObject[] {
  const cell = context.cell(partyProjection.name, id);
  return Array.from({ length: cell?.length ?? 0 }, (_, i) => i)
    .filter((i) => cell?.counts(i, knownAt))
    .map((i) => cell?.entry(i) as Entry)
    .map((entry) => context.version(entry).said);
}

/** A row with the place in valid time of the report that created its entity. */
export interface OrderedRow {
  row: JsonObject;
  validFrom: number;
  position: number;
}

export const inOrder = (rows: OrderedRow[]): JsonObject[] => rows.sort(byValidTime).map(({ row }) => row);
