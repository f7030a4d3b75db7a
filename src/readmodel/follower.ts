import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from '../../events/envelope.js';
import { type Ledger, LedgerUnavailable, type Subscription } from '../ledger/port.js';
import type { LocalLog } from '../ledger/local-log.js';
import { type FolderLease, leaseFolder } from './folder-lease.js';
import { isDamage } from './database.js';
import type { Parked } from './parking.js';
import { isStorageFault } from '../common/storage-fault.js';

const FLUSH_AFTER_MS = 1_000;
const RECOVER_AFTER_MS = 500;
const ASK_AGAIN_MS = 500;
const REBUILD_PAGE = 500;
/** Only at startup, before requests are served. */
const LOCK_WAIT_MS = 5_000;

/** A model fed by a follower: a projection of the log up to a position, in its own file. */
export interface Followed {
  /** Position of the last event applied. */
  readonly position: number;
  readonly parked: readonly Parked[];
  /** Whether the file was built by this version from this log. */
  fits(archive: LocalLog): boolean;
  /** Applies the next events of the log. @throws Error if the store fails; the model is then back at its checkpoint */
  apply(events: readonly StoredEvent[]): void;
  /** Commits everything together with the checkpoint. @throws Error as `apply` */
  flush(): void;
  close(): void;
  /** Closes it without committing: uncommitted events are read from the log again. */
  abandon(): void;
}

export interface FollowerOptions<Model extends Followed> {
  ledger: Ledger & { archive: LocalLog };
  /** Folder for the files; default: in memory only. */
  folder?: string;
  /** Prefix of the file names. */
  name: string;
  /** Name used in messages, e.g. `The read model`. */
  title: string;
  /**
   * @param path a file, or `:memory:`
   * @param lockWaitMs how long opening waits for the lock of another process
   */
  open: (path: string, lockWaitMs: number) => Model;
}

export interface FollowerHealth {
  /** Positions: the last event applied to the projections, and the end of the log. */
  position: number;
  head: number;
  /** Whether there are events the projections have not applied, as far as the local log knows. */
  behind: boolean;
  /** Cells and events that could not be applied. */
  parked: { kind: string; key: string; position: number; error: string }[];
  /** Why the projections are not following the log, or null. */
  error: string | null;
}

type Waiter = { position: number; resolve: (reached: boolean) => void };
type Listener = (events: StoredEvent[]) => void;

/**
 * Applies the log to a model, keeps its checkpoint, and wakes callers waiting for a position. Rebuilds beside the live model on
 * request or when the file is damaged or from another version or log; after a store failure, resumes from the checkpoint.
 */
export class Follower<Model extends Followed> {
  private current: Model;
  private generation: number;
  private readonly lease: FolderLease | undefined;
  private subscription: Subscription | undefined;
  private stopped = false;
  /** The end of the log at startup: the pending request, and its result. */
  private floor: Promise<number> | undefined;
  private begunAt: number | undefined;
  private renewal: Promise<void> | undefined;
  private readonly waiters = new Set<Waiter>();
  private readonly listeners = new Set<Listener>();
  private flushTimer: NodeJS.Timeout | undefined;
  private recoveryTimer: NodeJS.Timeout | undefined;
  /** Why it is not following the log, or null. */
  private error: string | null = null;

  constructor(private readonly options: FollowerOptions<Model>) {
    const { folder } = options;
    this.lease = folder === undefined ? undefined : leaseFolder(folder, options.title);
    this.generation = Math.max(1, ...(this.lease ? generationsIn(this.lease.folder, options.name) : []));
    try {
      this.current = this.openFitting() ?? this.open(++this.generation);
      this.removeOthers();
    } catch (error) {
      this.lease?.release();
      throw error;
    }
  }

  get model(): Model {
    return this.current;
  }

  get archive(): LocalLog {
    return this.options.ledger.archive;
  }

  /** Whether everything in the log at startup has been applied; until then, answers are incomplete. */
  get hasBegun(): boolean {
    return this.begunAt !== undefined && this.current.position >= this.begunAt;
  }

  /** Whether the store failed and the model is back at its last checkpoint. */
  get hasFailed(): boolean {
    return this.error !== null;
  }

  /** True once it has begun; false on timeout. */
  async begun(timeoutMs: number): Promise<boolean> {
    if (this.hasBegun) return true;
    const until = performance.now() + timeoutMs;
    const waiting = new AbortController();
    const late = sleep(timeoutMs, undefined, { signal: waiting.signal }).catch(() => undefined);
    const floor = await Promise.race([this.floor, late]);
    waiting.abort();
    return floor !== undefined && this.waitFor(floor, Math.max(0, until - performance.now()));
  }

  /** Starts following the log from the checkpoint. */
  start(): void {
    this.floor ??= this.findFloor(this.archive.head());
    this.subscription = this.options.ledger.subscribe({
      after: this.current.position || undefined,
      onEvents: (events) => this.take(events),
      onError: (error) => this.recoverFrom(error),
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.recoveryTimer);
    await this.subscription?.unsubscribe();
    await this.renewal?.catch(() => undefined);
    clearTimeout(this.flushTimer);
    for (const waiter of [...this.waiters]) waiter.resolve(false);
    try {
      this.current.close();
    } catch {
      // The checkpoint is kept: the next start continues from there.
      this.current.abandon();
    }
    this.lease?.release();
  }

  /** True once the projections have reached a position; false on timeout. */
  waitFor(position: number, timeoutMs: number): Promise<boolean> {
    if (this.current.position >= position) return Promise.resolve(true);
    return new Promise((resolve) => {
      const waiter: Waiter = {
        position,
        resolve: (reached) => {
          clearTimeout(timer);
          this.waiters.delete(waiter);
          resolve(reached);
        },
      };
      const timer = setTimeout(() => waiter.resolve(false), timeoutMs);
      this.waiters.add(waiter);
    });
  }

  /** Notifies of events once the projections have applied them. @returns the unsubscribe function */
  onEvents(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Commits applied events; if the store fails, following restarts from the last checkpoint. */
  flush(): void {
    clearTimeout(this.flushTimer);
    this.flushTimer = undefined;
    try {
      this.current.flush();
    } catch (error) {
      void this.subscription?.unsubscribe();
      this.recoverFrom(error);
    }
  }

  health(): FollowerHealth {
    const head = this.archive.head();
    const { position } = this.current;
    const parked = this.current.parked.map(({ kind, key, position: at, error }) => ({
      kind,
      key,
      position: at,
      error,
    }));
    return { position, head, behind: position < head, parked, error: this.error };
  }

  /** Rebuilds everything from the log beside the model in use, which keeps answering; then swaps it in atomically. */
  rebuild(onProgress: (position: number) => void = () => undefined): Promise<void> {
    return this.renewed(() => this.openNew(), onProgress);
  }

  /** While the store is unavailable, queries are answered from the events already applied, if any. */
  private async findFloor(atHand: number): Promise<number> {
    const { ledger } = this.options;
    while (this.begunAt === undefined) {
      this.begunAt = await ledger.head().catch(() => atHand || undefined);
      if (this.begunAt === undefined) await sleep(ASK_AGAIN_MS, undefined, { ref: false });
      if (this.stopped) return Infinity;
    }
    return this.begunAt;
  }

  private async take(events: StoredEvent[]): Promise<void> {
    this.current.apply(events);
    this.flushSoon();
    this.wakeWaiting();
    for (const listener of this.listeners) listener(events);
  }

  private wakeWaiting(): void {
    const { position } = this.current;
    for (const waiter of [...this.waiters]) if (waiter.position <= position) waiter.resolve(true);
  }

  private flushSoon(): void {
    this.flushTimer ??= setTimeout(() => this.flush(), FLUSH_AFTER_MS);
  }

  /** The store failed: continues from the last checkpoint, or rebuilds if the file is damaged. */
  private recoverFrom(error: unknown): void {
    const isOurs = isStorageFault(error);
    this.error = `${isOurs ? `${this.options.title} cannot be written: ` : ''}${messageOf(error)}`;
    this.recoveryTimer = setTimeout(() => {
      const fresh = () => (isDamage(error) ? this.openNew() : this.open(this.generation));
      this.renewed(fresh).then(
        () => this.goOn(),
        (reason: unknown) => this.recoverFrom(reason),
      );
    }, RECOVER_AFTER_MS);
  }

  private goOn(): void {
    if (this.stopped) return;
    this.error = null;
    this.start();
  }

  /** One at a time: catches a fresh model up with the current one and then replaces it. */
  private renewed(
    open: () => Model,
    onProgress: (position: number) => void = () => undefined,
  ): Promise<void> {
    const before = this.renewal?.catch(() => undefined) ?? Promise.resolve();
    const renewal = before.then(() => this.renew(open(), onProgress));
    this.renewal = renewal;
    return renewal;
  }

  private async renew(fresh: Model, onProgress: (position: number) => void): Promise<void> {
    try {
      while (fresh.position < this.current.position) {
        const page = this.archive.after(fresh.position, REBUILD_PAGE);
        fresh.apply(page.filter(({ position }) => position <= this.current.position));
        onProgress(fresh.position);
        await nextTurn();
        if (this.stopped) throw new Error('Stopped before it was built.');
      }
      fresh.flush();
    } catch (error) {
      fresh.abandon();
      throw error;
    }
    this.current = fresh;
    this.removeOthers();
    this.wakeWaiting();
  }

  /** The stored model, if still usable; otherwise it can be rebuilt from the log. */
  private openFitting(): Model | undefined {
    let model: Model | undefined;
    try {
      model = this.open(this.generation, LOCK_WAIT_MS);
      if (model.fits(this.archive)) return model;
      model.abandon();
      return undefined;
    } catch (error) {
      model?.abandon();
      if (error instanceof LedgerUnavailable) throw error;
      return undefined;
    }
  }

  /** A new empty model in its own file. */
  private openNew(): Model {
    this.generation++;
    if (this.lease) removeFile(this.fileOf(this.lease, this.generation));
    return this.open(this.generation);
  }

  private open(generation: number, lockWaitMs = 0): Model {
    return this.options.open(this.lease ? this.fileOf(this.lease, generation) : ':memory:', lockWaitMs);
  }

  private fileOf({ folder }: FolderLease, generation: number): string {
    return join(folder, fileOf(this.options.name, generation));
  }

  /** Files of earlier generations. A reader in the middle of a response keeps its file open. */
  private removeOthers(): void {
    if (!this.lease) return;
    for (const generation of generationsIn(this.lease.folder, this.options.name)) {
      if (generation !== this.generation) removeFile(this.fileOf(this.lease, generation));
    }
  }
}

const fileOf = (name: string, generation: number): string => `${name}-${generation}.db`;

function generationsIn(folder: string, name: string): number[] {
  const pattern = new RegExp(`^${name}-(\\d+)\\.db`);
  const found = readdirSync(folder).map((file) => Number(pattern.exec(file)?.[1] ?? 0));
  return [...new Set(found)].filter((generation) => generation > 0).sort((a, b) => a - b);
}

/** The file in use, or last used; undefined if there is none. */
export function newestFileIn(folder: string, name: string): string | undefined {
  const newest = generationsIn(folder, name).at(-1);
  return newest === undefined ? undefined : join(folder, fileOf(name, newest));
}

/** Removes the file with its write-ahead log. */
function removeFile(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
