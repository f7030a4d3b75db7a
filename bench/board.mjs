// The board of 40 parties and 25 issues over HTTP, 64 connections, beside the same server that serialises a constant of that size.
import { Chance } from './lib/chance.mjs';
import { BEGINS, ENDS, NEGOTIATION } from './lib/history.mjs';
import { dataFolder } from './lib/ledger-file.mjs';
import { load } from './lib/load.mjs';
import { inTurns } from './lib/measure.mjs';
import { ROUNDS, sized, SIZES } from './lib/options.mjs';
import { removeFolder, startServer, temporaryFolder, WITH_YARDSTICKS } from './lib/server.mjs';
import { atLeast, Table } from './lib/table.mjs';

const connections = sized(64, 8);
const seconds = sized(6, 1);
const STANCES = `/api/v1/negotiations/${NEGOTIATION}/stances`;

const table = new Table(
  'board',
  `\`GET …/stances\` over HTTP, ${connections} connections, not compressed. Yardstick: a route of the same server, behind the same guard, that serialises a constant board (that of now) on each request.`,
);

/**
 * In the later half of the history, where the board is full. Every connection asks in an order of its own, so that no two ask
 * for the same at the same time.
 */
function atRandomTimes(number) {
  const chance = new Chance(number + 1);
  const day = () => new Date(ENDS - (chance.next() / 2 ** 33) * (ENDS - BEGINS)).toISOString().slice(0, 10);
  return Array.from({ length: 200 }, () => ({ method: 'GET', path: `${STANCES}?asOf=${day()}` }));
}

for (const size of SIZES) {
  const folder = temporaryFolder(await dataFolder(size));
  const server = await startServer(folder, { main: WITH_YARDSTICKS });
  const loaded = (requests) => () => load(server, { connections, seconds, requests });
  const board = await fetch(server.url + STANCES).then((answer) => answer.text());
  const { present, past, constant } = await inTurns(ROUNDS, {
    constant: loaded(() => [{ method: 'GET', path: '/bench/constant' }]),
    present: loaded(() => [{ method: 'GET', path: STANCES }]),
    past: loaded(atRandomTimes),
  });
  for (const [what, ours] of Object.entries({ 'the board now': present, 'the board at a random asOf': past }))
    table.row({
      ...{ what, size, unit: 'requests/s', aim: atLeast(0.5) },
      ...{ ours: ours.rate, yardstick: constant.rate, cpu: { ours: ours.cpu, yardstick: constant.cpu } },
    });
  table.row({
    what: 'the board now, median latency',
    size,
    ours: present.p50,
    yardstick: constant.p50,
    unit: 'ms',
  });
  table.row({ what: 'size of the answer', size, ours: Buffer.byteLength(board) / 1_000, unit: 'kB' });
  await server.stop();
  removeFolder(folder);
}
table.print();
