import { meetingRules } from '../meetings/rules.js';
import { negotiationRules } from '../negotiations/rules.js';
import { positionRules } from '../positions/rules.js';
import type { DomainRules } from '../recording/rules.js';
import { aboutReportRules } from '../reports/rules.js';

/** The rules of all families, as `recording` decides by them. */
export const RULES: DomainRules = {
  byType: { ...negotiationRules, ...meetingRules, ...positionRules },
  aboutReport: aboutReportRules,
};
