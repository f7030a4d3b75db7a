// Reads of wide boards over HTTP, and how long others wait meanwhile: another process asks `/health/live` every 20 ms.
import { get } from 'node:http';
import { inTurns, now, pause } from './lib/measure.mjs';
import { ROUNDS, sized } from './lib/options.mjs';
import { post, removeFolder, startServer, temporaryFolder } from './lib/server.mjs';
import { atMost, Table } from './lib/table.mjs';
import { startAsking } from './lib/waiting.mjs';
import { WIDE, wideLines } from './lib/wide.mjs';

const BOARDS = sized(
  [
    [150, 300],
    [199, 1_061],
  ],
  [[10, 20]],
);
const IDLE_MS = sized(2_000, 300);
const READS = { 'the overview': '', 'the whole board': '/stances', convergence: '/convergence' };

const table = new Table(
  'wide',
  'Reads of a whole negotiation with a wide board over HTTP, until the last byte is there, one at a time. Meanwhile another process asks `/health/live` every 20 ms; baseline of its waits: the same while nothing is read.',
);

/** @returns bytes of the answer */
const read = (url) =>
  new Promise((resolve, reject) => {
    get(url, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`A read was refused: ${answer.statusCode}.`));
      let bytes = 0;
      answer.on('data', (piece) => (bytes += piece.length)).on('end', () => resolve(bytes));
    }).on('error', reject);
  });

/** Does something while another process asks. */
async function watched(server, work) {
  const stopAsking = await startAsking(`${server.url}/health/live`);
  const startedAt = now();
  const bytes = await work();
  const ms = now() - startedAt;
  const { p99, max } = await stopAsking();
  return { ms, bytes, p99, max };
}

for (const [parties, issues] of BOARDS) {
  const folder = temporaryFolder();
  const server = await startServer(folder);
  const lines = [...wideLines(parties, issues)].map((line) => JSON.stringify(line));
  const { failedCount } = await post(
    `${server.api}/${WIDE}/import`,
    lines.join('\n'),
    'application/x-ndjson',
  );
  if (failedCount > 0) throw new Error(`${failedCount} lines were refused.`);
  const reading = ([what, path]) => [what, () => watched(server, () => read(`${server.api}/${WIDE}${path}`))];
  const found = await inTurns(ROUNDS, {
    idle: () => watched(server, () => pause(IDLE_MS)),
    ...Object.fromEntries(Object.entries(READS).map(reading)),
  });
  const board = `${parties} × ${issues}`;
  for (const what of Object.keys(READS)) {
    const { ms, p99, max } = found[what];
    const row = (text, ours, baseline, aim) =>
      table.row({ what: `${board}, ${what}${text}`, unit: 'ms', ours, baseline, aim });
    row('', ms, undefined, what === 'the overview' ? atMost(300, 'ms') : undefined);
    row(', longest wait of others', max, found.idle.max, atMost(50, 'ms'));
    row(', wait of others, p99', p99, found.idle.p99);
  }
  const megabytes = found['the whole board'].bytes / 1_000_000;
  table.row({ what: `${board}, size of the whole board`, unit: 'MB', ours: megabytes });
  await server.stop();
  removeFolder(folder);
}
table.print();
