import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Records } from '../commands/records.js';
import { Sent } from '../commands/sent.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';
import type { SentReport } from '../recording/command.js';
import { HoldCall } from './commands.js';

const tag = 'Calls';

@Controller(`${API}/negotiations/:negotiationId/calls`)
export class CallsController {
  constructor(private readonly bus: CommandBus) {}

  @Records(HoldCall, '', { tag, summary: 'Record a call' })
  hold(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new HoldCall(sent));
  }
}
