import type { Connection } from './database.js';

/**
 * A cell a projection failed on; a report it cannot place (`kind` is `report`, `key` its id); or an event that could not be read
 * (`kind` is `event`).
 */
export interface Parked {
  no: number;
  kind: string;
  key: string;
  /** Position of the event that failed. */
  position: number;
  error: string;
}

/** Parked cells and reports, which are no longer updated. Cleared by a rebuild, such as on an upgrade. */
export class Parking {
  private readonly parked = new Map<string, Parked>();
  private readonly fresh: Parked[] = [];
  private readonly insert;
  private readonly select;

  constructor(connection: Connection) {
    this.insert = connection.prepare(
      'INSERT OR IGNORE INTO parked (no, kind, key, position, error) VALUES (?, ?, ?, ?, ?)',
    );
    this.select = connection.prepare('SELECT no, kind, key, position, error FROM parked').raw();
    this.load();
  }

  /** Reloads what is parked in the file. */
  load(): void {
    this.parked.clear();
    this.fresh.length = 0;
    const rows = this.select.all() as [number, string, string, number, string][];
    for (const [no, kind, key, position, error] of rows) {
      this.parked.set(nameOf(no, kind, key), { no, kind, key, position, error });
    }
  }

  park(no: number, kind: string, key: string, position: number, error: unknown): void {
    const parked = { no, kind, key, position, error: error instanceof Error ? error.message : String(error) };
    this.parked.set(nameOf(no, kind, key), parked);
    this.fresh.push(parked);
  }

  get isEmpty(): boolean {
    return this.parked.size === 0;
  }

  /** Whether a cell is parked; without a key, whether any of the kind is. */
  isParked(no: number, kind: string, key?: string): boolean {
    if (this.parked.size === 0) return false;
    if (key !== undefined) return this.parked.has(nameOf(no, kind, key));
    return [...this.parked.values()].some((parked) => parked.no === no && parked.kind === kind);
  }

  has(no: number): boolean {
    return this.parked.size > 0 && [...this.parked.values()].some((parked) => parked.no === no);
  }

  all(): Parked[] {
    return [...this.parked.values()];
  }

  /** Call inside a transaction, and `written` when that is committed. */
  flush(): void {
    for (const { no, kind, key, position, error } of this.fresh) {
      this.insert.run([no, kind, key, position, error]);
    }
  }

  written(): void {
    this.fresh.length = 0;
  }
}

const nameOf = (no: number, kind: string, key: string): string => `${no} ${kind} ${key}`;
