import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import type { Article, Drafts, Known } from '../../drafting/types.js';
import { Problem } from '../http/problem.js';
import { RETRY_AFTER } from '../http/problem-of.js';

export interface Job {
  article: Article;
  known: Known;
  /** The model's answer about the text, as JSON. */
  answer?: unknown;
}

/** Timeout per text, in milliseconds. */
const LIMIT_MS = 2_000;
/** Maximum queue length: in total, and per caller. */
const MOST_WAITING = 16;
const MOST_OF_ONE = 2;
/** Idle time after which the thread is ended, in milliseconds. */
const IDLE_MS = 60_000;

/**
 * Parses texts in a worker thread, one after another. A text that takes too long terminates the thread, and the next one starts
 * a new one; other requests are not affected.
 */
@Injectable()
export class ReadingThread implements OnApplicationShutdown {
  private thread: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private readonly ofOne = new Map<string, number>();
  private idle: NodeJS.Timeout | undefined;

  /** @param file the compiled ./worker.ts */
  constructor(private readonly file: string) {}

  /**
   * @param who the caller
   * @throws Problem 503 if it takes more than two seconds, or too many texts are queued; 429 if too many of the caller's are
   */
  async read(job: Job, who: string): Promise<Drafts> {
    const own = this.ofOne.get(who) ?? 0;
    if (own >= MOST_OF_ONE) throw refusal(429, `You have ${own} texts waiting to be read already.`);
    if (this.waiting >= MOST_WAITING)
      throw refusal(503, `There are ${this.waiting} texts waiting to be read already.`);
    this.waiting += 1;
    this.ofOne.set(who, own + 1);
    const read = this.last.then(() => this.run(job));
    this.last = read.catch(() => undefined);
    try {
      return await read;
    } finally {
      this.waiting -= 1;
      const left = this.ofOne.get(who)! - 1;
      if (left === 0) this.ofOne.delete(who);
      else this.ofOne.set(who, left);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.idle);
    await this.thread?.terminate();
  }

  private async run(job: Job): Promise<Drafts> {
    clearTimeout(this.idle);
    let thread: Worker | undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      const reading = (thread = this.thread ??= await started(this.file));
      return await new Promise<Drafts>((resolve, reject) => {
        reading
          .once('message', resolve)
          .once('error', reject)
          .once('exit', () => reject(new Error('The thread ended.')));
        timer = setTimeout(
          () =>
            reject(
              refusal(503, `The text could not be read within ${LIMIT_MS} ms. Send it in shorter parts.`),
            ),
          LIMIT_MS,
        );
        reading.postMessage(job);
      });
    } catch (error) {
      this.end();
      throw error instanceof Problem ? error : refusal(503, 'The text could not be read.');
    } finally {
      clearTimeout(timer);
      // It may fail after its text has been refused, or while it has none: without a listener, that would end the process.
      thread?.removeAllListeners().on('error', () => this.forget(thread));
      this.idle = setTimeout(() => this.end(), IDLE_MS).unref();
    }
  }

  private end(): void {
    void this.thread?.terminate();
    this.thread = undefined;
  }

  private forget(thread: Worker | undefined): void {
    if (this.thread === thread) this.thread = undefined;
  }
}

/** The thread's start-up time is not part of the timeout. */
function started(file: string): Promise<Worker> {
  const thread = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 128 } });
  thread.unref();
  return new Promise((resolve, reject) => {
    thread.once('online', () => {
      thread.removeAllListeners();
      resolve(thread);
    });
    thread.once('error', reject);
  });
}

const refusal = (status: number, detail: string): Problem =>
  new Problem(status, detail, { headers: RETRY_AFTER });
