import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

type Direction = 'up' | 'down';
/** What gets through: everything; nothing and no connection; nothing; only what clients send. */
type Mode = 'open' | 'cut' | 'held' | 'mute';

/** A TCP proxy whose line can be cut, held (half-open), slowed, or made to swallow the answers. */
export class TcpProxy {
  private mode: Mode = 'open';
  private delayMs = 0;
  private readonly pairs = new Set<[Socket, Socket]>();
  private readonly stranded = new WeakSet<Socket>();
  private readonly changed = new Set<() => void>();
  /** Bytes that got through so far, by direction. */
  readonly passed: Record<Direction, number> = { up: 0, down: 0 };

  private constructor(
    private readonly target: number,
    private readonly server: Server,
  ) {
    server.on('connection', (client) => this.take(client));
  }

  /** Listens on a free loopback port for a server on another one. */
  static async to(target: number): Promise<TcpProxy> {
    const server = createServer({ noDelay: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TcpProxy(target, server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get connections(): number {
    return this.pairs.size;
  }

  /** Everything gets through again; what was held goes on its way. */
  open(): void {
    this.set('open');
    this.delayMs = 0;
  }

  /** Ends all connections, and every new one at once. */
  cut(): void {
    this.set('cut');
    this.endAll();
  }

  /** Ends all connections; new ones get through. */
  endAll(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.resetAndDestroy();
  }

  /** Half-open: connections stand and are accepted, and nothing moves either way. */
  hold(): void {
    this.set('held');
  }

  /** The connections that stand stay as they are, and nothing moves on them any more; new ones get through. */
  strand(): void {
    for (const pair of this.pairs) for (const socket of pair) this.stranded.add(socket);
    this.set('open');
  }

  /** What clients send arrives; what the server answers does not. */
  mute(): void {
    this.set('mute');
  }

  /** Everything gets through, each piece so much later. */
  slow(delayMs: number): void {
    this.set('open');
    this.delayMs = delayMs;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private set(mode: Mode): void {
    this.mode = mode;
    for (const tell of this.changed) tell();
  }

  private take(client: Socket): void {
    if (this.mode === 'cut') return void client.resetAndDestroy();
    const server = connect({ port: this.target, host: '127.0.0.1', noDelay: true });
    const pair: [Socket, Socket] = [client, server];
    this.pairs.add(pair);
    const end = () => {
      this.pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    void this.carry(client, server, 'up').catch(end);
    void this.carry(server, client, 'down').catch(end);
  }

  private async carry(from: Socket, to: Socket, direction: Direction): Promise<void> {
    for await (const piece of from as AsyncIterable<Buffer>) {
      if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
      while ((this.stranded.has(to) || !this.passes(direction)) && !to.destroyed) await this.change(to);
      if (to.destroyed) return;
      this.passed[direction] += piece.length;
      if (!to.write(piece)) await new Promise((resolve) => to.once('drain', resolve).once('close', resolve));
    }
    to.end();
  }

  private passes(direction: Direction): boolean {
    return this.mode === 'open' || (this.mode === 'mute' && direction === 'up');
  }

  private change(socket: Socket): Promise<void> {
    return new Promise((resolve) => {
      const tell = () => {
        this.changed.delete(tell);
        socket.off('close', tell);
        resolve();
      };
      this.changed.add(tell);
      socket.on('close', tell);
    });
  }
}
