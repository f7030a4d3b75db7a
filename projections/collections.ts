import type { EntityKind } from '../events/catalogue.js';
import type { JsonObject } from '../events/envelope.js';
import { agreementAt, agreementProjection } from './agreements.js';
import { callProjection } from './calls.js';
import { loadedKeys, type ProjectionContext } from './context.js';
import type { TimePoint } from './engine.js';
import { incidentProjection } from './incidents.js';
import { issueAt, issueProjection } from './issues.js';
import { reportedAt } from './latest-version.js';
import { partyAt, partyProjection } from './parties.js';
import { positionAt, positionProjection } from './positions.js';

/** A collection: the projection that holds its cells, and how to render a row. */
interface Collection {
  kind: EntityKind;
  projection: string;
  row: (context: ProjectionContext, id: string, when: TimePoint) => JsonObject | undefined;
}

/** The collections with one entity per row. Meetings have their own projection. */
export const COLLECTIONS = {
  parties: {
    kind: 'party',
    projection: partyProjection.name,
    row: (context, id, when) => partyAt(context, id, when)?.row,
  },
  issues: {
    kind: 'issue',
    projection: issueProjection.name,
    row: (context, id, when) => issueAt(context, id, when)?.row,
  },
  calls: {
    kind: 'call',
    projection: callProjection.name,
    row: (context, id, when) => reportedAt(context, callProjection, id, when),
  },
  positions: { kind: 'position', projection: positionProjection.name, row: positionAt },
  agreements: { kind: 'agreement', projection: agreementProjection.name, row: agreementAt },
  incidents: {
    kind: 'incident',
    projection: incidentProjection.name,
    row: (context, id, when) => reportedAt(context, incidentProjection, id, when),
  },
} satisfies Record<string, Collection>;

export type CollectionName = keyof typeof COLLECTIONS;

/** The entities of a collection that count, sorted by id. */
export function* collection(
  context: ProjectionContext,
  name: CollectionName,
  when: TimePoint,
): Generator<JsonObject> {
  const { projection, row }: Collection = COLLECTIONS[name];
  for (const id of loadedKeys(context, projection)) {
    const found = row(context, id, when);
    if (found) yield found;
  }
}
