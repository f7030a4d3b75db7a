import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Records } from '../commands/records.js';
import { Sent } from '../commands/sent.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';
import type { SentReport } from '../recording/command.js';
import { ReachAgreement } from './commands.js';

const tag = 'Agreements';

@Controller(`${API}/negotiations/:negotiationId/agreements`)
export class AgreementsController {
  constructor(private readonly bus: CommandBus) {}

  @Records(ReachAgreement, '', { tag, summary: 'Record an agreement' })
  reach(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new ReachAgreement(sent));
  }
}
