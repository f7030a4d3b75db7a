import { statSync } from 'node:fs';
import { LedgerUnavailable } from '../port.js';

/**
 * Checks that the files SQLite has open are still those at their paths: writes to a deleted or replaced file are lost when the
 * process ends.
 */
export class FilePlace {
  private readonly ledger: string | undefined;
  /** Created by the first write. */
  private log: string | undefined;

  constructor(private readonly path: string) {
    this.ledger = fileAt(path);
  }

  /** @throws LedgerUnavailable */
  assertKept(): void {
    if (fileAt(this.path) !== this.ledger) throw new LedgerUnavailable(lost(this.path));
    const log = fileAt(`${this.path}-wal`);
    this.log ??= log;
    if (log !== this.log) throw new LedgerUnavailable(lost(`${this.path}-wal`));
  }
}

const lost = (path: string): string =>
  `${path} was deleted or replaced while Parley was running: nothing is recorded until it is back, or Parley is restarted.`;

/** Device and inode; undefined if there is no file. */
function fileAt(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}
