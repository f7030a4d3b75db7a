import { chainOn, NO_EVENTS } from '../chain.js';
import { FORMAT_VERSION } from './file-header.js';
import { Change, Query } from './statements.js';
import type { Connection } from './statements.js';

const BATCH = 5_000;

type Row = [position: number, stream: string, revision: number, hash: string];

/** Unreadable events leave the chain wrong and are found by their own hash; they do not prevent the file from opening. */
const EVENTS = `
  SELECT position, coalesce(name, ''), revision,
      CASE WHEN json_valid(metadata) THEN coalesce(json_extract(metadata, '$.hash'), '') ELSE '' END
    FROM events LEFT JOIN streams ON number = stream WHERE position > ? ORDER BY position LIMIT ${BATCH}`;

/**
 * Adds the chain to the events of a file of format 1, which had none. One transaction per batch; after an interruption it resumes
 * where it stopped.
 */
export function addChain(connection: Connection): void {
  const valueOf = (sql: string) => new Query(connection, sql).get()?.[0];
  if ((valueOf('PRAGMA user_version') as number) >= FORMAT_VERSION) return;
  if (valueOf("SELECT count(*) FROM pragma_table_info('events') WHERE name = 'chain'") === 0)
    connection.exec("ALTER TABLE events ADD COLUMN chain TEXT NOT NULL DEFAULT ''");
  const events = new Query<Row>(connection, EVENTS);
  const give = new Change(connection, 'UPDATE events SET chain = ? WHERE position = ?');
  let [after, chain] = new Query<[number, string]>(
    connection,
    "SELECT position, chain FROM events WHERE chain <> '' ORDER BY position DESC LIMIT 1",
  ).get() ?? [Number.MIN_SAFE_INTEGER, NO_EVENTS];
  for (let rows = events.all(after); rows.length > 0; rows = events.all(after)) {
    connection.exec('BEGIN IMMEDIATE');
    for (const [position, stream, revision, hash] of rows) {
      chain = chainOn(chain, { position, stream, revision, hash });
      give.run(chain, position);
      after = position;
    }
    connection.exec('COMMIT');
  }
  connection.exec(`PRAGMA user_version = ${FORMAT_VERSION}`);
}
