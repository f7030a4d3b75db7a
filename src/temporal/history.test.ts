import fc from 'fast-check';
import {
  countedIn,
  Kernel,
  mayFollow,
  plainFold,
  says,
  stands,
  type Counted,
  type History,
  type Letter,
} from '../../test/support/kernel.js';
import { agreeing, effectiveVersion, type Annotation } from './annotations.js';
import { runsOf } from '../../test/support/runs.js';

const RUNS = runsOf(Number(process.env.KERNEL_RUNS ?? 100_000), 1);

/** What differs between the kernel and the plain fold at a pair of times; null where nothing does. */
function difference(
  { cell }: Kernel,
  fold: readonly Counted[],
  asOf: number,
  knownAt: number,
): object | null {
  const counted = countedIn(cell, asOf, knownAt);
  return alike(counted, fold) ? null : { asOf, knownAt, fold, counted };
}

const alike = (a: readonly Counted[], b: readonly Counted[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => one.position === b[i].position && one.moment === b[i].moment && one.code === b[i].code);

/** The same of what is said about each report. */
function differenceAbout({ reports }: Kernel, history: History, knownAt: number): object | null {
  for (const [position, report] of reports) {
    if (position > knownAt) continue;
    const annotations = (does: Exclude<Letter['does'], 'report'>) =>
      history.flatMap((letter, i) =>
        letter.does === does && i < knownAt && letter.target === position && stands(history, knownAt, i + 1)
          ? [i + 1]
          : [],
      );
    const { code } = says(history, knownAt, position);
    const saidThen = (annotation: number) => says(history, annotation - 1, position).code;
    const expected = {
      counts: stands(history, knownAt, position),
      contentKey: String(code),
      corrections: annotations('correct'),
      corroborations: annotations('corroborate').filter((annotation) => saidThen(annotation) === code),
      disputes: annotations('dispute'),
    };
    const effective = effectiveVersion(report, knownAt);
    const { counts, contentKey } = effective;
    const positions = (of: readonly Annotation[]) => of.map((annotation) => annotation.position);
    const actual = {
      counts,
      contentKey,
      corrections: positions(effective.corrections),
      corroborations: positions(agreeing(effective, (key) => key)),
      disputes: positions(effective.disputes),
    };
    if (JSON.stringify(actual) !== JSON.stringify(expected)) return { position, knownAt, expected, actual };
  }
  return null;
}

describe('every history of up to five reports', () => {
  const MOMENTS = [1, 2];
  const CODES = [0, 1];

  /** Every letter there is after a history. */
  function letters(history: History): Letter[] {
    const found: Letter[] = MOMENTS.flatMap((moment) =>
      CODES.map((code): Letter => ({ does: 'report', moment, code })),
    );
    history.forEach(({ does }, i) => {
      const target = i + 1;
      found.push({ does: 'retract', target });
      if (does !== 'report') return;
      const { moment, code } = says(history, history.length, target);
      found.push(
        { does: 'correct', target, moment: 3 - moment },
        { does: 'correct', target, code: 1 - code },
      );
      found.push({ does: 'corroborate', target });
    });
    return found.filter((letter) => mayFollow(history, letter));
  }

  /** Calls with each history of a length, and the plain fold at each knownAt and asOf of it. */
  function each(
    length: number,
    history: Letter[],
    folds: Counted[][][],
    tell: (history: Letter[], folds: Counted[][][]) => void,
  ): void {
    if (history.length === length) return tell(history, folds);
    for (const letter of letters(history)) {
      history.push(letter);
      folds.push(MOMENTS.map((asOf) => plainFold(history, asOf, history.length)));
      each(length, history, folds, tell);
      folds.pop();
      history.pop();
    }
  }

  it.each([1, 2, 3, 4, 5])('of length %i', (length) => {
    let count = 0;
    each(length, [], [], (history, folds) => {
      count++;
      const kernel = new Kernel(history);
      folds.forEach((byMoment, known) => {
        MOMENTS.forEach((asOf, m) => {
          const found = difference(kernel, byMoment[m], asOf, known + 1);
          if (found) expect({ history, ...found }).toBeNull();
        });
        const found = known === length - 1 ? differenceAbout(kernel, history, length) : null;
        if (found) expect({ history, ...found }).toBeNull();
      });
    });
    expect(count).toBeGreaterThanOrEqual(4 ** length);
  });
});

describe('any history', () => {
  const draw = fc.record({
    does: fc.constantFrom<Letter['does']>('report', 'report', 'retract', 'correct', 'corroborate', 'dispute'),
    target: fc.nat(30),
    moment: fc.integer({ min: 1, max: 4 }),
    code: fc.integer({ min: 0, max: 4 }),
    part: fc.integer({ min: 1, max: 3 }),
  });
  type Draw = typeof draw extends fc.Arbitrary<infer T> ? T : never;

  function letterOf({ does, target, moment, code, part }: Draw, history: History): Letter {
    if (does === 'report' || history.length === 0) return { does: 'report', moment, code };
    const about = history.length - (target % history.length);
    if (does !== 'correct') return { does, target: about };
    return { does, target: about, ...(part & 1 && { moment }), ...(part & 2 && { code }) };
  }

  it(`is answered as the plain fold has it, in ${RUNS.numRuns} of them`, () => {
    fc.assert(
      fc.property(fc.array(draw, { maxLength: 14 }), fc.nat(0xffff), (all, seed) => {
        const history: Letter[] = [];
        for (const one of all) {
          const letter = letterOf(one, history);
          if (mayFollow(history, letter)) history.push(letter);
        }
        const kernel = new Kernel(history);
        for (let i = 0; i < 3; i++) {
          const asOf = (seed >> i) % 6;
          const knownAt = (seed >> (3 * i)) % (history.length + 2);
          const found =
            difference(kernel, plainFold(history, asOf, knownAt), asOf, knownAt) ??
            differenceAbout(kernel, history, knownAt);
          if (found) expect({ history, ...found }).toBeNull();
        }
      }),
      RUNS,
    );
  });
});
