interface Held<V> {
  value: V;
  dirty: boolean;
}

/**
 * Values of a store kept at hand: read once, changed in memory, written back together at the next flush. What is changed is
 * never let go before it is written; of the rest, what has gone unused longest goes first.
 */
export class WriteBack<V> {
  private readonly held = new Map<string, Held<V>>();
  private readonly changed = new Set<string>();

  /** @param most how many values are kept between flushes */
  constructor(
    private readonly most: number,
    private readonly read: (key: string) => V | undefined,
  ) {}

  get(key: string): V | undefined {
    const held = this.held.get(key);
    if (held) {
      this.held.delete(key);
      this.held.set(key, held);
      return held.value;
    }
    const value = this.read(key);
    if (value !== undefined) this.hold(key, { value, dirty: false });
    return value;
  }

  put(key: string, value: V): void {
    this.changed.add(key);
    this.held.delete(key);
    this.hold(key, { value, dirty: true });
  }

  /** Marks a value that was changed in place. */
  touch(key: string): void {
    const held = this.held.get(key);
    if (!held) return;
    held.dirty = true;
    this.changed.add(key);
  }

  /** Every value changed since the last time, each once; they may be let go from now on. */
  *takeChanged(): Generator<[string, V]> {
    for (const key of this.changed) {
      const held = this.held.get(key) as Held<V>;
      yield [key, held.value];
      held.dirty = false;
    }
    this.changed.clear();
    this.trim();
  }

  get changes(): number {
    return this.changed.size;
  }

  private hold(key: string, held: Held<V>): void {
    this.held.set(key, held);
    if (this.held.size > this.most + this.changed.size) this.trim();
  }

  private trim(): void {
    for (const [key, { dirty }] of this.held) {
      if (this.held.size <= this.most + this.changed.size) return;
      if (!dirty) this.held.delete(key);
    }
  }
}
