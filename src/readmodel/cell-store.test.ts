import { eachInFolder } from '../../test/support/recording.js';
import { FaultyConnections } from '../ledger/sqlite/faults.test-support.js';
import { BLOCK_SIZE, type Entry } from '../temporal/block.js';
import { NOW } from '../temporal/cell.js';
import { CellStore } from './cell-store.js';
import { type Connection, openReadModelFile } from './database.js';

const folder = eachInFolder();
const BUDGET = 1024 * 1024;

const entry = (n: number): Entry => ({
  moment: n,
  position: n,
  from: n,
  until: Infinity,
  code: n % 4,
  link: 0,
});
const entries = (store: CellStore, key: string): Entry[] => [
  ...(store.get(1, 'stance', key)?.entries(Infinity, NOW) ?? []),
];

const logged = (store: CellStore, key: string): Entry[] => [
  ...(store.get(1, 'log', key)?.entries(Infinity, NOW) ?? []),
];

function flush(connection: Connection, store: CellStore): void {
  connection.transaction(() => store.flush())();
  store.written();
}

/** Reads the cells as the next process would. */
function stored(keys: string[]): Entry[][] {
  const connection = openReadModelFile(folder.path('cells.db'));
  const store = new CellStore(connection, BUDGET);
  const found = keys.map((key) => entries(store, key));
  connection.close();
  return found;
}

describe('a flush that fails', () => {
  it('at the n-th call loses nothing of a cell that is being split: the next flush writes it all', () => {
    let n = 1;
    for (let struck = true; struck; n++) {
      const connections = new FaultyConnections();
      const connection = openReadModelFile(folder.path('cells.db'), connections.connect);
      const store = new CellStore(connection, BUDGET);
      const keys = [`whole ${n}`, `split ${n}`, `long ${n}`];
      const [whole, split, long] = keys.map((key) => store.change(1, 'stance', key));
      for (let i = 1; i < BLOCK_SIZE; i++) split.insert(entry(i));
      for (let i = 1; i < 3 * BLOCK_SIZE; i++) long.insert(entry(i));
      whole.insert(entry(1));
      flush(connection, store);

      store.change(1, 'stance', keys[0]).insert(entry(2));
      store.change(1, 'stance', keys[1]).insert(entry(BLOCK_SIZE));
      store.change(1, 'stance', keys[2]).insert(entry(BLOCK_SIZE + 0.5));
      expect(split.slots).toHaveLength(2);
      connections.arm({ at: n, when: n % 2 ? 'before' : 'after', code: 'SQLITE_FULL' });
      try {
        flush(connection, store);
      } catch {
        expect(connections.hit).toBe(true);
      }
      struck = connections.hit;
      connections.disarm();
      flush(connection, store);
      const live = keys.map((key) => entries(store, key));
      connection.close();
      expect(live.map(({ length }) => length)).toEqual([2, BLOCK_SIZE, 3 * BLOCK_SIZE]);
      expect(stored(keys)).toEqual(live);
    }
    expect(n).toBeGreaterThan(6);
  });

  it('keeps what was changed after it, too', () => {
    const connections = new FaultyConnections();
    const connection = openReadModelFile(folder.path('cells.db'), connections.connect);
    const store = new CellStore(connection, 1);
    store.change(1, 'stance', 'a').insert(entry(1));
    connections.arm({ at: 1, when: 'before', code: 'SQLITE_FULL' });
    expect(() => flush(connection, store)).toThrow('injected');
    store.change(1, 'stance', 'b').insert(entry(2));
    store.change(1, 'stance', 'a').insert(entry(3));
    flush(connection, store);
    connection.close();
    expect(stored(['a', 'b'])).toEqual([[entry(1), entry(3)], [entry(2)]]);
  });
});

it('a cell of very many blocks is written page by page: only what has changed, wherever it changed', () => {
  const connections = new FaultyConnections();
  const connection = openReadModelFile(folder.path('cells.db'), connections.connect);
  const store = new CellStore(connection, BUDGET);
  const cell = store.change(1, 'log', 'long');
  const count = 140 * (BLOCK_SIZE - 1) + 9;
  for (let i = 0; i < count; i++) cell.insert(entry(2 * i));
  flush(connection, store);
  const pages = () => (connection.prepare('SELECT count(*) FROM slots').raw().get([]) as [number])[0];
  expect(pages()).toBe(2);

  const written = () => connections.log.filter((sql) => /INTO (slots|blocks)/.test(sql)).length;
  connections.log.length = 0;
  store.change(1, 'log', 'long').insert(entry(2 * count));
  flush(connection, store);
  expect(written()).toBe(2);
  for (const late of [7, 70 * (BLOCK_SIZE - 1) + 1, 2 * count - 1])
    store.change(1, 'log', 'long').insert(entry(late));
  flush(connection, store);
  const live = logged(store, 'long');
  expect(live).toHaveLength(count + 4);
  expect(live).toEqual([...live].sort((a, b) => a.moment - b.moment || a.position - b.position));
  connection.close();

  const again = openReadModelFile(folder.path('cells.db'));
  const reopened = new CellStore(again, 1);
  expect(logged(reopened, 'long')).toEqual(live);
  expect(reopened.get(1, 'log', 'long')?.count(Infinity, NOW)).toBe(count + 4);
  again.close();
});

describe('cells beyond the budget', () => {
  it('are let go, and read again as they were', () => {
    const connection = openReadModelFile(folder.path('cells.db'));
    const store = new CellStore(connection, 1);
    const keys = Array.from({ length: 20 }, (_, n) => `cell ${n}`);
    for (let round = 0; round < 5; round++) {
      for (const [n, key] of keys.entries()) {
        const cell = store.change(1, 'stance', key);
        for (let i = 0; i < 100; i++) cell.insert(entry(round * 100 + i + n));
      }
      flush(connection, store);
    }
    const sizes = keys.map((key) => entries(store, key).length);
    expect(sizes).toEqual(keys.map(() => 500));
    expect(store.keys(1, 'stance')).toEqual([...keys].sort());
    connection.close();
    expect(stored(keys).map(({ length }) => length)).toEqual(sizes);
  });
});
