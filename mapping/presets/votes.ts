import type { Mapping } from '../document.js';

/**
 * Roll-call votes, one row per member's vote, with a second table of the resolutions. Made from the columns of `un_votes` and
 * `un_roll_calls` of the R package unvotes, and of the United Nations General Assembly Voting Data of Voeten, Strezhnev and Bailey
 * that they come from (`Countryname`, votes as 1, 2, 3, 8, 9).
 */
export const votes: Mapping = {
  name: 'Votes',
  description:
    'Roll-call votes: rcid, country, country_code, vote. A second table, roll-calls, has rcid, date, unres, short, descr.',
  negotiation: { title: 'Roll-call votes' },
  join: { 'roll-calls': 'rcid' },
  parties: {
    kind: 'state',
    // R writes a missing code as NA, which is also Namibia's: that is found by its name.
    codes: [
      {
        scheme: 'ISO 3166-1 alpha-2',
        value: { column: 'country_code', optional: true, missing: ['NA'] },
      },
    ],
  },
  issues: {
    id: { id: { first: [{ column: 'unres', optional: true }, { template: 'rcid {rcid}' }] } },
    proposition: {
      first: [
        { template: '{unres}: {short}', optional: true },
        { column: 'descr', optional: true },
      ],
    },
    description: { column: 'descr', optional: true },
  },
  reports: [
    {
      type: 'PositionStated',
      occurredOn: { column: 'date', date: ['yyyy-MM-dd', 'd/M/yyyy', 'MMM d yyyy', 'd MMMM yyyy'] },
      data: {
        parties: [{ party: { column: ['country', 'Countryname'] } }],
        issueId: { issue: { first: [{ column: 'unres', optional: true }, { template: 'rcid {rcid}' }] } },
        stance: {
          column: 'vote',
          values: {
            yes: 'supports',
            1: 'supports',
            abstain: 'abstains',
            2: 'abstains',
            no: 'opposes',
            3: 'opposes',
            absent: null,
            8: null,
            'not a member': null,
            9: null,
          },
        },
        summary: {
          first: [{ template: 'Voted {vote} on {unres}', optional: true }, { template: 'Voted {vote}' }],
        },
      },
    },
  ],
  leaveOut: ['rcid', 'session', 'ccode', 'Country', 'me', 'nu', 'di', 'hr', 'co', 'ec'],
};
