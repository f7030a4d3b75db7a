// A bitemporal SQLite table by libsql, and one statement over it.
import Database from 'libsql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Entries, OPEN } from './entries.mjs';

const textOf = (name) => readFileSync(join(import.meta.dirname, 'sqlite', name), 'utf8');
/** As much as Parley may hold in memory. */
const CACHE_KIB = 262_144;

/** Fills a file. @param events in the order of the log: `{ position, type, eventId, occurredOn, source, data }` */
export function fillSqlite(file, negotiation, events) {
  const connection = new Database(file);
  connection.exec(
    `PRAGMA journal_mode = WAL; PRAGMA cache_size = -${CACHE_KIB}; ${textOf('schema.sql')}; BEGIN`,
  );
  const insert = connection.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const end = connection.prepare('UPDATE entries SET recorded_until = ? WHERE entry = ?');
  const cellOf = cellsIn(connection, negotiation);
  let last = 0;
  const entries = new Entries({
    open: (entry, from) => {
      const { validFrom, validTo, position, stance, withdraws, occurredOn, eventId, row } = entry;
      const placed = [++last, cellOf(entry), validFrom, validTo, position, from, OPEN];
      insert.run([...placed, stance, withdraws, occurredOn, eventId, row && JSON.stringify(row)]);
      return last;
    },
    close: (entry, position) => end.run([position, entry]),
  });
  for (const event of events) entries.take(event);
  connection.exec('COMMIT; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)');
  connection.close();
}

function cellsIn(connection, negotiation) {
  const insert = connection.prepare('INSERT INTO cells VALUES (?, ?, ?, ?)');
  const cells = new Map();
  return ({ partyId, issueId }) => {
    const key = `${partyId} ${issueId}`;
    const known = cells.get(key);
    if (known) return known;
    cells.set(key, cells.size + 1);
    insert.run([cells.size, negotiation, partyId, issueId]);
    return cells.size;
  };
}

/** Answers as lists of JSON texts, as they would be sent one after another. */
export function openSqlite(file, negotiation) {
  const connection = new Database(file);
  connection.exec(`PRAGMA cache_size = -${CACHE_KIB}; PRAGMA mmap_size = 4000000000`);
  const sql = textOf('stances.sql');
  const prepared = (text) => connection.prepare(text).raw();
  const [board, cell] = [prepared(sql), prepared(sql.replace(/\/\* of one cell: (.*) \*\//, '$1'))];
  const texts = (statement, given) => statement.all({ negotiation, ...given }).map(([row]) => row);
  return {
    board: ({ asOf, knownAt }) => texts(board, { asOf, knownAt }),
    cell: ({ asOf, knownAt }, party, issue) => texts(cell, { asOf, knownAt, party, issue }),
    close: () => connection.close(),
  };
}
