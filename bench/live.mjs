// From the `201` of a command to its event at every reader of the live stream.
import { Agent, get, request } from 'node:http';
import { NEGOTIATION, reports } from './lib/history.mjs';
import { inTurns, now, pause, spread } from './lib/measure.mjs';
import { ROUNDS, sized } from './lib/options.mjs';
import { post, startServer, temporaryFolder } from './lib/server.mjs';
import { Table } from './lib/table.mjs';

const SECONDS = sized(5, 1);
const RATE = sized(200, 50);
const READERS = sized(100, 5);

const table = new Table(
  'live',
  `Milliseconds from the \`201\` to the event at each reader of \`GET …/events/live\`; readers and the sender of commands share one process beside the server. Baseline: the same with one reader.`,
);

const agent = new Agent({ keepAlive: true });

/** @returns milliseconds at which the answer was there, and the position */
const state = (url, text) =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const call = request(url, { method: 'POST', agent, headers }, (answer) => {
      const at = now();
      if (answer.statusCode !== 201) reject(new Error(`A command was refused: ${answer.statusCode}.`));
      answer.resume().on('end', () => resolve({ at, position: answer.headers['parley-position'] }));
    });
    call.on('error', reject).end(text);
  });

/** A reader notes when each event came, by its position. */
const reader = (url) =>
  new Promise((resolve, reject) => {
    const came = new Map();
    const call = get(url, { agent: false }, (answer) => {
      let rest = '';
      answer.setEncoding('utf8').on('data', (text) => {
        const at = now();
        const whole = rest + text;
        const end = whole.lastIndexOf('\n') + 1;
        for (const [, position] of whole.slice(0, end).matchAll(/^id: (\d+)$/gm)) came.set(position, at);
        rest = whole.slice(end);
      });
      resolve({ came, close: () => call.destroy() });
    });
    call.on('error', reject);
  });

async function measure(server, readers, rate = RATE) {
  const url = `${server.api}/${NEGOTIATION}`;
  const all = await Promise.all(Array.from({ length: readers }, () => reader(`${url}/events/live`)));
  const sent = [];
  const cpu = server.cpu();
  const startedAt = now();
  for (let n = 0; n < SECONDS * rate; n++) {
    const due = startedAt + (1_000 * n) / rate;
    if (due > now()) await pause(due - now());
    const began = now();
    sent.push(
      state(`${url}/positions`, bodies[n % bodies.length]).then((told) => ({
        ...told,
        took: told.at - began,
      })),
    );
  }
  const told = await Promise.all(sent);
  const until = now() + 5_000;
  while (all.some(({ came }) => came.size < told.length) && now() < until) await pause(10);
  for (const { close } of all) close();
  const delays = told.flatMap(({ at, position }) =>
    all.map(({ came }) => {
      if (!came.has(position)) throw new Error(`A reader has not got the event at ${position}.`);
      return Math.max(0, came.get(position) - at);
    }),
  );
  const [delay, command] = [spread(delays), spread(told.map(({ took }) => took))];
  return {
    ...{ p50: delay.p50, p99: delay.p99, command50: command.p50, command99: command.p99 },
    cpu: (server.cpu() - cpu) / told.length,
    rate: (1_000 * told.length) / (told.at(-1).at - startedAt),
  };
}

const known = [...reports(300)];
const bodies = known
  .filter(({ type }) => type === 'PositionStated')
  .map(({ data: { positionId: _, ...data }, occurredOn, source }) =>
    JSON.stringify({ ...data, occurredOn, source }),
  );
const server = await startServer(temporaryFolder());
const lines = known
  .slice(0, 66)
  .map(({ type, occurredOn, data }) => JSON.stringify({ type, occurredOn, data }));
await post(`${server.api}/${NEGOTIATION}/import`, lines.join('\n'), 'application/x-ndjson');
await measure(server, 1);
const { many, one, crowd } = await inTurns(ROUNDS, {
  many: () => measure(server, READERS),
  one: () => measure(server, 1),
  crowd: () => measure(server, 10 * READERS, RATE / 10),
});
await server.stop();

const row = (what, ours, baseline, more) => table.row({ what, unit: 'ms', ours, baseline, ...more });
const cpu = { ours: many.cpu, baseline: one.cpu };
row(`${READERS} readers, ${RATE} commands/s, p50`, many.p50, one.p50, { cpu });
row(`${READERS} readers, ${RATE} commands/s, p99`, many.p99, one.p99);
row(`${(10 * READERS).toLocaleString('en')} readers, ${RATE / 10} commands/s, p99`, crowd.p99);
row('the command itself meanwhile, p50', many.command50, one.command50);
row('the command itself meanwhile, p99', many.command99, one.command99);
table.row({
  ...{ what: 'commands a second, as it came out', unit: 'commands/s' },
  ...{ ours: many.rate, baseline: one.rate },
});
table.print();
