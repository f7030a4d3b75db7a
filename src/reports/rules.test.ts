import {
  admitted,
  agreed,
  but,
  called,
  corrected,
  corroborated,
  disputed,
  given,
  idOf,
  incident,
  issueOpened,
  opened,
  retracted,
  scheduled,
  stated,
  TALKS,
} from '../../test/support/given.js';

const said = stated('ru-1', '2025-06-01');
const talks = (...reports: ReturnType<typeof stated>[]) => given(...TALKS, said, ...reports);
const gone = (name: string, verb: string) =>
  `The report ${idOf(name)} has been retracted: it can no longer be ${verb}.`;

const FOUR = [
  ['retracted', retracted],
  ['corrected', (name: string) => corrected(name, { occurredOn: '2025-05-31' })],
  ['corroborated', corroborated],
  ['disputed', disputed],
] as const;

describe.each(FOUR)('a report can be %s', (verb, act) => {
  it('when it is there', () => {
    talks().when(act('ru-1')).recorded();
    talks()
      .when(act('ru-2'))
      .refused(404, `There is no report ${idOf('ru-2')} in this negotiation.`);
  });

  it('in whichever letters its id is written', () => {
    const command = { ...act('ru-1'), path: { eventId: idOf('ru-1').toUpperCase() } };
    expect(talks().when(command).recorded().data.eventId).toBe(idOf('ru-1'));
  });

  it('not once it is retracted, and again when it is restored', () => {
    talks(retracted('ru-1'))
      .when(but(act('ru-1'), { as: 'again' }))
      .refused(409, gone('ru-1', verb));
    talks(retracted('ru-1'), retracted('ru-1 retracted'))
      .when(but(act('ru-1'), { as: 'again' }))
      .recorded();
  });

  it('without a date of its own: the day of recording', () => {
    expect(talks().when(act('ru-1')).recorded().metadata.occurredOn).toBe('2025-11-22');
  });
});

describe('one of the four', () => {
  it.each(['retracted', 'corrected', 'corroborated', 'disputed'] as const)('that is a %s one', (verb) => {
    const [, act] = FOUR.find(([name]) => name === verb)!;
    const type = act('ru-1').type;
    for (const [what, about] of FOUR) {
      const outcome = talks(act('ru-1')).when(but(about(`ru-1 ${verb}`), { as: 'second' }));
      if (what === 'retracted') outcome.recorded();
      else outcome.refused(409, `A ${type} cannot be ${what}; it can be retracted.`);
    }
  });

  it('is retracted once', () => {
    talks(disputed('ru-1'), retracted('ru-1 disputed'))
      .when(but(retracted('ru-1 disputed'), { as: 'again' }))
      .refused(409, gone('ru-1 disputed', 'retracted'));
  });

  it('can be retracted though its report is retracted', () => {
    talks(corroborated('ru-1'), retracted('ru-1')).when(retracted('ru-1 corroborated')).recorded();
  });
});

describe('retractions of retractions', () => {
  const first = retracted('ru-1');
  const second = retracted('ru-1 retracted');
  const third = retracted('ru-1 retracted retracted');

  it('take back what they retract, to any depth', () => {
    talks(first).when(disputed('ru-1')).refused(409, gone('ru-1', 'disputed'));
    talks(first, second).when(disputed('ru-1')).recorded();
    talks(first, second, third).when(disputed('ru-1')).refused(409, gone('ru-1', 'disputed'));
    talks(first, second, third, retracted('ru-1 retracted retracted retracted'))
      .when(disputed('ru-1'))
      .recorded();
  });

  it('are refused where what they would retract is retracted', () => {
    talks(first, second)
      .when(but(second, { as: 'again' }))
      .refused(409, gone('ru-1 retracted', 'retracted'));
    talks(first, second, third)
      .when(but(retracted('ru-1 retracted retracted'), { as: 'again' }))
      .refused(409, gone('ru-1 retracted retracted', 'retracted'));
    talks(first, second, third)
      .when(but(second, { as: 'again' }))
      .recorded();
  });

  it('let a report be retracted anew, and its first retraction come back beside it', () => {
    const anew = but(retracted('ru-1'), { as: 'anew' });
    talks(first, second).when(anew).recorded();
    talks(first, second, anew).when(third).recorded();
    talks(first, second, anew, third).when(retracted('anew')).recorded();
    talks(first, second, anew, third, retracted('anew'))
      .when(disputed('ru-1'))
      .refused(409, gone('ru-1', 'disputed'));
  });

  it('never free an id', () => {
    talks(first)
      .when(but(said, { as: 'anew' }))
      .refused(409, 'The position ru-1 was already recorded (in a report since retracted): give another id.');
  });
});

describe('a restored report', () => {
  const words = (kind: string, id: string) =>
    `The report of the ${kind} ${id} has been retracted: it no longer counts.`;

  it('needs the parties and issues that it names', () => {
    talks(retracted('ru-1'), retracted('ceasefire'))
      .when(retracted('ru-1 retracted'))
      .refused(409, words('issue', 'ceasefire'));
    talks(retracted('ru-1'), retracted('RU'))
      .when(retracted('ru-1 retracted'))
      .refused(409, words('party', 'RU'));
    talks(retracted('ru-1'), retracted('ceasefire'), retracted('ceasefire retracted'))
      .when(retracted('ru-1 retracted'))
      .recorded();
  });

  it('comes back as corrected: it needs what the correction names, and not what it named before', () => {
    const data = { parties: ['UA'], issueId: 'land', stance: 'supports', summary: 'Yes.' };
    const restored = retracted('ru-1 retracted');
    talks(corrected('ru-1', { data }), retracted('ru-1'), retracted('ceasefire'), retracted('RU'))
      .when(restored)
      .recorded();
    talks(corrected('ru-1', { data }), retracted('ru-1'), retracted('land'))
      .when(restored)
      .refused(409, words('issue', 'land'));
  });

  it('is what a correction leaves when it is retracted', () => {
    const data = { parties: ['UA'], issueId: 'land', stance: 'supports', summary: 'Yes.' };
    talks(corrected('ru-1', { data }), retracted('ceasefire'))
      .when(retracted('ru-1 corrected'))
      .refused(409, words('issue', 'ceasefire'));
  });

  it('may be named again', () => {
    given(...TALKS, retracted('land'), retracted('land retracted'))
      .when(stated('ru-2', '2025-06-01', { issueId: 'land' }))
      .recorded();
  });
});

describe('a correction', () => {
  const whole = { parties: ['RU'], issueId: 'ceasefire', stance: 'supports', summary: 'Yes.' };

  it.each([
    ['data', { data: whole }],
    ['date', { occurredOn: '2025-05' }],
    ['source', { source: { outlet: 'TASS' } }],
    ['coding', { coding: [{ scheme: 'CAMEO', code: '1246' }] }],
    ['all of it', { data: whole, occurredOn: '2025', source: { outlet: 'TASS' }, coding: [] }],
  ])('says what the report should have said: %s', (_, said) => {
    expect(talks().when(corrected('ru-1', said)).recorded().data).toEqual({
      eventId: idOf('ru-1'),
      reason: 'Misread.',
      ...said,
    });
  });

  it('comes upon a correction, on the same report or another part of it', () => {
    talks(corrected('ru-1', { occurredOn: '2025-05' }))
      .when(but(corrected('ru-1', { occurredOn: '2025-04' }), { as: 'second' }))
      .recorded();
    talks(corrected('ru-1', { occurredOn: '2025-05' }))
      .when(but(corrected('ru-1', { data: whole }), { as: 'second' }))
      .recorded();
  });

  it('leaves the id out, or says it, and does not change it', () => {
    talks()
      .when(corrected('ru-1', { data: { positionId: 'ru-1', ...whole } }))
      .recorded();
    const refusal = talks()
      .when(corrected('ru-1', { data: { positionId: 'ru-2', ...whole } }))
      .refused(400, 'The corrected data of the PositionStated is not valid.');
    expect(refusal.errors).toEqual([
      { pointer: '/data/positionId', detail: 'A correction cannot change it: omit it, or give ru-1.' },
    ]);
  });

  it.each([
    ['opening', 'NegotiationOpened', { negotiationId: 'others', title: 'Talks' }, '/data/negotiationId'],
    ['RU', 'PartyAdmitted', { partyId: 'UA', name: 'R', kind: 'state', role: 'principal' }, '/data/partyId'],
    [
      'summit',
      'MeetingScheduled',
      { meetingId: 'x', title: 'T', participants: [{ partyId: 'RU' }] },
      '/data/meetingId',
    ],
  ])('does not change the id of %s', (name, type, data, pointer) => {
    const refusal = given(...TALKS, scheduled('summit', '2025-10-16'))
      .when(corrected(name, { data }))
      .refused(400, `The corrected data of the ${type} is not valid.`);
    expect(refusal.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('is whole data of the type it corrects, as if recorded anew', () => {
    const refusal = talks()
      .when(
        corrected('ru-1', {
          data: { stance: 'conditional', issueId: 'ceasefire', parties: ['RU', 'RU'], meetingId: 'x' },
        }),
      )
      .refused(400, 'The corrected data of the PositionStated is not valid.');
    expect(refusal.errors!.map((error) => 'pointer' in error && error.pointer).sort()).toEqual([
      '/data/conditions',
      '/data/meetingId',
      '/data/parties/1',
      '/data/summary',
    ]);
  });

  it('names what was recorded and counts', () => {
    const refusal = talks()
      .when(corrected('ru-1', { data: { ...whole, parties: ['RU', 'FR'] } }))
      .refused(422, 'No party FR was ever recorded here. Known: RU, UA, US.');
    expect(refusal.errors!.map((error) => 'pointer' in error && error.pointer)).toEqual(['/data/parties/1']);
    const stale = talks(retracted('land'))
      .when(corrected('ru-1', { data: { ...whole, issueId: 'land' } }))
      .refused(409, 'The report of the issue land has been retracted: it no longer counts.');
    expect(stale.errors!.map((error) => 'pointer' in error && error.pointer)).toEqual(['/data/issueId']);
  });

  it('frees what the report named before', () => {
    talks()
      .when(retracted('ceasefire'))
      .refused(409, 'The issue ceasefire is referred to by 1 report: retract or correct those first.');
    talks(corrected('ru-1', { data: { ...whole, issueId: 'land' } }))
      .when(retracted('ceasefire'))
      .recorded();
    talks(corrected('ru-1', { data: { ...whole, issueId: 'land' } }))
      .when(retracted('land'))
      .refused(409, 'The issue land is referred to by 1 report: retract or correct those first.');
  });

  it('does not date the report into the future', () => {
    talks()
      .when(corrected('ru-1', { occurredOn: '2026' }))
      .refused(422, /^2026 is in the future\./);
  });
});

describe('corroborations and disputes', () => {
  it('come in any number, also of what is corrected', () => {
    const data = { parties: ['RU'], issueId: 'land', stance: 'supports', summary: 'Yes.' };
    talks(corroborated('ru-1'), disputed('ru-1'), corrected('ru-1', { data }))
      .when(but(corroborated('ru-1'), { as: 'again' }))
      .recorded();
    talks(disputed('ru-1'))
      .when(but(disputed('ru-1'), { as: 'again' }))
      .recorded();
  });

  it('may be about any report of its own', () => {
    const all = [
      ...TALKS,
      scheduled('summit', '2025-10-16'),
      called('call', '2025-10-16'),
      agreed('exchange', '2025-10-16'),
      incident('strike', '2025-10-16'),
      issueOpened('gas', '2025-10-16'),
      admitted('EU', '2025-10-16'),
    ];
    for (const name of ['opening', 'summit', 'call', 'exchange', 'strike', 'gas', 'EU']) {
      given(...all)
        .when(corroborated(name))
        .recorded();
      given(...all)
        .when(disputed(name))
        .recorded();
    }
  });

  it('keep the date they are given, which decides nothing', () => {
    const { metadata } = given(opened())
      .when(disputed('opening', { occurredOn: '1999' }))
      .recorded();
    expect(metadata.occurredOn).toBe('1999');
  });
});
