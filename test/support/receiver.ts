import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  /** `webhook-id` */
  id: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON
  body: any;
  status: number;
}

/** Answers a request, and gives the status that it answered, 0 where it does not. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => number;

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(code, headers).end();
    return code;
  };

export const ACCEPT = status(204);

/** Never answers. */
export const HANG: Answer = () => 0;

/** A real receiver of webhooks on the loopback interface. It checks every signature. */
export class Receiver {
  /** Every message, also those that it refused. */
  readonly received: Received[] = [];
  answer: Answer = ACCEPT;
  secret = '';
  private readonly news = new EventEmitter().setMaxListeners(100);
  private server: Server | undefined;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}/events`;
  }

  get accepted(): Received[] {
    return this.received.filter(({ status: code }) => code >= 200 && code < 300);
  }

  /** Listens, also again on the same port after it has died. */
  async live(): Promise<this> {
    this.server = createServer((request, response) => void this.take(request, response));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  async die(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  /** Waits until a condition on what was received holds. */
  async until(holds: (receiver: this) => boolean): Promise<void> {
    while (!holds(this)) await once(this.news, 'received');
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    try {
      for await (const chunk of request.setEncoding('utf8')) text += chunk;
    } catch {
      // The sender was killed.
      return;
    }
    const headers = request.headers as Record<string, string>;
    // Throws where the signature is wrong: then it never answers, and the test fails.
    const body = new Webhook(this.secret).verify(text, headers);
    this.received.push({ id: headers['webhook-id'], body, status: this.answer(response, request) });
    this.news.emit('received');
  }
}
