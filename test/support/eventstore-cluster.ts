import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreServer } from './eventstore-server.js';
import { freePorts } from './free-port.js';

/** Only one that hangs takes so long. */
const READY_MS = 300_000;

interface Member {
  state: string;
  isAlive: boolean;
  httpEndPointPort: number;
}

/** Three real nodes on loopback ports of this machine, each with the other two as seeds. */
export class EventStoreCluster {
  private constructor(
    private readonly folder: string,
    readonly nodes: readonly EventStoreServer[],
  ) {}

  static async inOwnFolder(): Promise<EventStoreCluster> {
    const folder = mkdtempSync(join(tmpdir(), 'parley-cluster-'));
    const ports = await freePorts(6);
    const nodes = [0, 1, 2].map((index) => {
      const own = join(folder, String(index));
      mkdirSync(own);
      const seeds = ports.slice(0, 3).filter((_, other) => other !== index);
      return new EventStoreServer(own, ports[index], ports[3 + index], { seeds });
    });
    return new EventStoreCluster(folder, nodes);
  }

  get url(): string {
    const hosts = this.nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
    return `esdb://${hosts}?tls=false&nodePreference=leader`;
  }

  /** Starts every node that does not run, and waits for a leader and a follower of it (all three with `whole`). */
  async start({ whole = false } = {}): Promise<void> {
    for (const node of this.nodes) if (!node.running) node.launch();
    const until = Date.now() + READY_MS;
    while (!(await this.elected(whole ? 2 : 1))) {
      if (Date.now() > until) throw new Error('The cluster has not elected a leader.');
      // A node that cut off what was never committed ends by itself, to be started again.
      for (const node of this.nodes) if (!node.running) node.launch();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** The node that the others follow. */
  async leader(): Promise<EventStoreServer> {
    for (const until = Date.now() + READY_MS; Date.now() < until;) {
      const port = (await this.members()).find(
        ({ state, isAlive }) => isAlive && state === 'Leader',
      )?.httpEndPointPort;
      const node = this.nodes.find((one) => one.port === port && one.running);
      if (node !== undefined) return node;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The cluster has no leader.');
  }

  async remove(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.remove()));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async elected(followers: number): Promise<boolean> {
    const members = (await this.members()).filter(({ isAlive }) => isAlive);
    const count = (state: string) => members.filter((member) => member.state === state).length;
    return count('Leader') === 1 && count('Follower') >= followers;
  }

  private async members(): Promise<Member[]> {
    for (const { port, running } of this.nodes) {
      if (!running) continue;
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/gossip`, { signal: AbortSignal.timeout(1_000) });
        return ((await answer.json()) as { members: Member[] }).members;
      } catch {
        // Another node may tell.
      }
    }
    return [];
  }
}
