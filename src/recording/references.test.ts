import {
  admitted,
  agreed,
  but,
  called,
  cancelled,
  corrected,
  given,
  type Given,
  held,
  incident,
  issueOpened,
  postponed,
  rescheduled,
  retracted,
  scheduled,
  stated,
  TALKS,
} from '../../test/support/given.js';

const SUMMIT = scheduled('summit', '2025-10-16', { participants: [{ partyId: 'UA' }] });
const conditional = (condition: object) => ({
  stance: 'conditional',
  conditions: [{ text: 'If …', ...condition }],
});

describe('an id', () => {
  const makers = {
    party: admitted,
    issue: issueOpened,
    meeting: scheduled,
    call: called,
    position: stated,
    agreement: agreed,
    incident,
  };

  it.each(Object.entries(makers))('of a %s is used once, also by a report since retracted', (kind, make) => {
    const first = make('x', '2025-06-01');
    const again = but(make('x', '2025-07-01'), { as: 'again' });
    given(...TALKS, first)
      .when(again)
      .refused(409, `The ${kind} x was already recorded: give another id.`);
    given(...TALKS, first, retracted('x'))
      .when(again)
      .refused(409, `The ${kind} x was already recorded (in a report since retracted): give another id.`);
    given(...TALKS, first, retracted('x'), retracted('x retracted'))
      .when(again)
      .refused(409, `The ${kind} x was already recorded: give another id.`);
  });

  it('is its kind’s own', () => {
    given(...TALKS, admitted('x', '2025'), stated('x2', '2025'))
      .when(but(issueOpened('x', '2025'), { as: 'issue x' }))
      .recorded();
  });

  it('is one text: letters count', () => {
    given(...TALKS)
      .when(admitted('ru', '2025'))
      .recorded();
  });
});

/** Every place where a report names another: what it is a report of, and the pointer to the name. */
const PLACES: [string, (id: string) => Given, 'party' | 'issue', string][] = [
  ['memberOf', (id) => admitted('x', '2025', { memberOf: ['UA', id] }), 'party', '/memberOf/1'],
  [
    'a participant',
    (id) => scheduled('x', '2025', { participants: [{ partyId: id }] }),
    'party',
    '/participants/0/partyId',
  ],
  ['who postponed', (id) => postponed('summit', '2025-10-20', { by: id }), 'party', '/by'],
  ['who cancelled', (id) => cancelled('summit', '2025-10-20', { by: id }), 'party', '/by'],
  [
    'who takes part then',
    (id) => rescheduled('summit', '2025-10-20', { participants: [{ partyId: id }] }),
    'party',
    '/participants/0/partyId',
  ],
  [
    'who took part',
    (id) => held('summit', '2025-10-20', { participants: [{ partyId: 'UA' }, { partyId: id }] }),
    'party',
    '/participants/1/partyId',
  ],
  [
    'who was called',
    (id) => called('x', '2025', { participants: [{ partyId: 'UA' }, { partyId: id }] }),
    'party',
    '/participants/1/partyId',
  ],
  [
    'who states',
    (id) => stated('x', '2025', { parties: ['UA', id], issueId: 'land' }),
    'party',
    '/parties/1',
  ],
  ['about what', (id) => stated('x', '2025', { parties: ['UA'], issueId: id }), 'issue', '/issueId'],
  [
    'a condition on whom',
    (id) => stated('x', '2025', { parties: ['UA'], issueId: 'land', ...conditional({ onParty: id }) }),
    'party',
    '/conditions/0/onParty',
  ],
  [
    'a condition on what',
    (id) => stated('x', '2025', { parties: ['UA'], issueId: 'land', ...conditional({ issueId: id }) }),
    'issue',
    '/conditions/0/issueId',
  ],
  ['who agreed', (id) => agreed('x', '2025', { parties: ['UA', id] }), 'party', '/parties/1'],
  ['on what', (id) => agreed('x', '2025', { parties: ['UA', 'US'], issues: [id] }), 'issue', '/issues/0'],
  ['whom it concerns', (id) => incident('x', '2025', { parties: [id] }), 'party', '/parties/0'],
];

describe.each(PLACES)('a name (%s)', (_, naming, kind, pointer) => {
  const KNOWN = kind === 'party' ? 'RU, UA, US' : 'ceasefire, land';
  const id = kind === 'party' ? 'RU' : 'ceasefire';
  const there = [...TALKS, SUMMIT];

  it('must have been recorded', () => {
    const detail = `No ${kind} nobody was ever recorded here. Known: ${KNOWN}.`;
    const { errors } = given(...there)
      .when(naming('nobody'))
      .refused(422, detail);
    expect(errors).toEqual([{ pointer, detail }]);
    given(...there)
      .when(naming(id))
      .recorded();
  });

  it('must count', () => {
    const detail = `The report of the ${kind} ${id} has been retracted: it no longer counts.`;
    const { errors } = given(...there, retracted(id))
      .when(naming(id))
      .refused(409, detail);
    expect(errors).toEqual([{ pointer, detail }]);
    given(...there, retracted(id), retracted(`${id} retracted`))
      .when(naming(id))
      .recorded();
  });

  it('holds what it names', () => {
    given(...there, naming(id))
      .when(retracted(id))
      .refused(409, `The ${kind} ${id} is referred to by 1 report: retract or correct those first.`);
    given(...there, naming(id), retracted(naming(id).as!))
      .when(retracted(id))
      .recorded();
  });
});

describe('names', () => {
  it('are told all at once, each where it stands', () => {
    const { errors } = given(...TALKS)
      .when(stated('x', '2025', { parties: ['FR', 'RU', 'DE'], issueId: 'gas' }))
      .refused(422, 'No party FR was ever recorded here. Known: RU, UA, US.');
    expect(errors!.map((error) => 'pointer' in error && error.pointer)).toEqual([
      '/parties/0',
      '/parties/2',
      '/issueId',
    ]);
  });

  it('are told where nothing of the kind was recorded yet', () => {
    given(TALKS[0])
      .when(stated('x', '2025'))
      .refused(422, 'No party RU was ever recorded here, nor any other party yet.');
  });

  it('count once for each report', () => {
    const twice = scheduled('x', '2025', {
      participants: [
        { partyId: 'RU', person: 'A' },
        { partyId: 'RU', person: 'B' },
      ],
    });
    given(...TALKS, twice, incident('y', '2025', { parties: ['RU'] }))
      .when(retracted('RU'))
      .refused(409, 'The party RU is referred to by 2 reports: retract or correct those first.');
  });

  it('are dated as their report, not as they were recorded: a late admission does not matter', () => {
    given(...TALKS, admitted('FR', '2025-11-01'))
      .when(stated('x', '2024', { parties: ['FR'] }))
      .recorded();
  });

  it('go where a correction takes them away', () => {
    const strike = incident('x', '2025', { parties: ['RU'] });
    given(...TALKS, strike, corrected('x', { data: { title: 'A strike', parties: ['UA'] } }))
      .when(retracted('RU'))
      .recorded();
  });

  it('may be one’s own', () => {
    given(...TALKS, admitted('bloc', '2025', { memberOf: ['bloc'] }))
      .when(retracted('bloc'))
      .recorded();
  });
});
