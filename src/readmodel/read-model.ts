import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredEvent } from '../../events/envelope.js';
import type { Ledger, Subscription } from '../ledger/port.js';
import type { Archive } from '../ledger/archive.js';
import { Model, type ModelOptions } from './model.js';

const FLUSH_AFTER_MS = 250;
const REBUILD_PAGE = 500;

export interface ReadModelOptions extends Omit<ModelOptions, 'path' | 'archive'> {
  ledger: Ledger & { archive: Archive };
  /** Folder for the read model's files; left out: kept in memory only. */
  folder?: string;
}

export interface ReadModelHealth {
  /** Positions: what the projections have taken in, and the end of the log. */
  position: number;
  head: number;
  /** Events that the projections have still to take in, as far as the log here knows. */
  behind: boolean;
  /** Cells and events that could not be applied. */
  parked: { kind: string; key: string; position: number; error: string }[];
  /** Why the projections do not follow, or null. */
  error: string | null;
}

type Waiter = { position: number; resolve: (reached: boolean) => void };
type Listener = (events: StoredEvent[]) => void;

/** Follows the log with a model, keeps its checkpoint, wakes who waits for a position, and rebuilds beside the live one. */
export class ReadModel {
  private current: Model;
  private generation: number;
  private subscription: Subscription | undefined;
  private readonly waiters = new Set<Waiter>();
  private readonly listeners = new Set<Listener>();
  private flushTimer: NodeJS.Timeout | undefined;
  private error: string | null = null;

  constructor(private readonly options: ReadModelOptions) {
    const { folder } = options;
    if (folder) mkdirSync(folder, { recursive: true });
    const generations = folder ? generationsIn(folder) : [];
    this.generation = generations.at(-1) ?? 1;
    this.current = this.open(this.generation);
    if (!this.current.fits(this.archive)) {
      this.current.close();
      this.current = this.open(++this.generation);
    }
    this.removeOthers();
  }

  get model(): Model {
    return this.current;
  }

  get archive(): Archive {
    return this.options.ledger.archive;
  }

  /** Takes up the log where the checkpoint stands. */
  start(): void {
    this.subscription = this.options.ledger.subscribe({
      after: this.current.position || undefined,
      onEvents: (events) => this.take(events),
      onError: (error) => (this.error = messageOf(error)),
    });
  }

  async stop(): Promise<void> {
    await this.subscription?.unsubscribe();
    clearTimeout(this.flushTimer);
    for (const waiter of [...this.waiters]) waiter.resolve(false);
    this.current.close();
  }

  /** True once the projections have reached a position; false when `timeoutMs` have passed before. */
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

  /** Tells of events once the projections have them. @returns what ends the telling */
  onEvents(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  health(): ReadModelHealth {
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

  /** Builds everything anew from the log, beside the model in use, which goes on answering; then takes its place at once. */
  async rebuild(onProgress: (position: number) => void = () => undefined): Promise<void> {
    const fresh = this.open(this.generation + 1);
    while (fresh.position < this.current.position) {
      fresh.apply(
        this.archive
          .after(fresh.position, REBUILD_PAGE)
          .filter(({ position }) => position <= this.current.position),
      );
      onProgress(fresh.position);
      await nextTurn();
    }
    fresh.flush();
    this.current = fresh;
    this.generation++;
    this.removeOthers();
  }

  private async take(events: StoredEvent[]): Promise<void> {
    this.current.apply(events);
    this.flushSoon();
    const { position } = this.current;
    for (const waiter of [...this.waiters]) if (waiter.position <= position) waiter.resolve(true);
    for (const listener of this.listeners) listener(events);
  }

  private flushSoon(): void {
    this.flushTimer ??= setTimeout(() => {
      this.flushTimer = undefined;
      try {
        this.current.flush();
        this.error = null;
      } catch (error) {
        this.error = `The read model cannot be written: ${messageOf(error)}`;
        this.flushSoon();
      }
    }, FLUSH_AFTER_MS);
  }

  private open(generation: number): Model {
    const { folder, ledger, ...options } = this.options;
    const path = folder ? join(folder, fileOf(generation)) : ':memory:';
    return new Model({ ...options, path, archive: ledger.archive });
  }

  /** Files of earlier generations. A reader in the middle of an answer keeps the one it has open. */
  private removeOthers(): void {
    const { folder } = this.options;
    if (!folder) return;
    const own = fileOf(this.generation);
    for (const file of readdirSync(folder)) {
      if (PATTERN.test(file) && !file.startsWith(own)) rmSync(join(folder, file));
    }
  }
}

const PATTERN = /^readmodel-(\d+)\.db/;
const fileOf = (generation: number): string => `readmodel-${generation}.db`;

function generationsIn(folder: string): number[] {
  const found = readdirSync(folder).map((file) => Number(PATTERN.exec(file)?.[1] ?? 0));
  return [...new Set(found)].filter((generation) => generation > 0).sort((a, b) => a - b);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
