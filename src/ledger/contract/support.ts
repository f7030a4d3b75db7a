import { randomUUID } from 'node:crypto';
import type { EventMetadata, JsonObject, StoredEvent } from '../../../events/envelope.js';
import { streamOf } from '../../../events/envelope.js';
import type { LocalLog } from '../local-log.js';
import { chainOn, NO_EVENTS } from '../chain.js';
import type { Ledger, NewEvent, SubscribeOptions, Subscription } from '../port.js';
import { WrongExpectedRevision } from '../port.js';

export type TestedLedger = Ledger & { archive?: LocalLog };

/** One log, opened for one example. It need not be empty: examples use streams of their own. */
export interface Opened {
  ledger: TestedLedger;
  /** Closes and opens the same log again; omitted if it is not persistent. */
  reopen?(): Promise<TestedLedger>;
  cleanUp(): Promise<void>;
}

export interface Example {
  readonly ledger: TestedLedger;
  reopen(): Promise<TestedLedger>;
}

/** Opens a log before each example of the describe block and cleans up after it. */
export function eachOn(open: () => Promise<Opened>): Example {
  let opened: Opened;
  let ledger: TestedLedger;
  beforeEach(async () => {
    opened = await open();
    ({ ledger } = opened);
  });
  afterEach(() => opened.cleanUp());
  return {
    get ledger() {
      return ledger;
    },
    async reopen() {
      ledger = await opened.reopen!();
      return ledger;
    },
  };
}

export const newStream = (): string => streamOf(`contract-${randomUUID()}`);

export const metadata = (over: Partial<EventMetadata> = {}): EventMetadata => ({
  occurredOn: '2025-10-21',
  recordedAt: '2025-10-21T09:00:00.000Z',
  recordedBy: 'anonymous',
  schemaVersion: 1,
  previousHash: '',
  hash: '0'.repeat(64),
  ...over,
});

export const anEvent = (data: JsonObject = {}, over: Partial<EventMetadata> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'PositionStated',
  data,
  metadata: metadata(over),
});

/** Events whose data counts from 0. */
export const events = (count: number): NewEvent[] => Array.from({ length: count }, (_, n) => anEvent({ n }));

export async function all(source: AsyncIterable<StoredEvent>): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  for await (const event of source) found.push(event);
  return found;
}

export const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

/** Position of the first event whose chain is not over the whole log before it; undefined: there is none. */
export function brokenChain(archive: LocalLog): number | undefined {
  let chain = NO_EVENTS;
  for (let page = archive.after(0, 500); page.length > 0; page = archive.after(page.at(-1)!.position, 500))
    for (const { position, stream, revision, metadata } of page) {
      chain = chainOn(chain, { position, stream, revision, hash: metadata.hash });
      if (archive.chainAt(position) !== chain) return position;
    }
  return undefined;
}

/** Exceeded only by a hang, even on a busy machine. */
const HANGS_MS = 180_000;

/** Waits until the condition holds; on timeout fails with its name. */
export async function eventually(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + HANGS_MS;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`It did not come about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Rounds of the event loop in which something wrong would show. */
export async function aWhile(rounds = 20): Promise<void> {
  for (let round = 0; round < rounds; round++) await new Promise((resolve) => setTimeout(resolve, 1));
}

export async function refusal(promise: Promise<unknown>): Promise<WrongExpectedRevision> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WrongExpectedRevision);
  return error as WrongExpectedRevision;
}

/** A subscriber that records the events of some streams, the number of calls, and whether calls overlapped. */
export class Witness {
  readonly seen: StoredEvent[] = [];
  readonly errors: unknown[] = [];
  calls = 0;
  overlapped = false;
  running = false;
  readonly subscription: Subscription;

  constructor(
    ledger: Ledger,
    streams: readonly string[],
    after: number,
    private readonly work: (events: StoredEvent[], witness: Witness) => Promise<void> | void = () => {},
    over: Partial<SubscribeOptions> = {},
  ) {
    this.subscription = ledger.subscribe({
      after,
      onEvents: (batch) => this.take(batch.filter(({ stream }) => streams.includes(stream))),
      onError: (error) => this.errors.push(error),
      ...over,
    });
  }

  async until(count: number): Promise<void> {
    await eventually(`${count} events delivered (${this.seen.length} were)`, () => this.seen.length >= count);
  }

  private async take(batch: StoredEvent[]): Promise<void> {
    if (batch.length === 0) return;
    this.overlapped ||= this.running;
    this.running = true;
    this.calls++;
    this.seen.push(...batch);
    try {
      await this.work(batch, this);
    } finally {
      this.running = false;
    }
  }
}
