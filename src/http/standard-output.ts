import { fstatSync } from 'node:fs';
import { Socket } from 'node:net';
import { type DestinationStream, pino } from 'pino';

const STANDARD_OUTPUT = 1;
/** What may wait for a reader, in bytes; lines beyond it are dropped. */
const ROOM = 1024 * 1024;
/** What was written last may wait so long for its reader when the process ends. */
const FLUSH_MS = 500;

export interface LogOutput extends DestinationStream {
  /** Calls back when everything was taken, or soon after all the same. */
  flush(done: () => void): void;
}

/**
 * Standard output that never holds the process up. A pipe whose reader has stopped reading would: pino's own destination
 * waits for it, on the main thread, or on one that then keeps the process from ending.
 * @param onDropped how many lines were dropped, told when the reader takes lines again
 */
export function standardOutput(onDropped: (lines: number) => void): LogOutput {
  const { isFIFO, isSocket } = kindOf(STANDARD_OUTPUT);
  return isFIFO || isSocket ? new PipeOutput(onDropped) : (pino.destination(STANDARD_OUTPUT) as LogOutput);
}

function kindOf(descriptor: number): { isFIFO: boolean; isSocket: boolean } {
  try {
    const stats = fstatSync(descriptor);
    return { isFIFO: stats.isFIFO(), isSocket: stats.isSocket() };
  } catch {
    return { isFIFO: false, isSocket: false };
  }
}

class PipeOutput implements LogOutput {
  private readonly pipe = new Socket({ fd: STANDARD_OUTPUT, readable: false, writable: true });
  private dropped = 0;

  constructor(onDropped: (lines: number) => void) {
    // The reader has gone: nobody is there to be told.
    this.pipe.on('error', () => undefined);
    this.pipe.on('drain', () => {
      const { dropped } = this;
      this.dropped = 0;
      if (dropped > 0) onDropped(dropped);
    });
  }

  write(line: string): void {
    if (this.pipe.destroyed) return;
    if (this.pipe.writableLength > ROOM) this.dropped += 1;
    else this.pipe.write(line);
  }

  flush(done: () => void): void {
    if (this.pipe.destroyed || this.pipe.writableLength === 0) return done();
    const timer = setTimeout(done, FLUSH_MS);
    this.pipe.once('drain', () => {
      clearTimeout(timer);
      done();
    });
  }
}
