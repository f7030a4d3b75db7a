import { daysUntil, groupOf, peopleByParty, stepsAfter } from '../web/src/lib/meeting-groups.js';
import { cellsNamed, found, type Entry, type PaletteGroup } from '../web/src/lib/palette.js';
import type { Meeting } from '../web/src/lib/types.js';

const entry = (group: PaletteGroup, label: string, words?: string): Entry => ({
  key: label,
  group,
  label,
  words,
  run: () => undefined,
});
const labels = (entries: Entry[], query: string) =>
  found(entries, query).map(([group, own]) => [group, ...own.map(({ label }) => label)].join(' | '));

describe('What the palette finds', () => {
  const entries = [
    entry('negotiations', 'Talks on Łódź'),
    entry('parties', 'Great Norland'),
    entry('parties', 'Norland', 'NO'),
    entry('parties', 'Subnorland'),
    entry('commands', 'Share', 'hand on'),
    entry('commands', 'Print'),
  ];

  it.each([
    ['norland', ['parties | Norland | Great Norland | Subnorland']],
    ['lodz', ['negotiations | Talks on Łódź']],
    ['hand SHARE', ['commands | Share']],
    ['no', ['parties | Norland | Great Norland | Subnorland']],
    ['nothing of the kind', []],
  ])('has every word of “%s”, in any spelling; what begins with it comes first', (query, expected) => {
    expect(labels(entries, query)).toEqual(expected);
  });

  it('is commands and negotiations where nothing is asked yet', () => {
    expect(labels(entries, ' ')).toEqual(['commands | Share | Print', 'negotiations | Talks on Łódź']);
  });

  it('is fifty at most, whatever there is', () => {
    const many = ['date', 'commands', 'parties', 'cells', 'issues', 'reports', 'negotiations'].flatMap(
      (group) => Array.from({ length: 99 }, (_, i) => entry(group as PaletteGroup, `a ${group} ${i}`)),
    );
    for (const query of ['', 'a']) {
      const shown = found(many, query).flatMap(([, own]) => own);
      expect(shown.length).toBeGreaterThan(20);
      expect(shown.length).toBeLessThanOrEqual(50);
    }
  });
});

describe('A cell', () => {
  const named = (...all: string[]) => all.map((label) => ({ id: label, label }));
  const parties = named('Norland', 'Estmark', 'Union of Estmark');
  const issues = named('The strait is open.', 'Norland ends its patrols.', 'Quotas hold.');
  const cells = (query: string) =>
    cellsNamed(query, parties, issues).map(([party, issue]) => `${party.id}: ${issue.id}`);

  it('is named by words of its party and of its issue, in any order', () => {
    expect(cells('estmark quotas')).toEqual(['Estmark: Quotas hold.', 'Union of Estmark: Quotas hold.']);
    expect(cells('quotas union estm')).toEqual(['Union of Estmark: Quotas hold.']);
    expect(cells('Norland patrols')).toEqual(['Norland: Norland ends its patrols.']);
  });

  it('is not named by one word, nor by words of an issue alone', () => {
    expect(cells('estmark')).toEqual([]);
    expect(cells('strait open')).toEqual([]);
    expect(cells('norland nothing')).toEqual([]);
  });

  it('is one of ten at most on a board of any size', () => {
    const states = named(...Array.from({ length: 166 }, (_, i) => `State ${i}`));
    const questions = named(...Array.from({ length: 732 }, (_, i) => `Resolution ${i} is adopted.`));
    expect(cellsNamed('state resolution', states, questions)).toHaveLength(10);
    expect(cellsNamed('165 adopted 731', states, questions)).toEqual([[states[165], questions[731]]]);
  });
});

describe('A meeting', () => {
  const today = Date.parse('2025-10-21T12:00:00Z');
  const meeting = (status: Meeting['status'], scheduledFor: string | null = null) =>
    ({ status, scheduledFor }) as Meeting;

  it.each([
    ['scheduled', '2025-10-22', 'coming'],
    ['scheduled', '2025-10-21', 'coming'],
    ['scheduled', '2025-10', 'coming'],
    ['scheduled', '2025-10-20', 'passed'],
    ['scheduled', null, 'undated'],
    ['postponed', '2025-11', 'coming'],
    ['postponed', '2025-09', 'passed'],
    ['postponed', null, 'putOff'],
    ['cancelled', '2025-11', 'cancelled'],
    ['underway', null, 'underway'],
    ['held', '2025-01', 'held'],
  ] as const)('%s for %s is among: %s', (status, date, group) => {
    expect(groupOf(meeting(status, date), today)).toBe(group);
  });

  it('may be followed by what the rules of its life allow', () => {
    expect(stepsAfter(meeting('scheduled'))).toHaveLength(4);
    expect(stepsAfter(meeting('cancelled'))).toEqual(['MeetingRescheduled']);
    expect([...stepsAfter(meeting('held')), ...stepsAfter(meeting('underway'))]).toEqual([]);
  });

  it('has each party once, with all its people, and none where none is named', () => {
    const people = [{ partyId: 'a', person: 'A. One' }, { partyId: 'b' }, { partyId: 'a', office: 'Envoy' }];
    expect(peopleByParty(people as Meeting['participants'])).toEqual([
      ['a', [people[0], people[2]]],
      ['b', []],
    ]);
  });

  it('is so many days away where its day is known', () => {
    expect(daysUntil('2025-10-21', today)).toBe(0);
    expect(daysUntil('2025-10-31T08:00:00Z', today)).toBe(10);
    expect(daysUntil('2025-11', today)).toBeUndefined();
  });
});
