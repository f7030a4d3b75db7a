import { number, plural } from '../locale';

/**
 * Every text of the page, in English. Another language is another file here, of the same shape, named by its language tag
 * (`de.ts`, exporting it as `texts`). One section for each part of the page, by its file's name; texts that several parts
 * share are in `common`.
 */
export const texts = {
  common: {
    parties: (n: number) => plural(n, { one: '# party', other: '# parties' }),
    issues: (n: number) => plural(n, { one: '# issue', other: '# issues' }),
    reports: (n: number) => plural(n, { one: '# report', other: '# reports' }),
    negotiations: (n: number) => plural(n, { one: '# negotiation', other: '# negotiations' }),
    tryAgain: 'Try again',
  },
  meeting: {
    status: {
      scheduled: 'scheduled',
      postponed: 'postponed',
      cancelled: 'cancelled',
      underway: 'underway',
      held: 'held',
    },
    disputed: 'disputed',
    postponed: (times: number) => plural(times, { one: 'postponed once', other: 'postponed # times' }),
    when: 'When',
    where: 'Where',
    kind: 'Kind',
    who: 'Who',
    outcome: 'Outcome',
    noDate: 'no date named',
    wasFor: (date: string) => `was planned for ${date}`,
    putOffTo: (date: string) => `put off to ${date}`,
    inDays: (days: number) =>
      days === 0 ? 'today' : days === 1 ? 'tomorrow' : plural(days, { one: 'in # day', other: 'in # days' }),
    formats: { summit: 'summit', ministerial: 'ministerial', talks: 'talks', mediation: 'mediation' },
    steps: 'What became of it',
    to: (date: string) => `for ${date}`,
    by: (party: string) => `by ${party}`,
    acts: {
      MeetingPostponed: 'Postpone',
      MeetingRescheduled: 'New date',
      MeetingHeld: 'Held',
      MeetingCancelled: 'Cancel',
    },
  },
  meetings: {
    groups: {
      underway: 'Underway',
      coming: 'Coming',
      passed: 'Date gone by, nothing reported since',
      putOff: 'Put off without a date',
      undated: 'Announced without a date',
      held: 'Held',
      cancelled: 'Cancelled',
    },
    agreements: 'Agreements',
    number,
    none: 'No meeting was on record by then.',
    showAll: (n: number) => `Show all ${number(n)}`,
    records: {
      MeetingScheduled: 'Schedule a meeting',
      MeetingHeld: 'A meeting was held',
      AgreementReached: 'An agreement was reached',
    },
  },
};
