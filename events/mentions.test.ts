import { mentions } from './mentions.js';

it('of a report are the parties and issues it names, in the order of its fields', () => {
  const data = {
    positionId: 'p',
    parties: ['RU', 'BY'],
    issueId: 'ceasefire',
    stance: 'conditional',
    summary: 's',
    conditions: [{ text: 'x', onParty: 'US', issueId: 'arms' }, { text: 'y' }],
  };
  expect(mentions('PositionStated', data)).toEqual([
    { kind: 'party', id: 'RU', pointer: '/parties/0' },
    { kind: 'party', id: 'BY', pointer: '/parties/1' },
    { kind: 'issue', id: 'ceasefire', pointer: '/issueId' },
    { kind: 'party', id: 'US', pointer: '/conditions/0/onParty' },
    { kind: 'issue', id: 'arms', pointer: '/conditions/0/issueId' },
  ]);
});

it.each([
  [
    'MeetingScheduled',
    { meetingId: 'm', title: 't', participants: [{ partyId: 'RU', person: 'x' }] },
    ['/participants/0/partyId'],
  ],
  ['MeetingPostponed', { meetingId: 'm', by: 'US' }, ['/by']],
  ['MeetingCancelled', { meetingId: 'm', by: 'US' }, ['/by']],
  ['PartyAdmitted', { partyId: 'DE', memberOf: ['EU'] }, ['/memberOf/0']],
  [
    'AgreementReached',
    { agreementId: 'a', parties: ['A', 'B'], issues: ['i'] },
    ['/parties/0', '/parties/1', '/issues/0'],
  ],
  ['IncidentReported', { incidentId: 'i', parties: ['A'] }, ['/parties/0']],
] as const)('of %s', (type, data, pointers) => {
  expect(mentions(type, data).map(({ pointer }) => pointer)).toEqual(pointers);
});

it.each([
  ['IssueOpened', { issueId: 'i' }],
  ['PositionWithdrawn', { positionId: 'p' }],
  ['ReportDisputed', { eventId: 'e', by: 'Kremlin', statement: 's' }],
  ['ReportCorrected', { eventId: 'e', reason: 'r', data: { parties: ['RU'] } }],
] as const)('there are none in %s', (type, data) => expect(mentions(type, data)).toEqual([]));
