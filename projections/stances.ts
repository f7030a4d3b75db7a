import type { JsonObject } from '../events/envelope.js';
import {
  corroborationsOf,
  effectiveAt,
  foldCell,
  fromPairKey,
  pairKey,
  versionAt,
  type ProjectionContext,
  type VersionKey,
} from './context.js';
import { dateText, isPlain } from './date-text.js';
import {
  HANDLER_BITS,
  handlerOf,
  isTentative,
  kindOf,
  projection,
  type EntryView,
  type TimePoint,
} from './engine.js';
import type { Version } from './version.js';

/** Where each party stands on each issue. One cell per (party, issue). */
export const STANCES = ['supports', 'conditional', 'undecided', 'abstains', 'opposes'] as const;
export type Stance = (typeof STANCES)[number];

/** A statement's code holds its stance, whether its date text can be derived from the entry, and whether it has conditions. */
const STANCE_MASK = 7;
const PLAIN_DATE = 8;
const HAS_CONDITIONS = 16;

export const stanceOf = (code: number): Stance => STANCES[code & STANCE_MASK];

/** A statement as kept in the fold's state. */
interface Mark extends VersionKey {
  validFrom: number;
  /** Latest moment its date allows. */
  validTo: number;
  code: number;
  isAnnotated: boolean;
}

const markOf = ({ position, recordedFrom, validFrom, payload, code, isAnnotated }: EntryView): Mark => ({
  position,
  recordedFrom,
  validFrom,
  validTo: payload,
  code,
  isAnnotated,
});

export interface StanceState {
  /** Number of statements. */
  statements: number;
  /** The latest statement; its stance is the present one unless withdrawn. */
  latest: Mark | undefined;
  isWithdrawn: boolean;
  /** The first statement of the run that the latest belongs to, and of the run before. */
  since: Mark | undefined;
  previous: Mark | undefined;
  /** The latest moment allowed by the dates of all statements before the latest: if earlier, none conflicts. */
  latestMomentBefore: number;
}

const stated = (report: Version) =>
  report.data as { parties: string[]; issueId: string; stance: Stance; conditions?: unknown[] };

function cellsOf(report: Version): string[] {
  const { parties, issueId } = stated(report);
  return parties.map((party) => pairKey(party, issueId));
}

/** A withdrawal without parties applies to all. */
const isFor = ({ parties }: JsonObject, party: string): boolean =>
  parties === undefined || (parties as string[]).includes(party);

/** A party's stance on an issue, through statements and withdrawals. */
export const stanceProjection = projection<StanceState>({
  name: 'stance',
  initial: () => ({
    statements: 0,
    latest: undefined,
    isWithdrawn: false,
    since: undefined,
    previous: undefined,
    latestMomentBefore: -Infinity,
  }),
  on: {
    PositionStated: {
      cells: cellsOf,
      code: (report) =>
        STANCES.indexOf(stated(report).stance) |
        (isPlain(report) ? PLAIN_DATE : 0) |
        (stated(report).conditions?.length ? HAS_CONDITIONS : 0),
      payload: ({ validTo }) => validTo,
      said: saidByStatement,
      evolve: restate,
    },
    PositionWithdrawn: {
      cells: ({ data }, statement) =>
        statement ? cellsOf(statement).filter((_, i) => isFor(data, stated(statement).parties[i])) : [],
      payload: (_, statement) => statement?.position ?? 0,
      said: ({ data }) => ({ parties: data.parties ?? null }),
      evolve: withdraw,
    },
  },
});

/** Index of its handler for statements. */
export const STATED = stanceProjection.types.indexOf('PositionStated');

/** The bits of an entry's kind that hold the stance and distinguish a statement from a withdrawal. */
export const SHOWN_BITS = kindOf((1 << HANDLER_BITS) - 1, STANCE_MASK);

/** Whether an entry is a statement; if it is a cell's last entry, it determines the stance. */
export const isStatement = (kind: number): boolean => handlerOf(kind) === STATED;

function restate(state: StanceState, entry: EntryView): void {
  const { latest } = state;
  const statement = markOf(entry);
  const continues = latest && !state.isWithdrawn && stanceOf(latest.code) === stanceOf(statement.code);
  if (!continues) {
    state.previous = state.since;
    state.since = statement;
  }
  if (latest && latest.validTo > state.latestMomentBefore) state.latestMomentBefore = latest.validTo;
  state.latest = statement;
  state.isWithdrawn = false;
  state.statements++;
}

/** A withdrawal affects a cell only if it withdraws the present statement. */
function withdraw(state: StanceState, entry: EntryView): void {
  if (state.latest?.position === entry.payload) state.isWithdrawn = true;
}

/** The part of a row taken from the statement itself. */
interface SaidByStatement {
  stance: Stance;
  score: number | null;
  positionId: string;
  statementId: string | null;
  issueId: string;
  eventId: string;
  statedOn: string;
  conditions: { text: string; onParty?: string; issueId?: string }[];
}

/** The part of a row that depends on the pair of times and the cell. */
interface RowAtTimes {
  partyId: string;
  /** When this stance began, through unbroken restatements (EDTF). */
  since: string;
  /** The latest statement may not have been made yet: its date allows later moments. */
  tentative: boolean;
  jointWith: string[];
  corroborations: number;
  disputed: boolean;
  conflicting: string[];
  statements: number;
  previous: { stance: Stance; since: string } | null;
}

export type StanceRow = SaidByStatement & RowAtTimes;

function saidByStatement({ data, occurredOn, precision, eventId, source }: Version): JsonObject {
  return {
    stance: data.stance,
    score: data.score ?? null,
    salience: data.salience ?? null,
    summary: data.summary,
    quote: data.quote ?? null,
    conditions: data.conditions ?? [],
    speaker: data.speaker ?? null,
    statedOn: occurredOn,
    precision,
    positionId: data.positionId,
    statementId: data.statementId ?? null,
    issueId: data.issueId,
    eventId,
    source,
  };
}

/** A cell with a stance: stated and not withdrawn. */
export interface Held {
  partyId: string;
  issueId: string;
  state: StanceState & { latest: Mark; since: Mark };
}

export const currentStance = ({ state }: Held): Stance => stanceOf(state.latest.code);

export const hasConditions = ({ state }: Held): boolean => (state.latest.code & HAS_CONDITIONS) !== 0;

export interface StanceFilter {
  party?: string;
  issue?: string;
  /** Only cells after this key. */
  after?: string;
  /** Only these cells; sorted. */
  keys?: readonly string[];
}

/** Batch size for reading and folding cells: small enough not to delay other requests. */
const CELLS_AT_ONCE = 16;

/** All cells with a stance, sorted by party, then issue; in small batches, so that other work can run. */
export function* heldStances(
  context: ProjectionContext,
  when: TimePoint,
  filter: StanceFilter = {},
): Generator<Held[]> {
  const { name } = stanceProjection;
  const areNamed = filter.keys !== undefined || (filter.party !== undefined && filter.issue !== undefined);
  while (!areNamed && !context.loadKeys(name)) yield [];
  const keys = keysFor(context, filter);
  for (let from = 0; from < keys.length; from += CELLS_AT_ONCE) {
    const some = keys.slice(from, from + CELLS_AT_ONCE);
    context.preloadCells(name, some);
    yield some.map((key) => heldIn(context, key, when)).filter((held) => held !== undefined);
  }
}

function heldIn(context: ProjectionContext, key: string, when: TimePoint): Held | undefined {
  const state = foldCell(context, stanceProjection, key, when);
  if (!state?.latest || state.isWithdrawn) return undefined;
  const [partyId, issueId] = fromPairKey(key);
  return { partyId, issueId, state: state as Held['state'] };
}

function keysFor(context: ProjectionContext, { after, ...filter }: StanceFilter): readonly string[] {
  const keys = allKeysFor(context, filter);
  return after === undefined ? keys : keys.filter((key) => key > after);
}

function allKeysFor(
  context: ProjectionContext,
  { party, issue, keys: named }: StanceFilter,
): readonly string[] {
  if (named) return named;
  if (party !== undefined && issue !== undefined) return [pairKey(party, issue)];
  const keys = context.keys(stanceProjection.name);
  if (party !== undefined) return keys.filter((key) => key.startsWith(`${party} `));
  return issue === undefined ? keys : keys.filter((key) => key.endsWith(` ${issue}`));
}

/** The part of a row that the latest statement does not contain. */
export function rowAt(
  context: ProjectionContext,
  { partyId, issueId, state }: Held,
  when: TimePoint,
): RowAtTimes {
  const { latest, since, previous, statements } = state;
  const said = latest.isAnnotated ? effectiveAt(context, latest.position, when.knownAt) : undefined;
  return {
    partyId,
    since: dateOf(context, since),
    tentative: isTentative(latest, when),
    jointWith: context.version(latest).parties.filter((party) => party !== partyId),
    corroborations: said ? corroborationsOf(context, said, when.knownAt) : 0,
    disputed: !!said?.disputes.length,
    conflicting: conflictingWith(context, partyId, issueId, state, when),
    statements,
    previous: previous ? { stance: stanceOf(previous.code), since: dateOf(context, previous) } : null,
  };
}

const dateOf = (context: ProjectionContext, mark: Mark): string =>
  mark.code & PLAIN_DATE
    ? dateText(mark.validFrom, mark.validTo)
    : (context.version(mark).said.statedOn as string);

/**
 * Statements of another stance, not withdrawn, whose dates overlap the latest one's, so that it is unknown which came last. In
 * order.
 */
function conflictingWith(
  context: ProjectionContext,
  partyId: string,
  issueId: string,
  { latest, latestMomentBefore }: Held['state'],
  when: TimePoint,
): string[] {
  if (latestMomentBefore < latest.validFrom) return [];
  const found: Mark[] = [];
  const withdrawn = new Set<number>();
  foldCell(context, stanceProjection, pairKey(partyId, issueId), when, (_, entry) => {
    if (entry.handler !== STATED) withdrawn.add(entry.payload);
    else if (entry.payload >= latest.validFrom && stanceOf(entry.code) !== stanceOf(latest.code))
      found.push(markOf(entry));
  });
  return found
    .filter(({ position }) => !withdrawn.has(position))
    .map((key) => context.version(key).said.eventId as string);
}

export const stanceRow = (context: ProjectionContext, held: Held, when: TimePoint): StanceRow => ({
  ...(context.version(held.state.latest).said as unknown as SaidByStatement),
  ...rowAt(context, held, when),
});

/** The versions that a row reads, to be preloaded: the latest statement, and those whose dates it quotes. */
export function versionsInRow(held: Held | undefined): VersionKey[] {
  if (!held) return [];
  const { latest, since, previous } = held.state;
  return [latest, ...[since, previous].filter((mark) => mark && !(mark.code & PLAIN_DATE))] as Mark[];
}

/** The board: a row for each cell with a stance. */
export function* stances(
  context: ProjectionContext,
  when: TimePoint,
  filter?: StanceFilter,
): Generator<StanceRow> {
  for (const some of heldStances(context, when, filter)) {
    context.preload(some.flatMap(versionsInRow));
    for (const held of some) yield stanceRow(context, held, when);
  }
}

/** A run of one stance in valid time; reports are given by position. */
interface Run {
  stance: Stance;
  statements: number[];
  /** The statement or withdrawal that ended it. */
  endedBy: number | undefined;
}

/** All runs of a cell, oldest first. */
function runsOf(context: ProjectionContext, key: string, when: TimePoint): Run[] {
  const runs: Run[] = [];
  foldCell(context, stanceProjection, key, when, (state, { position, handler, code }) => {
    const last = runs.at(-1);
    const open = last?.endedBy === undefined ? last : undefined;
    if (handler !== STATED) {
      if (open && state.isWithdrawn) open.endedBy = position;
    } else if (state.since?.position === position) {
      if (open) open.endedBy = position;
      runs.push({ stance: stanceOf(code), statements: [position], endedBy: undefined });
    } else open?.statements.push(position);
  });
  return runs;
}

/** A cell's runs as rows. */
export const history = (
  context: ProjectionContext,
  party: string,
  issue: string,
  when: TimePoint,
): JsonObject[] =>
  runsOf(context, pairKey(party, issue), when).map(({ stance, statements, endedBy }) => {
    const first = versionAt(context, statements[0], when.knownAt);
    const end = endedBy === undefined ? undefined : versionAt(context, endedBy, when.knownAt);
    return {
      stance,
      from: first.occurredOn,
      to: end?.occurredOn ?? null,
      precision: first.precision,
      eventId: first.eventId,
      endedBy: end?.eventId ?? null,
      statements: statements.map((position) => context.eventAt(position).id),
    };
  });

/** A change of a stance: what it was before a report in valid time, and after it. */
export interface StanceTurn {
  before: Stance | null;
  after: Stance | null;
}

/** The changes in a cell, by the positions of the reports that make them. */
export function turnsIn(
  context: ProjectionContext,
  key: string,
  when: TimePoint,
): ReadonlyMap<number, StanceTurn> {
  let before: Stance | null = null;
  const turns = new Map<number, StanceTurn>();
  foldCell(context, stanceProjection, key, when, ({ latest, isWithdrawn }, { position }) => {
    const after = latest && !isWithdrawn ? stanceOf(latest.code) : null;
    if (after !== before) turns.set(position, { before, after });
    before = after;
  });
  return turns;
}

/** The cells in which a statement or its withdrawal has an entry. */
export const cellsOfReport = (report: Version, statement?: Version): readonly string[] =>
  stanceProjection.on[report.type]?.cells(report, statement) ?? [];
