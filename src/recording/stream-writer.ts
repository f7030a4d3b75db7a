import type { StoredEvent } from '../../events/envelope.js';
import type { Texts } from '../../events/hash.js';
import { streamOf } from '../../events/envelope.js';
import { microBatch } from '../ledger/micro-batch.js';
import type { OpenLedger } from '../ledger/open.js';
import { LedgerUnavailable, MAX_APPEND_BYTES, WrongExpectedRevision } from '../ledger/port.js';
import type { ReadModel } from '../readmodel/read-model.js';
import type { CommandDecider, Decided } from './command-decider.js';
import type { PendingEvent } from './pending-event.js';

/** An event as recorded, with its real position; `isNew` is false if it was already recorded. */
export type Outcome = Decided;

interface Waiting {
  /** Events to be recorded atomically. */
  together: readonly PendingEvent[];
  resolve: (outcomes: Outcome[]) => void;
  reject: (error: unknown) => void;
}

/** The outcome of pending events that are appended together. */
interface Batch {
  /** The new events. */
  events: (StoredEvent & { texts?: Texts })[];
  /** The stream's last revision they were decided on. */
  before: number | undefined;
  refused: boolean;
  isRetryable: boolean;
  /** Resolves all callers with the positions of the events. */
  settle: (positions: number[]) => void;
}

/** The stream is ahead of the revision decided on. */
interface Ahead {
  revision: number;
}

/** Maximum number of commands per append. */
const LARGEST_BATCH = 256;
/** Maximum number of events the read model may be behind before writing waits for it. */
const FURTHEST_AHEAD = 2_000;
const CATCH_UP_MS = 5_000;
/** For how many appends after a conflict other writers are assumed to be active. */
const TURNS = 16;
/** How often a conflict with another writer is retried before the client has to retry. */
const MOST_ATTEMPTS = 50;

/**
 * Records pending events to one negotiation in the order they came: those waiting at the same time are decided and appended
 * together.
 */
export class StreamWriter {
  private readonly queue: Waiting[] = [];
  private busy = false;
  /** Real positions of events appended since the state was last refreshed from the read model. */
  private readonly positions = new Map<string, number>();
  private furthest = 0;
  /** Remaining appends during which other writers are assumed to be active. */
  private inTurns = 0;

  constructor(
    private readonly negotiationId: string,
    private readonly decider: CommandDecider,
    private readonly ledger: OpenLedger,
    private readonly readModel: ReadModel,
    private readonly idle: () => void,
  ) {}

  get isBusy(): boolean {
    return this.busy;
  }

  /** Records events atomically. @returns the outcome of each */
  submit(together: readonly PendingEvent[]): Promise<Outcome[]> {
    return new Promise((resolve, reject) => {
      this.queue.push({ together, resolve, reject });
      if (!this.busy) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.busy = true;
    while (this.queue.length > 0) {
      await microBatch(() => this.queue.length, LARGEST_BATCH);
      const batch = this.queue.splice(0, LARGEST_BATCH);
      try {
        await this.record(batch);
      } catch (error) {
        // Commands queued meanwhile have waited for the store just as long: they fail, too, instead of waiting again.
        const waited = error instanceof LedgerUnavailable ? this.queue.splice(0) : [];
        for (const { reject } of [...batch, ...waited]) reject(error);
      }
    }
    this.busy = false;
    this.idle();
  }

  /** Decides and appends, retrying until the decision was based on the stream's latest revision. */
  private async record(batch: Waiting[]): Promise<void> {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      await this.catchUp();
      const decided = this.decide(batch);
      const ahead = decided.events.length === 0 ? await this.unseen(decided) : await this.append(decided);
      if (Array.isArray(ahead)) return decided.settle(ahead);
      this.inTurns = TURNS;
      // The conflicting events may be these very events, if an earlier response was lost.
      for (const { together } of batch) for (const pending of together) pending.isRetryable = true;
      this.forget();
      await this.reach(ahead);
    }
    throw new LedgerUnavailable('Too many concurrent writes to this negotiation.');
  }

  /** Decides the waiting commands, as many as fit one append. Responses are held back until the events are in the log. */
  private decide(batch: Waiting[]): Batch {
    const events: Batch['events'] = [];
    const answers: ((positions: number[]) => void)[] = [];
    const before = this.decider.state.head()?.revision;
    let room = MAX_APPEND_BYTES;
    let refused = false;
    let isRetryable = false;
    for (const [at, { together, resolve, reject }] of batch.entries()) {
      try {
        const decided = this.decider.decideWithin(room, together);
        if (!decided) {
          this.queue.unshift(...batch.splice(at));
          break;
        }
        const placed = decided.map(({ event, isNew, texts, bytes }) => {
          const index = isNew ? events.length : events.findIndex(({ id }) => id === event.id);
          if (isNew) events.push({ ...event, texts });
          room -= bytes;
          return index;
        });
        isRetryable ||= decided[0].isNew && together.some((pending) => pending.isRetryable);
        answers.push((positions) =>
          resolve(
            decided.map((one, i) => {
              const position = this.realPosition(one.event, positions[placed[i]]);
              return { ...one, event: { ...one.event, position } };
            }),
          ),
        );
      } catch (error) {
        refused = true;
        answers.push(() => reject(error));
      }
    }
    const settle = (positions: number[]) => answers.forEach((answer) => answer(positions));
    return { events, before, refused, isRetryable, settle };
  }

  /** Appends what was decided. @returns the positions, or the revision another writer reached first */
  private async append({ events, before, isRetryable }: Batch): Promise<number[] | Ahead> {
    const stream = streamOf(this.negotiationId);
    try {
      const { positions } = await this.ledger.append(stream, events, before ?? 'none');
      if (isRetryable && !(await this.isOurs(events, positions))) {
        return { revision: events[events.length - 1].revision };
      }
      this.inTurns = Math.max(0, this.inTurns - 1);
      events.forEach(({ id }, i) => this.positions.set(id, positions[i]));
      this.furthest = positions[positions.length - 1];
      return positions;
    } catch (error) {
      this.forget();
      if (!(error instanceof WrongExpectedRevision)) throw error;
      return { revision: error.actual };
    }
  }

  /**
   * Whether the log holds what was decided here. If another process received the same request concurrently and won, the log
   * treats an append of the same ids as a retry.
   */
  private async isOurs(events: StoredEvent[], positions: number[]): Promise<boolean> {
    const [last, position] = [events[events.length - 1], positions[positions.length - 1]];
    const at = { fromRevision: last.revision, limit: 1 };
    let stored = this.ledger.archive.at(position);
    // The log's local copy may not have it yet.
    if (!stored) for await (const event of this.ledger.readStream(last.stream, at)) stored = event;
    if (!stored) throw new LedgerUnavailable('What was recorded cannot be read.');
    return stored.metadata.hash === last.metadata.hash;
  }

  /** A refusal is final only if the stream has no newer events. @returns no positions, or how far the stream is ahead */
  private async unseen({ refused, before = -1 }: Batch): Promise<[] | Ahead> {
    if (!refused) return [];
    const stream = streamOf(this.negotiationId);
    for await (const { revision } of this.ledger.readStream(stream, { backwards: true, limit: 1 })) {
      if (revision > before) return { revision };
    }
    return [];
  }

  private realPosition(event: StoredEvent, appended: number | undefined): number {
    return appended ?? this.positions.get(event.id) ?? event.position;
  }

  /**
   * Discards pending events the read model has applied, and waits for it if it is far behind. With other writers active it always
   * waits: otherwise the last to append could repeatedly win before the others catch up.
   */
  private async catchUp(): Promise<void> {
    if (this.decider.state.size > FURTHEST_AHEAD || this.inTurns > 0)
      await this.readModel.waitFor(this.furthest, CATCH_UP_MS);
    if (this.readModel.model.position >= this.furthest) this.forget();
  }

  private forget(): void {
    this.decider.state.clear();
    this.positions.clear();
  }

  /** Waits until the read model has the stream's revision that another writer appended. */
  private async reach({ revision }: Ahead): Promise<void> {
    const stream = streamOf(this.negotiationId);
    const until = performance.now() + CATCH_UP_MS;
    for (;;) {
      const last = this.ledger.archive.inStream(stream, revision, 1)[0];
      const position = last?.position ?? this.readModel.model.position + 1;
      const reached = await this.readModel.waitFor(position, Math.max(0, until - performance.now()));
      if (!reached)
        throw new LedgerUnavailable('The read model does not follow the log; nothing was recorded.');
      if (last) return;
    }
  }
}
