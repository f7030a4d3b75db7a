import { type Connection, Query } from './statements.js';

/** A row of the event table. */
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

/** How many of a page's first rows fit in `mostBytes`; at least one. */
function rowsWithin(mostBytes: number, sizes: [number][]): number {
  let bytes = 0;
  const last = sizes.findIndex(([size]) => (bytes += size) >= mostBytes);
  return last < 0 ? sizes.length : last + 1;
}

/** A query of events in pages that end at a number of rows or of bytes, whichever comes first. */
export class Pages {
  private readonly rows: Query<EventRow>;
  private readonly sizes: Query<[number]>;

  /** @param rest the rest of the statement; its last parameter is the limit */
  constructor(connection: Connection, rest: string) {
    this.rows = new Query(connection, `SELECT ${COLUMNS} FROM events ${rest}`);
    // SQLite knows a text's length without reading it.
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
