import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { pause } from './measure.mjs';
import { removeFolder, temporaryFolder } from './server.mjs';

const program = ['eventstored', 'kurrentd'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!program) throw new Error('Put eventstored or kurrentd on PATH.');
const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });

/** Name and version. */
export const EVENT_STORE = stdout
  .split('\n')[0]
  .replace(/\s*\(.*/, '')
  .trim();

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => String(server.address().port));
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

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

/** A server of its own, on disk and without TLS, once it is ready. */
export async function startEventStore() {
  const folder = temporaryFolder();
  const [port, replication] = await freePorts(2);
  const { EVENTSTORE_TEST_URL: _, ...env } = process.env;
  const child = spawn(
    program,
    [
      ...['--insecure', '--discover-via-dns=false', '--mem-db=false'],
      ...['--db', join(folder, 'db'), '--log', join(folder, 'log')],
      ...['--node-port', port, '--replication-port', replication],
    ],
    {
      stdio: 'ignore',
      env: { ...env, EVENTSTORE_TELEMETRY_OPTOUT: 'true', KURRENTDB_TELEMETRY_OPTOUT: 'true' },
    },
  );
  running.add(child);
  const isLive = () => fetch(`http://127.0.0.1:${port}/health/live`).then(({ status }) => status === 204);
  while (!(await isLive().catch(() => false))) {
    if (child.exitCode !== null) throw new Error(`The event store ended with ${child.exitCode}.`);
    await pause(100);
  }
  const url = `esdb://127.0.0.1:${port}?tls=false`;
  await takesEvents(url);
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      running.delete(child);
      removeFolder(folder);
    },
  };
}
