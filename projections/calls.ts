import { latestVersion } from './latest-version.js';

/** Who spoke with whom. A cell is a call. */
export const callProjection = latestVersion('call', 'CallHeld');
