import type { LocalLog } from '../ledger/local-log.js';
import type { Ledger } from '../ledger/port.js';
import type { Connect } from '../readmodel/database.js';
import { Follower } from '../readmodel/follower.js';
import { DirectoryModel } from './directory-model.js';

export interface DirectoryOptions {
  ledger: Ledger & { archive: LocalLog };
  /** Folder for the files; left out: kept in memory only. */
  folder?: string;
  connect?: Connect;
}

/** Follows the log with the tables that find things across negotiations. */
export class Directory extends Follower<DirectoryModel> {
  constructor({ folder, ledger, connect }: DirectoryOptions) {
    super({
      ledger,
      folder,
      name: 'directory',
      title: 'The directory',
      open: (path, lockWaitMs) => new DirectoryModel({ path, archive: ledger.archive, connect, lockWaitMs }),
    });
  }
}
