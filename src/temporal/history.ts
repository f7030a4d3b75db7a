/**
 * One version of one report in a cell: its place in valid time, and the half-open span of recorded time in which it counts
 * (from `recordedFrom`, no longer from `recordedUntil` on; Infinity: it still counts).
 */
export interface Entry {
  /** Earliest moment that the report's date allows, in milliseconds since 1970. */
  validFrom: number;
  /** Position of the original report: its order among reports of the same moment, and its identifier. */
  position: number;
  recordedFrom: number;
  recordedUntil: number;
  /** Integers whose meaning is defined by the projection. `kind` is below 65,536. */
  kind: number;
  payload: number;
}

/** Size of an entry in the columns, in bytes. */
const ENTRY_BYTES = 5 * 8 + 2;

/**
 * The history of one cell: its entries by (validFrom, position), as plain columns of numbers. Versions of one report with the same
 * `validFrom` keep the order in which they were recorded.
 *
 * Every answer of Parley is a fold over the entries with `validFrom <= asOf` whose span holds `knownAt`.
 */
export class CellHistory {
  length = 0;
  private validFroms = new Float64Array(0);
  private positions = new Float64Array(0);
  private recordedFroms = new Float64Array(0);
  private recordedUntils = new Float64Array(0);
  private kinds = new Uint16Array(0);
  private payloads = new Float64Array(0);

  /** @param capacity number of entries to allocate */
  constructor(capacity = 4) {
    this.resize(capacity);
  }

  get bytes(): number {
    return this.kinds.length * ENTRY_BYTES;
  }

  validFrom(index: number): number {
    return this.validFroms[index];
  }

  position(index: number): number {
    return this.positions[index];
  }

  recordedFrom(index: number): number {
    return this.recordedFroms[index];
  }

  kind(index: number): number {
    return this.kinds[index];
  }

  payload(index: number): number {
    return this.payloads[index];
  }

  entry(index: number): Entry {
    return {
      validFrom: this.validFroms[index],
      position: this.positions[index],
      recordedFrom: this.recordedFroms[index],
      recordedUntil: this.recordedUntils[index],
      kind: this.kinds[index],
      payload: this.payloads[index],
    };
  }

  /** Whether an entry counts at position `knownAt` of the log, inclusive. */
  counts(index: number, knownAt: number): boolean {
    return this.recordedFroms[index] <= knownAt && knownAt < this.recordedUntils[index];
  }

  /** How many entries, counting or not, have `validFrom <= asOf`. */
  lengthAt(asOf: number): number {
    return this.after(asOf, Infinity);
  }

  insert(entry: Entry): void {
    if (this.length === this.kinds.length) this.resize(Math.max(4, this.length * 2));
    const index = this.after(entry.validFrom, entry.position);
    if (index < this.length) {
      for (const column of this.columns()) column.copyWithin(index + 1, index, this.length);
    }
    this.length++;
    this.validFroms[index] = entry.validFrom;
    this.positions[index] = entry.position;
    this.recordedFroms[index] = entry.recordedFrom;
    this.recordedUntils[index] = entry.recordedUntil;
    this.kinds[index] = entry.kind;
    this.payloads[index] = entry.payload;
  }

  /**
   * Ends the span of a report's open version: it no longer counts from `at` on.
   * @throws Error if no version of that report is open there: the caller's state is inconsistent
   */
  close(validFrom: number, position: number, at: number): void {
    const index = this.openVersion(validFrom, position);
    if (index < 0) throw new Error(`No open version of report ${position} at ${validFrom}.`);
    this.recordedUntils[index] = at;
  }

  /** Sets bits in the kind of a report's open version, if any. */
  mark(validFrom: number, position: number, bits: number): void {
    const index = this.openVersion(validFrom, position);
    if (index >= 0) this.kinds[index] |= bits;
  }

  /** Index of the first entry after (validFrom, position). */
  private after(validFrom: number, position: number): number {
    // Fast path: most reports arrive in date order.
    if (this.length === 0 || !this.isAfter(this.length - 1, validFrom, position)) return this.length;
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.isAfter(middle, validFrom, position)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private isAfter(index: number, validFrom: number, position: number): boolean {
    const own = this.validFroms[index];
    return own > validFrom || (own === validFrom && this.positions[index] > position);
  }

  private openVersion(validFrom: number, position: number): number {
    for (let index = this.after(validFrom, position) - 1; index >= 0; index--) {
      if (this.validFroms[index] !== validFrom || this.positions[index] !== position) return -1;
      if (this.recordedUntils[index] === Infinity) return index;
    }
    return -1;
  }

  private columns(): (Float64Array | Uint16Array)[] {
    const { validFroms, positions, recordedFroms, recordedUntils, kinds, payloads } = this;
    return [validFroms, positions, recordedFroms, recordedUntils, kinds, payloads];
  }

  private resize(capacity: number): void {
    const grown = (column: Float64Array) => {
      const wider = new Float64Array(capacity);
      wider.set(column);
      return wider;
    };
    this.validFroms = grown(this.validFroms);
    this.positions = grown(this.positions);
    this.recordedFroms = grown(this.recordedFroms);
    this.recordedUntils = grown(this.recordedUntils);
    this.payloads = grown(this.payloads);
    const kinds = new Uint16Array(capacity);
    kinds.set(this.kinds);
    this.kinds = kinds;
  }
}
