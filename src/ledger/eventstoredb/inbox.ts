import { setImmediate as turn } from 'node:timers/promises';
import { convertToCommandError } from '@eventstore/db-client';
import type { ClientReadableStream } from '@grpc/grpc-js';
import type { ReadAnswer } from './read-answer.js';

const IDLE_TURNS = 2;
/** What one batch may take, so that large events do not fill the memory; the last one may go beyond it. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What has arrived on a read or a subscription, taken out in batches; the call itself bounds what waits. */
export class Inbox {
  private over: { error?: unknown } | undefined;
  private rouse: (() => void) | undefined;

  /** @param endless an end that comes is a failure, too */
  constructor(
    private readonly call: ClientReadableStream<ReadAnswer>,
    endless: boolean,
  ) {
    const end = (how: { error?: unknown }) => {
      this.over ??= how;
      this.rouse?.();
    };
    const fail = (words: string) => end({ error: new Error(words) });
    call.on('error', (error) => end({ error: convertToCommandError(error) }));
    call.on('end', () => (endless ? fail('the server ended the subscription') : end({})));
    call.on('close', () => fail('the call was closed'));
    call.on('readable', () => this.rouse?.());
  }

  /**
   * One or more, at most `most`: what is there, and what follows within a few turns of the event loop, since events come
   * one by one even where they come fast. Nothing: the call has come to its end.
   * @throws what ended the call, once everything that came before is taken
   */
  async take(most: number): Promise<ReadAnswer[]> {
    const batch: ReadAnswer[] = [];
    let bytes = this.fill(batch, most, MOST_BYTES);
    while (batch.length === 0) {
      if (this.over !== undefined) {
        if ('error' in this.over) throw this.over.error;
        return batch;
      }
      await new Promise<void>((resolve) => (this.rouse = resolve));
      bytes = this.fill(batch, most, MOST_BYTES);
    }
    for (let idle = 0; batch.length < most && bytes < MOST_BYTES && idle < IDLE_TURNS;) {
      await turn();
      const before = batch.length;
      bytes += this.fill(batch, most, MOST_BYTES - bytes);
      idle = batch.length > before ? 0 : idle + 1;
    }
    return batch;
  }

  /**
   * Ends the call whatever state it is in, and passes by what still comes: a read that is left without this goes on in the
   * background. Not by `destroy()`: then the client keeps the call for ever.
   */
  async leave(): Promise<void> {
    // Not in the turn in which it came (grpc/grpc-node#1464, #1652).
    await turn();
    this.call.cancel();
    this.call.removeAllListeners('readable').resume();
  }

  /** @returns the bytes of what was added */
  private fill(batch: ReadAnswer[], most: number, mostBytes: number): number {
    let bytes = 0;
    while (batch.length < most && bytes < mostBytes) {
      const one = this.call.read() as ReadAnswer | null;
      if (one === null) break;
      bytes += one.bytes;
      batch.push(one);
    }
    return bytes;
  }
}
