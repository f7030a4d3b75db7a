import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.js';
import { RequireRight } from '../access/require-right.js';
import { VERSION } from '../common/version.js';
import { Directory } from '../directory/directory.js';
import { Describe } from '../http/describe.js';
import { Stopping } from '../http/stopping.js';
import { LEDGER, type OpenLedger } from '../ledger/open.js';
import type { Followed, Follower, FollowerHealth } from '../readmodel/follower.js';
import { ReadModel } from '../readmodel/read-model.js';
import { Clock } from './clock.js';
import { HealthDetails } from './health-details.js';

const following = (status: string) => ({
  ok: true,
  position: status === 'ready' ? '42' : '17',
  head: '42',
  lag: status === 'ready' ? 0 : 25,
  parked: [],
  error: null,
});

const readiness = (status: string) => ({
  'application/json': {
    schema: { $ref: '#/components/schemas/Readiness' },
    example: {
      status,
      store: { ok: true, detail: 'SQLite ledger /srv/parley/ledger.db', cutOffMs: 0 },
      projections: following(status),
      directory: following(status),
      clock: { ok: true, detail: 'Clock OK.', behindMs: 0 },
      webhooks: { ok: true, count: 1, retrying: [], parked: [] },
    },
  },
});

@Controller('health')
export class HealthController {
  private caughtUp = false;

  constructor(
    @Inject(LEDGER) private readonly ledger: OpenLedger,
    private readonly readModel: ReadModel,
    private readonly directory: Directory,
    private readonly stopping: Stopping,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly details: HealthDetails,
  ) {}

  @Get('live')
  @Header('Cache-Control', 'no-store')
  @RequireRight('open')
  @Describe({
    id: 'getLiveness',
    tag: 'Running',
    summary: 'Whether the process responds, and its version',
    description: 'It asks nothing of the log or the projections.',
    answer: 'Alive',
    example: { status: 'ok', version: VERSION },
  })
  live() {
    return { status: 'ok', version: VERSION };
  }

  /**
   * Ready once the projections have caught up for the first time; later lag is only reported, but an unavailable store makes it
   * not ready.
   */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @RequireRight('open')
  @Describe({
    id: 'getReadiness',
    tag: 'Running',
    summary: 'Whether it serves',
    description:
      'To an admin, and on this machine itself, it also says how the store, the projections, the directory and the clock are; to everybody else `status` alone. `status` does not depend on the directory: without it, only queries across negotiations are not answered.',
    answers: {
      200: { description: 'It serves.', content: readiness('ready') },
      503: { description: 'Not yet, no longer, or not now.', content: readiness('starting') },
    },
  })
  async ready(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const store = this.ledger.health();
    const projections = healthOf(this.readModel);
    this.caughtUp ||= projections.ok && projections.lag === 0 && this.readModel.hasBegun;
    const status = this.stopping.stopping
      ? 'stopping'
      : !store.ok || !projections.ok
        ? 'unavailable'
        : this.caughtUp
          ? 'ready'
          : 'starting';
    void reply.code(status === 'ready' ? 200 : 503);
    if (!(await this.access.mayOperate(request))) return { status };
    const directory = healthOf(this.directory);
    return { status, store, projections, directory, clock: this.clock.health(), ...this.details.read() };
  }
}

function healthOf<Model extends Followed>(follower: Follower<Model>) {
  let health: FollowerHealth;
  try {
    health = follower.health();
  } catch (error) {
    const position = String(follower.model.position);
    return { ok: false, position, head: null, lag: null, parked: [], error: (error as Error).message };
  }
  const { position, head, parked, error } = health;
  return {
    ok: error === null,
    position: String(position),
    head: String(head),
    lag: head - position,
    parked,
    error,
  };
}
