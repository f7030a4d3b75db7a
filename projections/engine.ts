import type { EventType } from '../events/catalogue.js';
import type { JsonObject } from '../events/envelope.js';
import type { CellHistory, Entry } from '../src/temporal/history.js';
import type { Move } from './moves.js';
import type { Reading, Version } from './version.js';

/** The pair of times a query is evaluated at. */
export interface TimePoint {
  /** Milliseconds, inclusive; Infinity: unbounded. */
  asOf: number;
  /** A position, inclusive. */
  knownAt: number;
  /** Reference for day counts: `asOf`, or the instant of `knownAt` if unbounded. Milliseconds. */
  today: number;
}

/** A cell's entry as passed to `evolve`. */
export interface EntryView {
  readonly validFrom: number;
  readonly position: number;
  readonly recordedFrom: number;
  /** Type of the report, as an index into the projection's handlers. */
  readonly handler: number;
  /** What the handler's `code` and `payload` returned for the report. */
  readonly code: number;
  readonly payload: number;
  /** Whether the report has been corroborated or disputed. */
  readonly isAnnotated: boolean;
}

/**
 * How a projection handles one type of report.
 *
 * An entry stores what `evolve` needs without the report's body: `code` (0 to 2047) and `payload` (any number). What a row takes
 * from the report itself, `said`, is stored as JSON text beside it.
 */
export interface Handler<State> {
  /**
   * Keys of the cells in which the report has an entry.
   *
   * @param statement for a withdrawal: the statement it withdraws
   */
  cells: (report: Version, statement?: Version) => readonly string[];
  code?: (report: Version) => number;
  payload?: (report: Version, statement?: Version) => number;
  said?: (report: Version) => JsonObject;
  /** One step of a forward fold: applies the next entry to the state. */
  evolve: (state: State, entry: EntryView, said: () => JsonObject) => void;
}

export interface Projection<State = unknown> {
  name: string;
  initial: () => State;
  on: Partial<Record<EventType, Handler<State>>>;
  /** The handlers as a list; an entry refers to its handler by index. */
  handlers: readonly Handler<State>[];
  types: readonly EventType[];
}

/** The part of a projection that assigns reports to cells, without its fold. */
export interface Placing {
  name: string;
  types: readonly EventType[];
  on: Partial<Record<EventType, Omit<Handler<never>, 'evolve'>>>;
}

export function projection<State>(
  definition: Pick<Projection<State>, 'name' | 'initial' | 'on'>,
): Projection<State> {
  return {
    ...definition,
    handlers: Object.values(definition.on),
    types: Object.keys(definition.on) as EventType[],
  };
}

/** The bit fields of an entry's kind: handler index, report code, and whether the report was corroborated or disputed. */
export const HANDLER_BITS = 4;
export const ANNOTATED = 1 << 15;
const CODE_MASK = ANNOTATED - 1;

export const kindOf = (handler: number, code: number): number => handler | (code << HANDLER_BITS);
export const handlerOf = (kind: number): number => kind & ((1 << HANDLER_BITS) - 1);
export const codeOf = (kind: number): number => (kind & CODE_MASK) >> HANDLER_BITS;

/** Where a report's version is placed: the cell, its projection, and the content of its entry. */
export interface Placement {
  projection: string;
  cell: string;
  kind: number;
  payload: number;
}

/** All cells in which a report has an entry. */
export type PlacementsOf = (reading: Reading) => Placement[];

export const placementsIn =
  (projections: readonly Placing[]): PlacementsOf =>
  ({ version, statement }) =>
    projections.flatMap((each) => {
      const handler = each.on[version.type];
      if (!handler) return [];
      const kind = kindOf(each.types.indexOf(version.type), handler.code?.(version) ?? 0);
      const payload = handler.payload?.(version, statement) ?? 0;
      return handler
        .cells(version, statement)
        .map((cell) => ({ projection: each.name, cell, kind, payload }));
    });

/** The part of a row derived from the version alone, as JSON text; undefined if no row shows such reports. */
export function saidIn(projections: readonly Placing[], version: Version): JsonObject | undefined {
  for (const { on } of projections) {
    const said = on[version.type]?.said;
    if (said) return said(version);
  }
  return undefined;
}

/** The effect of an event on a cell, for one version of a report. */
export interface CellEffect {
  does: 'open' | 'close' | 'mark';
  placement: Placement;
  validFrom: number;
  position: number;
  /** Position of the event. */
  at: number;
  /** Whether the report has been corroborated or disputed. */
  isAnnotated: boolean;
}

/** The entry that an effect opens. */
export const entryOf = ({ placement, validFrom, position, at, isAnnotated }: CellEffect): Entry => ({
  validFrom,
  position,
  recordedFrom: at,
  recordedUntil: Infinity,
  kind: placement.kind | (isAnnotated ? ANNOTATED : 0),
  payload: placement.payload,
});

/** The effects of a move: the report's entry is closed in its old cells and a new one opened in its new cells. */
export function effectsOf({ before, after, history, at }: Move, placementsOf: PlacementsOf): CellEffect[] {
  const effects = (does: CellEffect['does'], reading: Reading | undefined): CellEffect[] => {
    if (!reading) return [];
    const { validFrom, position } = reading.version;
    const own = { does, validFrom, position, at, isAnnotated: isAnnotated(history) };
    return placementsOf(reading).map((placement) => ({ ...own, placement }));
  };
  return before === after
    ? effects('mark', before)
    : [...effects('close', before), ...effects('open', after)];
}

const isAnnotated = (history: Move['history']): boolean =>
  history?.annotations.some(({ kind }) => kind === 'corroborate' || kind === 'dispute') ?? false;

export function applyEffect(cell: CellHistory, effect: CellEffect): void {
  const { does, validFrom, position, at } = effect;
  if (does === 'open') cell.insert(entryOf(effect));
  else if (does === 'close') cell.close(validFrom, position, at);
  else if (effect.isAnnotated) cell.mark(validFrom, position, ANNOTATED);
}

/** A view of the entry at an index of a cell. */
class Cursor implements EntryView {
  index = 0;

  constructor(private readonly cell: CellHistory) {}

  get validFrom(): number {
    return this.cell.validFrom(this.index);
  }
  get position(): number {
    return this.cell.position(this.index);
  }
  get recordedFrom(): number {
    return this.cell.recordedFrom(this.index);
  }
  get payload(): number {
    return this.cell.payload(this.index);
  }
  get handler(): number {
    return handlerOf(this.cell.kind(this.index));
  }
  get code(): number {
    return codeOf(this.cell.kind(this.index));
  }
  get isAnnotated(): boolean {
    return (this.cell.kind(this.index) & ANNOTATED) !== 0;
  }
}

/** A single entry as passed to `evolve`. */
export const viewOf = ({ validFrom, position, recordedFrom, kind, payload }: Entry): EntryView => ({
  validFrom,
  position,
  recordedFrom,
  payload,
  handler: handlerOf(kind),
  code: codeOf(kind),
  isAnnotated: (kind & ANNOTATED) !== 0,
});

/**
 * Folds a cell at a pair of times: the entries with `validFrom <= asOf` whose span holds `knownAt`, in valid order.
 *
 * @param said the parsed text stored with a version
 * @param watch called for each entry after it was applied to the state
 * @returns undefined if no entry counts
 */
export function fold<State>(
  { handlers, initial }: Projection<State>,
  cell: CellHistory | undefined,
  { asOf, knownAt }: Pick<TimePoint, 'asOf' | 'knownAt'>,
  said: (entry: EntryView) => JsonObject,
  watch?: (state: State, entry: EntryView) => void,
): State | undefined {
  if (!cell) return undefined;
  let state: State | undefined;
  const entry = new Cursor(cell);
  const saidByEntry = () => said(entry);
  const end = cell.lengthAt(asOf);
  for (let index = 0; index < end; index++) {
    if (!cell.counts(index, knownAt)) continue;
    entry.index = index;
    state ??= initial();
    handlers[entry.handler].evolve(state, entry, saidByEntry);
    watch?.(state, entry);
  }
  return state;
}

/** Whether a report with an imprecise date may not have happened yet: `asOf` is before the latest moment its date allows. */
export const isTentative = ({ validTo }: { validTo: number }, { asOf }: Pick<TimePoint, 'asOf'>): boolean =>
  asOf < validTo && asOf !== Infinity;
