import type { Connection } from './database.js';

/** So many are written by one statement. */
const TOGETHER = 256;
const HASHES = 2 ** 52;
const BUCKETS = 1024;
const PAGE = 5_000;

/**
 * Which events gave a name to something: found by a hash of the name, so that a name takes a few bytes whatever its length.
 * Two names may share a hash: whoever looks one up has to see whether the event is the one.
 */
export class Names {
  /** What has not been written yet: hash and position in turn, in buckets by the hash's highest bits. */
  private buckets: number[][] = [];
  private readonly select;
  private readonly selectOne;
  private readonly selectAmong;
  private readonly selectAfter;
  private readonly insertOne;
  private readonly insertMany;
  changes = 0;

  constructor(connection: Connection) {
    const into = 'INSERT OR IGNORE INTO names (hash, position) VALUES';
    this.select = connection.prepare('SELECT position FROM names WHERE hash = ? ORDER BY position').raw();
    // A statement of its own: libsql's `get` after an `all` of the same one looks for what that one looked for.
    this.selectOne = connection.prepare('SELECT 1 FROM names WHERE hash = ? LIMIT 1').raw();
    this.selectAmong = connection
      .prepare('SELECT hash FROM names WHERE hash IN (SELECT value FROM json_each(?))')
      .raw();
    this.selectAfter = connection
      .prepare(
        'SELECT hash, position FROM names WHERE (hash, position) > (?, ?) ORDER BY hash, position LIMIT ?',
      )
      .raw();
    this.insertOne = connection.prepare(`${into} (?, ?)`);
    this.insertMany = connection.prepare(`${into} ${Array(TOGETHER).fill('(?, ?)').join(', ')}`);
    this.written();
  }

  add(no: number, kind: string, id: string, position: number): void {
    const hash = hashOf(no, kind, id);
    this.bucketOf(hash).push(hash, position);
    this.changes++;
  }

  /** Positions of the events that may have given the name, in the order of the log. */
  candidates(no: number, kind: string, id: string): number[] {
    const hash = hashOf(no, kind, id);
    // One step is enough where there is none, as with most ids.
    const isThere = this.selectOne.get([hash]) !== undefined;
    const found = isThere ? (this.select.all([hash]) as [number][]).map(([position]) => position) : [];
    const bucket = this.bucketOf(hash);
    for (let i = 0; i < bucket.length; i += 2) if (bucket[i] === hash) found.push(bucket[i + 1]);
    return found;
  }

  /** Those of these names that no event has given: of each of the others one may have. */
  unused<T extends { kind: string; id: string }>(no: number, names: readonly T[]): T[] {
    const hashes = names.map(({ kind, id }) => hashOf(no, kind, id));
    const stored = new Set(
      (this.selectAmong.all([JSON.stringify(hashes)]) as [number][]).map(([hash]) => hash),
    );
    return names.filter((_, i) => {
      const hash = hashes[i];
      if (stored.has(hash)) return false;
      const bucket = this.bucketOf(hash);
      for (let at = 0; at < bucket.length; at += 2) if (bucket[at] === hash) return false;
      return true;
    });
  }

  /** Call inside a transaction, and `written` when that is committed. Bucket by bucket, so that neighbours come together. */
  flush(): void {
    const rows = this.buckets.flat();
    const size = 2 * TOGETHER;
    const whole = rows.length - (rows.length % size);
    for (let at = 0; at < whole; at += size) this.insertMany.run(rows.slice(at, at + size));
    for (let at = whole; at < rows.length; at += 2) this.insertOne.run([rows[at], rows[at + 1]]);
  }

  written(): void {
    this.buckets = Array.from({ length: BUCKETS }, () => []);
    this.changes = 0;
  }

  /** What is stored, in the order of the hashes. */
  *all(): Generator<[hash: number, position: number]> {
    for (let last: [number, number] | undefined = [-1, 0]; last;) {
      const page = this.selectAfter.all([...last, PAGE]) as [number, number][];
      yield* page;
      last = page.at(-1);
    }
  }

  private bucketOf(hash: number): number[] {
    return this.buckets[Math.floor(hash / (HASHES / BUCKETS))];
  }
}

/** 52 bits over all three: two multiplicative hashes of 32 bits side by side (after bryc's cyrb53). */
function hashOf(no: number, kind: string, id: string): number {
  let a = 0xdeadbeef ^ no;
  let b = 0x41c6ce57 ^ no;
  for (const text of [kind, id]) {
    for (let i = 0; i < text.length; i++) {
      const char = text.charCodeAt(i);
      a = Math.imul(a ^ char, 0x9e3779b1);
      b = Math.imul(b ^ char, 0x5f356495);
    }
    a ^= 0x20;
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return 0x100000 * (b >>> 0) + ((a >>> 0) & 0xfffff);
}
