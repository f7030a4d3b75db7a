// Durable commands over HTTP: a position stated, at 1, 16 and 64 connections, to one negotiation and spread over 64.
import { reports } from './lib/history.mjs';
import { load } from './lib/load.mjs';
import { inTurns } from './lib/measure.mjs';
import { ROUNDS, sized } from './lib/options.mjs';
import { post, RECORDING_NOTHING, startServer, temporaryFolder } from './lib/server.mjs';
import { Table } from './lib/table.mjs';

const seconds = sized(3, 1);
const NEGOTIATIONS = sized(64, 4);
const CONNECTIONS = sized([1, 16, 64], [1, 4]);
const BODIES = 50;

const table = new Table(
  'commands',
  '`POST …/positions` on keep-alive connections, each the next when the one before is answered. Baseline: the same server, DTO, guard and command bus, with a `Recording` behind the bus that answers at once and records nothing.',
);

const known = [...reports(300)];
const beginning = known.filter(({ type }) => type === 'PartyAdmitted' || type === 'IssueOpened');
const bodies = known
  .filter(({ type }) => type === 'PositionStated')
  .slice(0, BODIES)
  .map(({ data: { positionId: _, ...data }, occurredOn, source }) =>
    JSON.stringify({ ...data, occurredOn, source }),
  );
const names = Array.from({ length: NEGOTIATIONS }, (_, n) => `talks-${n}`);

const recording = await startServer(temporaryFolder());
const nothing = await startServer(temporaryFolder(), { main: RECORDING_NOTHING });
for (const name of names) {
  await post(recording.api, { negotiationId: name, title: 'Talks', occurredOn: '2024' });
  const lines = beginning
    .map(({ type, occurredOn, data }) => JSON.stringify({ type, occurredOn, data }))
    .join('\n');
  const { failedCount } = await post(`${recording.api}/${name}/import`, lines, 'application/x-ndjson');
  if (failedCount > 0) throw new Error(`${failedCount} lines were refused.`);
}

/** Each connection writes to one negotiation, always the same. */
const writing = (spread) => (connection) => {
  const path = `/api/v1/negotiations/${names[spread ? connection % NEGOTIATIONS : 0]}/positions`;
  const headers = { 'content-type': 'application/json' };
  return bodies.map((body) => ({ method: 'POST', path, headers, body }));
};

for (const spread of [false, true])
  for (const connections of CONNECTIONS) {
    const loaded = (server) => () => load(server, { connections, seconds, requests: writing(spread) });
    const { ours, baseline } = await inTurns(ROUNDS, {
      ours: loaded(recording),
      baseline: loaded(nothing),
    });
    const where = spread ? `spread over ${NEGOTIATIONS}` : 'to one negotiation';
    const what = `${connections} connection${connections > 1 ? 's' : ''}, ${where}`;
    table.row({
      ...{ what, unit: 'commands/s' },
      ...{ ours: ours.rate, baseline: baseline.rate, cpu: { ours: ours.cpu, baseline: baseline.cpu } },
    });
    table.row({ what: `${what}, p99`, unit: 'ms', ours: ours.p99, baseline: baseline.p99 });
  }
await Promise.all([recording.stop(), nothing.stop()]);
table.print();
