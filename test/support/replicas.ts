import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../../events/envelope.js';
import type { Shown } from '../oracle/log.js';
import { freePorts } from './free-port.js';
import { type ServingProcess, startProcess } from './process.js';

export const API = '/api/v1/negotiations';

export interface Told {
  status: number;
  body: JsonObject;
  headers: Headers;
}

/** Sends a command. @throws where there is no answer */
export async function post(
  url: string,
  path: string,
  body: JsonObject,
  headers: Record<string, string> = {},
): Promise<Told> {
  const answer = await fetch(url + API + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: (text === '' ? {} : JSON.parse(text)) as JsonObject,
  };
}

export async function get(url: string, path: string, headers: Record<string, string> = {}): Promise<Told> {
  const answer = await fetch(url + path, { headers });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as JsonObject };
}

/** The whole log as a server shows it, once it has reached a position. */
export async function logAt(url: string, minPosition: string): Promise<Shown[]> {
  const log: Shown[] = [];
  for (let from: unknown = '1'; from !== null;) {
    const path = `/api/v1/events?limit=1000&fromPosition=${String(from)}`;
    const { status, body } = await get(url, path, { 'parley-min-position': minPosition });
    expect(status).toBe(200);
    log.push(...(body.events as Shown[]));
    from = body.nextPosition;
  }
  return log;
}

/** Real processes over one store, each with a data folder and a port of its own, which it keeps when it is started again. */
export class Replicas {
  private readonly processes: (ServingProcess | undefined)[] = [];
  readonly folders: string[];

  private constructor(
    private readonly storeUrl: string,
    readonly ports: number[],
  ) {
    this.folders = ports.map(() => mkdtempSync(join(tmpdir(), 'parley-replica-')));
  }

  /** Not started yet. */
  static async of(count: number, storeUrl: string): Promise<Replicas> {
    return new Replicas(storeUrl, await freePorts(count));
  }

  static async start(count: number, storeUrl: string): Promise<Replicas> {
    const replicas = await Replicas.of(count, storeUrl);
    await Promise.all(replicas.ports.map((_, index) => replicas.start(index)));
    return replicas;
  }

  /** Lines of the log of one since it was last started. */
  logOf(index: number): readonly Record<string, unknown>[] {
    return this.processes[index]?.log ?? [];
  }

  get urls(): string[] {
    return this.ports.map((port) => `http://127.0.0.1:${port}`);
  }

  /** Resolves when it is ready. */
  async start(index: number): Promise<void> {
    await this.launch(index);
    await this.ready(index);
  }

  /** Resolves when it listens, whatever it can answer. */
  async launch(index: number): Promise<void> {
    this.processes[index] = await startProcess(this.folders[index], {
      EVENT_STORE_URL: this.storeUrl,
      PORT: String(this.ports[index]),
      PARLEY_LOG_LEVEL: 'info',
    });
  }

  async ready(index: number): Promise<void> {
    while ((await get(this.urls[index], '/health/ready')).status !== 200)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  async kill(index: number): Promise<void> {
    await this.processes[index]?.stop('SIGKILL');
    this.processes[index] = undefined;
  }

  /** Deletes what it keeps: the mirror of the log and the read model. */
  forget(index: number): void {
    rmSync(this.folders[index], { recursive: true, force: true });
  }

  async remove(): Promise<void> {
    await Promise.all(this.ports.map((_, index) => this.kill(index)));
    this.ports.forEach((_, index) => this.forget(index));
  }
}
