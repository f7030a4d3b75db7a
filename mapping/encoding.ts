/** Excel's default encoding in Western locales. */
const OLD = 'windows-1252';
/** Sample size for detecting an encoding, in bytes. */
const SAMPLE = 64 * 1024;

/** The text of a table is not in the detected or declared encoding. */
export class EncodingFault extends Error {}

/**
 * Streaming decoder for tables. Without a declared encoding: a byte order mark identifies UTF-8 and UTF-16, zero bytes identify
 * UTF-16, and anything else that is not valid UTF-8 is Windows-1252. As long as all bytes are ASCII, the decision is deferred.
 */
export class TableDecoder {
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  /** Bytes buffered until the encoding is known. */
  #waiting = new Uint8Array(0);
  #begun = false;

  /** @param encoding a label known to `TextDecoder` */
  constructor(encoding?: string) {
    if (encoding !== undefined) this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  /** @throws EncodingFault */
  decode(chunk: Uint8Array): string {
    if (this.#decoder) return this.#decoded(chunk, true);
    const bytes = this.#waiting.length === 0 ? chunk : joined(this.#waiting, chunk);
    if (!this.#begun && bytes.length < 4) {
      this.#waiting = bytes.slice();
      return '';
    }
    const wide = this.#begun ? undefined : wideEncodingOf(bytes);
    this.#begun = true;
    if (wide === undefined) {
      const other = bytes.findIndex((byte) => byte >= 0x80);
      if (other < 0) return this.#ascii(bytes);
      if (bytes.length - other < SAMPLE) {
        this.#waiting = bytes.slice(other);
        return new TextDecoder().decode(bytes.subarray(0, other));
      }
    }
    return this.#decideOn(bytes, wide);
  }

  /** Flushes the rest at the end. @throws EncodingFault */
  end(): string {
    if (this.#decoder) return this.#decoded(new Uint8Array(0), false);
    const bytes = this.#waiting;
    return (
      this.#decideOn(bytes, this.#begun ? undefined : wideEncodingOf(bytes), true) +
      this.#decoded(new Uint8Array(0), false)
    );
  }

  #ascii(bytes: Uint8Array): string {
    this.#waiting = new Uint8Array(0);
    return new TextDecoder().decode(bytes);
  }

  #decideOn(bytes: Uint8Array, wide: string | undefined, isEnd = false): string {
    this.#waiting = new Uint8Array(0);
    this.#decoder = new TextDecoder(wide ?? (isUtf8(bytes, isEnd) ? 'utf-8' : OLD), { fatal: true });
    return this.#decoded(bytes, true);
  }

  #decoded(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder!.decode(bytes, { stream });
    } catch {
      throw new EncodingFault(
        `It is not all ${this.#decoder!.encoding}: name its encoding, such as ${OLD}, in the mapping (table.encoding), or save it as UTF-8.`,
      );
    }
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** UTF-16 by its byte order mark or by the zero bytes of ASCII characters; UTF-8 by its byte order mark. */
function wideEncodingOf([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (b === 0 && d === 0 && a !== 0) return 'utf-16le';
  return a === 0 && c === 0 && b !== 0 ? 'utf-16be' : undefined;
}

/** Whether bytes are valid UTF-8; unless they are all, the last character may be cut off. */
function isUtf8(bytes: Uint8Array, areAll: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !areAll });
    return true;
  } catch {
    return false;
  }
}
