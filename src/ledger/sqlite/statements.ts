import type Database from 'libsql';
import { LedgerUnavailable } from '../port.js';

export type Connection = Database.Database;
export type Value = number | string | null;

/** The store's error code, like SQLITE_BUSY; undefined for any other error. */
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

/** A prepared INSERT, UPDATE or DELETE. */
export class Change {
  private readonly statement: Database.Statement;

  constructor(connection: Connection, sql: string) {
    this.statement = connection.prepare(sql);
  }

  /** Returns the rowid of the inserted row. */
  run(...values: Value[]): number {
    return Number(this.statement.run(values).lastInsertRowid);
  }
}

/**
 * A query that returns rows as arrays (libsql adds `_metadata` to row objects) and never leaves a statement open: a partially
 * read one blocks every checkpoint. `get` and `all` use separate statements: libsql's `get` after an `all` of the same statement
 * repeats the lookup of the latter.
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
