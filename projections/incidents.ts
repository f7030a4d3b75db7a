import { latestVersion } from './latest-version.js';

/** Incidents outside the negotiation. One cell per incident. */
export const incidentProjection = latestVersion('incident', 'IncidentReported');
