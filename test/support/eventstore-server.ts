import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { request } from 'node:https';
import { makeCertificates } from './certificates.js';
import type { Certificates } from './certificates.js';
import { freePorts } from './free-port.js';

/** The names under which the servers' packages install them. */
const NAMES = ['eventstored', 'kurrentd'];
/** Only one that hangs takes so long. */
const READY_MS = 240_000;
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

/** The server's program, where there is one. */
export const eventStoreProgram = (): string | undefined => program;

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

/** The server takes every EVENTSTORE_… for a setting of its own, and ends at one that it does not know. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const { EVENTSTORE_TEST_URL: _, ...environment } = process.env;
  return { ...environment, EVENTSTORE_TELEMETRY_OPTOUT: 'true', KURRENTDB_TELEMETRY_OPTOUT: 'true' };
}

export interface ServerOptions {
  /** Ports of the other nodes of a cluster. */
  seeds?: readonly number[];
  /** With TLS and users, of whom there are `admin` and `ops` with the password `changeit`; else insecure. */
  certificates?: Certificates;
}

/**
 * A server started by the tests from the program on PATH: a folder of its own, free loopback ports, no telemetry. Ended
 * by its process id.
 */
export class EventStoreServer {
  private child: ChildProcess | undefined;
  private exited: Promise<void> = Promise.resolve();
  private readonly killWithUs = () => this.child?.kill('SIGKILL');

  constructor(
    readonly folder: string,
    readonly port: number,
    private readonly replicationPort: number,
    private readonly options: ServerOptions = {},
  ) {
    process.on('exit', this.killWithUs);
  }

  static async inOwnFolder({ secure = false } = {}): Promise<EventStoreServer> {
    const [port, replicationPort] = await freePorts(2);
    const folder = mkdtempSync(join(tmpdir(), 'parley-eventstore-'));
    const options = secure ? { certificates: makeCertificates(join(folder, 'tls')) } : {};
    return new EventStoreServer(folder, port, replicationPort, options);
  }

  get url(): string {
    return this.urlFor('');
  }

  /** @param user percent-encoded `name:password@` */
  urlFor(user: string): string {
    const { certificates } = this.options;
    const tls = certificates ? `tlsCAFile=${encodeURIComponent(certificates.caFile)}` : 'tls=false';
    return `esdb://${user}127.0.0.1:${this.port}?${tls}`;
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
    const output = openSync(join(this.folder, 'output.txt'), 'a');
    const child = spawn(
      program!,
      [
        ...['--discover-via-dns=false', '--mem-db=false', '--enable-atom-pub-over-http=false'],
        ...['--db', join(this.folder, 'db'), '--log', join(this.folder, 'log')],
        ...['--node-port', String(this.port), '--replication-port', String(this.replicationPort)],
        ...this.clusterArguments(),
        ...this.securityArguments(),
      ],
      {
        stdio: ['ignore', output, output],
        env: serverEnvironment(),
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
    return (await this.get('/health/live').catch(() => undefined)) === 204;
  }

  /** A call of its HTTP interface as `admin`; answers the status. */
  private async get(path: string): Promise<number | undefined> {
    if (this.options.certificates === undefined)
      return (await fetch(`http://127.0.0.1:${this.port}${path}`)).status;
    return this.overTls('GET', path);
  }

  /** Makes a user, of no group. It is ready before its users are. */
  async addUser(loginName: string, password: string): Promise<void> {
    const body = JSON.stringify({ loginName, fullName: loginName, password, groups: [] });
    for (const until = Date.now() + READY_MS; ;) {
      const status = await this.overTls('POST', '/users', body);
      if (status === 201) return;
      if (Date.now() > until) throw new Error(`The event store makes no user (${status}).`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  private overTls(method: string, path: string, body = ''): Promise<number | undefined> {
    const options = {
      ...{ method, ca: readFileSync(this.options.certificates!.caFile), auth: 'admin:changeit' },
      headers: { 'content-type': 'application/json' },
    };
    return new Promise((resolve, reject) => {
      const call = request(`https://127.0.0.1:${this.port}${path}`, options, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      call.on('error', reject);
      call.end(body);
    });
  }

  private clusterArguments(): string[] {
    const { seeds } = this.options;
    if (seeds === undefined) return [];
    const ips = ['--node-ip', '127.0.0.1', '--replication-ip', '127.0.0.1'];
    const all = seeds.map((port) => `127.0.0.1:${port}`).join(',');
    return ['--cluster-size', String(seeds.length + 1), '--gossip-seed', all, ...ips];
  }

  private securityArguments(): string[] {
    const { certificates } = this.options;
    if (certificates === undefined) return ['--insecure'];
    const { caFolder, certificateFile, keyFile } = certificates;
    const own = ['--certificate-file', certificateFile, '--certificate-private-key-file', keyFile];
    return [...own, '--trusted-root-certificates-path', caFolder];
  }

  private output(): string {
    return readFileSync(join(this.folder, 'output.txt'), 'utf8').slice(-2_000);
  }
}
