/** Per-caller quotas: how much of a resource each caller holds now, so that no caller can hold all of it. */
export class Shares {
  private readonly held = new Map<string, number>();

  /** @returns releases it, to be called once; undefined if the caller already holds `most` */
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
