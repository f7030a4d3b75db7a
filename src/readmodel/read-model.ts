import type { LocalLog } from '../ledger/local-log.js';
import type { Ledger } from '../ledger/port.js';
import { Follower, newestFileIn } from './follower.js';
import { Model, type ModelOptions } from './model.js';

export interface ReadModelOptions extends Omit<ModelOptions, 'path' | 'archive' | 'lockWaitMs'> {
  ledger: Ledger & { archive: LocalLog };
  /** Folder for the read model's files; left out: kept in memory only. */
  folder?: string;
}

/** Begins the names of the files. */
const NAME = 'readmodel';

/** Follows the log with a model of everything about each negotiation. */
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

/** The read model's file that is in use, or was last; undefined where there is none. */
export const newestReadModelIn = (folder: string): string | undefined => newestFileIn(folder, NAME);
