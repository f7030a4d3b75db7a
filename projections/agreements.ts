import { latestVersion } from './latest-version.js';

/** What was agreed. A cell is an agreement. */
export const agreementProjection = latestVersion('agreement', 'AgreementReached');
