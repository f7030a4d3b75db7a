import type { JsonObject } from '../events/envelope.js';
import type { ProjectionContext } from './context.js';
import type { TimePoint } from './engine.js';
import { latestVersion, rowsOf } from './latest-version.js';

/** Who takes part. A cell is a party. */
export const partyProjection = latestVersion('party', 'PartyAdmitted');

/** The parties admitted by then, sorted by id. */
export const parties = (context: ProjectionContext, when: TimePoint): JsonObject[] =>
  rowsOf(context, partyProjection, when);
