/**
 * What projections have made of versions of reports: the last so many, each under the position from which the version counts.
 * A version never changes, so what is kept is never wrong; what is let go is made again.
 */
export class Made {
  private readonly kept = new Map<number, { key: string; value: object }>();
  /** In the order in which they came, round and round: what comes takes the place of what came first. */
  private readonly order: number[] = [];
  private next = 0;

  /** @param most how many are kept */
  constructor(private readonly most: number) {}

  has(from: number): boolean {
    return this.kept.has(from);
  }

  /** @param key the cell that it is made for: of a statement by several parties, the one asked for last is kept */
  get(from: number, key: string, make: () => object): object {
    const kept = this.kept.get(from);
    if (kept?.key === key) return kept.value;
    const value = make();
    if (!kept) {
      this.kept.delete(this.order[this.next]);
      this.order[this.next] = from;
      this.next = (this.next + 1) % this.most;
    }
    this.kept.set(from, { key, value });
    return value;
  }
}
