/** How much of something each caller holds at the moment, so that one of them cannot hold it all. */
export class Shares {
  private readonly held = new Map<string, number>();

  /** @returns what gives it back, to be called once; undefined where the caller holds `most` already */
  take(caller: string, most: number): (() => void) | undefined {
    const had = this.held.get(caller) ?? 0;
    if (had >= most) return undefined;
    this.held.set(caller, had + 1);
    return () => {
      const left = this.held.get(caller)! - 1;
      if (left === 0) this.held.delete(caller);
      else this.held.set(caller, left);
    };
  }
}
