import { setImmediate as turn } from 'node:timers/promises';
import type { StoredEvent } from '../../events/envelope.js';
import { type Finding, LogCheck, type LogRecord, type StreamHead, tellFinding } from './verify.js';

/** A log to verify, read in pages in log order. */
export interface LogSource {
  /** Positions are 1, 2, 3, …: those of the embedded log. */
  gapless: boolean;
  /** Position of the last record; events appended meanwhile are not verified. */
  head: number;
  /** Each event keeps the chain of the log up to it. False: written before chains existed. Omitted: the store keeps none. */
  hasChain?: boolean;
  /** @throws Unreadable */
  pages(): Iterable<LogRecord[]> | AsyncIterable<LogRecord[]>;
  whereIs?(stream: string, revision: number): number | undefined;
  /** A fault of the store outside its records, reported if the records are intact. */
  faultAround?(heads: readonly StreamHead[]): string | undefined | Promise<string | undefined>;
}

/** The store returns no record after a position although there should be one. */
export class Unreadable extends Error {
  constructor(
    readonly after: number,
    message: string,
  ) {
    super(message);
  }
}

/** An external reference for a position: the event's hash, or the chain of the whole log. */
export interface Expected {
  hash: string;
  position: number;
  stream?: string;
  revision?: number;
  /** Of the whole log, beside the event's own hash. */
  chain?: string;
}

export interface Verdict {
  /** Undefined: no tampering or damage is detectable from the log itself. */
  finding: Finding | undefined;
  events: number;
  /** Position of the last intact event. */
  position: number;
  /** SHA-256 of the log up to that position. */
  chain: string;
  /** The heads of all streams. */
  heads: StreamHead[];
}

export interface VerifyOptions {
  expected?: readonly Expected[];
  /** Called with each verified page. */
  onEvents?: (events: StoredEvent[]) => void;
  onProgress?: (position: number, head: number) => void;
}

/** Verifies the log from its first record to its end, or to the first fault. */
export async function verifyLog(source: LogSource, options: VerifyOptions = {}): Promise<Verdict> {
  const { gapless, head } = source;
  const check = new LogCheck({ gapless, whereIs: source.whereIs?.bind(source) });
  const further = (await walk(source, check, options)) ?? cutOff(check.position, options.expected);
  const { sound, chain, chainBreak } = check;
  const finding = first(chainBreak, further);
  const heads = check.heads();
  const around = finding ? undefined : await source.faultAround?.(heads);
  return {
    finding: finding ?? (around === undefined ? undefined : { position: head, detail: around }),
    events: sound.count,
    position: sound.position,
    chain,
    heads,
  };
}

function first(chainBreak: Finding | undefined, further: Finding | undefined): Finding | undefined {
  if (chainBreak === undefined || further === undefined) return chainBreak ?? further;
  return { ...chainBreak, detail: `${chainBreak.detail} Further on: ${tellFinding(further)}` };
}

async function walk(
  source: LogSource,
  check: LogCheck,
  { expected = [], onEvents, onProgress }: VerifyOptions,
): Promise<Finding | undefined> {
  const wanted = new Map<number, Expected[]>();
  for (const one of expected) wanted.set(one.position, [...(wanted.get(one.position) ?? []), one]);
  try {
    for await (const page of source.pages()) {
      const events: StoredEvent[] = [];
      for (const record of page) {
        const result = check.check(record, (event, chain) => {
          const unmet = wanted.get(event.position)?.find((one) => !isMet(one, event, chain));
          return unmet && asExpected(unmet, event);
        });
        if ('finding' in result) return result.finding;
        events.push(result.event);
      }
      if (check.chainBreak === undefined) onEvents?.(events);
      onProgress?.(check.position, source.head);
      await turn();
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { position: error.after + 1, detail: `It cannot be read: ${error.message}` };
  }
}

function isMet(expected: Expected, event: StoredEvent, chain: string): boolean {
  const { hash, stream, revision } = expected;
  if (stream !== undefined && stream !== event.stream) return false;
  if (revision !== undefined && revision !== event.revision) return false;
  if (expected.chain !== undefined && expected.chain !== chain) return false;
  return hash === event.metadata.hash || hash === chain;
}

const asExpected = ({ hash }: Expected, { position, stream, revision, id, type }: StoredEvent): Finding => ({
  position,
  stream,
  revision,
  eventId: id,
  type,
  detail: `${hash} was expected here: this event, or one before it, is not the one that was here then.`,
});

/** A truncated tail leaves no trace in the log itself. */
function cutOff(position: number, expected: readonly Expected[] = []): Finding | undefined {
  const missing = expected.filter((one) => one.position > position);
  if (missing.length === 0) return undefined;
  const [first] = missing.sort((a, b) => a.position - b.position);
  return {
    position: first.position,
    stream: first.stream,
    revision: first.revision,
    detail: `${first.hash} was expected here, and the log ends at position ${position}: its end was cut off.`,
  };
}
