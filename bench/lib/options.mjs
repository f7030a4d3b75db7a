// What a bench is asked on its command line, the same for all of them.
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

/** Tiny sizes and times: whether it runs, not how fast. */
export const quick = values.quick;
export const long = values.long;
export const { list, write } = values;
export const names = positionals;

const million = values.million || long;

/** Sizes of the ledger, in reports, smallest first. */
export const SIZES = quick ? [500, 1_500] : [10_000, 100_000, ...(million ? [1_000_000] : [])];
export const LARGEST = SIZES.at(-1);

/** How often each side is measured, in turns. */
export const ROUNDS = quick ? 1 : 3;

/** @returns the first, or in a quick run the second */
export const sized = (usual, whenQuick) => (quick ? whenQuick : usual);
