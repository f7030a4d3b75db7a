/** How many numbers describe an entry, and which is which. */
export const STRIDE = 6;
export const MOMENT = 0;
export const POSITION = 1;
export const FROM = 2;
export const UNTIL = 3;
export const CODE = 4;
export const LINK = 5;

/** A column's part of the head: its base (8 bytes), its unit (4), and where it begins and how wide it is (4). */
const COLUMN_HEAD = 16;
const HEAD = 8 + STRIDE * COLUMN_HEAD;
/** What the differences of a column are multiples of: dates are mostly whole days, in milliseconds. */
const UNITS = [86_400_000, 1_000, 1];
/** By width in bytes, the number that stands for Infinity; all below it are differences. */
const INFINITE: Record<number, number> = { 1: 0xff, 2: 0xffff, 4: 0xffff_ffff };
const WHOLE = 8;

interface Encoding {
  base: number;
  unit: number;
  /** Bytes an entry: 0 where all are the same, WHOLE where the numbers are kept as they are. */
  width: number;
}

/**
 * Entries of a block as they are stored, and kept in memory while nothing changes them: column by column, each number as a
 * small multiple of a unit above a base. A version that counts from its own position on has nothing to say of `from`.
 */
export class Packed {
  private readonly view: DataView;
  readonly count: number;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.count = this.view.getFloat64(0, true);
  }

  /** @param rows STRIDE numbers an entry, of which the first `count` entries are taken */
  static of(rows: Float64Array, count: number): Packed {
    const columns = SCRATCH.map((scratch, column) => columnOf(rows, count, column, scratch));
    const encodings = columns.map(encodingOf);
    const bytes = new Uint8Array(HEAD + encodings.reduce((sum, { width }) => sum + width * count, 0));
    const view = new DataView(bytes.buffer);
    view.setFloat64(0, count, true);
    let offset = HEAD;
    encodings.forEach((encoding, column) => {
      write(view, column, columns[column], encoding, offset);
      offset += encoding.width * count;
    });
    return new Packed(bytes);
  }

  value(column: number, index: number): number {
    const value = this.stored(column, index);
    return column === FROM ? value + this.stored(POSITION, index) : value;
  }

  /** Whether a column says the same of all entries. Of `from`: that each counts from its own position on. */
  isConstant(column: number): boolean {
    const head = headOf(column);
    return this.view.getUint8(head + 12) === 0 && (column !== FROM || this.view.getFloat64(head, true) === 0);
  }

  /** The first `count` values of a column, at every `stride`th place of `out`, from `at` on. */
  read(column: number, count: number, out: Float64Array, at = 0, stride = 1): void {
    if (column === FROM && this.isConstant(FROM)) return this.decode(POSITION, count, out, at, stride);
    this.decode(column, count, out, at, stride);
    if (column !== FROM) return;
    for (let i = 0, to = at; i < count; i++, to += stride) out[to] += this.stored(POSITION, i);
  }

  /** What `of` takes, at the beginning of `rows`. */
  unpack(rows = new Float64Array(this.count * STRIDE)): Float64Array {
    for (let column = 0; column < STRIDE; column++) this.read(column, this.count, rows, column, STRIDE);
    return rows;
  }

  private stored(column: number, index: number): number {
    const { view } = this;
    const head = headOf(column);
    const base = view.getFloat64(head, true);
    const width = view.getUint8(head + 12);
    if (width === 0) return base;
    const number = numberAt(view, width, view.getUint16(head + 14, true) + width * index);
    return base + view.getUint32(head + 8, true) * number;
  }

  /** A loop for each width: this is where blocks that are counted spend their time. */
  private decode(column: number, count: number, out: Float64Array, at: number, stride: number): void {
    const { view } = this;
    const head = headOf(column);
    const width = view.getUint8(head + 12);
    const offset = view.getUint16(head + 14, true);
    const base = view.getFloat64(head, true);
    const unit = view.getUint32(head + 8, true);
    if (width === 0) for (let i = 0, to = at; i < count; i++, to += stride) out[to] = base;
    else if (width === 1)
      for (let i = 0, to = at; i < count; i++, to += stride) {
        const number = view.getUint8(offset + i);
        out[to] = number === 0xff ? Infinity : base + unit * number;
      }
    else if (width === 4)
      for (let i = 0, to = at; i < count; i++, to += stride) {
        const number = view.getUint32(offset + 4 * i, true);
        out[to] = number === 0xffff_ffff ? Infinity : base + unit * number;
      }
    else
      for (let i = 0, to = at; i < count; i++, to += stride)
        out[to] = base + unit * numberAt(view, width, offset + width * i);
  }
}

/** A number of a width as it is stored: a difference, or Infinity; WHOLE: the number itself. */
function numberAt(view: DataView, width: number, at: number): number {
  if (width === WHOLE) return view.getFloat64(at, true);
  const number =
    width === 4 ? view.getUint32(at, true) : width === 2 ? view.getUint16(at, true) : view.getUint8(at);
  return number === (width === 4 ? 0xffff_ffff : width === 2 ? 0xffff : 0xff) ? Infinity : number;
}

const headOf = (column: number): number => 8 + column * COLUMN_HEAD;

/** For one column each, while a block is packed: memory that is had anew every time is long in coming back. */
const SCRATCH = Array.from({ length: STRIDE }, () => new Float64Array(512));

function columnOf(rows: Float64Array, count: number, column: number, scratch: Float64Array): Float64Array {
  const values = count <= scratch.length ? scratch.subarray(0, count) : new Float64Array(count);
  for (let i = 0, at = column; i < count; i++, at += STRIDE)
    values[i] = column === FROM ? rows[at] - rows[at - FROM + POSITION] : rows[at];
  return values;
}

function encodingOf(values: Float64Array): Encoding {
  let min = Infinity;
  let max = -Infinity;
  let finite = 0;
  let isWhole = true;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === Infinity) continue;
    finite++;
    if (value < min) min = value;
    if (value > max) max = value;
    if (!Number.isSafeInteger(value)) isWhole = false;
  }
  if (finite === 0) return { base: Infinity, unit: 1, width: 0 };
  if (min === max && finite === values.length) return { base: min, unit: 1, width: 0 };
  const unit = isWhole && Number.isSafeInteger(max - min) ? unitOf(values, min) : 1;
  const width = isWhole ? [1, 2, 4].find((each) => (max - min) / unit < INFINITE[each]) : undefined;
  return width === undefined ? { base: 0, unit: 1, width: WHOLE } : { base: min, unit, width };
}

const unitOf = (values: Float64Array, base: number): number =>
  UNITS.find((unit) => areMultiples(values, base, unit)) as number;

function areMultiples(values: Float64Array, base: number, unit: number): boolean {
  for (let i = 0; i < values.length; i++)
    if (values[i] !== Infinity && (values[i] - base) % unit !== 0) return false;
  return true;
}

function write(
  view: DataView,
  column: number,
  values: Float64Array,
  { base, unit, width }: Encoding,
  offset: number,
): void {
  const head = headOf(column);
  view.setFloat64(head, base, true);
  view.setUint32(head + 8, unit, true);
  view.setUint8(head + 12, width);
  view.setUint16(head + 14, offset, true);
  if (width === 0) return;
  const infinite = INFINITE[width];
  for (let i = 0, at = offset; i < values.length; i++, at += width) {
    const number = values[i] === Infinity ? infinite : (values[i] - base) / unit;
    if (width === 1) view.setUint8(at, number);
    else if (width === 2) view.setUint16(at, number, true);
    else if (width === 4) view.setUint32(at, number, true);
    else view.setFloat64(at, values[i], true);
  }
}
