import type { EventType } from '../../events/catalogue.js';

/** What a feed calls the steps of meetings and agreements, and incidents. */
export const STEPS: Partial<Record<EventType, string>> = {
  MeetingScheduled: 'Meeting scheduled',
  MeetingPostponed: 'Meeting put off',
  MeetingRescheduled: 'Meeting has a new date',
  MeetingCancelled: 'Meeting cancelled',
  MeetingHeld: 'Meeting held',
  AgreementReached: 'Agreement reached',
  AgreementSigned: 'Agreement signed',
  AgreementRatified: 'Agreement ratified',
  AgreementLeft: 'Agreement left',
  AgreementInForce: 'Agreement in force',
  AgreementSuspended: 'Agreement suspended',
  AgreementEnded: 'Agreement ended',
  IncidentReported: 'Incident',
};

const OTHERS: readonly EventType[] = [
  'PositionStated',
  'PositionWithdrawn',
  'ReportCorrected',
  'ReportDisputed',
];

/** The condition, in SQL, that a document is of a type that may be news: that of the indexes, and of the queries that use them. */
export const MAY_BE_NEWS = `type IN (${[...Object.keys(STEPS), ...OTHERS].map((type) => `'${type}'`).join(', ')})`;
