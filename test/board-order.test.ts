import { arrange, BoardFacts, division, toggled, type BoardQuery } from '../web/src/lib/board-order.js';
import { rowsIn } from '../web/src/lib/json-rows.js';
import { surname } from '../web/src/lib/speakers.js';
import { inView } from '../web/src/lib/window.js';
import type { Issue, Party, Stance, StanceName } from '../web/src/lib/types.js';

const parties = ['a', 'b', 'c'].map((partyId) => ({ partyId, name: `Party ${partyId}` }) as Party);
const issue = (issueId: string, parent?: string) =>
  ({ issueId, proposition: `Issue ${issueId}.`, ...(parent && { parent }) }) as Issue;
const issues = [issue('one'), issue('two'), issue('part', 'one'), issue('unsaid')];
const stances = (rows: Record<string, Record<string, StanceName>>) =>
  new Map(Object.entries(rows).map(([id, row]) => [id, new Map(Object.entries(row))]));
const now = stances({
  one: { a: 'supports', b: 'supports' },
  two: { a: 'supports', b: 'opposes' },
  part: { a: 'conditional' },
});
const before = stances({
  one: { a: 'supports', b: 'supports' },
  two: { a: 'supports' },
  part: { a: 'conditional' },
});
const facts = new BoardFacts();
for (const [partyId, issueId, statedOn, disputed] of [
  ['a', 'one', '2025-01-01', false],
  ['b', 'two', '2025-01-02', true],
  ['a', 'part', '2025-01-03', false],
] as const)
  facts.add({ partyId, issueId, statedOn, disputed, conflicting: [] as string[] } as unknown as Stance);

const NOTHING: BoardQuery = {
  findParty: null,
  findIssue: null,
  only: null,
  hide: null,
  group: null,
  sort: null,
  pinParty: null,
  pinIssue: null,
};
function shown(query: Partial<BoardQuery>, state: object = { now, before, facts }) {
  const board = arrange(parties, issues, state, { ...NOTHING, ...query });
  return [
    board.parties.map(({ partyId }) => partyId).join(' '),
    board.issues.map(({ issueId, depth }) => issueId + '>'.repeat(depth)).join(' '),
  ];
}

test.each<[string, Partial<BoardQuery>, string, string]>([
  ['as it comes, parts below what they are part of', {}, 'a b c', 'one part> two unsaid'],
  ['flat', { group: 'none' }, 'a b c', 'one two part unsaid'],
  ['without the silent', { hide: 'silent' }, 'a b', 'one part> two'],
  ['what changed', { only: 'changed' }, 'b', 'two'],
  ['what is disputed', { only: 'disputed' }, 'b', 'two'],
  ['what is conditional', { only: 'conditional' }, 'a', 'part'],
  ['the most divided first', { sort: 'division' }, 'a b c', 'two one part> unsaid'],
  ['what was last spoken of first', { sort: 'activity', group: 'none' }, 'a b c', 'part two one unsaid'],
  ['by words', { findParty: 'C', findIssue: 'two' }, 'c', 'two'],
  [
    'pinned first, also where filters would hide it',
    { pinParty: 'c', pinIssue: 'unsaid,x', only: 'changed' },
    'c b',
    'unsaid two',
  ],
])('the board shows %s', (_, query, columns, rows) => expect(shown(query)).toEqual([columns, rows]));

test('what is not known yet hides nothing', () => {
  for (const query of [{ only: 'disputed' }, { only: 'changed' }, { hide: 'silent' }, { sort: 'division' }])
    expect(shown(query, {})).toEqual(['a b c', 'one part> two unsaid']);
  expect(shown({ only: 'changed' }, { now })).toEqual(['a b c', 'one part> two unsaid']);
});

test('division is 0 where all agree, and 1 where all five stances are taken by as many', () => {
  const of = (...all: StanceName[]) => division(new Map(all.map((stance, index) => [`${index}`, stance])));
  expect(of()).toBe(0);
  expect(of('supports', 'supports')).toBe(0);
  expect(of('supports', 'conditional', 'undecided', 'opposes', 'abstains')).toBe(1);
  expect(of('supports', 'opposes')).toBeCloseTo(0.625);
});

test('an id is put at the end of a list, and taken out again', () => {
  expect([toggled(null, 'a'), toggled('a', 'b'), toggled('a,b', 'a'), toggled('a', 'a')]).toEqual([
    'a',
    'a,b',
    'b',
    null,
  ]);
});

test.each([
  ['Sergey Lavrov', 'Lavrov'],
  ['Ursula von der Leyen', 'von der Leyen'],
  ['Xi Jinping', 'Xi'],
  ['Kim Jong Un', 'Kim'],
  ['Kim Darroch', 'Darroch'],
  ['Lula da Silva', 'da Silva'],
  ['Robert Kennedy Jr.', 'Kennedy'],
  ['習近平', '習近平'],
  ['', ''],
])('%s is called %s', (name, called) => expect(surname(name)).toBe(called));

test('a window holds what is in view, some to spare, and one more wherever it is', () => {
  for (let offset = 0; offset < 1000; offset += 7) {
    const found = inView(offset, 100, 10, 105, 2, 1);
    const first = Math.floor(1 + offset / 10);
    for (let index = first; index < Math.min(105, first + 10); index++) expect(found).toContain(index);
    expect(found).toContain(2);
    expect(found.length).toBeLessThan(30);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
  }
  expect(inView(0, 100, 10, 0, -1)).toEqual([]);
});

test('rows are read from an answer that comes in pieces, wherever it is cut', async () => {
  const rows = [{ a: 'x"y\\' }, { b: [{ c: '}{][' }, 1] }, { d: {} }];
  const answer = JSON.stringify({ asOf: '"[{', of: null, rows, nextCursor: null });
  for (const size of [1, 2, 3, 7, 1000]) {
    const pieces = async function* () {
      for (let at = 0; at < answer.length; at += size) yield answer.slice(at, at + size);
    };
    const found: object[] = [];
    for await (const some of rowsIn<object>(pieces())) found.push(...some);
    expect(found).toEqual(rows);
  }
});
