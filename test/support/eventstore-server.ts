import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePorts } from './free-port.js';

/** The names under which the servers' packages install them. */
const NAMES = ['eventstored', 'kurrentd'];
const READY_MS = 60_000;
const POLL_MS = 100;

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const program = onPath();
const given = process.env.EVENTSTORE_TEST_URL;

export const LEFT_OUT =
  'left out: no event store; set EVENTSTORE_TEST_URL=esdb://… or put eventstored or kurrentd on PATH';

/** Describes tests that need a server of their own, to be stopped and started; without one they are left out by name. */
export function describeWithOwnServer(name: string, tests: () => void): void {
  if (program !== undefined) describe(name, tests);
  else describe.skip(`${name} (${LEFT_OUT.replace('set EVENTSTORE_TEST_URL=esdb://… or ', '')})`, tests);
}

/** Describes tests that any server will do for: the one at EVENTSTORE_TEST_URL, else one on PATH; else left out by name. */
export function describeWithServer(name: string, tests: () => void): void {
  if (given !== undefined || program !== undefined) describe(name, tests);
  else describe.skip(`${name} (${LEFT_OUT})`, tests);
}

/** The server to test on: its URL, and how to be done with it. */
export async function anyServer(): Promise<{ url: string; stop(): Promise<void> }> {
  if (given !== undefined) return { url: given, stop: async () => undefined };
  const server = await EventStoreServer.inOwnFolder();
  await server.start();
  return { url: server.url, stop: () => server.remove() };
}

/**
 * A server started by the tests from the program on PATH: a folder of its own, free loopback ports, insecure, no
 * telemetry. Ended by its process id.
 */
export class EventStoreServer {
  private child: ChildProcess | undefined;
  private exited: Promise<void> = Promise.resolve();
  private readonly killWithUs = () => this.child?.kill('SIGKILL');

  /** @param seeds ports of the other nodes of a cluster */
  constructor(
    readonly folder: string,
    readonly port: number,
    private readonly replicationPort: number,
    private readonly seeds: readonly number[] = [],
  ) {
    process.on('exit', this.killWithUs);
  }

  static async inOwnFolder(): Promise<EventStoreServer> {
    const [port, replicationPort] = await freePorts(2);
    return new EventStoreServer(mkdtempSync(join(tmpdir(), 'parley-eventstore-')), port, replicationPort);
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  get running(): boolean {
    return this.child !== undefined;
  }

  /** Resolves when it answers that it is ready. */
  async start(): Promise<void> {
    this.launch();
    const until = Date.now() + READY_MS;
    while (!(await this.live())) {
      if (!this.running) throw new Error(`The event store ended:\n${this.output()}`);
      if (Date.now() > until) throw new Error(`The event store is not ready:\n${this.output()}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Starts the process and does not wait. */
  launch(): void {
    const cluster = this.seeds.length === 0 ? [] : this.clusterArguments();
    const output = openSync(join(this.folder, 'output.txt'), 'a');
    const child = spawn(
      program!,
      [
        ...['--insecure', '--discover-via-dns=false', '--mem-db=false', '--enable-atom-pub-over-http=false'],
        ...['--db', join(this.folder, 'db'), '--log', join(this.folder, 'log')],
        ...['--node-port', String(this.port), '--replication-port', String(this.replicationPort)],
        ...cluster,
      ],
      {
        stdio: ['ignore', output, output],
        env: { ...process.env, EVENTSTORE_TELEMETRY_OPTOUT: 'true', KURRENTDB_TELEMETRY_OPTOUT: 'true' },
      },
    );
    this.child = child;
    this.exited = new Promise((resolve) => {
      const ended = () => {
        if (this.child === child) this.child = undefined;
        resolve();
      };
      child.once('exit', ended).once('error', ended);
    });
  }

  /** Ends it from one moment to the next, as a crash would. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.exited;
  }

  /** Stops the process where it stands; connections stay open and nothing answers. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  /** Asks it to end, as an operator would. */
  async stop(): Promise<void> {
    this.child?.kill('SIGTERM');
    await this.exited;
  }

  /** Ends it and deletes its folder. */
  async remove(): Promise<void> {
    await this.kill();
    process.off('exit', this.killWithUs);
    rmSync(this.folder, { recursive: true, force: true });
  }

  async live(): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/health/live`).catch(() => undefined);
    return answer?.status === 204;
  }

  private clusterArguments(): string[] {
    const seeds = this.seeds.map((port) => `127.0.0.1:${port}`).join(',');
    const ips = ['--node-ip', '127.0.0.1', '--replication-ip', '127.0.0.1'];
    return ['--cluster-size', String(this.seeds.length + 1), '--gossip-seed', seeds, ...ips];
  }

  private output(): string {
    return readFileSync(join(this.folder, 'output.txt'), 'utf8').slice(-2_000);
  }
}
