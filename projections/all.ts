import { agreementProjection } from './agreements.js';
import { callProjection } from './calls.js';
import { placementsIn, saidIn, type Placing } from './engine.js';
import { incidentProjection } from './incidents.js';
import { issueProjection } from './issues.js';
import { meetingProjection } from './meetings.js';
import { partyProjection } from './parties.js';
import { positionProjection } from './positions.js';
import { stanceProjection } from './stances.js';
import { statusProjection } from './status.js';
import type { Version } from './version.js';

/**
 * Increment whenever a projection's output changes: a read model built by another version is rebuilt from the log.
 */
export const PROJECTIONS_VERSION = '8';

/** Every projection that has cells. */
export const PROJECTIONS: readonly Placing[] = [
  statusProjection,
  partyProjection,
  issueProjection,
  meetingProjection,
  callProjection,
  stanceProjection,
  positionProjection,
  agreementProjection,
  incidentProjection,
];

/** All cells in which a version of a report has an entry. */
export const placementsOf = placementsIn(PROJECTIONS);

/** The part of a row derived from the version alone; undefined if no row shows such reports. */
export const saidBy = (version: Version) => saidIn(PROJECTIONS, version);
