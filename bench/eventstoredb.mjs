// What Parley makes of an EventStoreDB or KurrentDB server, beside the bare client doing the same to the same server in the same
// run. The server is started from an eventstored or kurrentd on PATH; Parley is what
// dist/ holds (npm run build).
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent, START, streamNameFilter } from '@eventstore/db-client';
import { built, DIST } from './lib/built.mjs';
import { median, now, pause } from './lib/measure.mjs';
import { ROUNDS, sized } from './lib/options.mjs';
import { Table } from './lib/table.mjs';

const SECONDS = sized(4, 0.5);
const CLIENTS = sized(64, 4);
const program = ['eventstored', 'kurrentd'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!program) throw new Error('Put eventstored or kurrentd on PATH.');
const { openEventStoreLedger } = await built('src/ledger/eventstoredb/eventstoredb-ledger.js');
const { openMirroredEventStore } = await built('src/ledger/eventstoredb/open-mirrored.js');
const { ReadModel } = await built('src/readmodel/read-model.js');

const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
const children = new Set();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Alive is not yet ready: for some moments after, appends are refused. */
async function takesEvents(url) {
  const client = EventStoreDBClient.connectionString(url);
  for (let attempt = 1; ; attempt++) {
    try {
      await client.appendToStream('ready', jsonEvent({ type: 'Ready', data: {} }));
      break;
    } catch (error) {
      if (attempt === 300) throw error;
      await pause(100);
    }
  }
  await client.dispose();
}

/** A server on a disk folder of its own. */
async function startServer(name) {
  const [port, replication] = [await freePort(), await freePort()];
  const at = join(folder, name);
  const child = spawn(
    program,
    [
      ...['--insecure', '--discover-via-dns=false', '--mem-db=false'],
      ...['--db', join(at, 'db'), '--log', join(at, 'log')],
      ...['--node-port', String(port), '--replication-port', String(replication)],
    ],
    {
      stdio: 'ignore',
      env: { ...process.env, EVENTSTORE_TELEMETRY_OPTOUT: 'true', KURRENTDB_TELEMETRY_OPTOUT: 'true' },
    },
  );
  children.add(child);
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => undefined);
    if (answer?.status === 204) break;
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    await pause(100);
  }
  const url = `esdb://127.0.0.1:${port}?tls=false`;
  await takesEvents(url);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      children.delete(child);
    },
  };
}

const newEvent = (n) => ({
  id: randomUUID(),
  type: 'IncidentReported',
  data: { incidentId: `i${n}`, title: 'Fire on the bridge', description: 'As reported. '.repeat(20) },
  metadata: {
    occurredOn: '2025-10-21',
    recordedAt: new Date().toISOString(),
    recordedBy: 'bench',
    source: { outlet: 'Northern Wire', title: 'Fire on the bridge' },
    schemaVersion: 1,
    previousHash: 'a'.repeat(64),
    hash: 'b'.repeat(64),
  },
});

/** Writers on streams of their own, each its next event when the one before is acknowledged. @returns events a second */
async function appending(writers, append) {
  let count = 0;
  const startedAt = now();
  const until = startedAt + SECONDS * 1_000;
  const write = async () => {
    const stream = `negotiation-${randomUUID()}`;
    for (let n = 0; now() < until; n++, count++) await append(stream, newEvent(n), n);
  };
  await Promise.all(Array.from({ length: writers }, write));
  return count / ((now() - startedAt) / 1_000);
}

const table = new Table(
  'eventstoredb',
  'Parley on an EventStoreDB or KurrentDB server; server, replicas and clients all on this machine. Yardstick: the bare client doing the same to the same server, in turns.',
);
const row = (what, ours, yardstick, unit) => table.row({ what, unit, ours, yardstick });

/** Both in turns, so that what else the machine does falls on both; the median of the rounds. */
async function both(what, unit, parley, bare) {
  const [ours, theirs] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    theirs.push(await bare());
    ours.push(await parley());
  }
  row(what, median(ours), median(theirs), unit);
}

async function appendsAndReads() {
  const server = await startServer('appends');
  const ledger = openEventStoreLedger(server.url);
  const client = EventStoreDBClient.connectionString(server.url);
  const ours = (stream, event, n) => ledger.append(stream, [event], n === 0 ? 'none' : n - 1);
  const bare = (stream, event, n) =>
    client.appendToStream(stream, jsonEvent(event), {
      expectedRevision: n === 0 ? 'no_stream' : BigInt(n - 1),
    });
  for (const writers of [1, CLIENTS])
    await both(
      `appends, ${writers} writer${writers > 1 ? 's' : ''}`,
      'events/s',
      () => appending(writers, ours),
      () => appending(writers, bare),
    );
  const counting = async (events, counts) => {
    const startedAt = now();
    let count = 0;
    for await (const event of events) if (counts(event)) count++;
    return count / ((now() - startedAt) / 1_000);
  };
  await both(
    'the whole log read',
    'events/s',
    () => counting(ledger.readAll(), () => true),
    () => counting(client.readAll(), ({ event }) => event?.streamId.startsWith('negotiation-')),
  );
  const head = await ledger.head();
  await both(
    'the mirror filled',
    'events/s',
    () => filling(server.url, head),
    () => following(client, head),
  );
  await ledger.close();
  await client.dispose();
  await server.stop();
}

/** From no mirror to one that holds the log. */
async function filling(url, head) {
  const at = mkdtempSync(join(folder, 'mirror-'));
  const startedAt = now();
  const ledger = openMirroredEventStore(url, join(at, 'mirror.db'));
  while (ledger.archive.head() < head) await pause(5);
  const seconds = (now() - startedAt) / 1_000;
  let count = 0;
  for (let after = 0; ;) {
    const page = ledger.archive.after(after, 1_000);
    if (page.length === 0) break;
    count += page.length;
    after = page.at(-1).position;
  }
  await ledger.close();
  rmSync(at, { recursive: true });
  return count / seconds;
}

/** The bare client's subscription, over the same filter, until the last event has come. */
async function following(client, head) {
  const startedAt = now();
  const filter = streamNameFilter({ prefixes: ['negotiation-'], maxSearchWindow: 1_000 });
  const events = client.subscribeToAll({ fromPosition: START, filter });
  let count = 0;
  for await (const { event } of events) {
    count++;
    if (Number(event.position.commit) >= head) break;
  }
  return count / ((now() - startedAt) / 1_000);
}

/** One that logs no requests. */
async function startReplica(url, name) {
  const port = await freePort();
  const settings = { EVENT_STORE_URL: url, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [join(DIST, 'src', 'main.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...settings, PARLEY_DATA: join(folder, name) },
  });
  children.add(child);
  const root = `http://127.0.0.1:${port}`;
  const isReady = () => fetch(`${root}/health/ready`).then(({ status }) => status === 200);
  while (!(await isReady().catch(() => false))) await pause(50);
  return {
    url: `${root}/api/v1/negotiations`,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      children.delete(child);
    },
  };
}

const agent = new Agent({ keepAlive: true });

/** As little work as can be, for it takes from the servers what it uses itself. */
const post = (url, body) =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const call = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', resolve).on('error', reject);
      if (answer.statusCode !== 201) reject(new Error(`${url}: ${answer.statusCode}`));
    });
    call.on('error', reject).end(text);
  });

/** CLIENTS clients, each with a negotiation of its own, over the replicas in turn. @returns commands a second */
async function commanding(urls) {
  const names = Array.from({ length: CLIENTS }, () => randomUUID());
  for (const [n, negotiationId] of names.entries()) {
    const url = urls[n % urls.length];
    await post(url, { negotiationId, title: 'Talks', occurredOn: '2025' });
    const party = { partyId: 'norland', name: 'Norland', kind: 'state', role: 'principal' };
    await post(`${url}/${negotiationId}/parties`, { ...party, occurredOn: '2025' });
    const issue = { issueId: 'strait', proposition: 'The strait is open.', occurredOn: '2025' };
    await post(`${url}/${negotiationId}/issues`, issue);
  }
  const statement = { parties: ['norland'], issueId: 'strait', stance: 'supports', summary: 'As reported.' };
  let count = 0;
  const startedAt = now();
  const until = startedAt + SECONDS * 1_000;
  await Promise.all(
    names.map(async (name, n) => {
      const url = `${urls[n % urls.length]}/${name}/positions`;
      for (; now() < until; count++) await post(url, { ...statement, occurredOn: '2025-10-21' });
    }),
  );
  return count / ((now() - startedAt) / 1_000);
}

async function medianRate(urls) {
  const rates = [];
  for (let round = 0; round < ROUNDS; round++) rates.push(await commanding(urls));
  return median(rates);
}

async function commandsAndRebuild() {
  const server = await startServer('commands');
  const embedded = await startReplica('sqlite:', 'embedded');
  row(
    `commands over HTTP, ${CLIENTS} clients, embedded log`,
    await medianRate([embedded.url]),
    undefined,
    'commands/s',
  );
  await embedded.stop();
  for (const count of [1, 2, 4]) {
    const replicas = [];
    for (let n = 0; n < count; n++) replicas.push(await startReplica(server.url, `replica-${n}`));
    const urls = replicas.map(({ url }) => url);
    row(
      `commands over HTTP, ${CLIENTS} clients, ${count} replica${count > 1 ? 's' : ''}`,
      await medianRate(urls),
      undefined,
      'commands/s',
    );
    await Promise.all(replicas.map((replica) => replica.stop()));
  }
  const client = EventStoreDBClient.connectionString(server.url);
  const remote = openEventStoreLedger(server.url);
  const head = await remote.head();
  await remote.close();
  await both(
    'mirror and read model from nothing',
    'events/s',
    () => rebuilding(server.url, head),
    () => following(client, head),
  );
  await client.dispose();
  await server.stop();
}

/** A new replica: from an empty data folder to projections that have all of the log. */
async function rebuilding(url, head) {
  const at = mkdtempSync(join(folder, 'new-'));
  const startedAt = now();
  const ledger = openMirroredEventStore(url, join(at, 'mirror.db'));
  const readModel = new ReadModel({ ledger, folder: join(at, 'readmodel') });
  readModel.start();
  await readModel.waitFor(head, 600_000);
  const seconds = (now() - startedAt) / 1_000;
  let count = 0;
  for await (const _ of ledger.readAll()) count++;
  await readModel.stop();
  await ledger.close();
  rmSync(at, { recursive: true });
  return count / seconds;
}

await appendsAndReads();
await commandsAndRebuild();
const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
const [version] = stdout.trim().split('\n');
table.note(`The server is ${version.replace(/\s*\(.*/, '')}.`);
table.print();
process.exit();
