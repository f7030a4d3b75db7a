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

/** How full a block may be before it is split in two. */
export const BLOCK_SIZE = 256;

const STRIDE = 6;
const MOMENT = 0;
const POSITION = 1;
const FROM = 2;
const UNTIL = 3;
const CODE = 4;
const LINK = 5;

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

/** Up to BLOCK_SIZE entries in valid order, kept flat: one array of numbers is what is stored, too. */
export class Block {
  private numbers: Float64Array;
  count: number;

  constructor(numbers: Float64Array = new Float64Array(0)) {
    this.numbers = numbers;
    this.count = numbers.length / STRIDE;
  }

  /** The flat form that `new Block()` takes back. Shares memory with the block. */
  toNumbers(): Float64Array {
    return this.numbers.subarray(0, this.count * STRIDE);
  }

  get bytes(): number {
    return this.numbers.byteLength;
  }

  entry(index: number): Entry {
    const n = this.numbers;
    const at = index * STRIDE;
    return {
      moment: n[at + MOMENT],
      position: n[at + POSITION],
      from: n[at + FROM],
      until: n[at + UNTIL],
      code: n[at + CODE],
      link: n[at + LINK],
    };
  }

  moment(index: number): number {
    return this.numbers[index * STRIDE + MOMENT];
  }

  code(index: number): number {
    return this.numbers[index * STRIDE + CODE];
  }

  counts(index: number, knownAt: number): boolean {
    const at = index * STRIDE;
    return this.numbers[at + FROM] <= knownAt && knownAt < this.numbers[at + UNTIL];
  }

  /** Index of the first entry after (moment, position) in valid order. */
  after(moment: number, position: number): number {
    const n = this.numbers;
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = middle * STRIDE;
      const isAfter = n[at + MOMENT] > moment || (n[at + MOMENT] === moment && n[at + POSITION] > position);
      if (isAfter) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Versions of one report at one moment keep the order in which they were recorded. */
  insert(entry: Entry): void {
    const index = this.after(entry.moment, entry.position);
    this.makeRoom();
    const at = index * STRIDE;
    this.numbers.copyWithin(at + STRIDE, at, this.count * STRIDE);
    this.numbers[at + MOMENT] = entry.moment;
    this.numbers[at + POSITION] = entry.position;
    this.numbers[at + FROM] = entry.from;
    this.numbers[at + UNTIL] = entry.until;
    this.numbers[at + CODE] = entry.code;
    this.numbers[at + LINK] = entry.link;
    this.count++;
  }

  /** Ends the span of the open version of a report at a moment. @returns whether there was one. */
  close(moment: number, position: number, until: number): boolean {
    const at = this.openVersion(moment, position);
    if (at < 0) return false;
    this.numbers[at + UNTIL] = until;
    return true;
  }

  /** Sets a bit in the code of the open version. @returns whether there was one. */
  mark(moment: number, position: number, bit: number): boolean {
    const at = this.openVersion(moment, position);
    if (at < 0) return false;
    this.numbers[at + CODE] |= bit;
    return true;
  }

  /** Keeps the lower half and returns the upper one. */
  split(): Block {
    const middle = this.count >>> 1;
    const upper = new Block(this.numbers.slice(middle * STRIDE, this.count * STRIDE));
    this.count = middle;
    return upper;
  }

  summary(): Summary {
    const n = this.numbers;
    const summary: Summary = {
      count: this.count,
      firstMoment: n[MOMENT],
      firstPosition: n[POSITION],
      open: 0,
      lastChange: 0,
      minFrom: Infinity,
      maxFrom: 0,
      minUntil: Infinity,
      codes: 0,
    };
    for (let at = 0; at < this.count * STRIDE; at += STRIDE) {
      const until = n[at + UNTIL];
      if (until === Infinity) summary.open++;
      else summary.lastChange = Math.max(summary.lastChange, until);
      summary.minFrom = Math.min(summary.minFrom, n[at + FROM]);
      summary.maxFrom = Math.max(summary.maxFrom, n[at + FROM]);
      summary.minUntil = Math.min(summary.minUntil, until);
      summary.codes |= 1 << n[at + CODE];
    }
    summary.lastChange = Math.max(summary.lastChange, summary.maxFrom);
    return summary;
  }

  private openVersion(moment: number, position: number): number {
    for (let index = this.after(moment, position) - 1; index >= 0; index--) {
      const at = index * STRIDE;
      if (this.numbers[at + MOMENT] !== moment || this.numbers[at + POSITION] !== position) return -1;
      if (this.numbers[at + UNTIL] === Infinity) return at;
    }
    return -1;
  }

  private makeRoom(): void {
    if ((this.count + 1) * STRIDE <= this.numbers.length) return;
    const larger = new Float64Array(Math.min(BLOCK_SIZE, Math.max(2, this.count * 2)) * STRIDE);
    larger.set(this.numbers.subarray(0, this.count * STRIDE));
    this.numbers = larger;
  }
}
