import { type BeforeApplicationShutdown, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Settings } from '../common/settings.js';

const STEP_MS = 10;

/**
 * Shuts down gracefully: ends endless streams, rejects new requests, waits up to `stopTimeoutMs` for those in flight, then
 * closes the remaining connections.
 */
@Injectable()
export class Stopping implements OnModuleDestroy, BeforeApplicationShutdown {
  private readonly streams = new Set<() => void>();
  private underWay = 0;
  stopping = false;

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly settings: Settings,
  ) {}

  /**
   * Registers an endless stream (live events): `end` is called once, when the server stops.
   * @returns unregisters it, to be called when its client has disconnected
   */
  endWhenStopping(end: () => void): () => void {
    if (this.stopping) end();
    else this.streams.add(end);
    return () => this.streams.delete(end);
  }

  begun(): void {
    this.underWay += 1;
  }

  ended(): void {
    this.underWay -= 1;
  }

  onModuleDestroy(): void {
    this.stopping = true;
    for (const end of this.streams) end();
    this.streams.clear();
  }

  async beforeApplicationShutdown(): Promise<void> {
    const server = this.adapter.httpAdapter.getHttpServer() as Server;
    server.closeIdleConnections();
    for (let waited = 0; this.underWay > 0 && waited < this.settings.stopTimeoutMs; waited += STEP_MS)
      await sleep(STEP_MS);
    server.closeAllConnections();
  }
}
