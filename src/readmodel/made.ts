/**
 * What projections have made of versions of reports: the last so many, each under the position from which the version counts.
 * A version never changes, so what is kept is never wrong; what is let go is made again.
 */
export class Made {
  private readonly kept = new Map<number, { key: string; value: object }>();

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
    if (!kept && this.kept.size >= this.most) this.letGoOfTheFirst();
    this.kept.set(from, { key, value });
    return value;
  }

  private letGoOfTheFirst(): void {
    for (const from of this.kept.keys()) {
      this.kept.delete(from);
      return;
    }
  }
}
