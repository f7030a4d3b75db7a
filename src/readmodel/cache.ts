/**
 * Values of a store kept at hand: read once, changed in memory, written back together at the next flush. What is changed is
 * never let go before it is written. The rest is kept in two generations: what is used moves into the young one, and when that
 * is full the old one goes.
 */
export class WriteBack<V, K = string> {
  private young = new Map<K, V>();
  private old = new Map<K, V>();
  private readonly changed = new Map<K, V>();
  /** With so many the young generation is full: half of all, or what was gathered and room for more beside it. */
  private full: number;

  /** @param most how many unchanged values are kept as a rule; of those gathered together, as many as there are */
  constructor(
    private readonly most: number,
    private readonly read: (key: K) => V | undefined,
  ) {
    this.full = most / 2;
  }

  get(key: K): V | undefined {
    const held = this.held(key);
    if (held !== undefined) return held;
    const value = this.read(key);
    if (value !== undefined) this.keep(key, value);
    return value;
  }

  /** The value if it is at hand; nothing is read. */
  held(key: K): V | undefined {
    const recent = this.changed.get(key) ?? this.young.get(key);
    if (recent !== undefined) return recent;
    const value = this.old.get(key);
    if (value !== undefined) this.keep(key, value);
    return value;
  }

  /** Keeps a value that stands in the store as it is. */
  private keep(key: K, value: V): void {
    if (this.young.size >= this.full) {
      this.old = this.young;
      this.young = new Map();
      this.full = this.most / 2;
    }
    this.young.set(key, value);
  }

  /**
   * Brings at hand what will be wanted together: however much it is, none of it pushes another out.
   * @param read answers those that are not at hand yet, as far as there are any
   */
  gather(keys: readonly K[], read: (missing: K[]) => readonly (readonly [K, V])[]): void {
    const missing: K[] = [];
    const wanted = new Map<K, V>();
    for (const key of keys) {
      const value = this.changed.get(key) ?? this.young.get(key) ?? this.old.get(key);
      if (value === undefined) missing.push(key);
      else wanted.set(key, value);
    }
    if (missing.length > 0) for (const [key, value] of read(missing)) wanted.set(key, value);
    if (this.young.size + wanted.size > this.most / 2) {
      this.old = this.young;
      this.young = wanted;
      this.full = wanted.size + this.most / 2;
    } else for (const [key, value] of wanted) this.young.set(key, value);
  }

  /** Keeps a value that has to be written; again where it was changed in place. */
  put(key: K, value: V): void {
    this.changed.set(key, value);
  }

  /** Every value that has to be written, each once. */
  toWrite(): Iterable<[K, V]> {
    return this.changed;
  }

  /** They are in the store, and may be let go from now on. */
  written(): void {
    for (const [key, value] of this.changed) {
      this.old.delete(key);
      this.keep(key, value);
    }
    this.changed.clear();
  }

  get changes(): number {
    return this.changed.size;
  }
}
