import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES = 16;
/** Random bytes are fetched in bulk: each system call costs more than generating an id. */
const pool = new Uint8Array(256 * BYTES);
let next = pool.length;

function rng(): Uint8Array {
  if (next === pool.length) {
    randomFillSync(pool);
    next = 0;
  }
  return pool.slice(next, (next += BYTES));
}

/** A UUIDv7 (RFC 9562): with the current millisecond and random bits. */
export const newUuid = (): string => v7({ rng });
