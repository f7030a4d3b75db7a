import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Records } from '../commands/records.js';
import { Sent } from '../commands/sent.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';
import type { SentReport } from '../recording/command.js';
import { ConcludeNegotiation, OpenNegotiation, ResumeNegotiation, StallNegotiation } from './commands.js';

const tag = 'Negotiations';

@Controller(`${API}/negotiations`)
export class NegotiationsController {
  constructor(private readonly bus: CommandBus) {}

  @Records(OpenNegotiation, '', { tag, summary: 'Open a negotiation' })
  open(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new OpenNegotiation(sent));
  }

  @Records(StallNegotiation, ':negotiationId/stall', {
    tag,
    summary: 'Record that a negotiation has stalled',
  })
  stall(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new StallNegotiation(sent));
  }

  @Records(ResumeNegotiation, ':negotiationId/resume', {
    tag,
    summary: 'Record that a negotiation has resumed',
  })
  resume(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new ResumeNegotiation(sent));
  }

  @Records(ConcludeNegotiation, ':negotiationId/conclude', {
    tag,
    summary: 'Record how a negotiation was concluded',
  })
  conclude(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new ConcludeNegotiation(sent));
  }
}
