import { Readable } from 'node:stream';
import { HEARTBEAT, PREAMBLE } from '../http/sse.js';
import type { Queries } from '../readmodel/api.js';
import { type Batch, BATCH, type Frame, collectBatch, RecentFrames, toFrame } from './recent-frames.js';
import { logFor } from './scope.js';

export interface LiveOptions {
  /** How often a silent stream gets a comment, and a stalled one is looked at; milliseconds. */
  heartbeatMs: number;
  /** How long a client may take nothing of what is there for it before it is cut off; milliseconds. */
  stalledMs: number;
  /** Characters of recent frames kept for all streams together. */
  recent: number;
}

const DEFAULTS: LiveOptions = { heartbeatMs: 15_000, stalledMs: 60_000, recent: 4 * 1024 * 1024 };

const PAGE = 100;
const CATCH_UP_PAGES = 10;

/**
 * The log as it grows, for any number of readers. A stream knows the last position it has sent and asks for what comes
 * after it, which stands among the recent frames or else in the log; nothing is queued for a reader that is slow, and
 * nothing can be left out or sent twice.
 */
export class LiveFeed {
  readonly #options: LiveOptions;
  readonly #streams = new Set<LiveStream>();
  readonly #recent = new RecentFrames();
  #stopListening?: () => void;
  #ticking?: NodeJS.Timeout;

  constructor(
    private readonly queries: Queries,
    options: Partial<LiveOptions> = {},
  ) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /** A stream of frames of everything recorded after the position, without end. @param only those negotiations; null: all */
  open(after: number, only: ReadonlySet<string> | null = null): LiveStream {
    if (this.#streams.size === 0) this.#start();
    const stream = new LiveStream(after, (position) => this.#after(position, only));
    this.#streams.add(stream);
    stream.once('close', () => this.#forget(stream));
    return stream;
  }

  get openStreams(): number {
    return this.#streams.size;
  }

  #start(): void {
    this.#recent.restartAt(this.queries.head());
    this.#stopListening = this.queries.onEvents(() => {
      for (const stream of this.#streams) stream.wake();
    });
    this.#ticking = setInterval(() => {
      for (const stream of this.#streams) stream.tick(this.#options.stalledMs);
    }, this.#options.heartbeatMs).unref();
  }

  #stop(): void {
    this.#stopListening?.();
    clearInterval(this.#ticking);
    this.#recent.restartAt(0);
  }

  #forget(stream: LiveStream): void {
    this.#streams.delete(stream);
    if (this.#streams.size === 0) this.#stop();
  }

  #after(position: number, only: ReadonlySet<string> | null): Batch | undefined {
    const head = this.queries.head();
    if (position >= head) return undefined;
    this.#catchUp(head);
    if (position >= this.#recent.after) return this.#recent.batch(position, only);
    const { frames, through } = this.#read(position, head, only);
    return collectBatch(frames, 0, through);
  }

  /** LimitConcurrency in what is new; a long way is not gone at once, but left to each stream that comes from so far back. */
  #catchUp(head: number): void {
    for (let pages = 0; this.#recent.through < head; pages++) {
      if (pages === CATCH_UP_PAGES) return this.#recent.restartAt(head);
      const { frames, through } = this.#read(this.#recent.through, head);
      this.#recent.add(frames, through, this.#options.recent);
    }
  }

  /** What the log has after a position, at most a page of it. */
  #read(
    position: number,
    head: number,
    only: ReadonlySet<string> | null = null,
  ): { frames: Frame[]; through: number } {
    const { events, nextPosition } = logFor(only, this.queries, {
      fromPosition: position + 1,
      limit: PAGE,
      upTo: head,
    });
    const through = nextPosition === null ? head : Number(nextPosition) - 1;
    return { frames: events.map(toFrame), through };
  }
}

/** Frames as they come; `end()` completes it after what it has been given. */
export class LiveStream extends Readable {
  #wanted = false;
  #ended = false;
  #begun = false;
  #givenAt = 0;

  constructor(
    private position: number,
    private readonly after: (position: number) => Batch | undefined,
  ) {
    super({ highWaterMark: BATCH });
  }

  override _read(): void {
    this.#wanted = true;
    if (this.#begun) return this.wake();
    this.#begun = true;
    this.#give(PREAMBLE);
  }

  /** Something may have been recorded. */
  wake(): void {
    if (!this.#wanted || this.#ended || this.destroyed) return;
    try {
      for (let batch = this.after(this.position); batch; batch = this.after(this.position)) {
        this.position = batch.through;
        if (batch.text !== '') return this.#give(batch.text);
      }
    } catch (error) {
      this.destroy(error as Error);
    }
  }

  tick(stalledMs: number): void {
    if (this.#ended) return;
    if (this.#wanted) this.#give(HEARTBEAT);
    else if (performance.now() - this.#givenAt > stalledMs) this.destroy();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.push(null);
  }

  /** A reader that was given something asks again when it has taken it. */
  #give(text: string): void {
    this.#wanted = false;
    this.#givenAt = performance.now();
    this.push(text);
  }
}
