import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LEDGER, type OpenLedger } from '../../ledger/open.js';
import { Describe } from '../openapi/describe.js';
import { Stopping } from '../stopping.js';

@Controller('health')
export class HealthController {
  constructor(
    @Inject(LEDGER) private readonly ledger: OpenLedger,
    private readonly stopping: Stopping,
  ) {}

  @Get('live')
  @Describe({ tag: 'Running', summary: 'Whether the process answers at all', answer: 'Alive' })
  live(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('Cache-Control', 'no-store');
    return { status: 'ok' };
  }

  @Get('ready')
  @Describe({
    tag: 'Running',
    summary: 'Whether it serves: the store, the projections, how far they are behind',
    answer: 'Readiness',
    errors: [],
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const store = this.ledger.health();
    const ready = store.ok && !this.stopping.stopping;
    void reply
      .code(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
      .header('Cache-Control', 'no-store');
    return { status: ready ? 'ready' : 'unavailable', store };
  }
}
