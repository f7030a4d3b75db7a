import { agreementRules, agreementsReadAs } from '../agreements/rules.js';
import { issueRules, issuesReadAs } from '../issues/rules.js';
import { meetingRules } from '../meetings/rules.js';
import { negotiationRules } from '../negotiations/rules.js';
import { positionRules, positionsReadAs } from '../positions/rules.js';
import type { DomainRules } from '../recording/rules.js';
import { aboutReportRules } from '../reports/rules.js';

/** The rules of all families, as `recording` decides by them. */
export const RULES: DomainRules = {
  byType: { ...negotiationRules, ...issueRules, ...meetingRules, ...positionRules, ...agreementRules },
  readAs: [...issuesReadAs, ...positionsReadAs, ...agreementsReadAs],
  aboutReport: aboutReportRules,
};
