import { allCount, Block, BLOCK_SIZE, type Entry, type Summary } from './block.js';

/** A block's place in a cell: its summary always, the block itself once it is wanted. */
export interface Slot {
  /** The store's name for the block; 0 until it has been stored. */
  id: number;
  summary: Summary;
  block: Block | undefined;
  /** Changed since it was stored. */
  dirty: boolean;
  /** Read since the store last looked for what to let go of. */
  wanted: boolean;
}

/** Fetches a stored block; only cells that came from a store need one. */
export type LoadBlock = (id: number, summary: Summary) => Block;

/** A `knownAt` after everything recorded: what counts now. */
export const NOW = Number.MAX_SAFE_INTEGER;

/** Told of each entry that counts; answering `false` ends the walk. */
export type Visit = (entry: Entry) => boolean | void;

/** Told of a block's summary, and of a way to its earliest counting entry: whether the block can be left out of a walk. */
export type PassBy = (summary: Summary, first: () => Entry) => boolean;

/**
 * One thing's own history: the versions of its reports in valid order, each with the span of recorded time in which it counts.
 * Every answer of Parley is a fold over the entries of cells with `moment <= asOf` that count at `knownAt`.
 *
 * Appends at the end touch the last block; a late report touches one block in the middle; nothing else moves.
 */
export class Cell {
  readonly slots: Slot[];

  /** @param fullAt how many entries make a block split */
  constructor(
    slots: Slot[] = [],
    private readonly load: LoadBlock = () => {
      throw new Error('The cell has no store to load a block from.');
    },
    private readonly fullAt = BLOCK_SIZE,
  ) {
    this.slots = slots;
  }

  /** Every version ever placed, counting or not. */
  get size(): number {
    return this.slots.reduce((sum, slot) => sum + slot.summary.count, 0);
  }

  insert(entry: Entry): void {
    if (this.slots.length === 0) this.slots.push(newSlot(new Block()));
    const index = this.slotFor(entry.moment, entry.position);
    const slot = this.slots[index];
    const block = this.block(slot);
    const place = block.insert(entry);
    slot.dirty = true;
    if (block.count < this.fullAt) return;
    // Where reports come in the order of their dates, full blocks stay full.
    const isLast = index === this.slots.length - 1 && place === block.count - 1;
    this.slots.splice(index + 1, 0, newSlot(block.split(isLast ? place : block.count >>> 1)));
  }

  /**
   * Ends the span of a report's open version: from `until` on it no longer counts.
   * @throws Error when no version of that report is open at that moment: the caller's record of it is wrong.
   */
  close(moment: number, position: number, until: number): void {
    for (let index = this.slotFor(moment, position); index >= 0; index--) {
      const slot = this.slots[index];
      const block = this.block(slot);
      if (block.close(moment, position, until)) {
        slot.dirty = true;
        return;
      }
      if (slot.summary.firstMoment < moment) break;
    }
    throw new Error(`No open version of report ${position} at ${moment}.`);
  }

  /** Sets a bit in the code of a report's open version, where there is one. */
  mark(moment: number, position: number, bit: number): void {
    for (let index = this.slotFor(moment, position); index >= 0; index--) {
      const slot = this.slots[index];
      const block = this.block(slot);
      if (block.mark(moment, position, bit)) {
        slot.dirty = true;
        return;
      }
      if (slot.summary.firstMoment < moment) return;
    }
  }

  /**
   * Counting entries with `moment <= asOf`, latest first.
   * @param passBy asked of each block that lies wholly before `asOf`: `true` leaves it out, and the walk goes on before it
   */
  walkBack(asOf: number, knownAt: number, visit: Visit, passBy?: PassBy): void {
    const last = this.slotFor(asOf, Infinity);
    for (let s = last; s >= 0; s--) {
      const slot = this.slots[s];
      if (nothingCounts(slot.summary, knownAt)) continue;
      if (s < last && passBy?.(slot.summary, () => this.firstOf(slot, knownAt))) continue;
      const block = this.block(slot);
      for (let i = block.after(asOf, Infinity) - 1; i >= 0; i--) {
        if (block.counts(i, knownAt) && visit(block.entry(i)) === false) return;
      }
    }
  }

  /** Counting entries with `moment <= asOf`, earliest first; only those after (moment, position) where `after` is given. */
  *entries(asOf: number, knownAt: number, after?: { moment: number; position: number }): Generator<Entry> {
    const start = after ? Math.max(0, this.slotFor(after.moment, after.position)) : 0;
    for (let s = start; s < this.slots.length; s++) {
      const slot = this.slots[s];
      if (slot.summary.firstMoment > asOf) return;
      if (nothingCounts(slot.summary, knownAt)) continue;
      const block = this.block(slot);
      for (let i = after ? block.after(after.moment, after.position) : 0; i < block.count; i++) {
        if (block.moment(i) > asOf) return;
        if (block.counts(i, knownAt)) yield block.entry(i);
      }
    }
  }

  /** The latest counting entry, if any. */
  last(asOf: number, knownAt: number): Entry | undefined {
    let found: Entry | undefined;
    this.walkBack(asOf, knownAt, (entry) => {
      found = entry;
      return false;
    });
    return found;
  }

  /** How many entries count, those whose code's bit is in `without` left out. */
  count(asOf: number, knownAt: number, without = 0): number {
    let total = 0;
    for (let s = 0; s < this.slots.length; s++) {
      const { summary } = this.slots[s];
      if (summary.firstMoment > asOf) break;
      if (nothingCounts(summary, knownAt)) continue;
      const next = this.slots[s + 1]?.summary;
      const whole = asOf === Infinity || (next !== undefined && next.firstMoment <= asOf);
      const plain = whole && (summary.codes & without) === 0;
      if (plain && knownAt >= summary.lastChange) total += summary.open;
      else if (plain && allCount(summary, knownAt)) total += summary.count;
      else {
        const block = this.block(this.slots[s]);
        total += block.countOf(whole ? block.count : block.after(asOf, Infinity), knownAt, without);
      }
    }
    return total;
  }

  /** The earliest counting entry of a block that has one. */
  private firstOf(slot: Slot, knownAt: number): Entry {
    const block = this.block(slot);
    let i = 0;
    while (!block.counts(i, knownAt)) i++;
    return block.entry(i);
  }

  /** The block itself, loaded when it is not at hand. */
  block(slot: Slot): Block {
    slot.wanted = true;
    return (slot.block ??= this.load(slot.id, slot.summary));
  }

  /** Index of the last slot whose first entry is not after (moment, position); 0 where all are (-1 in an empty cell). */
  private slotFor(moment: number, position: number): number {
    const last = this.slots.length - 1;
    if (last <= 0 || !beginsAfter(this.slots[last].summary, moment, position)) return last;
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (beginsAfter(this.slots[middle].summary, moment, position)) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low - 1);
  }
}

const newSlot = (block: Block): Slot => ({ id: 0, summary: block.summary, block, dirty: true, wanted: true });

const beginsAfter = ({ firstMoment, firstPosition }: Summary, moment: number, position: number): boolean =>
  firstMoment > moment || (firstMoment === moment && firstPosition > position);

/** True where at least one entry of the block is known to count; the summary may not tell. */
export const somethingCounts = (summary: Summary, knownAt: number): boolean =>
  knownAt >= summary.lastChange ? summary.open > 0 : allCount(summary, knownAt);

/** True where the block can be passed by: nothing of it was known yet, or nothing of it counts any more. */
const nothingCounts = (summary: Summary, knownAt: number): boolean =>
  knownAt < summary.minFrom || (summary.open === 0 && knownAt >= summary.lastChange);
