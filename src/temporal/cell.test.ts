import { asCounted, Kernel, mayFollow, plainFold, type Letter } from '../../test/support/kernel.js';
import { Dice } from '../../test/support/commands.js';
import { Block, BLOCK_SIZE } from './block.js';
import { Cell, NOW } from './cell.js';

jest.setTimeout(120_000);

const entry = (moment: number, position: number, from = position, code = 0) => ({
  moment,
  position,
  from,
  until: Infinity,
  code,
  link: 0,
});
const positions = (
  cell: Cell,
  asOf = Infinity,
  knownAt = NOW,
  after?: { moment: number; position: number },
) => [...cell.entries(asOf, knownAt, after)].map(({ position }) => position);

describe('a cell', () => {
  it('that is empty answers nothing', () => {
    const cell = new Cell();
    expect(positions(cell)).toEqual([]);
    expect(cell.last(Infinity, NOW)).toBeUndefined();
    expect(cell.count(Infinity, NOW)).toBe(0);
    expect(cell.size).toBe(0);
  });

  it('reads reports in order of their moment, those of one moment in the order recorded', () => {
    const cell = new Cell();
    for (const each of [entry(3, 1), entry(1, 2), entry(3, 3), entry(2, 4), entry(1, 5)]) cell.insert(each);
    expect(positions(cell)).toEqual([2, 5, 4, 1, 3]);
    expect(positions(cell, 2)).toEqual([2, 5, 4]);
    expect(positions(cell, 2, 4)).toEqual([2, 4]);
    expect(positions(cell, 3, NOW, { moment: 2, position: 4 })).toEqual([1, 3]);
  });

  it('counts a version from its own position until the one that ends it', () => {
    const cell = new Cell();
    cell.insert(entry(1, 1));
    cell.close(1, 1, 4);
    cell.insert(entry(1, 1, 4, 2));
    expect([0, 1, 3, 4, NOW].map((knownAt) => cell.last(9, knownAt)?.code)).toEqual([undefined, 0, 0, 2, 2]);
  });

  it('refuses to end what does not count', () => {
    const cell = new Cell();
    expect(() => cell.close(1, 1, 2)).toThrow('No open version of report 1 at 1.');
    cell.insert(entry(1, 1));
    cell.close(1, 1, 2);
    expect(() => cell.close(1, 1, 3)).toThrow('No open version of report 1 at 1.');
    expect(() => cell.close(2, 1, 3)).toThrow('No open version of report 1 at 2.');
  });

  it('counts without some codes after every change as an entry by entry count has it', () => {
    const dice = new Dice(7);
    const cell = new Cell([], undefined, 8);
    const without = (1 << 1) | (1 << 4);
    const open: { moment: number; position: number }[] = [];
    for (let position = 1; position <= 400; position++) {
      const target = open[dice.below(open.length + 1)];
      const does = dice.below(4);
      if (target && does === 0) {
        cell.close(target.moment, target.position, position);
        open.splice(open.indexOf(target), 1);
      } else if (target && does === 1) cell.mark(target.moment, target.position, 4);
      else {
        const made = entry(dice.below(50), position, position, dice.below(4));
        cell.insert(made);
        open.push(made);
      }
      for (const knownAt of [NOW, position, dice.below(position + 1)])
        for (const asOf of [Infinity, dice.below(50)])
          expect(cell.count(asOf, knownAt, without)).toBe(
            [...cell.entries(asOf, knownAt)].filter(({ code }) => ((1 << code) & without) === 0).length,
          );
    }
  });

  it('marks the version that counts, and leaves those before it as they were', () => {
    const cell = new Cell([], undefined, 2);
    for (let at = 1; at <= 6; at++) cell.insert(entry(1, at));
    cell.close(1, 3, 7);
    cell.insert(entry(1, 3, 7));
    cell.mark(1, 3, 16);
    cell.mark(1, 9, 16);
    cell.mark(0, 3, 16);
    const codes = (knownAt: number) => [...cell.entries(1, knownAt)].map(({ code }) => code);
    expect(codes(6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(codes(7)).toEqual([0, 0, 16, 0, 0, 0]);
    expect(cell.count(1, 7, 1 << 16)).toBe(5);
  });

  it('finds the open version though hundreds of earlier ones stand before it, in other blocks', () => {
    const cell = new Cell();
    cell.insert(entry(1, 1));
    for (let at = 2; at <= 3 * BLOCK_SIZE; at++) {
      cell.close(1, 1, at);
      cell.insert(entry(1, 1, at, at % 16));
    }
    cell.insert(entry(2, 3 * BLOCK_SIZE + 1));
    expect(cell.slots.length).toBeGreaterThan(3);
    for (let at = 1; at <= 3 * BLOCK_SIZE; at++) {
      expect(cell.last(1, at)).toMatchObject({ position: 1, code: at === 1 ? 0 : at % 16 });
      expect(cell.count(1, at)).toBe(1);
    }
    cell.close(1, 1, 4 * BLOCK_SIZE);
    expect(positions(cell)).toEqual([3 * BLOCK_SIZE + 1]);
  });

  it('keeps every block below its size, and every summary true', () => {
    const cell = new Cell();
    const dice = new Dice(7);
    for (let at = 1; at <= 5_000; at++) cell.insert(entry(dice.below(50), at));
    for (const { block, summary } of cell.slots) {
      expect(block!.count).toBeLessThan(BLOCK_SIZE);
      expect(summary).toEqual(new Block(block!.pack()).summary);
    }
    expect(cell.size).toBe(5_000);
  });
});

/** A long life of one cell: reports that crowd on a few days or come in order, and much said about them. */
function longHistory(seed: number, length: number, days: number): Letter[] {
  const dice = new Dice(seed);
  const history: Letter[] = [];
  const code = () => dice.below(5);
  while (history.length < length) {
    const moment = days === 0 ? history.length + dice.below(20) : dice.below(days);
    const target = history.length - dice.below(Math.min(history.length + 1, 400));
    const letter = dice.oneOf<Letter>([
      { does: 'report', moment, code: code() },
      { does: 'report', moment, code: code() },
      { does: 'retract', target },
      { does: 'correct', target, moment },
      { does: 'correct', target, code: code() },
      { does: 'correct', target, moment, code: code() },
    ]);
    if (mayFollow(history, letter)) history.push(letter);
  }
  return history;
}

it.each([
  ['in order of their dates', 1, 0],
  ['all on one day', 2, 1],
  ['on three days', 3, 3],
  ['on a thousand days', 4, 1000],
])(
  'A cell of 2,500 reports, corrections and retractions, %s, answers as the plain fold has it',
  (_, seed, days) => {
    const history = longHistory(seed, 2_500, days);
    const { cell } = new Kernel(history);
    expect(cell.slots.length).toBeGreaterThan(4);
    const dice = new Dice(seed);
    for (let i = 0; i < 15; i++) {
      const knownAt = i === 0 ? history.length : dice.below(history.length + 2);
      const asOf = i % 3 === 0 ? Infinity : dice.below(days || history.length);
      const fold = plainFold(history, asOf, knownAt);
      expect([...cell.entries(asOf, knownAt)].map(asCounted)).toEqual(fold);
      const back: object[] = [];
      cell.walkBack(asOf, knownAt, (each) => void back.push(asCounted(each)));
      expect(back.reverse()).toEqual(fold);
      expect(cell.count(asOf, knownAt)).toBe(fold.length);
      expect(cell.count(asOf, knownAt, (1 << 1) | (1 << 4))).toBe(
        fold.filter(({ code }) => code !== 1 && code !== 4).length,
      );
      const after = fold[dice.below(fold.length + 1)];
      if (after) {
        const rest = [...cell.entries(asOf, knownAt, after)].map(asCounted);
        expect(rest).toEqual(fold.slice(fold.indexOf(after) + 1));
      }
    }
  },
);
