import { canonical } from '../../events/canonical.js';
import type { StoredEvent } from '../../events/envelope.js';
import { envelopeHash } from '../../events/hash.js';
import { type Ledger, MAX_APPEND_BYTES, type NewEvent, WrongExpectedRevision } from './port.js';

/** Maximum number of consecutive events of one stream per append. */
const LARGEST_RUN = 256;

/** Two logs differ; the message says where and how. */
export class LogsDiffer extends Error {}

/** The log to copy; read-only. */
export interface Source extends Pick<Ledger, 'head'> {
  readAll(): AsyncIterable<StoredEvent>;
  close(): void | Promise<void>;
}

export interface Moved {
  /** Events in both logs at the end. */
  events: number;
  /** Events the second log held at the start. */
  before: number;
}

/** Progress callback with the position reached in the first log. */
export type OnProgress = (position: number) => void;

/**
 * Copies a log into another ledger, which is empty or holds a prefix of it: the same events, with their `recordedAt` and hashes,
 * in the same order. Positions become those of the other ledger. An interrupted copy is resumed by the next call. Neither log may
 * be written to meanwhile.
 *
 * @throws LogsDiffer · LedgerUnavailable
 */
export async function move(
  from: Pick<Source, 'readAll'>,
  to: Ledger,
  onProgress: OnProgress,
): Promise<Moved> {
  const source = from.readAll()[Symbol.asyncIterator]();
  try {
    const before = await skipCommon(source, to, onProgress);
    let events = before;
    for await (const run of runs(source)) {
      await append(to, run);
      events += run.length;
      onProgress(run[run.length - 1].position);
    }
    return { events, before };
  } finally {
    await source.return?.();
  }
}

/**
 * Compares two logs event by event and verifies each event's hash.
 * @returns the number of events
 * @throws LogsDiffer · LedgerUnavailable
 */
export async function compareLogs(
  from: Pick<Source, 'readAll'>,
  to: Ledger,
  onProgress: OnProgress,
): Promise<number> {
  const source = from.readAll()[Symbol.asyncIterator]();
  try {
    const count = await skipCommon(source, to, onProgress);
    const more = await source.next();
    if (!more.done)
      throw new LogsDiffer(`${at(more.value)} is not in the second log: was it recorded meanwhile?`);
    return count;
  } finally {
    await source.return?.();
  }
}

/** Skips the events the second log already holds, comparing both. @returns how many */
async function skipCommon(
  source: AsyncIterator<StoredEvent>,
  to: Ledger,
  onProgress: OnProgress,
): Promise<number> {
  let count = 0;
  for await (const there of to.readAll()) {
    const next = await source.next();
    if (next.done) throw new LogsDiffer(`The second log holds ${at(there)}, which the first one does not.`);
    const here = next.value;
    if (!isSame(here, there))
      throw new LogsDiffer(`Where the first log has ${at(here)}, the second one has ${at(there)}.`);
    if (envelopeHash(there) !== there.metadata.hash)
      throw new LogsDiffer(`${at(here)} does not have the hash that it should: see parley verify.`);
    count++;
    onProgress(here.position);
  }
  return count;
}

/** Consecutive events of one stream, up to the size of one append. */
async function* runs(source: AsyncIterator<StoredEvent>): AsyncGenerator<StoredEvent[]> {
  let run: StoredEvent[] = [];
  let bytes = 0;
  for (let next = await source.next(); !next.done; next = await source.next()) {
    const event = next.value;
    const size = Buffer.byteLength(canonical(event.data)) + Buffer.byteLength(canonical(event.metadata));
    const fits = run.length < LARGEST_RUN && bytes + size <= MAX_APPEND_BYTES;
    if (run.length > 0 && (!fits || run[0].stream !== event.stream)) {
      yield run;
      run = [];
      bytes = 0;
    }
    run.push(event);
    bytes += size;
  }
  if (run.length > 0) yield run;
}

async function append(to: Ledger, run: readonly StoredEvent[]): Promise<void> {
  const [{ stream, revision }] = run;
  const events: NewEvent[] = run.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
  try {
    await to.append(stream, events, revision === 0 ? 'none' : revision - 1);
  } catch (error) {
    if (!(error instanceof WrongExpectedRevision)) throw error;
    throw new LogsDiffer(
      `${at(run[0])} has no place in the second log: there, its stream is at revision ${error.actual}.`,
    );
  }
}

/** Compares everything except the position, which differs between logs. */
const isSame = (one: StoredEvent, other: StoredEvent): boolean => content(one) === content(other);

const content = ({ position: _, ...event }: StoredEvent): string => canonical(event);

const at = ({ position, stream, revision, id }: StoredEvent): string =>
  `event ${id} (revision ${revision} of ${stream}, position ${position})`;
