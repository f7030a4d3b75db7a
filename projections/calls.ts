import { latestVersion } from './latest-version.js';

/** Calls: who spoke with whom. One cell per call. */
export const callProjection = latestVersion('call', 'CallHeld');
