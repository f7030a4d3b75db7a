import { CellHistory } from '../src/temporal/history.js';
import { fold } from './engine.js';
import { stanceProjection, STANCES, type Stance } from './stances.js';

const STATED = stanceProjection.types.indexOf('PositionStated');
const WITHDRAWN = stanceProjection.types.indexOf('PositionWithdrawn');
const NOTHING_SAID = () => ({});

/** The entry of a statement on a day, recorded at a position. */
const says = (position: number, day: number, stance: Stance, until = Infinity) => ({
  validFrom: day,
  position,
  recordedFrom: position,
  recordedUntil: until,
  kind: STATED | (STANCES.indexOf(stance) << 4),
  payload: day,
});

const withdraws = (position: number, day: number, statement: number) => ({
  ...says(position, day, 'supports'),
  kind: WITHDRAWN,
  payload: statement,
});

/** What the fold says of a cell at a pair of times, by the positions of the statements it names. */
function at(entries: ReturnType<typeof says>[], asOf: number, knownAt = 1_000) {
  const cell = new CellHistory();
  for (const entry of entries) cell.insert(entry);
  const state = fold(stanceProjection, cell, { asOf, knownAt }, NOTHING_SAID);
  if (!state) return undefined;
  const { latest, since, previous, statements, isWithdrawn } = state;
  return {
    latest: latest?.position,
    since: since?.position,
    previous: previous?.position,
    statements,
    isWithdrawn,
  };
}

describe('a party on an issue', () => {
  it('is silent until it has said something', () => {
    expect(at([says(1, 10, 'supports')], 9)).toBeUndefined();
    expect(at([says(1, 10, 'supports')], 10, 0)).toBeUndefined();
  });

  it('holds its stance through restatements, from the first of them on', () => {
    const entries = [says(1, 10, 'supports'), says(2, 20, 'supports'), says(3, 30, 'opposes')];
    expect(at(entries, 25)).toMatchObject({ latest: 2, since: 1, previous: undefined, statements: 2 });
    expect(at(entries, 30)).toMatchObject({ latest: 3, since: 3, previous: 1, statements: 3 });
  });

  it('is placed by the date of what it said, however late that was recorded', () => {
    const entries = [says(1, 10, 'supports'), says(2, 30, 'opposes'), says(3, 20, 'undecided')];
    expect(at(entries, 25)).toMatchObject({ latest: 3, since: 3, previous: 1 });
    expect(at(entries, 25, 2)).toMatchObject({ latest: 1 });
    expect(at(entries, 30)).toMatchObject({ latest: 2, previous: 3 });
  });

  it('has no stance after a withdrawal of its latest statement, and begins anew after it', () => {
    const entries = [says(1, 10, 'supports'), withdraws(2, 20, 1), says(3, 30, 'supports')];
    expect(at(entries, 20)).toMatchObject({ latest: 1, isWithdrawn: true });
    expect(at(entries, 30)).toMatchObject({ latest: 3, since: 3, previous: 1, isWithdrawn: false });
  });

  it('is not changed by the withdrawal of an earlier statement', () => {
    const entries = [says(1, 10, 'supports'), says(2, 20, 'opposes'), withdraws(3, 30, 1)];
    expect(at(entries, 30)).toMatchObject({ latest: 2, isWithdrawn: false });
  });

  it('said nothing by a report that does not count any more, for who knows that', () => {
    const entries = [says(1, 10, 'supports'), says(2, 20, 'opposes', 3)];
    expect(at(entries, 30, 2)).toMatchObject({ latest: 2 });
    expect(at(entries, 30, 3)).toMatchObject({ latest: 1, previous: undefined });
  });
});
