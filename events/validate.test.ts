import { EVENT_TYPES, type EventType } from './catalogue.js';
import type { JsonObject } from './envelope.js';
import { exampleOfData } from './schema.js';
import { splitBody, validateBody, validateCorrection, validateData, validateLine } from './validate.js';

const UUID = '0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10';
const two = [{ partyId: 'RU' }, { partyId: 'US' }];
const statement = { parties: ['RU'], issueId: 'i', stance: 'opposes', summary: 's' };

/** What the contract demands of each event, and what it allows besides. */
const CONTRACT: Record<EventType, [minimal: JsonObject, allowed: string[]]> = {
  NegotiationOpened: [{ negotiationId: 'n', title: 't' }, ['description', 'tags']],
  NegotiationStalled: [{}, ['reason']],
  NegotiationResumed: [{}, ['reason']],
  NegotiationConcluded: [{ outcome: 'o' }, []],
  PartyAdmitted: [
    { partyId: 'p', name: 'n', kind: 'other', role: 'observer' },
    ['codes', 'aliases', 'memberOf'],
  ],
  PartyChanged: [{ partyId: 'p', name: 'n' }, ['reason', 'kind', 'role', 'codes', 'aliases', 'memberOf']],
  PartyLeft: [{ partyId: 'p' }, ['reason']],
  PartyReturned: [{ partyId: 'p' }, ['reason']],
  PartyMerged: [{ partyId: 'p', into: 'q', reason: 'r' }, []],
  IssueOpened: [{ issueId: 'i', proposition: 'p' }, ['description', 'parent', 'tags', 'scale']],
  IssueClosed: [{ issueId: 'i' }, ['outcome']],
  IssueReopened: [{ issueId: 'i' }, ['reason']],
  IssueMerged: [{ issueId: 'i', into: 'j', reason: 'r' }, []],
  MeetingScheduled: [
    { meetingId: 'm', title: 't', participants: [{ partyId: 'RU' }] },
    ['place', 'scheduledFor', 'format'],
  ],
  MeetingPostponed: [{ meetingId: 'm' }, ['reason', 'by', 'until']],
  MeetingRescheduled: [{ meetingId: 'm', scheduledFor: '2025' }, ['reason', 'place', 'participants']],
  MeetingCancelled: [{ meetingId: 'm' }, ['reason', 'by']],
  MeetingHeld: [{ meetingId: 'm' }, ['outcome', 'participants', 'title', 'place', 'format']],
  CallHeld: [{ callId: 'c', participants: two }, ['medium', 'summary']],
  PositionStated: [
    { positionId: 'p', ...statement },
    ['statementId', 'conditions', 'score', 'salience', 'speaker', 'quote'],
  ],
  PositionWithdrawn: [{ positionId: 'p' }, ['reason', 'parties']],
  AgreementReached: [{ agreementId: 'a', title: 't', parties: ['RU'] }, ['issues', 'terms', 'place']],
  AgreementSigned: [{ agreementId: 'a', parties: ['RU'] }, ['reason', 'place']],
  AgreementRatified: [{ agreementId: 'a', parties: ['RU'] }, ['reason', 'place']],
  AgreementLeft: [{ agreementId: 'a', parties: ['RU'] }, ['reason', 'place']],
  AgreementInForce: [{ agreementId: 'a' }, ['reason']],
  AgreementSuspended: [{ agreementId: 'a' }, ['reason']],
  AgreementEnded: [{ agreementId: 'a' }, ['reason']],
  IncidentReported: [{ incidentId: 'i', title: 't' }, ['summary', 'place', 'parties']],
  ReportRetracted: [{ eventId: UUID, reason: 'r' }, []],
  ReportCorrected: [{ eventId: UUID, reason: 'r', occurredOn: '2025' }, ['data', 'source', 'coding']],
  ReportCorroborated: [{ eventId: UUID }, []],
  ReportDisputed: [{ eventId: UUID, by: 'Kremlin', statement: 's' }, []],
};

const pointers = (errors: { pointer: string }[]): string[] => errors.map(({ pointer }) => pointer);
const without = (object: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
const at = (type: EventType, changes: JsonObject): string[] =>
  pointers(validateData(type, { ...CONTRACT[type][0], ...changes }));

it('knows every event of the contract', () => expect(EVENT_TYPES).toEqual(Object.keys(CONTRACT)));

describe.each(EVENT_TYPES)('%s', (type) => {
  const [minimal, allowed] = CONTRACT[type];

  it('needs no more than the contract says', () => expect(validateData(type, minimal)).toEqual([]));

  it('has the properties of the contract, each of which may be there', () => {
    expect(Object.keys(exampleOfData(type)).sort()).toEqual([...Object.keys(minimal), ...allowed].sort());
    expect(validateData(type, exampleOfData(type))).toEqual([]);
  });

  it('says which required property is missing', () => {
    for (const name of Object.keys(minimal)) {
      const oneOfSeveral =
        (type === 'ReportCorrected' && name === 'occurredOn') || (type === 'PartyChanged' && name === 'name');
      const errors = validateData(type, without(minimal, name));
      expect(pointers(errors)).toEqual([oneOfSeveral ? '' : `/${name}`]);
      expect(errors[0].detail).toMatch(/^Required: /);
    }
  });

  it('refuses an unknown property, and says which are known', () => {
    const [error, ...more] = validateData(type, { ...minimal, 'a/b~c': 1 });
    expect([error.pointer, more]).toEqual(['/a~1b~0c', []]);
    expect(error.detail).toBe(
      `Unknown property. Known here: ${Object.keys(exampleOfData(type)).join(', ')}.`,
    );
  });

  it('refuses other kinds of values everywhere', () => {
    const properties = [...Object.keys(minimal), ...allowed];
    for (const name of properties) {
      for (const wrong of [null, true, 1e9, '\0', [null], [[]]]) {
        expect([name, wrong, at(type, { [name]: wrong })]).toEqual([
          name,
          wrong,
          [expect.stringMatching(`^/${name}(/0)?$`)],
        ]);
      }
    }
  });

  it.each([null, undefined, 7, 'x', [], [{}]])('is no %j', (value) => {
    expect(validateData(type, value)).toEqual([{ pointer: '', detail: 'Expected a JSON object.' }]);
    expect(validateBody(type, value)).toEqual([{ pointer: '', detail: 'Expected a JSON object.' }]);
    expect(validateLine({ type, occurredOn: '2025', source: { outlet: 'x' }, data: value })).toEqual([
      { pointer: '/data', detail: 'Expected a JSON object.' },
    ]);
  });
});

describe('ids', () => {
  it.each(['a', '7', 'RU', 'a.b_c-D', 'a'.repeat(64)])('%s is one', (id) =>
    expect(at('PartyAdmitted', { partyId: id, memberOf: [id] })).toEqual([]),
  );
  it.each(['', '-a', '.a', '_a', 'a b', 'a/b', 'ä', 'a\n', '\na', 'a'.repeat(65)])('%j is none', (id) =>
    expect(at('PartyAdmitted', { partyId: id, memberOf: ['EU', id] })).toEqual(['/partyId', '/memberOf/1']),
  );
  it.each([UUID, UUID.toUpperCase()])('%s is an eventId', (id) =>
    expect(at('ReportRetracted', { eventId: id })).toEqual([]),
  );
  it.each(['42', `urn:uuid:${UUID}`, `{${UUID}}`, UUID.replaceAll('-', ''), `${UUID}\n`])(
    '%j is no eventId',
    (id) => expect(at('ReportRetracted', { eventId: id })).toEqual(['/eventId']),
  );
});

describe('texts', () => {
  it('may be long, and need not be ASCII', () => {
    expect(at('PositionStated', { summary: 'Ж𝒳\n\t'.repeat(100_000) })).toEqual([]);
  });
  it('that are labels have 500 characters at most, however many code units those take', () => {
    expect(at('PartyAdmitted', { name: '𝒳'.repeat(500) })).toEqual([]);
    expect(at('PartyAdmitted', { name: '𝒳'.repeat(501) })).toEqual(['/name']);
  });
  it.each(['', ' ', '\n\t', '\u00a0', '\u2003'])('that are required are not blank: %j', (title) =>
    expect(at('NegotiationOpened', { title, description: title })).toEqual(['/title']),
  );
  it.each(['a\0', '\ud800', '\udc00x', 'x\ud83d', '\ude00\ud83d'])(
    'hold no NUL and no lone surrogate: %j',
    (bad) => {
      expect(at('NegotiationOpened', { title: bad, tags: ['ok', bad] })).toEqual(['/title', '/tags/1']);
      expect(
        pointers(validateLine({ type: 'NegotiationResumed', occurredOn: '2025', data: {}, note: bad })),
      ).toEqual(['/note']);
    },
  );
  it('hold whole pairs', () => expect(at('NegotiationOpened', { title: '\ud83d\ude00' })).toEqual([]));
});

describe('numbers', () => {
  it.each([0, 100, 35.5, 1e-9])('%d is a score', (score) =>
    expect(at('PositionStated', { score, salience: score })).toEqual([]),
  );
  it.each([-0.1, 100.1, NaN, Infinity, '35', null])('%p is none', (score) =>
    expect(at('PositionStated', { score, salience: score })).toEqual(['/score', '/salience']),
  );
  const sourced = (credibility: unknown) =>
    pointers(
      validateLine({
        type: 'NegotiationResumed',
        occurredOn: '2025',
        data: {},
        source: { outlet: 'x', credibility },
      }),
    );
  it.each([1, 6])('%d is a credibility', (value) => expect(sourced(value)).toEqual([]));
  it.each([0, 7, 1.5, '2'])('%p is none', (value) => expect(sourced(value)).toEqual(['/source/credibility']));
});

describe('addresses', () => {
  const sourced = (url: unknown) =>
    pointers(
      validateLine({
        type: 'NegotiationResumed',
        occurredOn: '2025',
        data: {},
        source: { outlet: 'x', url },
      }),
    );
  it.each(['http://x.org', 'HTTPS://X.org:8443/ü?q=a%20b#c', 'https://[::1]/', 'https://x.org/@desk?by=a@b'])(
    '%s',
    (url) => expect(sourced(url)).toEqual([]),
  );
  it.each([
    'x.org',
    '/x',
    '//x.org',
    'ftp://x.org',
    'javascript:alert(1)',
    'http://',
    'http://x y',
    ' http://x.org',
    'http:x.org',
    'https://x.org\n',
    'https://maria:secret@x.org/',
    'https://maria@x.org',
    'https:///maria:secret@x.org',
    'https://@x.org',
  ])('not %j', (url) => expect(sourced(url)).toEqual(['/source/url']));
});

describe('dates', () => {
  it.each(['2025-10-21T14:30:00Z', '2025-10-XX', '202X', '2025-10-20/2025-10-21', '2025~'])('%s', (date) => {
    expect(
      validateBody('MeetingPostponed', {
        occurredOn: date,
        until: date,
        source: { outlet: 'x', publishedOn: date },
      }),
    ).toEqual([]);
  });
  it.each(['', 'soon', '2025-02-30', '2025-21', '../2025', '2025-10-21T14:30', 'x'.repeat(100_000)])(
    'not %.20j',
    (date) => {
      const body = { occurredOn: date, until: date, source: { outlet: 'x', publishedOn: date } };
      expect(pointers(validateBody('MeetingPostponed', body))).toEqual([
        '/until',
        '/occurredOn',
        '/source/publishedOn',
      ]);
    },
  );
});

describe('lists', () => {
  it('have at most 1000 items, and the rest is not even looked at', () => {
    const parties = Array.from({ length: 1001 }, (_, index) => `P${index}`);
    expect(at('PositionStated', { parties: parties.slice(1) })).toEqual([]);
    expect(at('PositionStated', { parties: parties.map(() => ' ') })).toEqual(['/parties']);
  });
  it('have as many as the contract demands', () => {
    expect(at('PositionStated', { parties: [] })).toEqual(['/parties']);
    expect(at('AgreementReached', { parties: [] })).toEqual(['/parties']);
    expect(at('PositionWithdrawn', { parties: [] })).toEqual(['/parties']);
    expect(at('AgreementSigned', { parties: [] })).toEqual(['/parties']);
    expect(at('CallHeld', { participants: two.slice(1) })).toEqual(['/participants']);
    expect(at('MeetingScheduled', { participants: [] })).toEqual(['/participants']);
  });
  it('name nobody twice', () => {
    expect(at('PositionStated', { parties: ['RU', 'US', 'RU'] })).toEqual(['/parties/2']);
    expect(at('AgreementReached', { parties: ['RU', 'RU'] })).toEqual(['/parties/1']);
    expect(at('CallHeld', { participants: [two[0], two[0]] })).toEqual(['/participants/1']);
  });
  it('may name a party with several persons', () => {
    const participants = [
      { partyId: 'RU', person: 'Lavrov' },
      { partyId: 'RU', person: 'Ushakov' },
    ];
    expect(at('MeetingScheduled', { participants })).toEqual([]);
  });
  it('point at the item', () => {
    expect(
      at('MeetingHeld', { participants: [{ partyId: 'RU' }, { partyId: '!', rank: 1 }, 'US', {}] }),
    ).toEqual([
      '/participants/1/rank',
      '/participants/1/partyId',
      '/participants/2',
      '/participants/3/partyId',
    ]);
  });
  it('with a thousand faults tell a hundred', () => {
    const participants = Array.from({ length: 1000 }, () => ({}));
    expect(at('MeetingHeld', { participants })).toHaveLength(100);
  });
});

describe('conditions', () => {
  it.each([undefined, []])('are one or more where the stance is conditional, not %j', (conditions) =>
    expect(at('PositionStated', { stance: 'conditional', conditions })).toEqual(['/conditions']),
  );
  it.each(['supports', 'undecided', 'opposes'])('may go with %s', (stance) => {
    expect(at('PositionStated', { stance, conditions: [] })).toEqual([]);
    expect(at('PositionStated', { stance, conditions: [{ text: 'x' }] })).toEqual([]);
  });
  it('have a text', () => {
    const conditions = [
      { text: 'x', onParty: 'US', issueId: 'i' },
      { onParty: 'US' },
      { text: 'x', onIssue: 'i' },
    ];
    expect(at('PositionStated', { stance: 'conditional', conditions })).toEqual([
      '/conditions/1/text',
      '/conditions/2/onIssue',
    ]);
  });
});

describe('a body', () => {
  it('carries the data at its top level, and the metadata beside it', () => {
    const source = { outlet: 'x' };
    const body = { ...statement, occurredOn: '2025', source, coding: [], note: 'n', eventId: UUID };
    expect(validateBody('PositionStated', body)).toEqual([]);
    const metadata = { occurredOn: '2025', source, coding: [], note: 'n', eventId: UUID };
    expect(splitBody('PositionStated', body)).toEqual({ data: statement, ...metadata });
  });

  it('needs a date, but for the four about a report', () => {
    expect(pointers(validateBody('NegotiationStalled', {}))).toEqual(['/occurredOn']);
    expect(validateBody('ReportRetracted', { reason: 'r' })).toEqual([]);
    expect(validateBody('ReportDisputed', { by: 'b', statement: 's', occurredOn: '2025' })).toEqual([]);
  });

  it('may leave out the id of what it makes', () => {
    expect(validateBody('NegotiationOpened', { title: 't', occurredOn: '2025' })).toEqual([]);
    expect(
      pointers(validateBody('PositionStated', { ...statement, positionId: '', occurredOn: '2025' })),
    ).toEqual(['/positionId']);
  });

  it('leaves out the id in the path', () => {
    expect(validateBody('MeetingHeld', { occurredOn: '2025' })).toEqual([]);
    expect(pointers(validateBody('MeetingHeld', { occurredOn: '2025', meetingId: 'm' }))).toEqual([
      '/meetingId',
    ]);
    expect(pointers(validateBody('PositionWithdrawn', { occurredOn: '2025', positionId: 'p' }))).toEqual([
      '/positionId',
    ]);
  });

  it('of a corroboration has a source', () => {
    expect(pointers(validateBody('ReportCorroborated', {}))).toEqual(['/source']);
    expect(pointers(validateLine({ type: 'ReportCorroborated', data: { eventId: UUID } }))).toEqual([
      '/source',
    ]);
  });

  it('of a correction is what the report should have said, with a note and an eventId of its own', () => {
    const data = { reason: 'r', occurredOn: '2025', source: { outlet: 'x' }, coding: [], data: {} };
    const body = { ...data, note: 'n', eventId: UUID };
    expect(validateBody('ReportCorrected', body)).toEqual([]);
    expect(splitBody('ReportCorrected', body)).toEqual({ data, note: 'n', eventId: UUID });
    expect(validateBody('ReportCorrected', { reason: 'r', note: 'n' })).toEqual([
      { pointer: '', detail: 'Required: at least one of data, occurredOn, source, coding.' },
    ]);
    expect(
      pointers(validateBody('ReportCorrected', { reason: 'r', source: {}, data: [], occurredOn: 'x' })),
    ).toEqual(['/data', '/occurredOn', '/source/outlet']);
  });

  it('says what is known, metadata included and the id in the path not', () => {
    expect(validateBody('PositionWithdrawn', { occurredOn: '2025', x: 1 })[0].detail).toBe(
      'Unknown property. Known here: reason, parties, occurredOn, source, coding, coder, note, eventId.',
    );
  });
});

describe('a line', () => {
  it('has its data apart', () => {
    expect(validateLine({ type: 'PositionStated', occurredOn: '2025', data: statement })).toEqual([]);
    expect(pointers(validateLine({ type: 'PositionStated', ...statement, occurredOn: '2025' }))).toEqual([
      '/data',
      '/parties',
      '/issueId',
      '/stance',
      '/summary',
    ]);
  });
  it.each([undefined, null, 7, 'Talked', 'constructor', '__proto__', ['CallHeld']])(
    'has a type, not %j',
    (type) => {
      const errors = validateLine({ type, occurredOn: '2025', data: {} });
      expect(pointers(errors)).toEqual(['/type']);
      expect(errors[0].detail).toContain('NegotiationOpened, ');
    },
  );
  it('of an act names what it acts on', () => {
    expect(pointers(validateLine({ type: 'MeetingHeld', occurredOn: '2025', data: {} }))).toEqual([
      '/data/meetingId',
    ]);
    expect(pointers(validateLine({ type: 'ReportRetracted', data: { reason: 'r' } }))).toEqual([
      '/data/eventId',
    ]);
  });
  it('of a correction says inside its data what should have been said', () => {
    const data = { eventId: UUID, reason: 'r', occurredOn: '2025' };
    expect(validateLine({ type: 'ReportCorrected', data })).toEqual([]);
    expect(
      validateLine({ type: 'ReportCorrected', occurredOn: '2026', source: { outlet: 'x' }, data }),
    ).toEqual([]);
    expect(
      pointers(validateLine({ type: 'ReportCorrected', data: { ...data, occurredOn: '2025-13' } })),
    ).toEqual(['/data/occurredOn']);
  });
});

describe('a correction', () => {
  it('is read as the report it corrects', () => {
    expect(validateCorrection('PositionStated', { data: statement })).toEqual([]);
    expect(validateCorrection('PositionStated', { data: { ...statement, positionId: 'p' } })).toEqual([]);
    expect(validateCorrection('MeetingPostponed', { data: {} })).toEqual([]);
    expect(
      pointers(validateCorrection('PositionStated', { data: { ...statement, stance: 'maybe', x: 1 } })),
    ).toEqual(['/data/x', '/data/stance']);
    expect(pointers(validateCorrection('CallHeld', { data: statement }))).toContain('/data/participants');
  });
  it('of the date alone says nothing of the data', () => {
    expect(validateCorrection('CallHeld', { occurredOn: '2025' })).toEqual([]);
  });
  it('holds nothing that cannot be stored', () => {
    const told = (data: unknown) => pointers(validateBody('ReportCorrected', { reason: 'r', data }));
    expect(told({ parties: ['\ud800'] })).toEqual(['/data']);
    expect(told({ a: { '\ud800': 1 } })).toEqual(['/data']);
    expect(told({ a: ['\0'] })).toEqual(['/data']);
    expect(told({ score: Infinity })).toEqual(['/data']);
  });
});

describe('hostile input', () => {
  const deep = (levels: number): unknown => JSON.parse('{"a":'.repeat(levels) + '[]' + '}'.repeat(levels));

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    '%s is an unknown property',
    (name) => {
      const value = JSON.parse(`{"reason":"r","${name}":{"reason":"x","constructor":{"prototype":{}}}}`);
      expect(pointers(validateData('NegotiationStalled', value))).toEqual([`/${name}`]);
      expect(pointers(validateBody('NegotiationStalled', { ...value, occurredOn: '2025' }))).toEqual([
        `/${name}`,
      ]);
      const line = JSON.parse(`{"type":"NegotiationStalled","occurredOn":"2025","data":{},"${name}":{}}`);
      expect(pointers(validateLine(line))).toEqual([`/${name}`]);
      expect(({} as { reason?: string }).reason).toBeUndefined();
    },
  );

  it('cannot give a property by inheritance', () => {
    expect(
      pointers(validateData('NegotiationConcluded', JSON.parse('{"__proto__":{"outcome":"x"}}'))),
    ).toEqual(['/__proto__', '/outcome']);
  });

  it('may be as deep as it likes', () => {
    const value = deep(100_000);
    expect(
      pointers(validateData('PositionStated', { positionId: 'p', ...statement, speaker: value, x: value })),
    ).toEqual(['/x', '/speaker/a', '/speaker/name']);
    expect(pointers(validateData('ReportCorrected', { eventId: UUID, reason: 'r', data: value }))).toEqual([
      '/data',
    ]);
    expect(pointers(validateLine(value))).toEqual(['/type']);
  });

  it('is quoted in answers without what broke it', () => {
    const [unknown, blank] = validateData('NegotiationConcluded', { '\ud800': 1, outcome: 7 });
    expect(unknown.pointer).toBe('/\ufffd');
    expect(unknown.detail).toContain('half of a surrogate pair');
    expect(blank.detail).toBe('Expected a text that is not blank; got the number 7.');
    const [told] = validateData('PartyAdmitted', { ...CONTRACT.PartyAdmitted[0], role: 'x'.repeat(100_000) });
    expect(told.detail.length).toBeLessThan(200);
  });

  it('is not changed by being looked at', () => {
    const body = { meetingId: 'm', occurredOn: '2025', source: { outlet: 'x' } };
    const before = JSON.stringify(body);
    validateBody('MeetingHeld', body);
    validateLine({ type: 'MeetingHeld', data: body });
    expect(JSON.stringify(body)).toBe(before);
  });
});
