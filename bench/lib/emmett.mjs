// Emmett's SQLite store, doing what Parley's log does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from './measure.mjs';
import { missingPeers, PEERS, requirePeer } from './peers.mjs';
import { removeFolder, temporaryFolder } from './server.mjs';

const wanted = JSON.parse(readFileSync(join(PEERS, 'package.json'), 'utf8')).dependencies;
export const EMMETT = `Emmett’s SQLite store ${wanted['@event-driven-io/emmett-sqlite']}`;

/** Why it is not to be had here, or nothing. */
export const missing = missingPeers;
const { getSQLiteEventStore, sqliteConnection } = missing
  ? {}
  : requirePeer('@event-driven-io/emmett-sqlite');

// It prints each error that it throws as well, among the tables.
if (!missing) console.log = () => undefined;

/**
 * @param keepsConnection one connection for all appends; as it comes, it opens and closes one for each
 */
export function openEmmett({ keepsConnection = false } = {}) {
  const folder = temporaryFolder();
  const fileName = join(folder, 'emmett.db');
  const connection = keepsConnection ? sqliteConnection({ fileName }) : undefined;
  const store = getSQLiteEventStore({
    fileName,
    ...(connection && { connectionOptions: { singleton: true, connection } }),
  });
  return {
    append: inTurns((stream, events, next) =>
      store.appendToStream(stream, events, {
        expectedStreamVersion: next === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(next),
      }),
    ),
    close: async () => {
      connection?.close();
      removeFolder(folder);
    },
  };
}

/** So often it is sent again without a pause. */
const AT_ONCE = 10;

/** Its transactions must not overlap; now and then one finds the file busy with the one before, and is sent again. */
function inTurns(append) {
  let last = Promise.resolve();
  const again = async (...given) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await append(...given);
      } catch (error) {
        if (attempt === 100) throw error;
        if (attempt > AT_ONCE) await pause(attempt);
      }
    }
  };
  return (...given) => {
    const turn = last.then(() => again(...given));
    last = turn.catch(() => undefined);
    return turn;
  };
}
