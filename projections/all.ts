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
 * The read model is rebuilt from the log where its files were made by another version: so count up whenever a projection would
 * place or say anything differently.
 */
export const PROJECTIONS_VERSION = '6';

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

/** Every cell in which a version of a report has an entry. */
export const placementsOf = placementsIn(PROJECTIONS);

/** What rows say of a version by itself; undefined where no row says anything of such reports. */
export const saidBy = (version: Version) => saidIn(PROJECTIONS, version);
