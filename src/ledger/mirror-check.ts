import { existsSync } from 'node:fs';
import Database from 'libsql';
import { canonical } from '../../events/canonical.js';
import type { StoredEvent } from '../../events/envelope.js';
import { LedgerUnavailable } from './port.js';
import { EventTable } from './sqlite/event-table.js';
import { unavailable } from './sqlite/statements.js';
import type { Connection } from './sqlite/statements.js';

const BUSY_MS = 10_000;

/** Compares a snapshot of a mirror with the log it copies; works while a server is running. */
export class MirrorCheck {
  private readonly table: EventTable;
  private readonly head: number;
  private last = 0;
  private differs: number | undefined;

  private constructor(
    private readonly path: string,
    private readonly connection: Connection,
  ) {
    connection.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA query_only = ON`);
    this.table = new EventTable(connection);
    this.head = this.table.head();
  }

  /**
   * Undefined where there is none.
   * @throws LedgerUnavailable where it cannot be read
   */
  static of(path: string): MirrorCheck | undefined {
    if (!existsSync(path)) return undefined;
    const connection = new Database(path);
    try {
      return new MirrorCheck(path, connection);
    } catch (error) {
      connection.close();
      throw new LedgerUnavailable(
        `The copy of the log in ${path} cannot be read. ${unavailable(error).message}`,
      );
    }
  }

  /** The next events of the log. */
  take(events: readonly StoredEvent[]): void {
    const upTo = Math.min(this.head, events.at(-1)?.position ?? 0);
    const log = events.filter(({ position }) => position <= upTo);
    const copied = this.table.after(this.last, log.length + 1).filter(({ position }) => position <= upTo);
    for (let n = 0; n < Math.max(log.length, copied.length); n++) {
      const [given, kept] = [log[n], copied[n]];
      if (given === undefined || kept === undefined || canonical(given) !== canonical(kept))
        this.differs ??= Math.min(given?.position ?? Infinity, kept?.position ?? Infinity);
    }
    this.last = Math.max(this.last, upTo);
  }

  /** The difference found, once the whole log has been taken; undefined: none. */
  fault(end: number): string | undefined {
    if (this.differs !== undefined)
      return `The copy of the log in ${this.path} is not the log that the server has, from position ${this.differs} on: one of them was changed.`;
    if (this.head > end)
      return `The copy of the log in ${this.path} goes on to position ${this.head}, the server's log ends at ${end}: its end was cut off, or an older log was put there.`;
    return undefined;
  }

  close(): void {
    this.table.closed = true;
    this.connection.close();
  }
}
