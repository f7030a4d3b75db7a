import { Block, type Summary } from '../temporal/block.js';
import { Cell, type Slot } from '../temporal/cell.js';
import type { CellKind } from '../../projections/reader.js';
import type { Connection } from './database.js';

/** How many numbers describe a slot in a stored cell, and how many slots a row holds. */
const SLOT = 10;
const PAGE = 128;

type Blob = ArrayBuffer | Uint8Array;

const toBlob = ({ buffer, byteOffset, byteLength }: Uint8Array | Float64Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Copies, since a blob may lie at any offset and its memory is the store's. */
const fromBlob = (blob: Blob): Uint8Array =>
  (blob instanceof ArrayBuffer ? new Uint8Array(blob) : blob).slice();

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
  return { id: n[at], summary, block: undefined, dirty: false, wanted: false };
}

const pagesOf = (slots: readonly Slot[]): Slot[][] =>
  Array.from({ length: Math.ceil(slots.length / PAGE) }, (_, page) =>
    slots.slice(page * PAGE, (page + 1) * PAGE),
  );

interface Held {
  cell: Cell;
  no: number;
  kind: CellKind;
  key: string;
  changed: boolean;
  /** Since memory was last made. */
  wanted: boolean;
  /** Its slots as they are stored, page by page; none where the cell is one block in its own row. */
  pages: Slot[][];
}

/** All cells of a kind in a negotiation: those at hand, and the keys of all. */
interface Family {
  held: Map<string, Held>;
  keys: { all: string[]; sorted: boolean } | undefined;
}

/** What a slot and a cell take in memory, beside the entries. */
const SLOT_BYTES = 400;
const CELL_BYTES = 500;
/** How much of the budget is left filled when it has been exceeded. */
const ROOM = 0.75;

/**
 * The cells of all negotiations: kept in memory up to a budget, stored in blocks. A cell of one block is one row; of a longer
 * one the summaries are read together, and each block when it is wanted.
 */
export class CellStore {
  private readonly families = new Map<number, Map<CellKind, Family>>();
  private readonly changed = new Set<Held>();
  private bytes = 0;
  private nextBlock: number;

  private readonly select;
  private readonly selectKeys;
  private readonly selectSlots;
  private readonly selectBlock;
  private readonly upsert;
  private readonly upsertSlots;
  private readonly upsertBlock;

  /** @param budget bytes of cells to keep in memory, beside what has not been written yet */
  constructor(
    connection: Connection,
    private readonly budget: number,
  ) {
    this.select = connection.prepare('SELECT numbers FROM cells WHERE no = ? AND kind = ? AND key = ?').raw();
    this.selectKeys = connection
      .prepare('SELECT key FROM cells WHERE no = ? AND kind = ? ORDER BY key')
      .raw();
    this.selectSlots = connection
      .prepare('SELECT numbers FROM slots WHERE no = ? AND kind = ? AND key = ? ORDER BY page')
      .raw();
    this.selectBlock = connection.prepare('SELECT numbers FROM blocks WHERE id = ?').raw();
    this.upsert = connection.prepare(
      'INSERT OR REPLACE INTO cells (no, kind, key, numbers) VALUES (?, ?, ?, ?)',
    );
    this.upsertSlots = connection.prepare(
      'INSERT OR REPLACE INTO slots (no, kind, key, page, numbers) VALUES (?, ?, ?, ?, ?)',
    );
    this.upsertBlock = connection.prepare('INSERT OR REPLACE INTO blocks (id, numbers) VALUES (?, ?)');
    const [last] = connection.prepare('SELECT max(id) FROM blocks').raw().get() as [number | null];
    this.nextBlock = (last ?? 0) + 1;
  }

  get(no: number, kind: CellKind, key: string): Cell | undefined {
    return this.find(this.family(no, kind), no, kind, key)?.cell;
  }

  /** The cell, to be changed: it is written at the next flush. */
  change(no: number, kind: CellKind, key: string): Cell {
    const family = this.family(no, kind);
    const held = this.find(family, no, kind, key) ?? this.create(family, no, kind, key);
    if (!held.changed) {
      held.changed = true;
      this.changed.add(held);
    }
    return held.cell;
  }

  /** Keys of all cells of a kind, sorted. */
  keys(no: number, kind: CellKind): readonly string[] {
    const keys = this.keysOf(this.family(no, kind), no, kind);
    if (!keys.sorted) {
      keys.all.sort();
      keys.sorted = true;
    }
    return keys.all;
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
      const { slots } = held.cell;
      held.changed = false;
      for (const slot of slots) slot.dirty = false;
      held.pages = slots.length === 1 && slots[0].id === 0 ? [] : pagesOf(slots);
    }
    this.changed.clear();
    this.makeRoom();
  }

  private family(no: number, kind: CellKind): Family {
    let kinds = this.families.get(no);
    if (!kinds) this.families.set(no, (kinds = new Map()));
    let family = kinds.get(kind);
    if (!family) kinds.set(kind, (family = { held: new Map(), keys: undefined }));
    return family;
  }

  private find(family: Family, no: number, kind: CellKind, key: string): Held | undefined {
    const held = family.held.get(key);
    if (held) {
      held.wanted = true;
      return held;
    }
    const row = this.select.get([no, kind, key]) as [Blob | null] | undefined;
    return row && this.hold(family, { ...this.cellFrom(row[0], no, kind, key), no, kind, key });
  }

  private create(family: Family, no: number, kind: CellKind, key: string): Held {
    const keys = this.keysOf(family, no, kind);
    keys.sorted &&= keys.all.length === 0 || keys.all[keys.all.length - 1] < key;
    keys.all.push(key);
    return this.hold(family, { cell: new Cell([], this.load), pages: [], no, kind, key });
  }

  private keysOf(family: Family, no: number, kind: CellKind): { all: string[]; sorted: boolean } {
    return (family.keys ??= {
      all: (this.selectKeys.all([no, kind]) as [string][]).map(([key]) => key),
      sorted: true,
    });
  }

  private readonly load = (id: number, summary: Summary): Block => {
    const [blob] = this.selectBlock.get([id]) as [Blob];
    const block = new Block(fromBlob(blob), summary);
    this.bytes += block.bytes;
    return block;
  };

  private cellFrom(
    numbers: Blob | null,
    no: number,
    kind: CellKind,
    key: string,
  ): Pick<Held, 'cell' | 'pages'> {
    if (numbers) {
      const block = new Block(fromBlob(numbers));
      const slot = { id: 0, summary: block.summary, block, dirty: false, wanted: true };
      return { cell: new Cell([slot], this.load), pages: [] };
    }
    const rows = this.selectSlots.all([no, kind, key]) as [Blob][];
    const pages = rows.map(([blob]) => {
      const n = new Float64Array(fromBlob(blob).buffer);
      return Array.from({ length: n.length / SLOT }, (_, i) => slotFrom(n, i * SLOT));
    });
    return { cell: new Cell(pages.flat(), this.load), pages };
  }

  private hold(family: Family, found: Omit<Held, 'changed' | 'wanted'>): Held {
    const held = { ...found, changed: false, wanted: true };
    family.held.set(held.key, held);
    this.bytes += weightOf(held.cell);
    if (this.bytes > this.budget * 1.25) this.makeRoom(held);
    return held;
  }

  private write({ cell, no, kind, key, pages }: Held): void {
    const { slots } = cell;
    if (slots.length === 1 && slots[0].id === 0) {
      this.upsert.run([no, kind, key, toBlob(cell.block(slots[0]).pack())]);
      return;
    }
    if (pages.length === 0) this.upsert.run([no, kind, key, null]);
    for (const slot of slots) {
      if (slot.id === 0) {
        slot.id = this.nextBlock++;
        slot.dirty = true;
      }
      if (slot.dirty) this.upsertBlock.run([slot.id, toBlob(cell.block(slot).pack())]);
    }
    pagesOf(slots).forEach((page, at) => {
      const isStored =
        page.length === pages[at]?.length && page.every((slot, i) => slot === pages[at][i] && !slot.dirty);
      if (!isStored)
        this.upsertSlots.run([no, kind, key, at, toBlob(Float64Array.from(page.flatMap(slotNumbers)))]);
    });
  }

  /**
   * Lets go of blocks, and of cells, that nobody has wanted since memory was last made, until the rest leaves room in the
   * budget; where that is not enough, of others too. Counts anew, so that growth is seen.
   *
   * @param wanted is about to be used, and perhaps changed: a second copy of it must not be read meanwhile
   */
  private makeRoom(wanted?: Held): void {
    this.bytes = this.weigh();
    for (let round = 0; round < 2 && this.bytes > this.budget; round++) {
      for (const kinds of this.families.values()) {
        for (const { held } of kinds.values()) {
          for (const each of held.values()) {
            if (this.bytes <= ROOM * this.budget) return;
            if (!each.changed && each !== wanted) this.letGo(held, each);
          }
        }
      }
    }
  }

  private letGo(cells: Map<string, Held>, held: Held): void {
    if (!held.wanted) {
      cells.delete(held.key);
      this.bytes -= weightOf(held.cell);
      return;
    }
    held.wanted = false;
    for (const slot of held.cell.slots) {
      if (slot.block && slot.id !== 0 && !slot.wanted) {
        this.bytes -= slot.block.bytes;
        slot.block = undefined;
      }
      slot.wanted = false;
    }
  }

  private weigh(): number {
    let bytes = 0;
    for (const kinds of this.families.values())
      for (const { held } of kinds.values())
        for (const each of held.values()) if (!each.changed) bytes += weightOf(each.cell);
    return bytes;
  }
}

const weightOf = (cell: Cell): number =>
  cell.slots.reduce((sum, { block }) => sum + SLOT_BYTES + (block?.bytes ?? 0), CELL_BYTES);
