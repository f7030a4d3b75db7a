import Database from 'libsql';
import { Dice } from '../../../test/support/commands.js';
import { anEvent, metadata } from '../contract/support.js';
import type { NewEvent } from '../port.js';
import { storables } from '../storable.js';
import { createEventTable, EventTable } from './event-table.js';
import { eachInFolder } from './faults.test-support.js';

const folder = eachInFolder();
/** Commit positions of a remote log: they grow, with gaps, beyond 32 bits. */
const START = 2 ** 40;

function mirror() {
  const connection = new Database(folder.path('mirror.db'));
  createEventTable(connection, { mirror: true });
  const table = new EventTable(connection);
  const put = (stream: string, revision: number, position: number, event: NewEvent = anEvent()) =>
    table.insert(storables(stream, [event], 'any')[0], stream, revision, position);
  return { connection, table, put };
}

describe('the mirror of a remote log', () => {
  it('keeps the positions it is given', () => {
    const { table, put } = mirror();
    const positions = [START, START + 7, START + 1_000_000, 2 ** 52];
    expect(positions.map((position, n) => put('s', n, position))).toEqual(positions);
    expect(table.head()).toBe(2 ** 52);
    expect(table.many([START + 7, START + 8]).map((event) => event?.revision)).toEqual([1, undefined]);
    expect(table.after(START + 8, 10).map(({ position }) => position)).toEqual(positions.slice(2));
    expect(table.before(START + 8, 10).map(({ position }) => position)).toEqual([START + 7, START]);
  });

  it('finds what was known over the gaps', () => {
    const { table, put } = mirror();
    const recordedAt = (minute: number) => `2025-10-21T09:${String(minute).padStart(2, '0')}:00.000Z`;
    const positions = Array.from({ length: 40 }, (_, n) => START + n * n * 1_000_003);
    for (const [n, position] of positions.entries()) {
      put(
        n % 3 === 0 ? 'a' : 'b',
        Math.floor(n % 3 === 0 ? n / 3 : n - n / 3),
        position,
        anEvent({}, metadata({ recordedAt: recordedAt(n) })),
      );
    }
    for (const [n, position] of positions.entries()) {
      expect(table.knownPositionInAll(recordedAt(n))).toBe(position);
      expect(table.knownPositionAmong(['b', 'a'], recordedAt(n))).toBe(position);
      expect(table.knownPosition('a', recordedAt(n))).toBe(positions[n - (n % 3)]);
      expect(table.knownPositionAmong(['a'], recordedAt(n))).toBe(positions[n - (n % 3)]);
      expect(table.lastInStream('a', position + 5)?.position).toBe(positions[n - (n % 3)]);
    }
    expect(table.knownPositionInAll('2025-10-21T08:59:59.999Z')).toBe(0);
    expect(table.knownPosition('b', recordedAt(0))).toBe(0);
    expect(table.lastInStream('b', START)).toBeUndefined();
  });

  it('finds what was known among some streams as by looking at every event, whatever lies between', () => {
    const { connection, table, put } = mirror();
    const dice = new Dice(7);
    const rows: { stream: string; position: number; minute: number }[] = [];
    const latest = new Map<string, number>();
    const revisions = new Map<string, number>();
    const recordedAt = (minute: number) => new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString();
    const add = (stream: string, clock: number) => {
      const minute = Math.max(latest.get(stream) ?? 0, clock);
      const revision = revisions.get(stream) ?? 0;
      const position = START + rows.length * 64;
      put(stream, revision, position, anEvent({}, metadata({ recordedAt: recordedAt(minute) })));
      latest.set(stream, minute);
      revisions.set(stream, revision + 1);
      rows.push({ stream, position, minute });
    };
    connection.exec('BEGIN');
    for (let n = 0; n < 120; n++) {
      for (const stream of ['a', 'b', 'c']) add(stream, n + dice.below(10) - 5);
      if (n % 40 === 39) for (let busy = 0; busy < 1_100; busy++) add('busy', n);
    }
    connection.exec('COMMIT');
    for (const streams of [['a'], ['a', 'b'], ['c', 'a', 'b'], ['b', 'busy'], ['busy'], ['none']])
      for (let minute = -1; minute < 130; minute += 2) {
        const own = rows.filter(({ stream }) => streams.includes(stream));
        const later = own.findIndex((row) => row.minute > minute);
        const last = later < 0 ? own.at(-1) : own[later - 1];
        expect([streams, minute, table.knownPositionAmong(streams, recordedAt(minute))]).toEqual([
          streams,
          minute,
          last?.position ?? 0,
        ]);
        const upTo = START + minute * 64 * 40;
        const before = own.findLast(({ position }) => position <= upTo);
        expect(table.lastAmong(streams, upTo)?.position).toBe(before?.position);
        expect(table.lastAmong(streams, upTo)?.recordedAt).toBe(
          before && Date.parse(recordedAt(before.minute)),
        );
      }
  });

  it('takes an id that the remote log holds twice, and finds the first', () => {
    const { table, put } = mirror();
    const twice = anEvent();
    put('s', 0, START, twice);
    put('s', 1, START + 9, twice);
    expect(table.byId('s', twice.id)?.position).toBe(START);
    expect(table.inStream('s', 0, 10)).toHaveLength(2);
  });

  it('refuses a revision twice', () => {
    const { put } = mirror();
    put('s', 0, START);
    expect(() => put('s', 0, START + 1)).toThrow('UNIQUE');
  });

  it('forgets with the transaction the streams it was to make', () => {
    const { connection, table, put } = mirror();
    connection.exec('BEGIN IMMEDIATE');
    put('s', 0, START);
    connection.exec('ROLLBACK');
    table.rolledBack();
    put('other', 0, START + 1);
    put('s', 0, START + 2);
    expect(table.after(0, 10).map(({ stream }) => stream)).toEqual(['other', 's']);
  });

  it('opens again as it was, and sees what another connection put', () => {
    const { put } = mirror();
    put('s', 0, START);
    const other = mirror();
    put('t', 0, START + 1);
    expect(other.table.after(0, 10).map(({ stream }) => stream)).toEqual(['s', 't']);
    expect(other.put('t', 1, START + 2)).toBe(START + 2);
  });
});
