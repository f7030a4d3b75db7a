import type { StoredEvent } from '../../events/envelope.js';
import { streamOf } from '../../events/envelope.js';
import type { OpenLedger } from '../ledger/open.js';
import { LedgerUnavailable, WrongExpectedRevision, type ExpectedRevision } from '../ledger/port.js';
import type { ReadModel } from '../readmodel/read-model.js';
import type { Desk, Decided } from './desk.js';
import type { Proposal } from './proposal.js';

/** An event as recorded, with its real position; `isNew` is false where it had been recorded before. */
export type Outcome = Decided;

interface Waiting {
  proposal: Proposal;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

/** So many commands share an append at the most. */
const LARGEST_BATCH = 256;
/** Beyond so many events that the read model may not have, writing waits for it. */
const FURTHEST_AHEAD = 2_000;
const CATCH_UP_MS = 5_000;
/** How often a conflict with another writer is read and decided again before the client is told to. */
const MOST_ATTEMPTS = 50;

/** Records proposals to one negotiation in the order they came: those that wait together are decided and appended together. */
export class Writer {
  private readonly queue: Waiting[] = [];
  private busy = false;
  /** Real positions of events appended since the facts were last taken from the read model. */
  private readonly positions = new Map<string, number>();
  private furthest = 0;

  constructor(
    private readonly negotiationId: string,
    private readonly desk: Desk,
    private readonly ledger: OpenLedger,
    private readonly readModel: ReadModel,
    private readonly idle: () => void,
  ) {}

  submit(proposal: Proposal): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.queue.push({ proposal, resolve, reject });
      if (!this.busy) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.busy = true;
    await Promise.resolve();
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0, LARGEST_BATCH);
      try {
        await this.record(batch);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.busy = false;
    this.idle();
  }

  private async record(batch: Waiting[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.catchUp();
      const settle = this.decide(batch);
      if (settle.events.length === 0) return settle.all([]);
      try {
        const { positions } = await this.ledger.append(
          streamOf(this.negotiationId),
          settle.events,
          settle.expected,
        );
        settle.events.forEach(({ id }, i) => this.positions.set(id, positions[i]));
        this.furthest = positions[positions.length - 1];
        return settle.all(positions);
      } catch (error) {
        this.forget();
        if (!(error instanceof WrongExpectedRevision)) throw error;
        if (attempt === MOST_ATTEMPTS)
          throw new LedgerUnavailable('Others are writing to this negotiation all the time.', {
            cause: error,
          });
        await this.reach(error.actual);
      }
    }
  }

  /** Decides all that waits. What it answers is held back until the events stand in the log. */
  private decide(batch: Waiting[]): {
    events: StoredEvent[];
    expected: ExpectedRevision;
    all: (positions: number[]) => void;
  } {
    const events: StoredEvent[] = [];
    const answers: ((positions: number[]) => void)[] = [];
    const before = this.desk.facts.negotiation()?.revision;
    for (const { proposal, resolve, reject } of batch) {
      try {
        const { event, isNew } = this.desk.decide(proposal);
        if (isNew) events.push(event);
        const index = isNew ? events.length - 1 : events.indexOf(event);
        answers.push((positions) =>
          resolve({ isNew, event: { ...event, position: this.realPosition(event, positions[index]) } }),
        );
      } catch (error) {
        answers.push(() => reject(error));
      }
    }
    const all = (positions: number[]) => answers.forEach((answer) => answer(positions));
    return { events, expected: before ?? 'none', all };
  }

  private realPosition(event: StoredEvent, appended: number | undefined): number {
    return appended ?? this.positions.get(event.id) ?? event.position;
  }

  /** Lets go of what the read model has by now, and waits for it where it is far behind. */
  private async catchUp(): Promise<void> {
    if (this.desk.facts.size > FURTHEST_AHEAD) await this.readModel.waitFor(this.furthest, CATCH_UP_MS);
    if (this.readModel.model.position >= this.furthest) this.forget();
  }

  private forget(): void {
    this.desk.facts.clear();
    this.positions.clear();
  }

  /** Waits until the read model has the stream's revision that another writer appended. */
  private async reach(revision: number): Promise<void> {
    const last = this.ledger.archive.inStream(streamOf(this.negotiationId), revision, 1)[0];
    const reached = await this.readModel.waitFor(
      last?.position ?? this.readModel.model.position + 1,
      CATCH_UP_MS,
    );
    if (!reached)
      throw new LedgerUnavailable('The read model does not follow the log; nothing was recorded.');
  }
}
