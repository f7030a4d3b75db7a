import type { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';

const IDLE_TURNS = 2;

/** What has arrived on an object stream, taken out in batches; the stream itself bounds what waits. */
export class Inbox<T> {
  private over: { error?: unknown } | undefined;
  private rouse: (() => void) | undefined;
  /** Rejects when the stream fails or ends. */
  readonly failed: Promise<never>;

  /** @param endless an end that comes is a failure, too */
  constructor(
    private readonly stream: Readable,
    endless: boolean,
  ) {
    this.failed = new Promise((_, reject) => {
      const end = (error: unknown) => {
        this.over ??= { error };
        reject(error as Error);
        this.rouse?.();
      };
      stream.on('error', end);
      if (endless) stream.on('end', () => end(new Error('the server ended the subscription')));
      else stream.on('end', () => this.finish());
      stream.on('close', () => end(new Error('the subscription was closed')));
      stream.on('readable', () => this.rouse?.());
    });
    this.failed.catch(() => undefined);
  }

  /**
   * One or more, at most `most`: what is there, and what follows within a few turns of the event loop, since events come
   * one by one even where they come fast. Nothing: the stream has come to its end.
   * @throws what ended the stream, once everything that came before is taken
   */
  async take(most: number): Promise<T[]> {
    const batch: T[] = [];
    while (!this.fill(batch, most)) {
      if (this.over !== undefined) {
        if ('error' in this.over) throw this.over.error;
        return batch;
      }
      await new Promise<void>((resolve) => (this.rouse = resolve));
    }
    for (let idle = 0; batch.length < most && idle < IDLE_TURNS;) {
      await turn();
      idle = this.fill(batch, most) ? 0 : idle + 1;
    }
    return batch;
  }

  private finish(): void {
    this.over ??= {};
    this.rouse?.();
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
