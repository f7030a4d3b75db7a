import { wordsOf } from './errors.js';
import { monotonicMs } from './timing.js';

/** How long something has been lost, 0: not at all, and why, in words for people. */
export interface Lost {
  ms: number;
  why: string;
}

/** Since when, by the monotonic clock, and why something is out of reach. */
export class Outage {
  private since: number | undefined;
  private why = '';

  /** Lasts since the first time this was called; the reason is the latest. */
  because(error: unknown): void {
    this.since ??= monotonicMs();
    this.why = wordsOf(error);
  }

  over(): void {
    this.since = undefined;
    this.why = '';
  }

  get now(): Lost {
    return {
      ms: this.since === undefined ? 0 : Math.max(1, Math.round(monotonicMs() - this.since)),
      why: this.why,
    };
  }
}
