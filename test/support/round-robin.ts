import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const REFUSED = 'ECONNREFUSED';

/** An HTTP proxy that gives each request to the next server in turn. One that takes no connection is passed over. */
export class RoundRobin {
  private turn = 0;
  /** Requests that each server has answered, in the order of the ports. */
  readonly answered: number[];

  private constructor(
    private readonly ports: readonly number[],
    private readonly server: Server,
  ) {
    this.answered = ports.map(() => 0);
    server.on('request', (asked: IncomingMessage, reply: ServerResponse) => void this.pass(asked, reply));
  }

  /** Listens on a free loopback port for servers on others. */
  static async over(ports: readonly number[]): Promise<RoundRobin> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new RoundRobin(ports, server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async pass(asked: IncomingMessage, reply: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    for (const _ of this.ports) {
      const index = this.turn++ % this.ports.length;
      const error = await this.forward(index, asked, Buffer.concat(chunks), reply);
      if (error === undefined) return;
      if (error.code !== REFUSED) break;
    }
    if (!reply.headersSent) reply.writeHead(502);
    reply.end();
  }

  private forward(
    index: number,
    { method, url, headers }: IncomingMessage,
    body: Buffer,
    reply: ServerResponse,
  ): Promise<NodeJS.ErrnoException | undefined> {
    return new Promise((resolve) => {
      const to = { host: '127.0.0.1', port: this.ports[index], method, path: url, headers, agent: false };
      const call = request(to, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', resolve);
        answer.on('end', () => {
          this.answered[index]++;
          reply.writeHead(answer.statusCode!, answer.headers).end(Buffer.concat(parts));
          resolve(undefined);
        });
      });
      call.on('error', resolve);
      call.end(body);
    });
  }
}
