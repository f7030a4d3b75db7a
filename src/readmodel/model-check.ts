import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { StoredEvent } from '../../events/envelope.js';
import type { LocalLog } from '../ledger/local-log.js';
import { readMeta, versionOf } from './database.js';
import { type Followed, newestFileIn } from './follower.js';

const BUSY_MS = 10_000;

/** A model with a digest of its content: equal for models that give the same answers. */
interface Digested extends Followed {
  digest(): string;
}

/** A kind of model, each in files of its own. */
export interface ModelKind {
  /** Prefix of the file names. */
  name: string;
  /** Name used in messages, e.g. `The read model`. */
  title: string;
  /** Version of the code that fills it. */
  version: string;
  open(path: string, archive: LocalLog): Digested;
}

/**
 * Checks a snapshot of a model's file against the log: verified events are applied to a fresh model in a temporary folder,
 * and the digests of the two are compared.
 */
export class ModelCheck {
  /** Position the file has reached. */
  readonly position: number;
  private readonly fresh: Digested | undefined;

  private constructor(
    readonly kind: ModelKind,
    private readonly folder: string,
    private readonly archive: LocalLog,
  ) {
    const copy = new Database(this.copy);
    try {
      this.position = Number(readMeta(copy, 'position') ?? 0);
      this.hash = readMeta(copy, 'hash') ?? '';
      this.isOurs = readMeta(copy, 'version') === versionOf(kind.version);
    } finally {
      copy.close();
    }
    if (this.isOurs) this.fresh = kind.open(join(folder, 'fresh.db'), archive);
  }

  /** False: another version of Parley built the file, and this one will rebuild it before use. */
  readonly isOurs: boolean;
  private readonly hash: string;

  /**
   * Checks the newest file in a model's folder; undefined if there is none.
   * @throws Error where it cannot be read
   */
  static of(kind: ModelKind, modelFolder: string, archive: LocalLog): ModelCheck | undefined {
    const file = existsSync(modelFolder) ? newestFileIn(modelFolder, kind.name) : undefined;
    if (file === undefined) return undefined;
    const folder = mkdtempSync(join(tmpdir(), 'parley-verify-'));
    try {
      const connection = new Database(file);
      try {
        connection.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
        connection.prepare('VACUUM INTO ?').run([join(folder, 'copy.db')]);
      } finally {
        connection.close();
      }
      return new ModelCheck(kind, folder, archive);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** The next events of the log; those after the file's position are ignored. */
  take(events: readonly StoredEvent[]): void {
    this.fresh?.apply(events.filter(({ position }) => position <= this.position));
  }

  /** The fault of the file, once the whole log has been applied; undefined: none. */
  fault(head: number): string | undefined {
    if (!this.fresh) return undefined;
    if (this.position > head)
      return `${this.kind.title} was made from a log that went on to position ${this.position}; this one ends at ${head}: its end was cut off, or an older log was put here.`;
    const last = this.position === 0 ? undefined : this.archive.at(this.position);
    if ((last?.metadata.hash ?? '') !== this.hash)
      return `${this.kind.title} was made from another log: another event stood at position ${this.position}.`;
    const model = this.kind.open(this.copy, this.archive);
    try {
      if (model.digest() === this.fresh.digest()) return undefined;
    } finally {
      model.abandon();
    }
    return `${this.kind.title} does not match the log up to position ${this.position}: stop Parley and rebuild it (parley rebuild).`;
  }

  close(): void {
    this.fresh?.abandon();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get copy(): string {
    return join(this.folder, 'copy.db');
  }
}
