import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { HEARTBEAT, PREAMBLE } from '../http/sse.js';
import type { Queries } from '../readmodel/api.js';
import { logFor } from '../readmodel/scoped-log.js';
import { type Batch, BATCH, type Frame, collectBatch, RecentFrames, toFrame } from './recent-frames.js';

export interface LiveOptions {
  /** Interval of keep-alive comments on idle streams, and of checks for stalled ones, in milliseconds. */
  heartbeatMs: number;
  /** How long a client may leave available data unread before it is disconnected, in milliseconds. */
  stalledMs: number;
  /** Size of the shared cache of recent frames, in characters. */
  recent: number;
}

const DEFAULTS: LiveOptions = { heartbeatMs: 15_000, stalledMs: 60_000, recent: 4 * 1024 * 1024 };

const PAGE = 100;
/** Batch size for reading the log. */
const PAGE_BYTES = 256 * 1024;
const CATCH_UP_PAGES = 10;
/** Time slice for serving streams before yielding, in milliseconds. */
const TURN_MS = 8;

/**
 * Fans out new events of the log to any number of readers. A stream keeps the last position sent and pulls what follows, from
 * the cache of recent frames or, on a cache miss, from the log; nothing is queued for slow readers, and nothing is lost or sent
 * twice. Streams with demand are served round-robin, one batch each, yielding to other requests in between.
 */
export class LiveFeed {
  readonly #options: LiveOptions;
  readonly #streams = new Set<LiveStream>();
  readonly #recent = new RecentFrames();
  readonly #wanting = new Set<LiveStream>();
  #isServing = false;
  #stopListening?: () => void;
  #ticking?: NodeJS.Timeout;

  constructor(
    private readonly queries: Queries,
    options: Partial<LiveOptions> = {},
  ) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /** An endless stream of the frames of all events after a position. @param only those negotiations; null: all */
  open(after: number, only: ReadonlySet<string> | null = null): LiveStream {
    if (this.#streams.size === 0) this.#start();
    const stream = new LiveStream(
      after,
      (position) => this.#after(position, only),
      () => this.#want(stream),
    );
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

  #want(stream: LiveStream): void {
    this.#wanting.add(stream);
    if (!this.#isServing) void this.#serve();
  }

  async #serve(): Promise<void> {
    this.#isServing = true;
    await nextTurn();
    let begun = performance.now();
    for (const stream of this.#wanting) {
      this.#wanting.delete(stream);
      if (stream.step()) this.#wanting.add(stream);
      if (performance.now() - begun < TURN_MS) continue;
      await nextTurn();
      begun = performance.now();
    }
    this.#isServing = false;
  }

  #forget(stream: LiveStream): void {
    this.#streams.delete(stream);
    this.#wanting.delete(stream);
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

  /** Fills the cache up to the head; if too much is missing, the cache restarts there, and each stream reads the log itself. */
  #catchUp(head: number): void {
    for (let pages = 0; this.#recent.through < head; pages++) {
      if (pages === CATCH_UP_PAGES) return this.#recent.restartAt(head);
      const { frames, through } = this.#read(this.#recent.through, head);
      this.#recent.add(frames, through, this.#options.recent);
    }
  }

  /** At most one page of the log after a position. */
  #read(
    position: number,
    head: number,
    only: ReadonlySet<string> | null = null,
  ): { frames: Frame[]; through: number } {
    const { events, nextPosition } = logFor(only, this.queries, {
      fromPosition: position + 1,
      limit: PAGE,
      upTo: head,
      mostBytes: PAGE_BYTES,
    });
    const through = nextPosition === null ? head : Number(nextPosition) - 1;
    return { frames: events.map(toFrame), through };
  }
}

/** A stream of frames; `end()` completes it after what has been pushed. */
export class LiveStream extends Readable {
  #reading = false;
  #ended = false;
  #started = false;
  #pushedAt = 0;

  constructor(
    private position: number,
    private readonly after: (position: number) => Batch | undefined,
    private readonly want: () => void,
  ) {
    super({ highWaterMark: BATCH });
  }

  override _read(): void {
    this.#reading = true;
    if (this.#started) return this.wake();
    this.#started = true;
    this.#send(PREAMBLE);
  }

  /** Notifies the stream that events may have been recorded. */
  wake(): void {
    if (this.#wants) this.want();
  }

  /**
   * Sends the next batch, if any. @returns true if the batch had nothing for this reader, so that there may be more to examine
   */
  step(): boolean {
    if (!this.#wants) return false;
    try {
      const batch = this.after(this.position);
      if (!batch) return false;
      this.position = batch.through;
      if (batch.text === '') return true;
      this.#send(batch.text);
    } catch (error) {
      this.destroy(error as Error);
    }
    return false;
  }

  get #wants(): boolean {
    return this.#reading && !this.#ended && !this.destroyed;
  }

  tick(stalledMs: number): void {
    if (this.#ended) return;
    if (this.#reading) this.#send(HEARTBEAT);
    else if (performance.now() - this.#pushedAt > stalledMs) this.destroy();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.push(null);
  }

  /** The reader calls `_read` again when it has consumed this. */
  #send(text: string): void {
    this.#reading = false;
    this.#pushedAt = performance.now();
    this.push(text);
  }
}
