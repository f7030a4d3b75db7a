import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Records } from '../commands/records.js';
import { Sent } from '../commands/sent.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';
import type { SentReport } from '../recording/command.js';
import { OpenIssue } from './commands.js';

const tag = 'Parties and issues';

@Controller(`${API}/negotiations/:negotiationId/issues`)
export class IssuesController {
  constructor(private readonly bus: CommandBus) {}

  @Records(OpenIssue, '', { tag, summary: 'Open an issue that parties take positions on' })
  open(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new OpenIssue(sent));
  }
}
