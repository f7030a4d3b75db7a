import { CATALOGUE, type EventType } from '../events/catalogue.js';
import type { JsonObject } from '../events/envelope.js';
import { foldCell, isAnyDisputed, type ProjectionContext } from './context.js';
import { projection, type EntryView, type Handler, type Projection, type TimePoint } from './engine.js';
import { isStretch, type Version } from './version.js';

/** State common to all entities: the report that created it, and its annotated reports. */
export interface EntityState {
  /** Data of the report that created it; undefined before. */
  made: JsonObject | undefined;
  /** Place in valid time of the report that created it. */
  validFrom: number;
  position: number;
  annotated: number[];
}

export const newEntityState = (): EntityState => ({
  made: undefined,
  validFrom: NaN,
  position: 0,
  annotated: [],
});

const saidByReport = ({ data, eventId, occurredOn, precision, source }: Version): JsonObject => ({
  ...data,
  eventId,
  occurredOn,
  precision,
  source,
});

/** The id of the entity a report creates or acts on, as its cell key. */
export const ownCell = ({ type, data }: Version): string[] => [
  data[CATALOGUE[type].entity?.idField as string] as string,
];

/** Remembers the entry if it is annotated. */
export function noteAnnotated(state: { annotated: number[] }, entry: EntryView): void {
  if (entry.isAnnotated) state.annotated.push(entry.position);
}

/** Handler of the report that creates an entity. */
export const makes = <State extends EntityState>(
  more?: (state: State, entry: EntryView) => void,
): Handler<State> => ({
  cells: ownCell,
  said: saidByReport,
  evolve: (state, entry, said) => {
    state.made = said();
    state.validFrom = entry.validFrom;
    state.position = entry.position;
    noteAnnotated(state, entry);
    more?.(state, entry);
  },
});

/** The row from the report that created the entity; undefined before. */
export function rowOf(
  context: ProjectionContext,
  { made, annotated }: EntityState,
  when: TimePoint,
): JsonObject | undefined {
  if (!made) return undefined;
  const { source: _, ...row } = made;
  return { ...row, disputed: isAnyDisputed(context, annotated, when.knownAt) };
}

/** An entity described by a single report, with the end of its date: a call, an incident. */
export interface ReportedState extends EntityState {
  validTo: number;
  /** It lasted from one end of its date to the other. */
  isStretch: boolean;
}

const STRETCH = 1;

/** A projection with one cell per entity created by a type of report, by id. */
export const latestVersion = (name: string, type: EventType): Projection<ReportedState> =>
  projection<ReportedState>({
    name,
    initial: () => ({ ...newEntityState(), validTo: NaN, isStretch: false }),
    on: {
      [type]: {
        ...makes<ReportedState>((state, { code, payload }) => {
          state.validTo = payload;
          state.isStretch = code === STRETCH;
        }),
        code: ({ occurredOn }: Version) => (isStretch(type, occurredOn) ? STRETCH : 0),
        payload: ({ validTo }: Version) => validTo,
      },
    },
  });

/** One of them: the data, when, how precisely, by which report, and whether that is disputed. */
export function reportedAt(
  context: ProjectionContext,
  of: Projection<ReportedState>,
  id: string,
  when: TimePoint,
): JsonObject | undefined {
  const state = foldCell(context, of, id, when);
  return state && rowOf(context, state, when);
}
