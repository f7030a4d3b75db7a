import { setImmediate } from 'node:timers/promises';
import type { ImportTarget, LineOutcome } from '../recording/import-target.js';
import { failed, readLine } from './import-line.js';
import { linesOf, type Line } from './lines.js';

export interface ImportOptions {
  negotiationId: string;
  dryRun: boolean;
  target: ImportTarget;
  /** Most bytes of a line; default: what an event can take at all. */
  lineLimit?: number;
  /** How long lines are read before the event loop serves others, in milliseconds. */
  turnMs?: number;
}

export interface ImportReport {
  recorded: number;
  /** Lines that were recorded before, with the same content. */
  skipped: number;
  /** The first MAX_FAILURES lines that failed, in the order of the file. */
  failed: { line: number; title: string; detail: string }[];
  failedCount: number;
  /** Position of the last event that the lines recorded or found recorded; undefined where there is none. */
  lastPosition?: number;
}

export const MAX_FAILURES = 1000;
/** Lines that fail never wait for anything, and would keep the event loop busy without this. */
const TURN_MS = 20;
/** Enough for the store to batch many lines into one append. */
const MAX_LINES_IN_FLIGHT = 256;
const MAX_BYTES_IN_FLIGHT = 4 * 1024 * 1024;

interface InFlight {
  line: Line;
  outcome: Promise<LineOutcome | { status: 'thrown'; error: unknown }>;
}

/**
 * Records the lines of an NDJSON stream of any length, in order; lines that fail are reported and skipped.
 * @throws what the target throws, after the lines in flight have settled; and what the input throws
 */
export async function importLines(
  input: AsyncIterable<Uint8Array>,
  { negotiationId, dryRun, target, lineLimit, turnMs = TURN_MS }: ImportOptions,
): Promise<ImportReport> {
  const report: ImportReport = { recorded: 0, skipped: 0, failed: [], failedCount: 0 };
  const waiting: InFlight[] = [];
  let bytes = 0;
  let turnEndsAt = performance.now() + turnMs;
  const settleFirst = async (): Promise<void> => {
    const { line, outcome } = waiting.shift()!;
    bytes -= line.bytes;
    const settled = await outcome;
    if (settled.status === 'thrown') throw settled.error;
    count(report, line.number, settled);
  };

  try {
    for await (const line of linesOf(input, lineLimit)) {
      const read = readLine(line, negotiationId);
      const outcome = 'status' in read ? Promise.resolve(read) : guarded(target.recordLine(read, { dryRun }));
      waiting.push({ line, outcome });
      bytes += line.bytes;
      if (performance.now() > turnEndsAt) {
        await setImmediate();
        turnEndsAt = performance.now() + turnMs;
      }
      while (waiting.length >= MAX_LINES_IN_FLIGHT || bytes > MAX_BYTES_IN_FLIGHT) await settleFirst();
    }
    while (waiting.length > 0) await settleFirst();
  } finally {
    await Promise.all(waiting.map(({ outcome }) => outcome));
  }
  return report;
}

/** A promise that never rejects, as it may settle long before it is awaited. */
const guarded = (outcome: Promise<LineOutcome>): InFlight['outcome'] =>
  outcome.catch((error: unknown) => ({ status: 'thrown', error }));

function count(report: ImportReport, line: number, outcome: LineOutcome): void {
  if (outcome.status === 'failed') {
    report.failedCount += 1;
    const { title, detail } = failed(outcome.title, outcome.detail);
    if (report.failed.length < MAX_FAILURES) report.failed.push({ line, title, detail });
    return;
  }
  report[outcome.status] += 1;
  if (outcome.position !== undefined)
    report.lastPosition = Math.max(report.lastPosition ?? 0, outcome.position);
}
