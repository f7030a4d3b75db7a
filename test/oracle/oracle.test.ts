import fc from 'fast-check';
import type { JsonObject } from '../../events/envelope.js';
import { draws, THEME_COUNT } from '../support/commands.js';
import { RandomHistory } from '../support/random-history.js';
import { decide, wouldBe } from './decide.js';
import { faults } from './lawful.js';
import { ID_FIELD, type Shown } from './log.js';
import { asOfMoment, span } from './moments.js';
import { Oracle, type At } from './oracle.js';
import type { Collection } from './things.js';

const NOW = Date.parse('2026-01-01T00:00:00Z');

interface Line {
  type: string;
  occurredOn?: string;
  data: JsonObject;
  eventId?: string;
  source?: JsonObject;
}

const line = (type: string, occurredOn: string, data: JsonObject, more: Partial<Line> = {}): Line => ({
  type,
  occurredOn,
  data,
  ...more,
});

/** Lines as the log would hold them, a second apart. An event without an id is named by its position: `e5`. */
const logOf = (lines: readonly Line[]): Shown[] =>
  lines.map(({ type, occurredOn = '2026-01-01', data, eventId, source = null }, at) => ({
    position: String(at + 1),
    stream: 'negotiation-talks',
    revision: at,
    negotiationId: 'talks',
    type,
    eventId: eventId ?? `e${at + 1}`,
    occurredOn,
    precision: span(occurredOn).precision,
    recordedAt: new Date(NOW + at * 1000).toISOString(),
    recordedBy: 'anonymous',
    source: source as JsonObject | null,
    coding: [],
    note: null,
    coder: null,
    schemaVersion: 1,
    hash: '',
    data,
  }));

const party = (partyId: string, more: JsonObject = {}, occurredOn = '2010'): Line =>
  line('PartyAdmitted', occurredOn, { partyId, name: partyId, kind: 'state', role: 'principal', ...more });
const issue = (issueId: string, more: JsonObject = {}, occurredOn = '2010'): Line =>
  line('IssueOpened', occurredOn, { issueId, proposition: 'It is so.', ...more });
const stated = (positionId: string, occurredOn: string, data: JsonObject, more: Partial<Line> = {}): Line =>
  line(
    'PositionStated',
    occurredOn,
    { positionId, parties: ['a'], issueId: 'i', stance: 'supports', summary: 's', ...data },
    more,
  );
const merge = (partyId: string, into: string): Line => ({
  type: 'PartyMerged',
  data: { partyId, into, reason: 'one party' },
});
const mergeIssue = (issueId: string, into: string): Line => ({
  type: 'IssueMerged',
  data: { issueId, into, reason: 'one issue' },
});
const retract = (eventId: string): Line => ({ type: 'ReportRetracted', data: { eventId, reason: 'r' } });
const corroborate = (eventId: string, outlet: string): Line => ({
  type: 'ReportCorroborated',
  data: { eventId },
  source: { outlet },
});

/** e1 opens the talks, e2 to e4 admit a, b and c, e5 and e6 open i and j. */
const BEGINNING = [
  line('NegotiationOpened', '2010', { title: 'Talks' }),
  ...['a', 'b', 'c'].map((id) => party(id)),
  ...['i', 'j'].map((id) => issue(id)),
];

/** What can be asked about some lines; `asOf` as in a query, `knownAt` a position. */
class Asked {
  private readonly oracle: Oracle;

  constructor(lines: readonly Line[]) {
    const log = logOf(lines);
    expect(faults(log)).toEqual([]);
    this.oracle = new Oracle(log);
  }

  private at = (asOf?: string, knownAt = Infinity): At => ({ asOf: asOfMoment(asOf), knownAt });
  stances = (asOf?: string, knownAt?: number) => this.oracle.stances('talks', this.at(asOf, knownAt));
  stancesOf = (party: string) => this.oracle.stances('talks', this.at(), { party });
  history = (party: string, issue: string) => this.oracle.history('talks', this.at(), party, issue);
  summary = (asOf?: string, knownAt?: number) => this.oracle.summary('talks', this.at(asOf, knownAt));
  meetings = (asOf?: string) => this.oracle.meetings('talks', this.at(asOf));
  contacts = (asOf?: string) => this.oracle.contacts('talks', this.at(asOf));
  rows = (name: Collection, asOf?: string, knownAt?: number) =>
    this.oracle.collection('talks', this.at(asOf, knownAt), name);
  one = (name: Collection, id: string, asOf?: string) => this.oracle.one('talks', this.at(asOf), name, id);
  convergence = (asOf?: string) => this.oracle.convergence('talks', this.at(asOf));
  timeline = (window: Parameters<Oracle['timeline']>[2] = {}) =>
    this.oracle.timeline('talks', this.at(), window);
  list = (filter: Parameters<Oracle['list']>[1] = {}) => this.oracle.list(this.at(), filter);
  report = (eventId: string) => this.oracle.report('talks', Infinity, eventId);
  changes = (from: string, to: string) => this.oracle.changes('talks', this.at(from), this.at(to));
}
const given = (...lines: Line[]): Asked => new Asked([...BEGINNING, ...lines]);

/** Some fields of rows. */
const only = (rows: readonly JsonObject[], ...names: string[]): unknown[] =>
  rows.map((row) => (names.length === 1 ? row[names[0]] : names.map((name) => row[name])));
const ids = (events: unknown): unknown[] => only(events as JsonObject[], 'eventId');

/** What a command after the beginning and some more lines would be answered. */
function statusOf(lines: readonly Line[], { type, occurredOn, data, source }: Line): number {
  const log = logOf([...BEGINNING, ...lines]);
  expect(faults(log)).toEqual([]);
  const field = type.startsWith('Report') ? 'eventId' : ID_FIELD[type];
  const makes = /(Admitted|Opened|Stated|Reached|Scheduled|CallHeld|IncidentReported)$/.test(type);
  const { [field]: id, ...body } = data;
  const command = {
    negotiationId: 'talks',
    type,
    pathIds: makes ? {} : { [field]: id as string },
    body: { ...(makes ? data : body), ...(occurredOn && { occurredOn }), ...(source && { source }) },
  };
  return decide(log, command, NOW).status;
}

describe('the cases from the field', () => {
  it('a round held from 20 to 24 October', () => {
    const asked = given(
      line('MeetingHeld', '2025-10-20/2025-10-24', {
        meetingId: 'r',
        title: 'Fifth round',
        participants: [{ partyId: 'a' }, { partyId: 'b' }],
        outcome: 'A text is agreed on the last day.',
      }),
    );
    const days = (asOf: string): unknown => asked.summary(asOf).daysSinceLastContact;
    expect([days('2025-10-25'), days('2025-10-24'), days('2025-10-22')]).toEqual([1, 0, 0]);
    expect(only(asked.meetings('2025-10-20'), 'status', 'outcome', 'heldOn', 'tentative')).toEqual([
      ['underway', null, '2025-10-20/2025-10-24', false],
    ]);
    expect(only(asked.meetings('2025-10-24'), 'status', 'outcome')).toEqual([
      ['held', 'A text is agreed on the last day.'],
    ]);
    expect(only(asked.contacts('2025-10-20'), 'parties', 'meetings')).toEqual([[['a', 'b'], 1]]);
  });

  it('"supports" at 06:30 and "opposes" on that day', () => {
    const [row] = given(
      stated('p', '2025-10-21T06:30:00Z', { stance: 'supports' }),
      stated('q', '2025-10-21', { stance: 'opposes' }),
    ).stances();
    expect([row.stance, row.conflicting]).toEqual(['supports', ['e8']]);
  });

  it('a party that crosses the floor', () => {
    const asked = new Asked([
      line('NegotiationOpened', '2010', { title: 'A case' }),
      party('red'),
      party('blue'),
      party('member', { memberOf: ['red'] }),
      line('PartyChanged', '2019-02-20', { partyId: 'member', memberOf: ['blue'], reason: 'r' }),
    ]);
    expect(asked.one('parties', 'member', '2015')?.memberOf).toEqual(['red']);
    expect(asked.one('parties', 'member', '2020')?.memberOf).toEqual(['blue']);
    expect(asked.one('parties', 'member')).not.toHaveProperty('reason');
  });

  it('one party under two names', () => {
    const rows = given(
      stated('p', '2012-06-01', { parties: ['a'] }, { source: { outlet: 'Northern Wire' } }),
      corroborate('e7', 'Radio Kestrel'),
      corroborate('e7', 'Quay Gazette'),
      merge('a', 'b'),
    ).stances();
    expect(only(rows, 'partyId', 'corroborations')).toEqual([['b', 2]]);
  });

  it('its own outlet corroborates', () => {
    const again = corroborate('e7', ' northern WIRE ');
    const [row] = given(
      stated('p', '2012-06-01', {}, { source: { outlet: 'Northern Wire' } }),
      again,
      again,
      again,
    ).stances();
    expect(row.corroborations).toBe(0);
  });

  it('a ceasefire declared by one party', () => {
    const declared = line('AgreementReached', '2025-04-19', {
      agreementId: 'u',
      title: 'Unilateral ceasefire',
      parties: ['a'],
    });
    expect(statusOf([], declared)).toBe(201);
  });
});

describe('dates', () => {
  it('one of a set reaches from its first date to its last', () => {
    expect(span('[2025-10-20..2025-10-XX]')).toEqual({
      start: Date.parse('2025-10-20'),
      end: Date.parse('2025-11-01') - 1,
      precision: 'interval',
    });
  });

  it('what rests on a moment is tentative until its latest moment, and never where asOf is left out', () => {
    for (const date of ['[2025-10-20..2025-10-24]', '2025-10-20/2025-10-24', '2025-10']) {
      const asked = given(stated('p', date, {}));
      const early = only(asked.stances('2025-10-21'), 'tentative');
      expect([early, only(asked.stances('2025-10-31'), 'tentative')]).toEqual([[true], [false]]);
      expect(only(asked.stances(), 'tentative')).toEqual([false]);
    }
    const asked = given(
      line('MeetingScheduled', '2025-10-01', { meetingId: 'm', title: 't', participants: [] }),
      line('MeetingHeld', '[2025-10-20..2025-10-24]', { meetingId: 'm', outcome: 'o' }),
    );
    expect(only(asked.meetings('2025-10-20'), 'status', 'tentative', 'outcome')).toEqual([
      ['held', true, 'o'],
    ]);
    expect(only(asked.meetings('2025-10-19'), 'status', 'tentative')).toEqual([['scheduled', false]]);
  });

  const held = (meetingId: string, occurredOn: string): Line =>
    line('MeetingHeld', occurredOn, {
      meetingId,
      title: 't',
      participants: [{ partyId: 'a' }, { partyId: 'b' }],
    });
  const call = (callId: string, occurredOn: string): Line =>
    line('CallHeld', occurredOn, { callId, participants: [{ partyId: 'a' }, { partyId: 'b' }] });

  it('the latest contact is the one that went on longest, so far', () => {
    const asked = given(held('m', '2025-10-20/2025-10-24'), call('x', '2025-10-22'));
    const last = (asOf: string): unknown => {
      const { lastContact, daysSinceLastContact } = asked.summary(asOf) as Record<string, JsonObject>;
      return [lastContact.id, daysSinceLastContact];
    };
    expect(last('2025-10-22')).toEqual(['m', 0]);
    expect(last('2025-10-22T00:00:00Z')).toEqual(['x', 0]);
    expect(last('2025-10-26')).toEqual(['m', 2]);
    expect(only(asked.contacts('2025-10-26'), 'meetings', 'calls')).toEqual([[1, 1]]);
    expect(given(call('x', '2025-10')).summary('2025-11-03').daysSinceLastContact).toBe(3);
  });

  it('postponements count since a meeting was last held or underway', () => {
    const scheduled = line('MeetingScheduled', '2025-10-01', {
      meetingId: 'm',
      title: 't',
      participants: [{ partyId: 'a' }],
    });
    const postponed = (occurredOn: string): Line => line('MeetingPostponed', occurredOn, { meetingId: 'm' });
    const asked = given(
      scheduled,
      postponed('2025-10-19'),
      held('n', '2025-10-20/2025-10-24'),
      postponed('2025-10-22'),
      postponed('2025-10-25'),
    );
    const inARow = (asOf: string): unknown => asked.summary(asOf).postponementsInARow;
    expect(['2025-10-19', '2025-10-22', '2025-10-24', '2025-10-25'].map(inARow)).toEqual([1, 0, 0, 1]);
  });

  it('statements conflict where their dates overlap and neither is withdrawn for the party', () => {
    const lines = [
      stated('p', '2025-10', { parties: ['a', 'b'], stance: 'opposes' }),
      stated('q', '2025-10-21', { parties: ['a', 'b'], stance: 'undecided' }),
      stated('r', '2025-10-22', { parties: ['a', 'b'], stance: 'supports' }),
    ];
    expect(only(given(...lines).stances(), 'conflicting')).toEqual([['e7'], ['e7']]);
    expect(only(given(...lines).stances('2025-10-21'), 'stance', 'conflicting')).toEqual([
      ['undecided', ['e7']],
      ['undecided', ['e7']],
    ]);
    const withdrawn = line('PositionWithdrawn', '2025-10-30', { positionId: 'p', parties: ['a'] });
    expect(only(given(...lines, withdrawn).stances(), 'conflicting')).toEqual([[], ['e7']]);
    expect(only(given(...lines, withdrawn).stances('2025-10-29'), 'conflicting')).toEqual([['e7'], ['e7']]);
  });

  it('a stretch must have ended, any other date begun, a day after the recording at the latest', () => {
    expect(statusOf([], call('x', '2025-12-31/2026-01-02'))).toBe(422);
    expect(statusOf([], call('x', '2025-12-31/2026-01-01'))).toBe(201);
    expect(statusOf([], call('x', '[2025-12-31..2026-01-05]'))).toBe(201);
    expect(statusOf([], stated('p', '2025-12-31/2026-01-05', {}))).toBe(201);
    const correction = line('ReportCorrected', '2025-12-31/2026-01-05', { eventId: 'e7', reason: 'r' });
    expect(statusOf([call('x', '2025-12-01')], correction)).toBe(422);
    expect(statusOf([stated('p', '2025-12-01', {})], correction)).toBe(201);
  });
});

describe('parties and issues', () => {
  it('a party is as its changes have it, and the admission says all', () => {
    const asked = given(
      party('d', { code: { scheme: 'ISO', value: 'DD' }, codes: [{ scheme: 'UN', value: '4' }] }, '2012'),
      line('PartyChanged', '2011', { partyId: 'd', name: 'before' }),
      line('PartyChanged', '2013', { partyId: 'd', name: 'after', aliases: ['the D'], reason: 'r' }),
      line('PartyLeft', '2014', { partyId: 'd' }),
      line('PartyReturned', '2015', { partyId: 'd' }),
    );
    expect(asked.one('parties', 'd', '2011')).toBeNull();
    const row = {
      partyId: 'd',
      name: 'd',
      kind: 'state',
      role: 'principal',
      codes: [
        { scheme: 'ISO', value: 'DD' },
        { scheme: 'UN', value: '4' },
      ],
      occurredOn: '2012',
      precision: 'year',
      eventId: 'e7',
      status: 'present',
      mergedFrom: [],
      disputed: false,
    };
    expect(asked.one('parties', 'd', '2012')).toEqual(row);
    expect(asked.one('parties', 'd', '2014')).toEqual({
      ...row,
      name: 'after',
      aliases: ['the D'],
      status: 'left',
    });
    expect(asked.one('parties', 'd')).toMatchObject({ status: 'present' });
  });

  it('only parties that are present are silent; who left keeps its stance', () => {
    const asked = given(
      stated('p', '2012', { stance: 'abstains' }),
      line('PartyLeft', '2013', { partyId: 'a' }),
      line('PartyLeft', '2013', { partyId: 'b' }),
    );
    expect(only(asked.convergence(), 'abstains', 'silent')).toEqual([
      [['a'], ['c']],
      [[], ['c']],
    ]);
    expect(asked.convergence('2012')[1].silent).toEqual(['a', 'b', 'c']);
  });

  it('an issue is closed and opened again, and has a parent', () => {
    const asked = given(
      issue('k', { parent: 'j', tags: ['t'] }, '2011'),
      line('IssueClosed', '2012', { issueId: 'k', outcome: 'o' }),
      line('IssueReopened', '2013', { issueId: 'k' }),
      line('ReportDisputed', '2014', { eventId: 'e8', by: 'x', statement: 's' }),
    );
    expect(['2011', '2012', '2013'].map((asOf) => asked.one('issues', 'k', asOf)?.status)).toEqual([
      'open',
      'closed',
      'open',
    ]);
    expect(asked.one('issues', 'k')).toMatchObject({ parent: 'j', tags: ['t'], disputed: true });
    expect(asked.one('issues', 'k')).toMatchObject({ outcome: null });
    expect(statusOf([], line('IssueClosed', '2012', { issueId: 'k' }))).toBe(404);
  });

  it('parties and issues stand in the summary in the order admitted and opened', () => {
    const asked = given(party('0', {}, '2011'), party('z', {}, '2009'), issue('0', {}, '2011'));
    expect(only(asked.summary().parties as JsonObject[], 'partyId')).toEqual(['z', 'a', 'b', 'c', '0']);
    expect(only(asked.summary().issues as JsonObject[], 'issueId')).toEqual(['i', 'j', '0']);
    expect(only(asked.rows('parties'), 'partyId')).toEqual(['0', 'a', 'b', 'c', 'z']);
  });
});

describe('merging', () => {
  it('whatever names the one counts as naming the other, at every asOf, from the merge on', () => {
    const asked = given(
      stated('p', '2012', { parties: ['a', 'b', 'c'] }),
      line('PartyChanged', '2013', { partyId: 'a', name: 'changed' }),
      merge('a', 'b'),
    );
    expect(only(asked.stances('2012'), 'partyId', 'jointWith')).toEqual([
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(only(asked.stances('2012', 8), 'partyId')).toEqual(['a', 'b', 'c']);
    expect(only(asked.stancesOf('a'), 'partyId')).toEqual(['b']);
    expect(asked.history('a', 'i')).toEqual(asked.history('b', 'i'));
    expect(asked.history('a', 'i')).toHaveLength(1);
    expect(only(asked.rows('parties'), 'partyId', 'name', 'mergedFrom')).toEqual([
      ['b', 'changed', ['a']],
      ['c', 'c', []],
    ]);
    expect(asked.one('parties', 'a')).toEqual(asked.one('parties', 'b'));
    expect(asked.one('parties', 'a')?.eventId).toBe('e3');
    expect(asked.list()).toMatchObject([{ counts: { parties: 2, issues: 2, positions: 1 } }]);
    expect(only(asked.rows('positions'), 'parties')).toEqual([['b', 'c']]);
  });

  it('a merge can be retracted, and what it is into merged further', () => {
    const lines = [stated('p', '2012', { parties: ['a'] }), merge('a', 'b'), merge('b', 'c')];
    const asked = given(...lines);
    expect(only(asked.stances(), 'partyId')).toEqual(['c']);
    expect(only(asked.rows('parties'), 'partyId', 'mergedFrom')).toEqual([['c', ['a', 'b']]]);
    expect(only(given(...lines, retract('e8')).stances(), 'partyId')).toEqual(['a']);
    expect(only(given(...lines, retract('e8'), retract('e10')).stances(), 'partyId')).toEqual(['c']);
  });

  it('lists lose doubles and the thing itself; participants stay', () => {
    const asked = given(
      party('d', { memberOf: ['a', 'b', 'c'] }),
      line('PartyChanged', '2011', { partyId: 'c', memberOf: ['a', 'd'] }),
      line('CallHeld', '2012', {
        callId: 'x',
        participants: [{ partyId: 'a' }, { partyId: 'b' }, { partyId: 'c' }],
      }),
      merge('a', 'c'),
    );
    expect(asked.one('parties', 'd')?.memberOf).toEqual(['c', 'b']);
    expect(asked.one('parties', 'c')?.memberOf).toEqual(['d']);
    expect(asked.one('calls', 'x')?.participants).toEqual([
      { partyId: 'c' },
      { partyId: 'b' },
      { partyId: 'c' },
    ]);
    expect(only(asked.contacts(), 'parties')).toEqual([['b', 'c']]);
  });

  it('corroborations compare what is said with ids read as merged', () => {
    const corrected: Line = {
      type: 'ReportCorrected',
      data: {
        eventId: 'e7',
        reason: 'r',
        data: { parties: ['b'], issueId: 'i', stance: 'supports', summary: 's' },
      },
    };
    const lines = [stated('p', '2012', { parties: ['a'] }), corroborate('e7', 'Wire'), corrected];
    expect(only(given(...lines).stances(), 'corroborations')).toEqual([0]);
    expect(only(given(...lines, merge('a', 'b')).stances(), 'corroborations')).toEqual([1]);
    expect(only(given(...lines, merge('a', 'b'), retract('e10')).stances(), 'corroborations')).toEqual([0]);
  });

  it('the timeline shows ids as recorded, the merge with both admissions, and finds the one by the other', () => {
    const asked = given(stated('p', '2012', { parties: ['a'] }), merge('a', 'b'), mergeIssue('i', 'j'));
    expect(only(asked.timeline({ type: 'PositionStated' }), 'data')).toMatchObject([
      { parties: ['a'], issueId: 'i' },
    ]);
    expect(ids(asked.timeline({ party: 'a' }))).toEqual(['e2', 'e3', 'e7']);
    expect(asked.timeline({ party: 'b' })).toEqual(asked.timeline({ party: 'a' }));
    expect(ids(asked.timeline({ issue: 'j' }))).toEqual(['e5', 'e6', 'e7']);
    expect(asked.timeline().map(({ merges }) => ids(merges))).toEqual([
      [],
      ['e8'],
      ['e8'],
      [],
      ['e9'],
      ['e9'],
      [],
    ]);
    expect(asked.timeline({ order: 'desc' })).toEqual(asked.timeline().reverse());
  });

  it('is a report of its own, with what is said about it', () => {
    const lines = [merge('a', 'b'), retract('e7'), retract('e8')];
    expect(given(...lines).report('e7')).toMatchObject({
      retracted: false,
      data: { partyId: 'a', into: 'b' },
      said: [
        { eventId: 'e8', retracted: true },
        { eventId: 'e9', retracted: false },
      ],
      retractions: [],
    });
    expect(given(...lines.slice(0, 2)).report('e7')).toMatchObject({ retracted: true, current: null });
    expect(given(merge('a', 'b')).report('e2')).toMatchObject({ said: [], corrections: [] });
  });

  it('is refused into itself, in a circle, and of what is merged already', () => {
    expect(statusOf([], merge('a', 'a'))).toBe(409);
    expect(statusOf([merge('a', 'b')], merge('b', 'a'))).toBe(409);
    expect(statusOf([merge('a', 'b'), merge('b', 'c')], merge('c', 'a'))).toBe(409);
    expect(statusOf([merge('a', 'b')], merge('a', 'c'))).toBe(409);
    expect(statusOf([merge('a', 'b')], merge('c', 'a'))).toBe(201);
    expect(statusOf([merge('a', 'b'), retract('e7')], merge('a', 'c'))).toBe(201);
    expect(statusOf([merge('a', 'b'), retract('e7'), merge('a', 'c')], retract('e8'))).toBe(409);
    expect(statusOf([], merge('x', 'a'))).toBe(404);
    expect(statusOf([], merge('a', 'x'))).toBe(422);
  });

  it('is refused, and so is its retraction, where another rule is left broken', () => {
    const joint = stated('p', '2012', { parties: ['a', 'b'] });
    const withdrawn = (id: string): Line =>
      line('PositionWithdrawn', '2013', { positionId: 'p', parties: [id] });
    expect(statusOf([joint, withdrawn('a')], merge('a', 'b'))).toBe(201);
    expect(statusOf([joint, withdrawn('a'), withdrawn('b')], merge('a', 'b'))).toBe(409);
    expect(statusOf([joint, withdrawn('a'), merge('a', 'b')], withdrawn('b'))).toBe(409);

    const ofA = stated('p', '2012', { parties: ['a'] });
    expect(statusOf([ofA], withdrawn('b'))).toBe(409);
    expect(statusOf([ofA, merge('a', 'b')], withdrawn('b'))).toBe(201);
    expect(statusOf([ofA, merge('a', 'b'), withdrawn('b')], retract('e8'))).toBe(409);
  });

  it('names both: neither admission can be retracted', () => {
    expect(statusOf([], retract('e2'))).toBe(201);
    expect(statusOf([merge('a', 'b')], retract('e2'))).toBe(409);
    expect(statusOf([merge('a', 'b')], retract('e3'))).toBe(409);
    expect(statusOf([retract('e2')], merge('a', 'b'))).toBe(409);
    expect(statusOf([merge('a', 'b')], stated('p', '2012', { parties: ['a'] }))).toBe(201);
  });

  it('cannot be corrected, corroborated or disputed', () => {
    expect(
      statusOf([merge('a', 'b')], { type: 'ReportCorrected', data: { eventId: 'e7', reason: 'r' } }),
    ).toBe(409);
    expect(statusOf([merge('a', 'b')], corroborate('e7', 'Wire'))).toBe(409);
    const disputed = { type: 'ReportDisputed', data: { eventId: 'e7', by: 'x', statement: 's' } };
    expect(statusOf([merge('a', 'b')], disputed)).toBe(409);
  });

  it('no issue is, through its parents, its own', () => {
    const k = issue('k', { parent: 'j' });
    expect(statusOf([], issue('k', { parent: 'k' }))).toBe(409);
    expect(statusOf([], issue('k', { parent: 'l' }))).toBe(422);
    const corrected: Line = {
      type: 'ReportCorrected',
      data: { eventId: 'e6', reason: 'r', data: { proposition: 'It is so.', parent: 'k' } },
    };
    expect(statusOf([k], corrected)).toBe(409);
    expect(statusOf([k], mergeIssue('j', 'k'))).toBe(409);
    expect(statusOf([k], mergeIssue('k', 'j'))).toBe(201);
    expect(statusOf([k, mergeIssue('k', 'j')], retract('e8'))).toBe(201);
    const asked = given(k, mergeIssue('j', 'i'));
    expect(only(asked.rows('issues'), 'issueId', 'parent', 'mergedFrom')).toEqual([
      ['i', undefined, ['j']],
      ['k', 'i', []],
    ]);
    expect(only(asked.convergence(), 'issueId')).toEqual(['i', 'k']);
  });
});

describe('positions', () => {
  it('a statement is withdrawn for some of its parties', () => {
    const asked = given(
      stated('p', '2012', { parties: ['a', 'b'], statementId: 's', stance: 'abstains' }),
      line('PositionWithdrawn', '2013', { positionId: 'p', parties: ['a'], reason: 'r' }),
    );
    expect(only(asked.stances(), 'partyId', 'stance', 'statementId', 'jointWith')).toEqual([
      ['b', 'abstains', 's', ['a']],
    ]);
    expect(only(asked.rows('positions'), 'positionId', 'withdrawnFor')).toEqual([['p', ['a']]]);
    expect(only(asked.rows('positions', '2012'), 'withdrawnFor')).toEqual([[]]);
    expect(asked.history('a', 'i')).toMatchObject([{ endedBy: 'e8', to: '2013' }]);
  });

  it('a position is withdrawn once for each party', () => {
    const joint = stated('p', '2012', { parties: ['a', 'b'] });
    const withdrawn = (data: JsonObject): Line =>
      line('PositionWithdrawn', '2013', { positionId: 'p', ...data });
    expect(statusOf([joint], withdrawn({ parties: ['c'] }))).toBe(409);
    expect(statusOf([joint], withdrawn({ parties: ['x'] }))).toBe(422);
    expect(statusOf([joint, withdrawn({ parties: ['a'] })], withdrawn({ parties: ['b'] }))).toBe(201);
    expect(statusOf([joint, withdrawn({ parties: ['a'] })], withdrawn({ parties: ['a', 'b'] }))).toBe(409);
    expect(statusOf([joint, withdrawn({ parties: ['a'] })], withdrawn({}))).toBe(409);
    expect(statusOf([joint, withdrawn({})], withdrawn({ parties: ['a'] }))).toBe(409);
  });

  it('the party of a speaker is a name like any other', () => {
    const spoken = stated('p', '2012', { parties: ['a'], speaker: { name: 'N', partyId: 'b' } });
    const asked = given(spoken, merge('b', 'c'));
    expect(ids(asked.timeline({ party: 'c' }))).toContain('e7');
    expect(only(asked.stances(), 'partyId', 'speaker')).toEqual([['a', { name: 'N', partyId: 'c' }]]);
    expect(statusOf([], stated('p', '2012', { speaker: { name: 'N', partyId: 'x' } }))).toBe(422);
    expect(statusOf([spoken], retract('e3'))).toBe(409);
  });

  it('outlets that corroborate are counted once each', () => {
    const asked = given(
      stated('p', '2012', {}, { source: { outlet: 'Gazette' } }),
      corroborate('e7', 'Wire'),
      corroborate('e7', ' WIRE'),
      corroborate('e7', 'gazette'),
      corroborate('e7', 'Radio'),
    );
    expect(only(asked.stances(), 'corroborations')).toEqual([2]);
    expect(ids(asked.timeline({ type: 'PositionStated' })[0].corroborations)).toHaveLength(4);
    const source: Line = {
      type: 'ReportCorrected',
      data: { eventId: 'e7', reason: 'r', source: { outlet: 'Radio' } },
    };
    const lines = [stated('p', '2012', {}), corroborate('e7', 'Radio'), corroborate('e7', 'Wire')];
    expect(only(given(...lines).stances(), 'corroborations')).toEqual([2]);
    expect(only(given(...lines, source).stances(), 'corroborations')).toEqual([1]);
  });
});

describe('agreements', () => {
  const reached = line('AgreementReached', '2012', {
    agreementId: 'x',
    title: 'Agreement',
    parties: ['b', 'a'],
    issues: ['i'],
  });
  const step = (type: string, occurredOn: string, parties?: string[]): Line =>
    line(`Agreement${type}`, occurredOn, { agreementId: 'x', ...(parties && { parties }) });

  it('are signed, ratified, in force, suspended, left and ended', () => {
    const asked = given(
      reached,
      step('Signed', '2011', ['a']),
      step('Signed', '2013', ['b']),
      step('Ratified', '2014', ['a']),
      step('InForce', '2015'),
      step('Left', '2016', ['b']),
      step('Suspended', '2017'),
      step('Ended', '2018'),
    );
    expect(asked.rows('agreements', '2011')).toEqual([]);
    const at = (asOf: string): unknown[] =>
      only(asked.rows('agreements', asOf), 'status', 'signedBy', 'ratifiedBy', 'leftBy');
    expect(at('2012')).toEqual([['reached', ['a'], [], []]]);
    expect(at('2013')).toEqual([['signed', ['a', 'b'], [], []]]);
    expect(at('2014')).toEqual([['signed', ['a', 'b'], ['a'], []]]);
    expect(at('2015')).toEqual([['in-force', ['a', 'b'], ['a'], []]]);
    expect(at('2016')).toEqual([['in-force', ['a', 'b'], ['a'], ['b']]]);
    expect(at('2017')).toEqual([['suspended', ['a', 'b'], ['a'], ['b']]]);
    expect(at('2018')).toEqual([['ended', ['a', 'b'], ['a'], ['b']]]);
    expect(only(asked.one('agreements', 'x', '2012')!.history as JsonObject[], 'eventId')).toEqual([
      'e8',
      'e7',
    ]);
    expect(asked.changes('2011', '2012').agreements).toMatchObject([{ agreementId: 'x' }]);
    expect(asked.changes('2012', '2018').agreements).toEqual([]);
  });

  it('count as signed once all who have not left, one at least, have signed', () => {
    const status = (...steps: Line[]): unknown => given(reached, ...steps).one('agreements', 'x')?.status;
    expect(status(step('Signed', '2013', ['a']), step('Left', '2014', ['b']))).toBe('signed');
    expect(status(step('Signed', '2013', ['a', 'b']), step('Left', '2014', ['a', 'b']))).toBe('reached');
    const back = given(reached, step('Left', '2013', ['a']), step('Signed', '2014', ['a', 'b']));
    expect(only(back.rows('agreements'), 'status', 'leftBy')).toEqual([['signed', []]]);
    expect(status(step('Signed', '2013', ['a']), merge('b', 'a'))).toBe('signed');
  });

  it('refuse the step of one who is not a party to them', () => {
    expect(statusOf([reached], step('Signed', '2013', ['a', 'c']))).toBe(409);
    expect(statusOf([reached], step('Signed', '2013', ['x']))).toBe(422);
    expect(statusOf([], step('InForce', '2013'))).toBe(404);
    expect(statusOf([reached, retract('e7')], step('InForce', '2013'))).toBe(409);
    expect(statusOf([reached, step('InForce', '2013')], retract('e7'))).toBe(409);
    expect(statusOf([reached, merge('a', 'c')], step('Signed', '2013', ['c']))).toBe(201);
    const narrowed: Line = {
      type: 'ReportCorrected',
      data: { eventId: 'e7', reason: 'r', data: { title: 'Agreement', parties: ['b'] } },
    };
    expect(statusOf([reached, step('Signed', '2013', ['a'])], narrowed)).toBe(409);
  });
});

it('The list of negotiations is filtered by status and tag, and sorted by the last event', () => {
  const opened = (negotiationId: string, occurredOn: string, tags?: string[]): Shown[] =>
    logOf([line('NegotiationOpened', occurredOn, { negotiationId, title: 't', ...(tags && { tags }) })]).map(
      (event) => ({ ...event, negotiationId }),
    );
  const log = [
    ...opened('x', '2012', ['t']),
    ...opened('y', '2013', ['t', 'u']),
    ...opened('z', '2012'),
    ...logOf([line('NegotiationConcluded', '2012-02', { outcome: 'o' })]).map((event) => ({
      ...event,
      negotiationId: 'x',
    })),
  ].map((event, at) => ({ ...event, position: String(at + 1), eventId: `e${at + 1}` }));
  const listed = (filter: Parameters<Oracle['list']>[1]): unknown[] =>
    only(new Oracle(log).list({ asOf: Infinity, knownAt: Infinity }, filter), 'negotiationId');
  expect(listed({})).toEqual(['x', 'y', 'z']);
  expect(listed({ order: '-lastEvent' })).toEqual(['y', 'x', 'z']);
  expect(listed({ status: 'concluded' })).toEqual(['x']);
  expect(listed({ tag: 't' })).toEqual(['x', 'y']);
});

it('The commands that chance makes come to every type of event, merges that are retracted among them', () => {
  const found = new Map<string, number>();
  let retractedMerges = 0;
  const histories = fc.sample(draws(40, 20), { numRuns: 200, seed: 1 });
  histories.forEach((all, nth) => {
    const history = new RandomHistory('talks', nth % THEME_COUNT);
    const log: Shown[] = [];
    const take = (command: ReturnType<RandomHistory['next']>): void => {
      const { expected } = history.verdict(command, log, NOW);
      if (expected !== 201 || log.some(({ eventId }) => eventId === command.body.eventId)) return;
      const eventId = (command.body.eventId as string | undefined) ?? `e${log.length}`;
      const event = { ...wouldBe(log, command), eventId, revision: log.length };
      history.recorded(command);
      const target = log.find((other) => event.data.eventId === other.eventId);
      if (event.type === 'ReportRetracted' && target?.type.endsWith('Merged')) retractedMerges++;
      log.push(event);
      found.set(event.type, (found.get(event.type) ?? 0) + 1);
    };
    history.beginning().forEach(take);
    for (const draw of all) take(history.next(draw, log));
    expect(faults(log)).toEqual([]);
  });
  const never = [...Object.keys(ID_FIELD), 'ReportRetracted', 'ReportCorrected'].filter(
    (type) => !found.has(type),
  );
  expect(never).toEqual([]);
  expect(retractedMerges).toBeGreaterThan(10);
});
