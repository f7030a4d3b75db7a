import { setImmediate } from 'node:timers/promises';
import type { ImportLine, ImportTarget, LineFailure, LineOutcome } from '../recording/import-target.js';
import { failed, readLine } from './import-line.js';
import { linesOf } from './lines.js';

export interface RecordOptions {
  dryRun: boolean;
  target: ImportTarget;
  /** How long lines are parsed before yielding to the event loop, in milliseconds. */
  turnMs?: number;
}

export interface ImportOptions extends RecordOptions {
  negotiationId: string;
  /** Maximum size of a line in bytes; default: the maximum size of an event. */
  lineLimit?: number;
}

/** A line to record, or why it is invalid; `number` is its place in the file: the line or the row. */
export interface NumberedLine {
  number: number;
  bytes: number;
  read: ImportLine | LineFailure;
}

export interface ImportReport {
  recorded: number;
  /** Lines that had already been recorded with the same content. */
  skipped: number;
  /** The first MAX_FAILURES failed lines, in the order of the file. */
  failed: { number: number; title: string; detail: string }[];
  failedCount: number;
  /** Position of the last event that the lines recorded or matched; undefined if there is none. */
  lastPosition?: number;
}

export const MAX_FAILURES = 1000;
/** Failing lines never await anything, and would block the event loop without this. */
const TURN_MS = 20;
/** Lines in flight: enough for the store to batch them into one append. */
const MAX_LINES_IN_FLIGHT = 256;
const MAX_BYTES_IN_FLIGHT = 4 * 1024 * 1024;

interface InFlight {
  line: NumberedLine;
  outcome: Promise<LineOutcome | { status: 'thrown'; error: unknown }>;
}

/**
 * Records the lines of an NDJSON stream of any length, in order; failing lines are reported and skipped.
 * @throws errors of the target, after the lines in flight have settled; and errors of the input
 */
export const importLines = (
  input: AsyncIterable<Uint8Array>,
  { negotiationId, lineLimit, ...options }: ImportOptions,
): Promise<ImportReport> => recordLines(readLines(input, negotiationId, lineLimit), options);

async function* readLines(
  input: AsyncIterable<Uint8Array>,
  negotiationId: string,
  lineLimit?: number,
): AsyncGenerator<NumberedLine> {
  for await (const line of linesOf(input, lineLimit))
    yield { number: line.number, bytes: line.bytes, read: readLine(line, negotiationId) };
}

/** Records any number of lines in order, like `importLines`. */
export async function recordLines(
  lines: AsyncIterable<NumberedLine>,
  { dryRun, target, turnMs = TURN_MS }: RecordOptions,
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
    for await (const line of lines) {
      const { read } = line;
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

function count(report: ImportReport, number: number, outcome: LineOutcome): void {
  if (outcome.status === 'failed') {
    report.failedCount += 1;
    const { title, detail } = failed(outcome.title, outcome.detail);
    if (report.failed.length < MAX_FAILURES) report.failed.push({ number, title, detail });
    return;
  }
  report[outcome.status] += 1;
  if (outcome.position !== undefined)
    report.lastPosition = Math.max(report.lastPosition ?? 0, outcome.position);
}
