import type { LocalLog } from '../ledger/local-log.js';
import type { Ledger } from '../ledger/port.js';
import type { Connect } from '../readmodel/database.js';
import { Follower } from '../readmodel/follower.js';
import { DirectoryModel } from './directory-model.js';

export interface DirectoryOptions {
  ledger: Ledger & { archive: LocalLog };
  /** Folder for the files; omitted: in memory only. */
  folder?: string;
  connect?: Connect;
}

/** Subscribes to the log and maintains the tables for queries across negotiations. */
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
