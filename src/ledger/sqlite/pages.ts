import { type Connection, Query } from './statements.js';

/** An event as its table has it, by these columns. */
export type EventRow = [
  position: number,
  stream: number,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
];
export const COLUMNS = 'position, stream, revision, id, type, data, metadata';

/** So many first rows of a page as take `mostBytes` together; at least one. */
function rowsWithin(mostBytes: number, sizes: [number][]): number {
  let bytes = 0;
  const last = sizes.findIndex(([size]) => (bytes += size) >= mostBytes);
  return last < 0 ? sizes.length : last + 1;
}

/** A query of events in pages that end at a number of rows or of bytes, whichever comes first. */
export class Pages {
  private readonly rows: Query<EventRow>;
  private readonly sizes: Query<[number]>;

  /** @param rest of the statement, its last value the limit */
  constructor(connection: Connection, rest: string) {
    this.rows = new Query(connection, `SELECT ${COLUMNS} FROM events ${rest}`);
    // SQLite knows how long a text is without reading it.
    this.sizes = new Query(
      connection,
      `SELECT octet_length(data) + octet_length(metadata) FROM events ${rest}`,
    );
  }

  all(mostBytes: number, from: readonly number[], limit: number): EventRow[] {
    const within = mostBytes === Infinity ? limit : rowsWithin(mostBytes, this.sizes.all(...from, limit));
    return this.rows.all(...from, within);
  }
}
