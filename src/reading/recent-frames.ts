import type { JsonObject } from '../../events/envelope.js';
import { frame } from '../http/sse.js';

/** Batch size of one stream, in characters; exceeded only by a single larger event. */
export const BATCH = 64 * 1024;

export interface Frame {
  position: number;
  negotiationId: unknown;
  text: string;
}

/** Text for a stream, and the position up to which it is complete. */
export interface Batch {
  text: string;
  through: number;
}

export const toFrame = (event: JsonObject): Frame => ({
  position: Number(event.position),
  negotiationId: event.negotiationId,
  text: frame(event),
});

/** The frames from an index on, of some negotiations or all (null), up to the batch size. */
export function collectBatch(
  frames: Frame[],
  from: number,
  through: number,
  only: ReadonlySet<unknown> | null = null,
): Batch {
  let text = '';
  for (let i = from; i < frames.length; i++) {
    if (text.length >= BATCH) return { text, through: frames[i - 1].position };
    if (only === null || only.has(frames[i].negotiationId)) text += frames[i].text;
  }
  return { text, through };
}

/** A cache of the frames of all events after one position, up to another. */
export class RecentFrames {
  after = 0;
  through = 0;
  #frames: Frame[] = [];
  #characters = 0;

  restartAt(position: number): void {
    this.after = this.through = position;
    this.#frames = [];
    this.#characters = 0;
  }

  /** Appends frames, and evicts the older half when the cache is full. */
  add(frames: Frame[], through: number, mostCharacters: number): void {
    this.through = through;
    for (const one of frames) {
      this.#frames.push(one);
      this.#characters += one.text.length;
    }
    while (this.#characters > mostCharacters) {
      const dropped = this.#frames.splice(0, Math.ceil(this.#frames.length / 2));
      for (const one of dropped) this.#characters -= one.text.length;
      this.after = dropped[dropped.length - 1].position;
    }
  }

  batch(position: number, only: ReadonlySet<unknown> | null = null): Batch {
    return collectBatch(this.#frames, this.#firstAfter(position), this.through, only);
  }

  #firstAfter(position: number): number {
    let low = 0;
    let high = this.#frames.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#frames[middle].position <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
