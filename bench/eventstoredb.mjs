// The log on an EventStoreDB or KurrentDB server: appends, reads and a new replica beside the bare client doing the same; commands
// over HTTP with 1, 2 and 4 replicas beside the embedded log.
import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent, START, streamNameFilter } from '@eventstore/db-client';
import { appending, statementsFor } from './lib/appending.mjs';
import { built } from './lib/built.mjs';
import { EVENT_STORE, startEventStore } from './lib/eventstore.mjs';
import { batches, Chain } from './lib/ledger-file.mjs';
import { reports } from './lib/history.mjs';
import { load } from './lib/load.mjs';
import { inTurns, pause, speed } from './lib/measure.mjs';
import { ROUNDS, sized, SIZES } from './lib/options.mjs';
import { openReadModel } from './lib/parley.mjs';
import { post, removeFolder, startServer, temporaryFolder } from './lib/server.mjs';
import { Table } from './lib/table.mjs';

const { openEventStoreLedger } = await built('src/ledger/eventstoredb/index.js');
const { openLedger } = await built('src/ledger/open.js');

const SECONDS = sized(4, 0.5);
const EVENTS = sized(40_000, 2_000);
const BATCH = 500;
const LOG = sized(30_000, SIZES[0]);
const CLIENTS = sized(64, 4);
const REPLICAS = sized([1, 2, 4], [1, 2]);

const table = new Table(
  'eventstoredb',
  `On ${EVENT_STORE}, on disk; the server, Parley and who asks it share the cores of one machine. Baseline: the bare client (\`@eventstore/db-client\`), in turns, doing the same appends, or reading the same events; over HTTP, Parley on its embedded log.`,
);
const beside = (what, { ours, bare }) =>
  table.row({
    ...{ what, unit: 'events/s', ours: ours.rate, baseline: bare.rate },
    cpu: { ours: ours.cpu, baseline: bare.cpu },
  });

/** It ends a bench whose machine is busy for longer than it waits for a sign of life: it is not to wait for one. */
const bareClient = (url) => EventStoreDBClient.connectionString(`${url}&keepAliveInterval=-1`);

/** One append, by either, of events that stand from a revision on. */
const appendOurs = (ledger) => (stream, events, first) =>
  ledger.append(stream, events, first === 0 ? 'none' : first - 1);
const appendBare = (client) => (stream, events, first) =>
  client.appendToStream(stream, events.map(jsonEvent), {
    expectedRevision: first === 0 ? 'no_stream' : BigInt(first - 1),
  });

/** The same events under other ids, in streams that nobody has written to. */
const anew = (dealt) =>
  dealt.map(({ events }) => ({
    stream: `negotiation-${randomUUID()}`,
    events: events.map((event) => ({ ...event, id: randomUUID() })),
  }));

async function appends(ledger, client) {
  // Both are connected before anything is measured.
  for (const append of [appendBare(client), appendOurs(ledger)])
    await appending(anew(statementsFor(1, 10)), SECONDS, append);
  for (const writers of [1, 64]) {
    const dealt = statementsFor(writers, EVENTS);
    const found = await inTurns(ROUNDS, {
      bare: () => appending(anew(dealt), SECONDS, appendBare(client)),
      ours: () => appending(anew(dealt), SECONDS, appendOurs(ledger)),
    });
    beside(`appends, ${writers} writer${writers > 1 ? 's' : ''}`, found);
  }
}

/** The whole history into one new stream. */
const importing = (append) =>
  speed(async () => {
    const chain = new Chain(`negotiation-${randomUUID()}`);
    let count = 0;
    for (const batch of batches(reports(LOG), BATCH)) {
      const events = batch.map((report) => chain.next(report));
      await append(chain.stream, events, count);
      count += events.length;
    }
    return count;
  });

const counting = (events, counts = () => true) =>
  speed(async () => {
    let count = 0;
    for await (const event of events()) if (counts(event)) count++;
    return count;
  });

/** The bare client's subscription, over the filter that Parley asks for, until the last event has come. */
const following = (client, head) =>
  speed(async () => {
    const filter = streamNameFilter({ prefixes: ['negotiation-'], maxSearchWindow: 1_000 });
    let count = 0;
    for await (const { event } of client.subscribeToAll({ fromPosition: START, filter })) {
      count++;
      if (Number(event.position.commit) >= head) break;
    }
    return count;
  });

/** A new replica in process: what is measured is the work, after what comes before it. @param work answers what ends it */
async function replicating(url, count, work, before = () => undefined) {
  const folder = temporaryFolder();
  const ledger = await openLedger(url, folder);
  await before(ledger);
  let end;
  const found = await speed(async () => {
    end = await work(ledger, folder);
    return count;
  });
  await end?.();
  await ledger.close();
  removeFolder(folder);
  return found;
}

async function reads(url, ledger, client) {
  const isOurs = ({ event }) => event?.streamId.startsWith('negotiation-');
  const whole = await inTurns(ROUNDS, {
    bare: () => counting(() => client.readAll(), isOurs),
    ours: () => counting(() => ledger.readAll()),
  });
  beside('the whole log read', whole);
  const head = await ledger.head();
  let count = 0;
  for await (const _ of ledger.readAll()) count++;
  const isFull = async ({ archive }) => {
    while (archive.head() < head) await pause(5);
  };
  const hasAll = async (mirrored, folder) => {
    const readModel = await openReadModel(mirrored, `${folder}/readmodel`);
    return () => readModel.stop();
  };
  const { bare, filled, all, projected } = await inTurns(ROUNDS, {
    bare: () => following(client, head),
    filled: () => replicating(url, count, isFull),
    all: () => replicating(url, count, hasAll),
    projected: () => replicating(url, count, hasAll, isFull),
  });
  beside('a new replica: the copy of the log filled', { ours: filled, bare });
  beside('a new replica: the copy, and all projections', { ours: all, bare });
  beside('rebuild: all projections, from the copy', { ours: projected, bare });
}

async function inProcess() {
  const server = await startEventStore();
  const ledger = openEventStoreLedger(server.url);
  const client = bareClient(server.url);
  await appends(ledger, client);
  await ledger.close();
  await client.dispose();
  await server.stop();
}

async function ofAHistory() {
  const server = await startEventStore();
  const ledger = openEventStoreLedger(server.url);
  const client = bareClient(server.url);
  const found = await inTurns(1, {
    bare: () => importing(appendBare(client)),
    ours: () => importing(appendOurs(ledger)),
  });
  beside(`appends of ${BATCH} events each`, found);
  await reads(server.url, ledger, client);
  await ledger.close();
  await client.dispose();
  await server.stop();
}

const DAY = { occurredOn: '2025' };
const NORLAND = { partyId: 'norland', name: 'Norland', kind: 'state', role: 'principal' };
const STATEMENT = { parties: ['norland'], issueId: 'strait', stance: 'supports', summary: 'As reported.' };

/** Clients that each write to a negotiation of their own, dealt out over servers. @returns commands a second, of all */
async function commanding(servers) {
  const negotiations = Array.from({ length: CLIENTS }, () => randomUUID());
  for (const [n, negotiationId] of negotiations.entries()) {
    const { api } = servers[n % servers.length];
    await post(api, { negotiationId, title: 'Talks', ...DAY });
    await post(`${api}/${negotiationId}/parties`, { ...NORLAND, ...DAY });
    await post(`${api}/${negotiationId}/issues`, {
      issueId: 'strait',
      proposition: 'The strait is open.',
      ...DAY,
    });
  }
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ ...STATEMENT, ...DAY });
  const loads = servers.map((server, at) => {
    const own = negotiations.filter((_, n) => n % servers.length === at);
    const requests = (client) => [
      { method: 'POST', path: `/api/v1/negotiations/${own[client]}/positions`, headers, body },
    ];
    return load(server, { connections: own.length, seconds: Math.ceil(SECONDS), requests });
  });
  const found = await Promise.all(loads);
  const rate = found.reduce((sum, one) => sum + one.rate, 0);
  const cpu = found.reduce((sum, one) => sum + one.cpu * one.rate, 0) / rate;
  return { rate, cpu };
}

async function overHttp() {
  const store = await startEventStore();
  const embedded = await startServer(temporaryFolder());
  for (const count of REPLICAS) {
    const settings = { EVENT_STORE_URL: store.url };
    const replicas = [];
    for (let n = 0; n < count; n++) replicas.push(await startServer(temporaryFolder(), { settings }));
    const { ours, alone } = await inTurns(ROUNDS, {
      alone: () => commanding([embedded]),
      ours: () => commanding(replicas),
    });
    table.row({
      what: `commands, ${CLIENTS} clients, ${count} replica${count > 1 ? 's' : ''}`,
      unit: 'commands/s',
      ...{ ours: ours.rate, baseline: alone.rate, cpu: { ours: ours.cpu, baseline: alone.cpu } },
    });
    await Promise.all(replicas.map((replica) => replica.stop()));
  }
  await embedded.stop();
  await store.stop();
}

await inProcess();
await ofAHistory();
await overHttp();
table.note(
  'CPU is that of Parley or the client alone, all threads; of replicas, what each command takes at the one that it is sent to and the others together is not told apart.',
);
table.print();
process.exit();
