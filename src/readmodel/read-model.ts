import type { LocalLog } from '../ledger/local-log.js';
import type { Ledger } from '../ledger/port.js';
import { PROJECTIONS_VERSION } from '../../projections/all.js';
import { Follower } from './follower.js';
import type { ModelKind } from './model-check.js';
import { Model, type ModelOptions } from './model.js';

export interface ReadModelOptions extends Omit<ModelOptions, 'path' | 'archive' | 'lockWaitMs'> {
  ledger: Ledger & { archive: LocalLog };
  /** Folder for the read model's files; default: in memory only. */
  folder?: string;
}

export const READ_MODEL: ModelKind = {
  name: 'readmodel',
  title: 'The read model',
  version: PROJECTIONS_VERSION,
  open: (path, archive) => new Model({ path, archive }),
};

/** Follows the log with the model of all negotiations. */
export class ReadModel extends Follower<Model> {
  constructor({ folder, ledger, ...options }: ReadModelOptions) {
    super({
      ledger,
      folder,
      name: READ_MODEL.name,
      title: READ_MODEL.title,
      open: (path, lockWaitMs) => new Model({ ...options, path, archive: ledger.archive, lockWaitMs }),
    });
  }
}
