// The peers that answer boards and cells, filled with the same history as Parley, and whether all answer the same.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { missingPostgres, openPostgres } from '../peers/postgres.mjs';
import { fillSqlite, openSqlite } from '../peers/sqlite.mjs';
import { NEGOTIATION, reports } from './history.mjs';
import { CACHE, fingerprint, removeOlder } from './ledger-file.mjs';
import { sized } from './options.mjs';
import { post, removeFolder, startServer, temporaryFolder } from './server.mjs';
import { MOMENTS, NAMED, VARIED, variedLines } from './varied.mjs';

const MADE_BY = [
  'peers/entries.mjs',
  'peers/sqlite.mjs',
  'peers/sqlite/schema.sql',
  'lib/history.mjs',
  'lib/words.mjs',
];

/** The SQLite table of so many reports, made once: only to be read. */
export function sqliteTable(count) {
  const paths = MADE_BY.map((path) => join(import.meta.dirname, '..', path));
  const file = join(CACHE, `peer-${count}-${fingerprint(paths)}.db`);
  if (existsSync(file)) return file;
  removeOlder(`peer-${count}-`);
  process.stderr.write(`Making the peers’ table of ${count} reports (once) …\n`);
  fillSqlite(`${file}.unfinished`, NEGOTIATION, logged(reports(count)));
  renameSync(`${file}.unfinished`, file);
  for (const beside of ['-wal', '-shm']) rmSync(`${file}.unfinished${beside}`, { force: true });
  return file;
}

function* logged(each) {
  let position = 0;
  for (const report of each) yield { position: ++position, ...report };
}

/** Opens the peers over such a table. @returns by name what answers, as `openAnswers` does */
export async function openPeers(file, negotiation = NEGOTIATION) {
  const sqlite = openSqlite(file, negotiation);
  if (missingPostgres) return { sqlite };
  return { sqlite, postgres: await openPostgres(file, negotiation) };
}

/**
 * @param texts JSON texts of the same rows, by the name of who answered
 * @throws Error where one differs from the first
 */
export function mustBeEqual(texts, asked) {
  const [[first, expected], ...others] = Object.entries(texts).map(([name, text]) => [
    name,
    JSON.parse(text),
  ]);
  for (const [name, rows] of others)
    for (let n = 0; n < Math.max(rows.length, expected.length); n++)
      if (!isDeepStrictEqual(rows[n], expected[n]))
        throw new Error(
          `${name} answers another row than ${first} at ${JSON.stringify(asked)}:\n${JSON.stringify(rows[n])}\n${JSON.stringify(expected[n])}`,
        );
}

const LINES = sized(600, 150);

/**
 * Has a varied history recorded over HTTP, fills the peers from the log as the API tells it, and compares whole boards after each
 * few events at all its moments.
 */
export async function mustAgreeOnVaried() {
  const folder = temporaryFolder();
  const server = await startServer(folder);
  const lines = variedLines(LINES).map((line) => JSON.stringify(line));
  await post(`${server.api}/${VARIED}/import`, lines.join('\n'), 'application/x-ndjson');
  const url = `${server.api}/${VARIED}`;
  const answered = async (path) => (await fetch(`${url}${path}`)).json();
  const events = [];
  for (let from = '1'; from !== null;) {
    const page = await answered(`/events?limit=1000&fromPosition=${from}`);
    events.push(...page.events.map((event) => ({ ...event, position: Number(event.position) })));
    from = page.nextPosition;
  }
  const file = join(folder, 'peers.db');
  fillSqlite(file, VARIED, events);
  const peers = await openPeers(file, VARIED);
  let rows = 0;
  for (let knownAt = NAMED; knownAt <= events.length; knownAt += 5)
    for (const moment of MOMENTS) {
      const { asOf, stances } = await answered(`/stances?asOf=${moment}&knownAt=position:${knownAt}`);
      rows += stances.length;
      const times = { asOf: Date.parse(asOf), knownAt };
      const texts = { HTTP: JSON.stringify(stances) };
      for (const [name, peer] of Object.entries(peers)) texts[name] = `[${await peer.board(times)}]`;
      mustBeEqual(texts, times);
    }
  process.stderr.write(
    `  Of ${lines.length} varied reports ${events.length} were recorded; ${rows} rows are equal.\n`,
  );
  for (const peer of Object.values(peers)) await peer.close();
  await server.stop();
  removeFolder(folder);
}
