import { latestVersion } from './latest-version.js';

/** What happened outside the room. A cell is an incident. */
export const incidentProjection = latestVersion('incident', 'IncidentReported');
