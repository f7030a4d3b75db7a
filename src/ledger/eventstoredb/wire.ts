/** No message ends as it says, or a number is longer than any. */
const broken = () => new Error('the event store answered what is no message of its protocol');

const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

/**
 * The wire format of Protocol Buffers, as far as reading takes it: field by field, in the order they stand. Messages are
 * read as they come, without the objects that generated code makes of each and of all that is nested in it.
 */
export class Wire {
  /** The field that `next` came to. */
  field = 0;
  private type = 0;
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  /** Comes to the next field of the message that ends there; false: it has no more. */
  next(end: number): boolean {
    if (this.at >= end) return false;
    const tag = this.number();
    this.field = tag >>> 3;
    this.type = tag & 7;
    return true;
  }

  /** Exact up to 2^53, and larger than that beyond. */
  number(): number {
    let value = 0;
    for (let factor = 1; factor < 2 ** 70; factor *= 128) {
      const byte = this.bytes[this.at++] ?? 0x80;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw broken();
  }

  /** Where the message ends that this field holds; what `next` comes to now is in it. */
  nested(): number {
    const end = this.number() + this.at;
    if (end > this.bytes.length) throw broken();
    return end;
  }

  text(): string {
    const end = this.nested();
    const text = this.bytes.toString('utf8', this.at, end);
    this.at = end;
    return text;
  }

  skip(): void {
    if (this.type === VARINT) this.number();
    else if (this.type === BYTES) this.at = this.nested();
    else if (this.type === FIXED_64) this.at += 8;
    else if (this.type === FIXED_32) this.at += 4;
    else throw broken();
  }
}
