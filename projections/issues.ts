import { latestVersion } from './latest-version.js';

/** What is negotiated about. A cell is an issue. */
export const issueProjection = latestVersion('issue', 'IssueOpened');
