import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { LedgerUnavailable } from '../port.js';

/** `Prly`, in the header of every ledger file. */
export const APPLICATION_ID = 0x50726c79;
/** 1 had no `chain`. */
export const FORMAT_VERSION = 2;

// https://www.sqlite.org/fileformat2.html#the_database_header
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const PAGE_SIZE_AT = 16;
const PAGE_COUNT_AT = 28;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

function refusalOf(header: Buffer, size: number, logSize: number): string | undefined {
  if (size === 0) {
    if (logSize === 0) return undefined;
    return 'is empty, yet a write-ahead log stands beside it: it was cut off. Restore it from a backup.';
  }
  if (size < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return 'is not a SQLite database, or its beginning is damaged.';
  }
  if (header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID)
    return 'is a SQLite database, but not a Parley ledger.';
  const version = header.readUInt32BE(USER_VERSION_AT);
  if (version > FORMAT_VERSION)
    return `was written by a newer Parley (format ${version}; this one knows ${FORMAT_VERSION}).`;
  const pageSize = header.readUInt16BE(PAGE_SIZE_AT) === 1 ? 65_536 : header.readUInt16BE(PAGE_SIZE_AT);
  const expected = header.readUInt32BE(PAGE_COUNT_AT) * pageSize;
  // With a write-ahead log the file may be short: after a crash during a checkpoint, the WAL still holds the missing pages.
  if (logSize === 0 && size < expected)
    return `is cut off: ${size} of ${expected} bytes. Restore it from a backup.`;
  return undefined;
}

/**
 * Checks the file's header without SQLite, so that a foreign file is never modified. Our files are marked from their first
 * transaction on; a missing or empty file is a new ledger.
 * @throws LedgerUnavailable
 */
export function assertOurs(path: string): void {
  if (!existsSync(path)) return;
  const log = `${path}-wal`;
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  let refusal: string | undefined;
  try {
    readSync(file, header, 0, HEADER_BYTES, 0);
    refusal = refusalOf(header, fstatSync(file).size, existsSync(log) ? statSync(log).size : 0);
  } finally {
    closeSync(file);
  }
  if (refusal !== undefined) throw new LedgerUnavailable(`${path} ${refusal} Nothing in it was changed.`);
}
