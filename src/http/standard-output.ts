import { fstatSync } from 'node:fs';
import { Socket } from 'node:net';
import { type DestinationStream, pino } from 'pino';

const STANDARD_OUTPUT = 1;
/** Maximum number of buffered bytes; further lines are dropped. */
const BUFFER_BYTES = 1024 * 1024;
/** How long the process waits at its end for the reader to consume the last lines. */
const FLUSH_MS = 500;

export interface LogOutput extends DestinationStream {
  /** Calls back when everything has been written, or after FLUSH_MS. */
  flush(done: () => void): void;
}

/**
 * Non-blocking standard output. A pipe whose reader has stopped reading would block pino's own destination, on the main thread
 * or on one that keeps the process from ending.
 * @param onDropped called with the number of dropped lines when the reader reads again
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
    // The reader has closed the pipe; there is nobody to report to.
    this.pipe.on('error', () => undefined);
    this.pipe.on('drain', () => {
      const { dropped } = this;
      this.dropped = 0;
      if (dropped > 0) onDropped(dropped);
    });
  }

  write(line: string): void {
    if (this.pipe.destroyed) return;
    if (this.pipe.writableLength > BUFFER_BYTES) this.dropped += 1;
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
