import { Block, type Summary } from '../temporal/block.js';
import { Cell, type Slot } from '../temporal/cell.js';
import type { CellKind } from '../../projections/reader.js';
import type { Connection } from './database.js';

/** How many numbers describe a slot in a stored cell. */
const SLOT = 10;

const toBlob = (numbers: Float64Array): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Copies, since a blob may lie at any offset and its memory is the store's. */
const fromBlob = (blob: ArrayBuffer | Uint8Array): Float64Array => {
  const bytes = blob instanceof ArrayBuffer ? new Uint8Array(blob) : blob;
  return new Float64Array(bytes.slice().buffer);
};

function slotNumbers({ id, summary: s }: Slot): number[] {
  return [
    id,
    s.count,
    s.firstMoment,
    s.firstPosition,
    s.open,
    s.lastChange,
    s.minFrom,
    s.maxFrom,
    s.minUntil,
    s.codes,
  ];
}

function slotFrom(n: Float64Array, at: number): Slot {
  const summary: Summary = {
    count: n[at + 1],
    firstMoment: n[at + 2],
    firstPosition: n[at + 3],
    open: n[at + 4],
    lastChange: n[at + 5],
    minFrom: n[at + 6],
    maxFrom: n[at + 7],
    minUntil: n[at + 8],
    codes: n[at + 9],
  };
  return { id: n[at], summary, block: undefined, dirty: false };
}

interface Held {
  cell: Cell;
  no: number;
  kind: CellKind;
  key: string;
  changed: boolean;
  /** When it was last wanted, in accesses. */
  used: number;
}

const SMALL_CELL_BYTES = 600;
/** How much of the budget is left filled when it has been exceeded. */
const ROOM = 0.75;

/**
 * The cells of all negotiations: kept in memory up to a budget, stored in blocks. A cell of one block is one row; a longer one
 * is a row of summaries, and its blocks are read when they are wanted.
 */
export class CellStore {
  private readonly held = new Map<string, Held>();
  private readonly changed = new Set<Held>();
  private readonly keyLists = new Map<string, { keys: string[]; sorted: boolean }>();
  private bytes = 0;
  private accesses = 0;
  private nextBlock: number;

  private readonly select;
  private readonly selectKeys;
  private readonly selectBlock;
  private readonly upsert;
  private readonly upsertBlock;

  /** @param budget bytes of cells to keep in memory, beside what has not been written yet */
  constructor(
    connection: Connection,
    private readonly budget: number,
  ) {
    this.select = connection
      .prepare('SELECT slots, numbers FROM cells WHERE no = ? AND kind = ? AND key = ?')
      .raw();
    this.selectKeys = connection
      .prepare('SELECT key FROM cells WHERE no = ? AND kind = ? ORDER BY key')
      .raw();
    this.selectBlock = connection.prepare('SELECT numbers FROM blocks WHERE id = ?').raw();
    this.upsert = connection.prepare(
      'INSERT OR REPLACE INTO cells (no, kind, key, slots, numbers) VALUES (?, ?, ?, ?, ?)',
    );
    this.upsertBlock = connection.prepare('INSERT OR REPLACE INTO blocks (id, numbers) VALUES (?, ?)');
    const [last] = connection.prepare('SELECT max(id) FROM blocks').raw().get() as [number | null];
    this.nextBlock = (last ?? 0) + 1;
  }

  get(no: number, kind: CellKind, key: string): Cell | undefined {
    return this.find(no, kind, key)?.cell;
  }

  /** The cell, to be changed: it is written at the next flush. */
  change(no: number, kind: CellKind, key: string): Cell {
    const held = this.find(no, kind, key) ?? this.create(no, kind, key);
    if (!held.changed) {
      held.changed = true;
      this.changed.add(held);
    }
    return held.cell;
  }

  /** Keys of all cells of a kind, sorted. */
  keys(no: number, kind: CellKind): readonly string[] {
    const list = this.keyList(no, kind);
    if (!list.sorted) {
      list.keys.sort();
      list.sorted = true;
    }
    return list.keys;
  }

  get changes(): number {
    return this.changed.size;
  }

  /** Writes every changed block and cell; call inside a transaction, and `written` when that is committed. */
  flush(): void {
    for (const held of this.changed) this.write(held);
  }

  /** What was flushed last is in the store. */
  written(): void {
    for (const held of this.changed) {
      held.changed = false;
      for (const slot of held.cell.slots) slot.dirty = false;
    }
    this.changed.clear();
    this.trim();
  }

  private find(no: number, kind: CellKind, key: string): Held | undefined {
    const name = `${no} ${kind} ${key}`;
    const held = this.held.get(name);
    if (held) {
      held.used = ++this.accesses;
      return held;
    }
    const row = this.select.get([no, kind, key]) as [ArrayBuffer | null, ArrayBuffer | null] | undefined;
    return row && this.hold(name, { cell: this.cellFrom(row), no, kind, key, changed: false, used: 0 });
  }

  private create(no: number, kind: CellKind, key: string): Held {
    const list = this.keyList(no, kind);
    list.sorted &&= list.keys.length === 0 || list.keys[list.keys.length - 1] < key;
    list.keys.push(key);
    return this.hold(`${no} ${kind} ${key}`, {
      cell: new Cell([], this.load),
      no,
      kind,
      key,
      changed: false,
      used: 0,
    });
  }

  private keyList(no: number, kind: CellKind): { keys: string[]; sorted: boolean } {
    const name = `${no} ${kind}`;
    let list = this.keyLists.get(name);
    if (!list) {
      const keys = (this.selectKeys.all([no, kind]) as [string][]).map(([key]) => key);
      this.keyLists.set(name, (list = { keys, sorted: true }));
    }
    return list;
  }

  private readonly load = (id: number): Block => {
    const [blob] = this.selectBlock.get([id]) as [ArrayBuffer];
    const block = new Block(fromBlob(blob));
    this.bytes += block.bytes;
    return block;
  };

  private cellFrom([slots, numbers]: [ArrayBuffer | null, ArrayBuffer | null]): Cell {
    if (slots) {
      const n = fromBlob(slots);
      return new Cell(
        Array.from({ length: n.length / SLOT }, (_, i) => slotFrom(n, i * SLOT)),
        this.load,
      );
    }
    const block = new Block(fromBlob(numbers as ArrayBuffer));
    return new Cell([{ id: 0, summary: block.summary(), block, dirty: false }], this.load);
  }

  private hold(name: string, held: Held): Held {
    held.used = ++this.accesses;
    this.held.set(name, held);
    this.bytes += SMALL_CELL_BYTES;
    if (this.bytes > this.budget * 1.25) this.trim(held);
    return held;
  }

  private write({ cell, no, kind, key }: Held): void {
    const { slots } = cell;
    if (slots.length === 1 && slots[0].id === 0) {
      const block = cell.block(slots[0]);
      this.upsert.run([no, kind, key, null, toBlob(block.toNumbers())]);
      return;
    }
    for (const slot of slots) {
      if (slot.id === 0) {
        slot.id = this.nextBlock++;
        slot.dirty = true;
      }
      if (slot.dirty) this.upsertBlock.run([slot.id, toBlob(cell.block(slot).toNumbers())]);
    }
    this.upsert.run([no, kind, key, toBlob(Float64Array.from(slots.flatMap(slotNumbers))), null]);
  }

  /**
   * Lets go of what has gone unused longest, until the rest leaves room in the budget. Counts anew, so that growth is seen.
   *
   * @param wanted is about to be used, and perhaps changed: a second copy of it must not be read meanwhile
   */
  private trim(wanted?: Held): void {
    const idle = [...this.held].filter(([, held]) => !held.changed && held !== wanted);
    let bytes = idle.reduce((sum, [, { cell }]) => sum + weight(cell), 0);
    if (bytes > this.budget) {
      idle.sort(([, a], [, b]) => a.used - b.used);
      for (const [name, { cell }] of idle) {
        if (bytes <= ROOM * this.budget) break;
        bytes -= weight(cell);
        this.held.delete(name);
      }
    }
    this.bytes = bytes;
  }
}

const weight = (cell: Cell): number =>
  cell.slots.reduce((sum, { block }) => sum + 200 + (block?.bytes ?? 0), SMALL_CELL_BYTES);
