import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Records } from '../commands/records.js';
import { Sent } from '../commands/sent.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';
import type { SentReport } from '../recording/command.js';
import { AdmitParty, ChangeParty, LeaveParty, MergeParty, ReturnParty } from './commands.js';

const tag = 'Parties and issues';

@Controller(`${API}/negotiations/:negotiationId/parties`)
export class PartiesController {
  constructor(private readonly bus: CommandBus) {}

  @Records(AdmitParty, '', { tag, summary: 'Admit a party to a negotiation' })
  admit(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new AdmitParty(sent));
  }

  @Records(ChangeParty, ':partyId/change', {
    tag,
    summary: 'Record that a party changed: its name, its role, the blocs it belongs to',
    description: 'It holds from the date of the report on; what is omitted stays as it was.',
  })
  change(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new ChangeParty(sent));
  }

  @Records(LeaveParty, ':partyId/leave', {
    tag,
    summary: 'Record that a party left the negotiation',
    description: 'Its stances are kept.',
  })
  leave(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new LeaveParty(sent));
  }

  @Records(ReturnParty, ':partyId/return', { tag, summary: 'Record that a party returned' })
  return(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new ReturnParty(sent));
  }

  @Records(MergeParty, ':partyId/merge', {
    tag,
    summary: 'Record that two ids are one party',
    description:
      'From then on in recorded time, at every `asOf`, a reference to the one is read as a reference to the other; retracting the merge undoes that.',
  })
  merge(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new MergeParty(sent));
  }
}
