import { checkExpectedRevision } from '../check-expected-revision.js';
import { microBatch } from '../micro-batch.js';
import type { Appended, ExpectedRevision } from '../port.js';
import { LedgerUnavailable, WrongExpectedRevision } from '../port.js';
import { Unstorable } from '../storable.js';
import type { Storable } from '../storable.js';
import type { EventTable } from './event-table.js';
import { FORMAT_VERSION } from './file-header.js';
import { Change, codeOf, unavailable } from './statements.js';
import type { Connection } from './statements.js';

/** Maximum appends per group: writing a group blocks the event loop. */
const MAX_GROUP = 512;
export const BUSY_RETRY_MS = 20;

interface Waiting {
  stream: string;
  events: Storable[];
  expected: ExpectedRevision;
  since: number;
  /** Set during the write if the append violates a constraint of the table. */
  refusal?: Error;
  resolve(appended: Appended): void;
  reject(error: Error): void;
}

type Outcome = Appended | Error;

export interface WriterEvents {
  /** @throws LedgerUnavailable if writes would be lost */
  assertKept(): void;
  committed(): void;
  failed(failure: LedgerUnavailable): void;
}

/**
 * Group commit: concurrent appends share one transaction and its fsync; each is checked separately. A storage fault fails and
 * rolls back the whole group.
 */
export class GroupWriter {
  private readonly queue: Waiting[] = [];
  private scheduled = false;
  private idle: (() => void) | undefined;
  private undoing: NodeJS.Timeout | undefined;
  private readonly begin: Change;
  private readonly commit: Change;
  private readonly rollback: Change;
  private readonly touch: Change;
  /**
   * Last revisions as this process wrote them. If another process has appended to a stream, the next revision is taken, the
   * table's constraint fails, and the group is checked again with what is read under the lock.
   */
  private readonly lastWritten = new Map<string, number>();

  constructor(
    private readonly connection: Connection,
    private readonly table: EventTable,
    /** How long to wait for another process's write lock. */
    private readonly busyMs: number,
    private readonly tell: WriterEvents,
  ) {
    this.begin = new Change(connection, 'BEGIN IMMEDIATE');
    this.commit = new Change(connection, 'COMMIT');
    this.rollback = new Change(connection, 'ROLLBACK');
    this.touch = new Change(connection, `PRAGMA user_version = ${FORMAT_VERSION}`);
  }

  append(stream: string, events: Storable[], expected: ExpectedRevision): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.queue.push({ stream, events, expected, since: Date.now(), resolve, reject });
      this.schedule();
    });
  }

  /** Tests whether the store is writable again by rewriting a page unchanged, unless an append is pending anyway. */
  probe(): void {
    if (this.scheduled) return;
    try {
      this.tell.assertKept();
      if (this.table.suspended) this.rollBack();
      this.begin.run();
      this.touch.run();
      this.commit.run();
      this.tell.committed();
    } catch (error) {
      this.undo();
      this.tell.failed(unavailable(error));
    }
  }

  /** Resolves when nothing waits. */
  async drained(): Promise<void> {
    if (this.queue.length > 0) await new Promise<void>((resolve) => (this.idle = resolve));
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    void microBatch(() => this.queue.length, MAX_GROUP).then(() => this.flush());
  }

  private flush(): void {
    const group = this.queue.slice(0, MAX_GROUP);
    try {
      this.tell.assertKept();
      const outcomes = this.write(group);
      // Checked again: the file may have been removed meanwhile.
      this.tell.assertKept();
      this.settle(group, outcomes);
      this.tell.committed();
    } catch (error) {
      if (codeOf(error)?.startsWith('SQLITE_BUSY') && Date.now() - group[0].since < this.busyMs) {
        setTimeout(() => this.flush(), BUSY_RETRY_MS);
        return;
      }
      const failure = unavailable(error);
      this.tell.failed(failure);
      this.settle(
        group,
        group.map(() => failure),
      );
    }
    this.scheduled = false;
    if (this.queue.length > 0) this.schedule();
    else this.idle?.();
  }

  private settle(group: Waiting[], outcomes: Outcome[]): void {
    this.queue.splice(0, group.length);
    for (const [index, waiting] of group.entries()) {
      const outcome = outcomes[index];
      if (outcome instanceof Error) waiting.reject(outcome);
      else waiting.resolve(outcome);
    }
  }

  /** One transaction for all. Appends that violate a constraint are removed and the rest is retried. */
  private write(group: Waiting[]): Outcome[] {
    for (let fromRead = false; ; fromRead = true) {
      let at: Waiting | undefined;
      try {
        if (this.table.suspended) this.rollBack();
        if (!fromRead && this.isOneRow(group)) return [this.attempt((at = group[0]))];
        this.begin.run();
        const outcomes: Outcome[] = [];
        for (at of group) outcomes.push(this.attempt(at));
        at = undefined;
        this.commit.run();
        return outcomes;
      } catch (error) {
        this.undo();
        if (at === undefined || !codeOf(error)?.startsWith('SQLITE_CONSTRAINT')) throw error;
        if (fromRead)
          at.refusal = new Unstorable(`An event id is already in the stream ${at.stream}.`, { cause: error });
      }
    }
  }

  /** Fast path: a single event that continues this process's last write needs no explicit transaction. */
  private isOneRow([{ stream, events, expected, refusal }, ...others]: Waiting[]): boolean {
    if (others.length > 0 || events.length > 1 || refusal) return false;
    return expected !== 'none' && expected === this.lastWritten.get(stream);
  }

  private undo(): void {
    this.lastWritten.clear();
    this.table.rolledBack();
    try {
      this.rollBack();
    } catch {
      // This connection still sees uncommitted data, which must not be read.
      this.table.suspended = true;
      clearTimeout(this.undoing);
      this.undoing = setTimeout(() => this.undo(), BUSY_RETRY_MS).unref();
    }
  }

  private rollBack(): void {
    if (!this.table.closed && this.connection.inTransaction) this.rollback.run();
    this.table.suspended = false;
  }

  private attempt({ stream, events, expected, refusal }: Waiting): Outcome {
    if (refusal) return refusal;
    const written = this.lastWritten.get(stream);
    const last =
      written !== undefined && (expected === 'any' || expected === written)
        ? written
        : this.table.lastRevision(stream);
    const ids = events.map(({ id }) => id);
    try {
      const idAt = (revision: number) => this.table.placeOf(stream, revision)?.id;
      if (checkExpectedRevision(stream, ids, expected, last, idAt) === 'repeat')
        return this.asTheFirstTime(stream, ids.length, expected === 'none' ? 0 : (expected as number) + 1);
    } catch (error) {
      if (error instanceof WrongExpectedRevision) return error;
      throw error;
    }
    const positions = events.map((event, index) => this.table.insert(event, stream, last + 1 + index));
    this.lastWritten.set(stream, last + events.length);
    return { positions, revision: last + events.length };
  }

  private asTheFirstTime(stream: string, count: number, from: number): Appended {
    const positions = Array.from(
      { length: count },
      (_, index) => this.table.placeOf(stream, from + index)!.position,
    );
    return { positions, revision: from + count - 1 };
  }
}
