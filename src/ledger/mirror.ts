import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'libsql';
import type { StoredEvent } from '../../events/envelope.js';
import type { LocalLog } from './local-log.js';
import { LedgerUnavailable } from './port.js';
import { addChain } from './sqlite/add-chain.js';
import { createEventTable, EventTable } from './sqlite/event-table.js';
import { Change, Query, unavailable } from './sqlite/statements.js';
import type { Connection } from './sqlite/statements.js';

/** `PrlM`, in the header of every mirror. */
const APPLICATION_ID = 0x50726c4d;
/** At open only: waiting blocks the thread, and writes are retried by the subscription that fills the mirror. */
const LOCK_WAIT_MS = 5_000;
/** Up to this size the whole file is examined at open (some tens of milliseconds). */
const EXAMINED_WHOLE_BYTES = 16 * 1024 * 1024;

type Connect = (path: string) => Connection;

/** A local copy of a remote log, in a SQLite file that can be deleted: it is then refilled. */
export class Mirror {
  private readonly table: EventTable;
  private readonly begin: Change;
  private readonly commit: Change;
  private readonly rollback: Change;

  private constructor(
    readonly path: string,
    private readonly connection: Connection,
  ) {
    this.table = new EventTable(connection);
    this.begin = new Change(connection, 'BEGIN IMMEDIATE');
    this.commit = new Change(connection, 'COMMIT');
    this.rollback = new Change(connection, 'ROLLBACK');
  }

  /**
   * Opens or creates the file; one that is damaged is recreated.
   * @throws LedgerUnavailable if the file is not a mirror, or is inaccessible
   */
  static open(file: string, connect: Connect = (path) => new Database(path)): Mirror {
    const path = resolve(file);
    try {
      mkdirSync(dirname(path), { recursive: true });
      return Mirror.openOwn(path, connect) ?? Mirror.recreate(path, connect);
    } catch (error) {
      if (error instanceof LedgerUnavailable) throw error;
      throw new LedgerUnavailable(`The mirror ${path} cannot be opened. ${unavailable(error).message}`, {
        cause: error,
      });
    }
  }

  private static recreate(path: string, connect: Connect): Mirror {
    for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true });
    const mirror = Mirror.openOwn(path, connect);
    if (mirror === undefined) throw new LedgerUnavailable(`The mirror ${path} cannot be created.`);
    return mirror;
  }

  /** `undefined`: it is ours, and damaged. */
  private static openOwn(path: string, connect: Connect): Mirror | undefined {
    const connection = connect(path);
    try {
      const value = (sql: string) => new Query(connection, sql).get()?.[0];
      connection.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
      const id = value('PRAGMA application_id');
      if (id !== APPLICATION_ID && value('SELECT count(*) FROM sqlite_master') !== 0)
        throw new LedgerUnavailable(`${path} is not the mirror of a log. Nothing in it was changed.`);
      connection.pragma('journal_mode = WAL');
      // The mirror may lose its tail in a power cut: it resumes from its remaining end.
      connection.pragma('synchronous = NORMAL');
      connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      createEventTable(connection, { mirror: true });
      const small = statSync(path).size <= EXAMINED_WHOLE_BYTES;
      if (!small || value('PRAGMA quick_check(1)') === 'ok') {
        addChain(connection);
        connection.pragma('busy_timeout = 0');
        return new Mirror(path, connection);
      }
    } catch (error) {
      connection.close();
      throw error;
    }
    connection.close();
    return undefined;
  }

  get archive(): LocalLog {
    return this.table;
  }

  /**
   * Adds the events not yet present, atomically. Events must be in log order.
   * @throws LedgerUnavailable
   */
  add(events: readonly StoredEvent[]): void {
    try {
      if (this.table.suspended) this.undo();
      const head = this.table.head();
      this.begin.run();
      this.table.forgetEnd();
      for (const event of events) if (event.position > head) this.insert(event);
      this.commit.run();
    } catch (error) {
      this.table.suspended = true;
      this.tryUndo();
      throw unavailable(error);
    }
  }

  close(): void {
    this.table.closed = true;
    this.connection.close();
  }

  private insert(event: StoredEvent): void {
    const { position, stream, revision, id, type, data, metadata } = event;
    const stored = {
      id,
      type,
      data: JSON.stringify(data),
      metadata: JSON.stringify(metadata),
      hash: metadata.hash ?? '',
      recordedAt: Date.parse(metadata.recordedAt),
    };
    this.table.insert(stored, stream, revision, position);
  }

  /** An open transaction must not be read: if rollback fails, reads are blocked until a later call rolls it back. */
  private tryUndo(): void {
    try {
      this.undo();
    } catch {
      // The original error is more informative.
    }
  }

  private undo(): void {
    this.table.rolledBack();
    if (this.connection.inTransaction) this.rollback.run();
    this.table.suspended = false;
  }
}
