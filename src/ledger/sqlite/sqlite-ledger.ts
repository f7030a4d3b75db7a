import { resolve } from 'node:path';
import Database from 'libsql';
import { judge } from '../judge.js';
import { LocalLedger } from '../local-ledger.js';
import { LedgerUnavailable } from '../port.js';
import type {
  Appended,
  ExpectedRevision,
  LedgerHealth,
  NewEvent,
  SubscribeOptions,
  Subscription,
} from '../port.js';
import { storables, Unstorable } from '../storable.js';
import type { Storable } from '../storable.js';
import { EventTable } from './event-table.js';
import { openFile } from './open-file.js';
import { Change, codeOf, Query, unavailable } from './statements.js';
import type { Connection } from './statements.js';

/** A group commit holds the event loop while it runs: so many appends at most. */
const MAX_GROUP = 512;
const BUSY_RETRY_MS = 20;

export interface SqliteLedgerOptions {
  /** How long an append waits for another process's write lock before it is refused. */
  busyMs?: number;
  /** How often subscriptions look for what other processes wrote. */
  pollMs?: number;
  connect?: (path: string) => Connection;
}

interface Waiting {
  stream: string;
  events: Storable[];
  expected: ExpectedRevision;
  since: number;
  /** Found on an earlier attempt: this append breaks a rule of the table. */
  refusal?: Error;
  resolve(appended: Appended): void;
  reject(error: unknown): void;
}

type Outcome = Appended | Error;

/**
 * The embedded log: one SQLite file, one connection. Positions are 1, 2, 3, … given under the write lock, so that the
 * order of commits is the order of positions, whoever writes. Appends that wait in the same turn share a transaction
 * and its fsync; each is judged by itself.
 */
export class SqliteLedger extends LocalLedger {
  private readonly queue: Waiting[] = [];
  private scheduled = false;
  private idle: (() => void) | undefined;
  private fault: { since: number; message: string; cutsOff: boolean } | undefined;
  private poll: NodeJS.Timeout | undefined;
  private seen: number | undefined;
  private readonly dataVersion: Query<[number]>;
  private readonly begin;
  private readonly commit;
  private readonly rollback;

  constructor(
    readonly path: string,
    private readonly connection: Connection,
    private readonly table: EventTable,
    private readonly options: Required<Omit<SqliteLedgerOptions, 'connect'>>,
  ) {
    super(table);
    this.begin = new Change(connection, 'BEGIN IMMEDIATE');
    this.commit = new Change(connection, 'COMMIT');
    this.rollback = new Change(connection, 'ROLLBACK');
    this.dataVersion = new Query(connection, 'PRAGMA data_version');
  }

  async append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    this.assertOpen();
    const checked = storables(stream, events, expected);
    return new Promise((resolve, reject) => {
      this.queue.push({ stream, events: checked, expected, since: Date.now(), resolve, reject });
      this.schedule();
    });
  }

  override subscribe(options: SubscribeOptions): Subscription {
    const subscription = super.subscribe(options);
    this.poll ??= setInterval(() => this.lookForOthers(), this.options.pollMs).unref();
    return subscription;
  }

  health(): LedgerHealth {
    if (this.closed) return { ok: false, detail: `The ledger ${this.path} is closed.`, cutOffMs: 0 };
    if (this.fault === undefined) return { ok: true, detail: `SQLite ledger ${this.path}`, cutOffMs: 0 };
    const { since, message, cutsOff } = this.fault;
    return {
      ok: false,
      detail: `SQLite ledger ${this.path}, failing since ${new Date(since).toISOString()}: ${message}`,
      cutOffMs: cutsOff ? Date.now() - since : 0,
    };
  }

  protected async shut(): Promise<void> {
    clearInterval(this.poll);
    if (this.queue.length > 0) await new Promise<void>((resolve) => (this.idle = resolve));
    this.table.close();
    this.connection.close();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.flush());
  }

  private flush(): void {
    const group = this.queue.slice(0, MAX_GROUP);
    try {
      const outcomes = this.write(group);
      this.fault = undefined;
      this.settle(group, (waiting, index) => this.answer(waiting, outcomes[index]));
      this.wakeFollowers();
    } catch (error) {
      const patient =
        codeOf(error)?.startsWith('SQLITE_BUSY') && Date.now() - group[0].since < this.options.busyMs;
      if (patient) {
        setTimeout(() => this.flush(), BUSY_RETRY_MS);
        return;
      }
      const failure = unavailable(error);
      this.noteFault(failure, false);
      this.settle(group, (waiting) => waiting.reject(failure));
    }
    this.scheduled = false;
    if (this.queue.length > 0) this.schedule();
    else this.idle?.();
  }

  private settle(group: Waiting[], each: (waiting: Waiting, index: number) => void): void {
    this.queue.splice(0, group.length);
    group.forEach(each);
  }

  private answer(waiting: Waiting, outcome: Outcome): void {
    if (outcome instanceof Error) waiting.reject(outcome);
    else waiting.resolve(outcome);
  }

  /** One transaction for all. What breaks a rule of the table is taken out and the others are written anew. */
  private write(group: Waiting[]): Outcome[] {
    for (;;) {
      let at: Waiting | undefined;
      try {
        // Left behind where a rollback failed, too.
        if (this.connection.inTransaction) this.rollback.run();
        this.begin.run();
        const outcomes: Outcome[] = [];
        for (at of group) outcomes.push(this.attempt(at));
        at = undefined;
        this.commit.run();
        return outcomes;
      } catch (error) {
        this.undo();
        if (at === undefined || !codeOf(error)?.startsWith('SQLITE_CONSTRAINT')) throw error;
        at.refusal = new Unstorable(`An event id is already in the stream ${at.stream}.`, { cause: error });
      }
    }
  }

  private undo(): void {
    this.table.rolledBack();
    if (this.connection.inTransaction) this.rollback.run();
  }

  private attempt({ stream, events, expected, refusal }: Waiting): Outcome {
    if (refusal) return refusal;
    const last = this.table.lastRevision(stream);
    const idAt = (revision: number) => this.table.placeOf(stream, revision)?.id;
    const ids = events.map((event) => event.id);
    let verdict;
    try {
      verdict = judge(stream, ids, expected, last, idAt);
    } catch (error) {
      if (codeOf(error) !== undefined) throw error;
      return error as Error;
    }
    if (verdict === 'repeat') {
      const first = expected === 'none' ? 0 : (expected as number) + 1;
      const positions = ids.map((_, index) => this.table.placeOf(stream, first + index)!.position);
      return { positions, revision: first + ids.length - 1 };
    }
    const positions = events.map((event, index) =>
      this.table.insert({ ...event, position: null, stream, revision: last + 1 + index }),
    );
    return { positions, revision: last + events.length };
  }

  private lookForOthers(): void {
    try {
      const [version] = this.dataVersion.get()!;
      const changed = this.seen !== undefined && version !== this.seen;
      this.seen = version;
      if (this.fault?.cutsOff) this.fault = undefined;
      if (changed) this.wakeFollowers();
    } catch (error) {
      this.noteFault(unavailable(error), true);
    }
  }

  private noteFault(failure: LedgerUnavailable, cutsOff: boolean): void {
    this.fault = {
      since: this.fault?.since ?? Date.now(),
      message: failure.message,
      cutsOff: cutsOff || (this.fault?.cutsOff ?? false),
    };
  }
}

/**
 * Opens the ledger in a file, which is made when it is missing.
 * @throws LedgerUnavailable when the file is not a ledger, is a newer one, is damaged or cannot be reached
 */
export function openSqliteLedger(path: string, options: SqliteLedgerOptions = {}): SqliteLedger {
  const { busyMs = 5_000, pollMs = 200, connect = (file) => new Database(file) } = options;
  const file = resolve(path);
  const connection = openFile(file, connect, BUSY_RETRY_MS);
  return new SqliteLedger(file, connection, new EventTable(connection), { busyMs, pollMs });
}
