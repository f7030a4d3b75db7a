import type { LocalLog } from '../ledger/local-log.js';
import type { Ledger } from '../ledger/port.js';
import type { Connect } from '../readmodel/database.js';
import { Follower } from '../readmodel/follower.js';
import type { ModelKind } from '../readmodel/model-check.js';
import { DIRECTORY_VERSION } from './database.js';
import { DirectoryModel } from './directory-model.js';

export const DIRECTORY: ModelKind = {
  name: 'directory',
  title: 'The directory',
  version: DIRECTORY_VERSION,
  open: (path, archive) => new DirectoryModel({ path, archive }),
};

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
      name: DIRECTORY.name,
      title: DIRECTORY.title,
      open: (path, lockWaitMs) => new DirectoryModel({ path, archive: ledger.archive, connect, lockWaitMs }),
    });
  }
}
