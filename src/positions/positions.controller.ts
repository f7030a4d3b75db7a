import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Records } from '../commands/records.js';
import { Sent } from '../commands/sent.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';
import type { SentReport } from '../recording/command.js';
import { StatePosition, WithdrawPosition } from './commands.js';

const tag = 'Positions';

@Controller(`${API}/negotiations/:negotiationId/positions`)
export class PositionsController {
  constructor(private readonly bus: CommandBus) {}

  @Records(StatePosition, '', {
    tag,
    summary: 'Record where one or more parties stand on an issue',
    description:
      'A joint statement is one report with several parties. Only what a party has said counts: silence is not a stance.',
  })
  state(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new StatePosition(sent));
  }

  @Records(WithdrawPosition, ':positionId/withdraw', {
    tag,
    summary: 'Record that a position was withdrawn',
    description: 'By the parties it names, else by all for whom it was stated; each withdraws it once.',
  })
  withdraw(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new WithdrawPosition(sent));
  }
}
