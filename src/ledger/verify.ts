import { canonical } from '../../events/canonical.js';
import type { EventMetadata, JsonObject, StoredEvent } from '../../events/envelope.js';
import { envelopeHash } from '../../events/hash.js';
import { chainOn, NO_EVENTS } from './chain.js';
import { faultsOfRecord } from './verify-record.js';

/** A record as stored in the log, not checked yet. Texts are JSON, as stored. */
export interface LogRecord {
  position: number;
  /** Undefined: unknown to the log. */
  stream: string | undefined;
  revision: number;
  id: string;
  type: string;
  data: string;
  metadata: string;
  /** Columns of the embedded log, in ms: the recording time, and its maximum so far. */
  recordedAt?: number;
  knownAt?: number;
  /** Chain of the log up to this record, as stored. */
  chain?: string;
}

/** The first fault found. */
export interface Finding {
  /** Position of the faulty or missing event. */
  position: number;
  stream?: string;
  revision?: number;
  eventId?: string;
  type?: string;
  /** Readable description of the fault. */
  detail: string;
}

/** The head of a stream, possibly as of some position, as in a digest. */
export interface StreamHead {
  stream: string;
  revision: number;
  position: number;
  hash: string;
}

interface LastRecord extends StreamHead {
  id: string;
  type: string;
  recordedAt: string;
}

export interface LogCheckOptions {
  /** Positions are 1, 2, 3, …: those of the embedded log. */
  gapless: boolean;
  /** Finds the present position of a stream's event, to report where a missing one is. */
  whereIs?: (stream: string, revision: number) => number | undefined;
}

/**
 * Checks a log for internal consistency (hashes and references between events), record by record in log order. It keeps one entry
 * per stream in memory and no events.
 */
export class LogCheck {
  private readonly streams = new Map<string, LastRecord>();
  private last = 0;
  private latest = -Infinity;
  private digest = NO_EVENTS;
  private broken: Finding | undefined;

  constructor(private readonly options: LogCheckOptions) {}

  /** Number of intact records and the position of the last; 0: none. */
  sound = { count: 0, position: 0 };

  /** Position of the last record, intact or not; 0: none. */
  get position(): number {
    return this.last;
  }

  /** Where the log's chain first breaks. Later records are still checked: they may show what happened. */
  get chainBreak(): Finding | undefined {
    return this.broken;
  }

  /** SHA-256 over the position, stream, revision and hash of every record so far: one value for the whole log. */
  get chain(): string {
    return this.digest;
  }

  /** The head of each stream, by name. */
  heads(): StreamHead[] {
    return [...this.streams.values()]
      .map(({ stream, revision, position, hash }) => ({ stream, revision, position, hash }))
      .sort((a, b) => (a.stream < b.stream ? -1 : 1));
  }

  /**
   * @param expectation what else may be wrong with the event, given the chain up to it
   * @returns the event, or the fault: nothing after it may be checked
   */
  check(
    record: LogRecord,
    expectation?: (event: StoredEvent, chain: string) => Finding | undefined,
  ): { event: StoredEvent } | { finding: Finding } {
    try {
      return { event: this.take(record, expectation) };
    } catch (error) {
      if (error instanceof Wrong) return { finding: error.finding };
      throw error;
    }
  }

  private take(
    record: LogRecord,
    expectation?: (event: StoredEvent, chain: string) => Finding | undefined,
  ): StoredEvent {
    const { position, stream, revision, id, type, recordedAt, knownAt } = record;
    this.mustFollow(record);
    if (stream === undefined)
      throw wrong(record, 'Its stream has no name: the name was removed, or the event was moved.');
    const data = jsonOf(record, 'data');
    const metadata = jsonOf(record, 'metadata') as unknown as EventMetadata;
    const event = { position, stream, revision, id, type, data, metadata };
    if (hashOf(event) !== metadata.hash) {
      throw wrong(record, 'It does not match its hash: it was changed, or inserted.');
    }
    const before = this.streams.get(stream);
    this.mustContinue(record, metadata, before);
    if (recordedAt !== undefined && recordedAt !== Date.parse(metadata.recordedAt)) {
      throw wrong(record, `The column recorded_at says ${recordedAt}, the event ${metadata.recordedAt}.`);
    }
    this.latest = Math.max(this.latest, Date.parse(metadata.recordedAt));
    if (knownAt !== undefined && knownAt !== this.latest) {
      throw wrong(
        record,
        `The column known_at says ${knownAt}; the latest recording so far is ${this.latest}.`,
      );
    }
    const [fault] = faultsOfRecord(event);
    if (fault !== undefined) throw wrong(record, `It is not a valid event: ${fault}`);
    const { hash } = metadata;
    const chain = chainOn(this.digest, { position, stream, revision, hash });
    if (record.chain !== undefined && record.chain !== chain) this.broken ??= brokenAt(record);
    const unexpected = expectation?.(event, chain);
    if (unexpected) throw new Wrong(unexpected);
    this.streams.set(stream, { stream, revision, position, hash, id, type, recordedAt: metadata.recordedAt });
    this.last = position;
    this.digest = chain;
    if (this.broken === undefined) this.sound = { count: this.sound.count + 1, position };
    return event;
  }

  private mustFollow(record: LogRecord): void {
    const { position } = record;
    const next = this.last + 1;
    if (!Number.isSafeInteger(position) || position < 1)
      throw wrong(record, `${position} is not a position: the event was moved, or inserted.`);
    if (!this.options.gapless || position === next) return;
    throw new Wrong({
      position: next,
      detail: `No event stands at position ${next}; the next is at ${position}. It was dropped, or moved.`,
    });
  }

  /** Checks that the record directly follows its predecessor in the stream. */
  private mustContinue(
    record: LogRecord,
    { previousHash, recordedAt }: EventMetadata,
    before: LastRecord | undefined,
  ): void {
    const stream = record.stream as string;
    const next = (before?.revision ?? -1) + 1;
    if (record.revision < next)
      throw wrong(record, `Revision ${record.revision} of its stream came before: it was moved, or added.`);
    if (record.revision > next) {
      const now = this.options.whereIs?.(stream, next);
      throw new Wrong({
        position: record.position,
        stream,
        revision: next,
        detail:
          now === undefined
            ? `Revision ${next} of the stream is missing before revision ${record.revision}: it was dropped.`
            : `Revision ${next} of the stream stands at position ${now}, after revision ${record.revision}: one of them was moved.`,
      });
    }
    if (previousHash !== (before?.hash ?? '')) {
      if (before === undefined)
        throw wrong(record, 'It was recorded after another event of its stream, which is not there.');
      throw new Wrong({
        position: before.position,
        stream,
        revision: before.revision,
        eventId: before.id,
        type: before.type,
        detail: `It is not the event after which revision ${record.revision} was recorded: it was changed, and its hash recomputed.`,
      });
    }
    if (before !== undefined && recordedAt < before.recordedAt)
      throw wrong(
        record,
        `It was recorded at ${recordedAt}, before the event that it follows, which no writer does.`,
      );
  }
}

class Wrong extends Error {
  constructor(readonly finding: Finding) {
    super(finding.detail);
  }
}

const brokenAt = ({ position, stream, revision, id, type }: LogRecord): Finding => ({
  position,
  stream,
  revision,
  eventId: id,
  type,
  detail: 'The hash chain breaks here: an event was changed, dropped, moved or added.',
});

const wrong = ({ position, stream, revision, id, type }: LogRecord, detail: string): Wrong =>
  new Wrong({ position, stream, revision, eventId: id, type, detail });

/** Parses stored JSON, which must be an object in canonical form. */
function jsonOf(record: LogRecord, what: 'data' | 'metadata'): JsonObject {
  const text = record[what];
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (canonical(value) === text && typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as JsonObject;
  } catch {
    throw wrong(record, `Its ${what} is not JSON.`);
  }
  throw wrong(record, `Its ${what} is not canonical JSON.`);
}

function hashOf(event: StoredEvent): string | undefined {
  try {
    return envelopeHash(event);
  } catch {
    return undefined;
  }
}

/** Readable message for a fault: the event's place and id, then the reason. */
export function tellFinding({ position, stream, revision, eventId, type, detail }: Finding): string {
  const what = [
    `position ${position}`,
    stream !== undefined && `${stream} revision ${revision}`,
    type !== undefined && `${type} ${eventId}`,
  ];
  return `${what.filter(Boolean).join(', ')}: ${detail}`;
}
