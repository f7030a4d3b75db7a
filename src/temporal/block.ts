import { CODE, FROM, LINK, MOMENT, Packed, POSITION, STRIDE, UNTIL } from './packed.js';

/**
 * An entry of a cell: one version of one report, at its place in valid time, with the span of recorded time in which it counts.
 * Spans are half-open: it is known from `from`, and no longer from `until` on (Infinity: it still counts).
 */
export interface Entry {
  /** Earliest moment the report's date allows, in milliseconds since 1970. */
  moment: number;
  /** Position of the original report: its place among reports of the same moment, and its name. */
  position: number;
  from: number;
  until: number;
  /** What the projection says of it: a number from 0 to 31, whose meaning is the projection's own. */
  code: number;
  /** A number more that the projection wants beside it; 0 where there is none. */
  link: number;
}

/** How full a block may be before it is split. */
export const BLOCK_SIZE = 256;

/** What is known of a block without reading it, so that a walk can pass it by. */
export interface Summary {
  count: number;
  firstMoment: number;
  firstPosition: number;
  /** Entries that still count. */
  open: number;
  /** The last recorded position at which anything in the block changed: from here on exactly the `open` entries count. */
  lastChange: number;
  /** Lowest `from`: before it nothing of the block was known. */
  minFrom: number;
  /** Highest `from` and lowest `until`: between the two every entry counts. */
  maxFrom: number;
  minUntil: number;
  /** Bit c is set where an entry has code c. */
  codes: number;
}

/**
 * Up to BLOCK_SIZE entries in valid order: packed as they are stored, or, from the first change until they are packed again,
 * one row of numbers after another.
 */
export class Block {
  private rows: Float64Array<ArrayBuffer> | undefined;
  private packed: Packed | undefined;
  private entries: number;
  private readonly known: Summary;
  private whole: { without: number; all: number; open: number } | undefined;

  /** @param bytes what `pack()` gave; left out: an empty block */
  constructor(bytes?: Uint8Array, summary?: Summary) {
    this.packed = bytes && new Packed(bytes);
    this.rows = bytes ? undefined : new Float64Array(0);
    this.entries = this.packed?.count ?? 0;
    this.known = summary ?? emptySummary();
    if (!summary) this.summarise();
  }

  get count(): number {
    return this.entries;
  }

  /** What is known of it; changes with the block. */
  get summary(): Summary {
    return this.known;
  }

  /** As it is stored. It is kept like that until it changes. */
  pack(): Uint8Array {
    if (this.rows) {
      this.packed = Packed.of(this.rows, this.count);
      giveBack(this.rows);
      this.rows = undefined;
    }
    return (this.packed as Packed).bytes;
  }

  /** STRIDE numbers an entry, in valid order. */
  toRows(): Float64Array {
    return this.rows ? this.rows.subarray(0, this.count * STRIDE) : (this.packed as Packed).unpack();
  }

  get bytes(): number {
    return this.rows?.byteLength ?? (this.packed as Packed).bytes.length;
  }

  entry(index: number): Entry {
    return {
      moment: this.value(MOMENT, index),
      position: this.value(POSITION, index),
      from: this.value(FROM, index),
      until: this.value(UNTIL, index),
      code: this.value(CODE, index),
      link: this.value(LINK, index),
    };
  }

  moment(index: number): number {
    return this.value(MOMENT, index);
  }

  counts(index: number, knownAt: number): boolean {
    return this.value(FROM, index) <= knownAt && knownAt < this.value(UNTIL, index);
  }

  /** How many of the first `index` entries count, those whose code's bit is in `without` left out. */
  countOf(index: number, knownAt: number, without: number): number {
    const { codes } = this.known;
    const skips = (codes & without) !== 0;
    if (!skips && allCount(this.known, knownAt)) return index;
    if (!skips && index === this.count && knownAt >= this.known.lastChange) return this.known.open;
    if (skips && index === this.count) {
      if (knownAt >= this.known.lastChange) return this.wholeWithout(without).open;
      if (allCount(this.known, knownAt)) return this.wholeWithout(without).all;
    }
    const from = this.column(FROM, index, SCRATCH[0]);
    const until = this.isConstant(UNTIL) ? undefined : this.column(UNTIL, index, SCRATCH[1]);
    const code = skips ? this.column(CODE, index, SCRATCH[2]) : undefined;
    let total = 0;
    for (let i = 0; i < index; i++) {
      const counts = from[i] <= knownAt && (until === undefined || knownAt < until[i]);
      if (counts && (code === undefined || ((1 << code[i]) & without) === 0)) total++;
    }
    return until === undefined && knownAt >= this.known.minUntil ? 0 : total;
  }

  /** Of all entries, and of those that still count, how many have a code that is not in `without`; kept until something changes. */
  private wholeWithout(without: number): { all: number; open: number } {
    if (this.whole?.without === without) return this.whole;
    const until = this.column(UNTIL, this.count, SCRATCH[1]);
    const code = this.column(CODE, this.count, SCRATCH[2]);
    const whole = { without, all: 0, open: 0 };
    for (let i = 0; i < this.count; i++) {
      if (((1 << code[i]) & without) !== 0) continue;
      whole.all++;
      if (until[i] === Infinity) whole.open++;
    }
    return (this.whole = whole);
  }

  /** Index of the first entry after (moment, position) in valid order. */
  after(moment: number, position: number): number {
    // Most reports come in the order of their dates.
    if (this.count === 0 || !this.isAfter(this.count - 1, moment, position)) return this.count;
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.isAfter(middle, moment, position)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Versions of one report at one moment keep the order in which they were recorded. @returns its index */
  insert(entry: Entry): number {
    const index = this.after(entry.moment, entry.position);
    const rows = this.changeable();
    const at = index * STRIDE;
    if (index < this.count) rows.copyWithin(at + STRIDE, at, this.count * STRIDE);
    rows[at + MOMENT] = entry.moment;
    rows[at + POSITION] = entry.position;
    rows[at + FROM] = entry.from;
    rows[at + UNTIL] = entry.until;
    rows[at + CODE] = entry.code;
    rows[at + LINK] = entry.link;
    this.entries++;
    this.takeIn(index);
    return index;
  }

  /** Ends the span of the open version of a report at a moment. @returns whether there was one. */
  close(moment: number, position: number, until: number): boolean {
    const index = this.openVersion(moment, position);
    if (index < 0) return false;
    this.changeable()[index * STRIDE + UNTIL] = until;
    this.known.open--;
    this.known.lastChange = Math.max(this.known.lastChange, until);
    this.known.minUntil = Math.min(this.known.minUntil, until);
    return true;
  }

  /** Sets a bit in the code of the open version. @returns whether there was one. */
  mark(moment: number, position: number, bit: number): boolean {
    const index = this.openVersion(moment, position);
    if (index < 0) return false;
    const code = (this.changeable()[index * STRIDE + CODE] |= bit);
    this.known.codes |= 1 << code;
    return true;
  }

  /** Keeps what stands before `index` and returns the rest. */
  split(index: number): Block {
    const upper = new Block();
    const rows = this.changeable();
    upper.rows = rows.slice(index * STRIDE, this.count * STRIDE);
    upper.entries = this.count - index;
    this.entries = index;
    upper.summarise();
    this.summarise();
    return upper;
  }

  private isAfter(index: number, moment: number, position: number): boolean {
    const at = this.value(MOMENT, index);
    return at > moment || (at === moment && this.value(POSITION, index) > position);
  }

  private value(column: number, index: number): number {
    return this.rows ? this.rows[index * STRIDE + column] : (this.packed as Packed).value(column, index);
  }

  private column(column: number, count: number, out: Float64Array): Float64Array {
    if (!this.rows) (this.packed as Packed).read(column, count, out);
    else for (let i = 0, at = column; i < count; i++, at += STRIDE) out[i] = this.rows[at];
    return out;
  }

  private isConstant(column: number): boolean {
    return this.rows === undefined && (this.packed as Packed).isConstant(column);
  }

  /** The rows, with room for one entry more. */
  private changeable(): Float64Array<ArrayBuffer> {
    const room = this.rows ? this.rows.length / STRIDE : 0;
    if (!this.rows || this.count >= room) {
      const rows = rowsFor(this.count + 1);
      if (this.rows) rows.set(this.rows);
      else this.packed?.unpack(rows);
      if (this.rows) giveBack(this.rows);
      this.rows = rows;
    }
    this.packed = undefined;
    this.whole = undefined;
    return this.rows;
  }

  private openVersion(moment: number, position: number): number {
    for (let index = this.after(moment, position) - 1; index >= 0; index--) {
      if (this.value(MOMENT, index) !== moment || this.value(POSITION, index) !== position) return -1;
      if (this.value(UNTIL, index) === Infinity) return index;
    }
    return -1;
  }

  private summarise(): void {
    Object.assign(this.known, emptySummary());
    for (let index = 0; index < this.count; index++) this.takeIn(index);
  }

  private takeIn(index: number): void {
    const { known } = this;
    const from = this.value(FROM, index);
    const until = this.value(UNTIL, index);
    known.count = this.count;
    if (index === 0) {
      known.firstMoment = this.value(MOMENT, 0);
      known.firstPosition = this.value(POSITION, 0);
    }
    if (until === Infinity) known.open++;
    else if (until > known.lastChange) known.lastChange = until;
    if (from > known.lastChange) known.lastChange = from;
    if (from < known.minFrom) known.minFrom = from;
    if (from > known.maxFrom) known.maxFrom = from;
    if (until < known.minUntil) known.minUntil = until;
    known.codes |= 1 << this.value(CODE, index);
  }
}

/** Room for entries comes in steps, so that what one block gives back another can take. */
const STEP = 32;
/** Rows that have been packed, by their room: memory that is often had anew is long in coming back. */
const SPARE: Float64Array<ArrayBuffer>[][] = Array.from({ length: BLOCK_SIZE / STEP + 1 }, () => []);
const MOST_SPARE = 64;

function rowsFor(count: number): Float64Array<ArrayBuffer> {
  if (count <= STEP / 2) return new Float64Array(Math.min(STEP / 2, count * 2) * STRIDE);
  const steps = Math.min(BLOCK_SIZE / STEP, Math.ceil((count * 1.25) / STEP));
  return SPARE[steps].pop() ?? new Float64Array(Math.max(count, steps * STEP) * STRIDE);
}

function giveBack(rows: Float64Array<ArrayBuffer>): void {
  const spare = SPARE[rows.length / (STEP * STRIDE)];
  if (spare && spare.length < MOST_SPARE) spare.push(rows);
}

/** For reading columns in a row: what stands in them is of no use after the call. */
const SCRATCH = [0, 1, 2].map(() => new Float64Array(BLOCK_SIZE));

const emptySummary = (): Summary => ({
  count: 0,
  firstMoment: NaN,
  firstPosition: NaN,
  open: 0,
  lastChange: 0,
  minFrom: Infinity,
  maxFrom: 0,
  minUntil: Infinity,
  codes: 0,
});

/** True where every entry of the block counts. */
export const allCount = ({ maxFrom, minUntil }: Summary, knownAt: number): boolean =>
  maxFrom <= knownAt && knownAt < minUntil;
