import type { LocalLog } from '../ledger/local-log.js';
import type { Ledger } from '../ledger/port.js';
import { Follower, newestFileIn } from './follower.js';
import { Model, type ModelOptions } from './model.js';

export interface ReadModelOptions extends Omit<ModelOptions, 'path' | 'archive' | 'lockWaitMs'> {
  ledger: Ledger & { archive: LocalLog };
  /** Folder for the read model's files; default: in memory only. */
  folder?: string;
}

/** Prefix of the file names. */
const NAME = 'readmodel';

/** Follows the log with the model of all negotiations. */
export class ReadModel extends Follower<Model> {
  constructor({ folder, ledger, ...options }: ReadModelOptions) {
    super({
      ledger,
      folder,
      name: NAME,
      title: 'The read model',
      open: (path, lockWaitMs) => new Model({ ...options, path, archive: ledger.archive, lockWaitMs }),
    });
  }
}

/** The read model's file in use, or last used; undefined if there is none. */
export const newestReadModelIn = (folder: string): string | undefined => newestFileIn(folder, NAME);
