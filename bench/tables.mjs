// A table imported by a mapping, beside the lines that it becomes, and beside reading the table alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { DIST } from './lib/built.mjs';
import { inTurns, now } from './lib/measure.mjs';
import { ROUNDS, sized } from './lib/options.mjs';
import { removeFolder, startServer, temporaryFolder } from './lib/server.mjs';
import { noLessThan, Table } from './lib/table.mjs';

const ROWS = sized(100_000, 1_000);
const STATES = 193;
const PIECE = 64 * 1024;
const MB = 1_000_000;
/** Rows a second: 100,000 a minute. */
const AIM = 100_000 / 60;

const table = new Table(
  'tables',
  `${ROWS.toLocaleString('en')} votes of ${STATES} states as CSV, by the mapping \`votes\`. \`POST …/import?mapping=votes\` of an empty server beside the lines that the table becomes, sent as NDJSON to another; \`parley convert\`, start and all, beside csv-parse reading the same file and no more.`,
);

const VOTES = ['yes', 'yes', 'yes', 'no', 'abstain'];
const folder = temporaryFolder();
const file = join(folder, 'votes.csv');
writeFileSync(file, [...rows()].join(''));

function* rows() {
  yield 'rcid,date,unres,country,country_code,vote\n';
  for (let n = 0; n < ROWS; n++) {
    const call = Math.floor(n / STATES);
    const day = new Date(Date.UTC(1990, 0, 1 + 5 * call)).toISOString().slice(0, 10);
    const vote = VOTES[(7 * call + (n % STATES)) % VOTES.length];
    yield `${call + 1},${day},R/${45 + (call % 30)}/${call},State of ${n % STATES},S${n % STATES},${vote}\n`;
  }
}

/** @returns the lines, and how long it took */
async function converting() {
  const startedAt = now();
  const main = join(DIST, 'src', 'cli', 'main.js');
  const child = spawn(process.execPath, [main, 'convert', file, '--mapping', 'votes'], {
    env: { ...process.env, PARLEY_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const pieces = [];
  for await (const piece of child.stdout) pieces.push(piece);
  const [code] = await ended;
  if (code !== 0) throw new Error(`convert ended with ${code}.`);
  return { pieces, rate: ROWS / ((now() - startedAt) / 1_000) };
}

async function reading() {
  const startedAt = now();
  let count = -1;
  for await (const _ of createReadStream(file).pipe(parse())) count += 1;
  if (count !== ROWS) throw new Error(`${count} rows were read.`);
  return { rate: ROWS / ((now() - startedAt) / 1_000) };
}

async function importing(type, query, pieces) {
  const data = temporaryFolder();
  const server = await startServer(data);
  const cpu = server.cpu();
  const startedAt = now();
  const answer = await fetch(`${server.api}/votes/import${query}`, {
    ...{ method: 'POST', duplex: 'half', headers: { 'content-type': type } },
    body: Readable.from(pieces),
  });
  const told = await answer.json();
  const seconds = (now() - startedAt) / 1_000;
  if (!(told.recorded > ROWS) || told.failedCount > 0)
    throw new Error(`Not all was recorded: ${JSON.stringify(told).slice(0, 2_000)}`);
  const { peak } = server.memory();
  const found = { rate: ROWS / seconds, cpu: (server.cpu() - cpu) / ROWS, peak: peak / MB };
  await server.stop();
  removeFolder(data);
  return found;
}

const bytes = Buffer.from([...rows()].join(''));
const csv = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, n) =>
  bytes.subarray(n * PIECE, (n + 1) * PIECE),
);
const { pieces: lines } = await converting();

const { tables, tried, ndjson, convert, read } = await inTurns(ROUNDS, {
  tables: () => importing('text/csv', '?mapping=votes', csv),
  tried: () => importing('text/csv', '?mapping=votes&dryRun=true', csv),
  ndjson: () => importing('application/x-ndjson', '', lines),
  convert: async () => ({ rate: (await converting()).rate }),
  read: reading,
});
const cpu = (ours) => ({ ours: ours.cpu, baseline: ndjson.cpu });
const row = (what, ours, baseline, more = {}) =>
  table.row({ what, size: ROWS, unit: 'rows/s', ours: ours.rate, baseline: baseline.rate, ...more });
row('a table imported, beside its lines', tables, ndjson, {
  cpu: cpu(tables),
  aim: noLessThan(AIM, 'rows/s'),
});
row('a table tried, beside its lines imported', tried, ndjson, { cpu: cpu(tried) });
row('a table converted, beside csv-parse alone', convert, read);
table.row({ what: 'most memory of the server, imported', size: ROWS, unit: 'MB', ours: tables.peak });
table.row({ what: 'most memory of the server, tried', size: ROWS, unit: 'MB', ours: tried.peak });
table.print();
