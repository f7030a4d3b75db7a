import { CATALOGUE, type EventType } from '../events/catalogue.js';
import type { JsonObject } from '../events/envelope.js';
import { foldAll, type ProjectionContext } from './context.js';
import { projection, type Handler, type Projection, type TimePoint } from './engine.js';
import type { Version } from './version.js';

/** An entity of which one report says everything: the report's data, and when and by whom it was said. */
export interface EntityState {
  said: JsonObject;
  validFrom: number;
  position: number;
}

export const saidByReport = ({ data, eventId, occurredOn, precision, source }: Version): JsonObject => ({
  ...data,
  eventId,
  occurredOn,
  precision,
  source,
});

/** A projection whose cells are the entities that a type of report makes, by their ids. */
export function latestVersion(name: string, type: EventType): Projection<EntityState> {
  const idField = CATALOGUE[type].entity?.idField as string;
  const handler: Handler<EntityState> = {
    cells: ({ data }) => [data[idField] as string],
    said: saidByReport,
    evolve: (state, { validFrom, position }, said) => {
      Object.assign(state, { said: said(), validFrom, position });
    },
  };
  return projection({
    name,
    initial: () => ({ said: {}, validFrom: NaN, position: 0 }),
    on: { [type]: handler },
  });
}

/** What counts of each, sorted by id: the data, when, how precisely, and by which report. */
export const rowsOf = (
  context: ProjectionContext,
  of: Projection<EntityState>,
  when: TimePoint,
): JsonObject[] =>
  [...foldAll(context, of, when)].map(([, { said }]) => {
    const { source: _, ...row } = said;
    return row;
  });
