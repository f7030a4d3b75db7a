import type Database from 'libsql';
import { LedgerUnavailable } from '../port.js';

export type Connection = Database.Database;
export type Value = number | string | null;

/** The store's own word for what went wrong, like SQLITE_BUSY; undefined for any other error. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && (error as { code?: unknown }).code?.toString().startsWith('SQLITE_')
    ? (error as unknown as { code: string }).code
    : undefined;

export function unavailable(error: unknown): LedgerUnavailable {
  if (error instanceof LedgerUnavailable) return error;
  const { message } = error as Error;
  return new LedgerUnavailable(`The store failed: ${message} (${codeOf(error) ?? (error as Error).name}).`, {
    cause: error,
  });
}

/** One prepared change. */
export class Change {
  private readonly statement: Database.Statement;

  constructor(connection: Connection, sql: string) {
    this.statement = connection.prepare(sql);
  }

  /** Answers the rowid of the row inserted. */
  run(...values: Value[]): number {
    return Number(this.statement.run(values).lastInsertRowid);
  }
}

/**
 * One query that answers rows as arrays (rows as objects carry a `_metadata` of libsql's own) and never leaves a statement open:
 * one left half read holds back every checkpoint. One row and all rows are had by a statement each: libsql's `get` after an
 * `all` of the same one looks for what that one looked for.
 */
export class Query<Row extends unknown[]> {
  private one: Database.Statement | undefined;
  private many: Database.Statement | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly sql: string,
  ) {}

  get(...values: Value[]): Row | undefined {
    this.one ??= this.connection.prepare(this.sql).raw();
    return this.one.get(values) as Row | undefined;
  }

  all(...values: Value[]): Row[] {
    this.many ??= this.connection.prepare(this.sql).raw();
    return this.many.all(values) as Row[];
  }
}
