import { latestVersion } from './latest-version.js';

/** Who takes part. A cell is a party. */
export const partyProjection = latestVersion('party', 'PartyAdmitted');
