import fc from 'fast-check';
import { LINK, MOMENT, Packed, STRIDE } from './packed.js';

const DAY = 86_400_000;

const rowsOf = (entries: readonly (readonly number[])[]): Float64Array => Float64Array.from(entries.flat());

/** What a column may hold: everything from all the same to what no number of differences can say. */
const column = fc.oneof(
  fc.constant(0),
  fc.nat(5),
  fc.nat(70_000),
  fc.constantFrom(-719_162, 0, 20_000).map((day) => day * DAY),
  fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }),
  fc.maxSafeNat(),
  fc.constant(Infinity),
  fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((number) => number + 0),
);
const entry = fc
  .tuple(column, fc.maxSafeNat(), column, column, fc.nat(31), column)
  .map(([moment, position, from, until, code, link]) =>
    // A version counts from the report's own position on, or later.
    [
      moment,
      position,
      Math.min(Number.MAX_SAFE_INTEGER, position + Math.abs(from === Infinity ? 0 : Math.trunc(from))),
      until,
      code,
      link,
    ],
  );

it('gives back every number as it was', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), fc.nat(3), (entries, room) => {
      const rows = rowsOf(entries);
      const packed = new Packed(Packed.of(rows, entries.length).bytes);
      expect(packed.count).toBe(entries.length);
      expect([...packed.unpack()]).toEqual([...rows]);
      const larger = packed.unpack(new Float64Array((entries.length + room) * STRIDE).fill(7));
      expect([...larger]).toEqual([...rows, ...Array<number>(room * STRIDE).fill(7)]);
      entries.forEach((values, i) => values.forEach((value, c) => expect(packed.value(c, i)).toBe(value)));
    }),
    { numRuns: 2_000 },
  );
});

it('takes one entry after another from memory that lies anywhere', () => {
  const { bytes } = Packed.of(rowsOf([[DAY, 7, 7, Infinity, 1, 0]]), 1);
  const elsewhere = new Uint8Array(bytes.length + 3);
  elsewhere.set(bytes, 3);
  expect([...new Packed(elsewhere.subarray(3)).unpack()]).toEqual([DAY, 7, 7, Infinity, 1, 0]);
});

it('takes a few bytes for a report that nothing has been said about, whatever the length of the log', () => {
  const entries = Array.from({ length: 255 }, (_, i) => [
    i * 3 * DAY,
    9e12 + i * 500,
    9e12 + i * 500,
    Infinity,
    i % 4,
    DAY - 1,
  ]);
  expect(Packed.of(rowsOf(entries), 255).bytes.length / 255).toBeLessThan(8);
});

it('says which columns are the same all along', () => {
  const packed = Packed.of(
    rowsOf([
      [0, 1, 1, Infinity, 2, 0],
      [DAY, 4, 4, Infinity, 2, 5],
    ]),
    2,
  );
  expect([0, 1, 2, 3, 4, 5].map((each) => packed.isConstant(each))).toEqual([
    false,
    false,
    true,
    true,
    true,
    false,
  ]);
  const corrected = Packed.of(
    rowsOf([
      [0, 1, 9, Infinity, 2, 0],
      [DAY, 4, 12, 14, 2, 0],
    ]),
    2,
  );
  expect([MOMENT, LINK].map((each) => corrected.isConstant(each))).toEqual([false, true]);
  expect([0, 1, 2, 3, 4, 5].map((each) => corrected.isConstant(each))[2]).toBe(false);
});
