import { isUtf8 } from 'node:buffer';

/** 1 MiB: an event takes at most 768 KiB as stored. */
export const MAX_LINE_BYTES = 1024 * 1024;

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = '\uFEFF';

/** A line of the input, numbered from 1; blank lines are skipped. If it is unreadable, `fault` says why. */
export type Line = {
  number: number;
  bytes: number;
  /** Whether the line ended with a newline; only the last one may not. */
  ended: boolean;
} & (
  | { text: string; fault?: undefined }
  | { text?: undefined; fault: 'too long'; most: number }
  | { text?: undefined; fault: 'not UTF-8' }
);

/**
 * Splits a stream of bytes into lines at `\n` or `\r\n`, buffering at most one line of `most` bytes. A byte order mark at the
 * very start is dropped.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array>,
  most = MAX_LINE_BYTES,
): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let bytes = 0;

  const take = (ended: boolean): Line | undefined => {
    const line = read(number, pieces, bytes, ended, most);
    number += 1;
    pieces = [];
    bytes = 0;
    return line;
  };
  const keep = (piece: Uint8Array): void => {
    bytes += piece.length;
    if (bytes <= most + 1) pieces.push(piece);
    else pieces = [];
  };

  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      const line = take(true);
      if (line) yield line;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  const last = take(false);
  if (last) yield last;
}

/** Undefined for a blank line. */
function read(
  number: number,
  pieces: Uint8Array[],
  size: number,
  ended: boolean,
  most: number,
): Line | undefined {
  let bytes = size;
  let content = Buffer.concat(bytes <= most + 1 ? pieces : []);
  if (content.at(-1) === CARRIAGE_RETURN) {
    content = content.subarray(0, -1);
    bytes -= 1;
  }
  if (bytes > most) return { number, bytes, ended, fault: 'too long', most };
  if (!isUtf8(content)) return { number, bytes, ended, fault: 'not UTF-8' };
  let text = content.toString('utf8');
  if (number === 1 && text.startsWith(BYTE_ORDER_MARK)) text = text.slice(1);
  return text.trim() === '' ? undefined : { number, bytes, ended, text };
}
