import type { Readable } from 'node:stream';

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

  /** One or more, at most `most`. @throws what ended the stream, once everything that came before is taken */
  async take(most: number): Promise<T[]> {
    for (;;) {
      const batch: T[] = [];
      for (let one; batch.length < most && (one = this.stream.read() as T | null) !== null;) batch.push(one);
      if (batch.length > 0) return batch;
      if (this.over !== undefined) throw this.over.error;
      await new Promise<void>((resolve) => (this.rouse = resolve));
    }
  }
}
