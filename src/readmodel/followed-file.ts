import type { StoredEvent } from '../../events/envelope.js';
import type { LocalLog } from '../ledger/local-log.js';
import { readMeta, versionOf, writeMeta, type Connection } from './database.js';
import type { Followed } from './follower.js';
import type { Parked } from './parking.js';

/** So many events are committed together at the latest. */
const COMMIT_EVENTS = 5_000;

/**
 * What is made of the log in a SQLite file, up to a checkpoint. Everything is written to the tables at once, in a transaction that
 * `flush()` commits together with the checkpoint.
 */
export abstract class FollowedFile implements Followed {
  private readonly writeCheckpoint;
  private reached = 0;
  private lastHash = '';
  private flushed = 0;
  /** Kept here: libsql ends the process when a connection that is closed is asked. */
  private isInTransaction = false;

  /** @param madeBy version of what fills the tables */
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

  /** Takes in one event. */
  protected abstract applyOne(event: StoredEvent): void;
  /** Writes what is gathered in memory. */
  protected abstract write(): void;
  /** What was written is committed. */
  protected abstract committed(): void;
  /** Reloads what is kept in memory: the file is back at its checkpoint. */
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
    // A connection that is closed within a transaction keeps its lock.
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
      // SQLite has done so by itself, or the connection is closed.
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
        // The file cannot be read at all: the follower reopens it.
      }
      throw error;
    }
  }

  private readCheckpoint(): void {
    this.reached = this.flushed = Number(readMeta(this.connection, 'position') ?? 0);
    this.lastHash = readMeta(this.connection, 'hash') ?? '';
  }
}
