import type { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';

const IDLE_TURNS = 2;

/** What has arrived on an object stream, taken out in batches; the stream itself bounds what waits. */
export class Inbox<T> {
  private over: { error: unknown } | undefined;
  private rouse: (() => void) | undefined;
  /** Rejects when the stream fails or ends. */
  readonly failed: Promise<never>;

  constructor(private readonly stream: Readable) {
    this.failed = new Promise((_, reject) => {
      const end = (error: unknown) => {
        this.over ??= { error };
        reject(this.over.error as Error);
        this.rouse?.();
      };
      stream.on('error', end);
      stream.on('end', () => end(new Error('the server ended the subscription')));
      stream.on('close', () => end(new Error('the subscription was closed')));
      stream.on('readable', () => this.rouse?.());
    });
    this.failed.catch(() => undefined);
  }

  /**
   * One or more, at most `most`: what is there, and what follows within a few turns of the event loop, since events come
   * one by one even where they come fast.
   * @throws what ended the stream, once everything that came before is taken
   */
  async take(most: number): Promise<T[]> {
    const batch: T[] = [];
    while (!this.fill(batch, most)) {
      if (this.over !== undefined) throw this.over.error;
      await new Promise<void>((resolve) => (this.rouse = resolve));
    }
    for (let idle = 0; batch.length < most && idle < IDLE_TURNS;) {
      await turn();
      idle = this.fill(batch, most) ? 0 : idle + 1;
    }
    return batch;
  }

  /** Whether there was anything to add. */
  private fill(batch: T[], most: number): boolean {
    const before = batch.length;
    while (batch.length < most) {
      const one = this.stream.read() as T | null;
      if (one === null) break;
      batch.push(one);
    }
    return batch.length > before;
  }
}
