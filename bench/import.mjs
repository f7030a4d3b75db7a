// An import streamed over HTTP, beside appends in process; and what it takes of memory, whatever its length.
import { Readable } from 'node:stream';
import { appendingHere, statementsFor } from './lib/appending.mjs';
import { NEGOTIATION, reports } from './lib/history.mjs';
import { inTurns, now } from './lib/measure.mjs';
import { ROUNDS, SIZES, sized } from './lib/options.mjs';
import { removeFolder, startServer, temporaryFolder } from './lib/server.mjs';
import { Table } from './lib/table.mjs';

const [SHORT, LONG] = SIZES;
const MB = 1_000_000;
const PIECE = 64 * 1024;

const table = new Table(
  'import',
  'NDJSON lines streamed to `POST …/import` of an empty server. Baseline: the same events, ready made, appended in process by 64 writers (as in “appends”).',
);

/** The lines in pieces such as a network brings. */
function* linesOf(count) {
  let text = '';
  for (const { recordedAt: _, ...line } of reports(count)) {
    text += `${JSON.stringify(line)}\n`;
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

async function importing(count) {
  const folder = temporaryFolder();
  const server = await startServer(folder);
  // Made beforehand: what makes the lines is no part of the import.
  const pieces = [...linesOf(count)];
  const cpu = server.cpu();
  const startedAt = now();
  const answer = await fetch(`${server.api}/${NEGOTIATION}/import`, {
    ...{ method: 'POST', duplex: 'half', headers: { 'content-type': 'application/x-ndjson' } },
    body: Readable.from(pieces),
  });
  const told = await answer.json();
  const seconds = (now() - startedAt) / 1_000;
  if (told.recorded !== count)
    throw new Error(`Not all was recorded: ${JSON.stringify(told).slice(0, 2_000)}`);
  const { peak } = server.memory();
  const found = { rate: count / seconds, cpu: (server.cpu() - cpu) / count, peak: peak / MB };
  await server.stop();
  removeFolder(folder);
  return found;
}

const dealt = statementsFor(64, sized(60_000, 1_000));
const { short, long, appends } = await inTurns(ROUNDS, {
  short: () => importing(SHORT),
  long: () => importing(LONG),
  appends: () => appendingHere(dealt, 3),
});
for (const [size, { rate, cpu }] of [
  [SHORT, short],
  [LONG, long],
])
  table.row({
    ...{ what: 'import', size, unit: 'lines/s', ours: rate, baseline: appends.rate },
    cpu: { ours: cpu, baseline: appends.cpu },
  });
table.row({ what: 'most memory of the server', size: SHORT, unit: 'MB', ours: short.peak });
table.row({
  ...{ what: 'most memory of the server', size: LONG, unit: 'MB', ours: long.peak, baseline: short.peak },
});
table.print();
