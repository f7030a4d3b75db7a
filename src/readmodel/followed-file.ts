import type { StoredEvent } from '../../events/envelope.js';
import type { LocalLog } from '../ledger/local-log.js';
import { readMeta, versionOf, writeMeta, type Connection } from './database.js';
import type { Followed } from './follower.js';
import type { Parked } from './parking.js';

/** Maximum number of events per commit. */
const COMMIT_EVENTS = 5_000;

/**
 * A projection of the log in a SQLite file, up to a checkpoint. Changes are written immediately, in a transaction that `flush()`
 * commits together with the checkpoint.
 */
export abstract class FollowedFile implements Followed {
  private readonly writeCheckpoint;
  private reached = 0;
  private lastHash = '';
  private flushed = 0;
  /** Tracked here because libsql crashes the process when asked on a closed connection. */
  private isInTransaction = false;

  /** @param madeBy version of the code that fills the tables */
  protected constructor(
    protected readonly connection: Connection,
    private readonly madeBy: string,
  ) {
    this.readCheckpoint();
    if (readMeta(connection, 'version') === undefined) writeMeta(connection, 'version', versionOf(madeBy));
    this.writeCheckpoint = connection.prepare(
      "INSERT OR REPLACE INTO meta (key, value) VALUES ('position', ?), ('hash', ?)",
    );
  }

  abstract readonly parked: readonly Parked[];

  /** Applies one event. */
  protected abstract applyOne(event: StoredEvent): void;
  /** Writes changes buffered in memory. */
  protected abstract write(): void;
  /** Called after the commit. */
  protected abstract committed(): void;
  /** Reloads in-memory state after a rollback to the checkpoint. */
  protected abstract reload(): void;

  get position(): number {
    return this.reached;
  }

  fits(archive: LocalLog): boolean {
    if (readMeta(this.connection, 'version') !== versionOf(this.madeBy)) return false;
    return this.reached === 0 || archive.at(this.reached)?.metadata.hash === this.lastHash;
  }

  apply(events: readonly StoredEvent[]): void {
    this.orRollBack(() => {
      for (const event of events) {
        if (event.position <= this.reached) continue;
        this.begin();
        this.applyOne(event);
        this.reached = event.position;
        this.lastHash = event.metadata.hash;
        if (this.reached - this.flushed >= COMMIT_EVENTS) this.commit();
      }
      this.write();
    });
  }

  flush(): void {
    if (this.flushed !== this.reached) this.orRollBack(() => this.commit());
  }

  close(): void {
    this.flush();
    this.abandon();
  }

  abandon(): void {
    // A connection closed inside a transaction keeps its lock.
    this.rollBack();
    this.connection.close();
  }

  private commit(): void {
    this.write();
    this.writeCheckpoint.run([String(this.reached), this.lastHash]);
    if (this.isInTransaction) this.connection.exec('COMMIT');
    this.isInTransaction = false;
    this.committed();
    this.flushed = this.reached;
  }

  private begin(): void {
    if (this.isInTransaction) return;
    this.connection.exec('BEGIN');
    this.isInTransaction = true;
  }

  private rollBack(): void {
    if (!this.isInTransaction) return;
    this.isInTransaction = false;
    try {
      this.connection.exec('ROLLBACK');
    } catch {
      // SQLite has already rolled back, or the connection is closed.
    }
  }

  private orRollBack(act: () => void): void {
    try {
      act();
    } catch (error) {
      try {
        this.rollBack();
        this.reload();
        this.readCheckpoint();
      } catch {
        // The file is unreadable: the follower reopens it.
      }
      throw error;
    }
  }

  private readCheckpoint(): void {
    this.reached = this.flushed = Number(readMeta(this.connection, 'position') ?? 0);
    this.lastHash = readMeta(this.connection, 'hash') ?? '';
  }
}
