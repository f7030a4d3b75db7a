import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Records } from '../commands/records.js';
import { Sent } from '../commands/sent.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';
import type { SentReport } from '../recording/command.js';
import { AdmitParty, LeaveParty } from './commands.js';

const tag = 'Parties and issues';

@Controller(`${API}/negotiations/:negotiationId/parties`)
export class PartiesController {
  constructor(private readonly bus: CommandBus) {}

  @Records(AdmitParty, '', { tag, summary: 'Admit a party to a negotiation' })
  admit(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new AdmitParty(sent));
  }

  @Records(LeaveParty, ':partyId/leave', {
    tag,
    summary: 'Record that a party left the negotiation',
    description: 'Its stances stand.',
  })
  leave(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new LeaveParty(sent));
  }
}
