import type Database from 'libsql';

/** Runs an action in one immediate transaction: all that it writes, or if it throws, nothing. */
export function inTransaction(connection: Database.Database, action: () => void): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    action();
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
