import { resolve } from 'node:path';
import Database from 'libsql';
import { LocalLedger } from '../local-ledger.js';
import type {
  Appended,
  ExpectedRevision,
  LedgerHealth,
  NewEvent,
  SubscribeOptions,
  Subscription,
} from '../port.js';
import { storables } from '../storable.js';
import { EventTable } from './event-table.js';
import { BUSY_RETRY_MS, GroupWriter } from './group-writer.js';
import { FilePlace } from './file-place.js';
import { openFile } from './open-file.js';
import { Query, unavailable } from './statements.js';
import type { Connection } from './statements.js';

const PROBE_MS = 1_000;

export interface SqliteLedgerOptions {
  /** How long an append waits for another process's write lock before it throws LedgerUnavailable. */
  busyMs?: number;
  /** How often subscriptions poll for events of other processes. */
  pollMs?: number;
  /** Creates the connection; tests inject faults here. */
  connect?: (path: string) => Connection;
}

/** `read` faults cut the subscriptions off, `write` faults refuse appends. */
type Faults = { [kind in 'read' | 'write']?: { since: number; message: string } };

/**
 * The embedded log: one SQLite file, one connection. Positions are 1, 2, 3, … assigned under the write lock, so that commit order
 * equals position order across all writers.
 */
export class SqliteLedger extends LocalLedger {
  private readonly writer: GroupWriter;
  private readonly place: FilePlace;
  private readonly dataVersion: Query<[number]>;
  private faults: Faults = {};
  private poll: NodeJS.Timeout | undefined;
  private probe: NodeJS.Timeout | undefined;
  private seenVersion = 0;

  constructor(
    readonly path: string,
    private readonly connection: Connection,
    private readonly table: EventTable,
    busyMs: number,
    private readonly pollMs: number,
  ) {
    super(table);
    this.dataVersion = new Query(connection, 'PRAGMA data_version');
    this.place = new FilePlace(path);
    this.writer = new GroupWriter(connection, table, busyMs, {
      assertKept: () => this.place.assertKept(),
      committed: () => {
        delete this.faults.write;
        this.wakeSubscriptions();
      },
      failed: ({ message }) => {
        this.note('write', message);
        this.probeSoon();
      },
    });
  }

  async append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    this.assertOpen();
    return this.writer.append(stream, storables(stream, events, expected), expected);
  }

  override subscribe(options: SubscribeOptions): Subscription {
    const subscription = super.subscribe(options);
    this.poll ??= setInterval(() => this.lookForOthers(), this.pollMs).unref();
    return subscription;
  }

  health(): LedgerHealth {
    this.lookIntoPlace();
    const { read, write } = this.faults;
    const fault = read ?? write;
    if (this.closed) return { ok: false, detail: `The ledger ${this.path} is closed.`, cutOffMs: 0 };
    if (fault === undefined) return { ok: true, detail: `SQLite ledger ${this.path}`, cutOffMs: 0 };
    const detail = `SQLite ledger ${this.path}, failing since ${new Date(fault.since).toISOString()}: ${fault.message}`;
    return { ok: false, detail, cutOffMs: read ? Math.max(1, Date.now() - read.since) : 0 };
  }

  protected async shut(): Promise<void> {
    clearInterval(this.poll);
    clearTimeout(this.probe);
    await this.writer.drained();
    try {
      // Afterwards the file alone is the whole ledger. If other processes have it open, the write-ahead log remains.
      this.connection.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // Nothing is lost: the write-ahead log holds what was acknowledged.
    }
    this.table.closed = true;
    this.connection.close();
  }

  protected override readWorked(): void {
    delete this.faults.read;
  }

  protected override readFailed(error: unknown): void {
    this.note('read', unavailable(error).message);
  }

  private lookForOthers(): void {
    try {
      const [version] = this.dataVersion.get()!;
      if (version !== this.seenVersion) this.wakeSubscriptions();
      this.seenVersion = version;
    } catch (error) {
      this.readFailed(error);
    }
  }

  private lookIntoPlace(): void {
    if (this.closed || this.faults.write) return;
    try {
      this.place.assertKept();
    } catch (error) {
      this.note('write', (error as Error).message);
      this.probeSoon();
    }
  }

  /** A process that reports itself unavailable gets no commands, so it has to detect its recovery itself. */
  private probeSoon(): void {
    clearTimeout(this.probe);
    if (!this.closed) this.probe = setTimeout(() => this.writer.probe(), PROBE_MS).unref();
  }

  private note(kind: keyof Faults, message: string): void {
    this.faults[kind] = { since: this.faults[kind]?.since ?? Date.now(), message };
  }
}

/**
 * Opens the ledger in a file, creating it if missing.
 * @throws LedgerUnavailable when the file is not a ledger, is a newer one, is damaged or cannot be reached
 */
export function openSqliteLedger(path: string, options: SqliteLedgerOptions = {}): SqliteLedger {
  const { busyMs = 5_000, pollMs = 200, connect = (file) => new Database(file) } = options;
  const file = resolve(path);
  const connection = openFile(file, connect, BUSY_RETRY_MS);
  return new SqliteLedger(file, connection, new EventTable(connection), busyMs, pollMs);
}
