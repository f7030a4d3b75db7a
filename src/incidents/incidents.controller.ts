import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Records } from '../commands/records.js';
import { Sent } from '../commands/sent.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';
import type { SentReport } from '../recording/command.js';
import { ReportIncident } from './commands.js';

const tag = 'Incidents';

@Controller(`${API}/negotiations/:negotiationId/incidents`)
export class IncidentsController {
  constructor(private readonly bus: CommandBus) {}

  @Records(ReportIncident, '', { tag, summary: 'Record an incident that bears on the negotiation' })
  report(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new ReportIncident(sent));
  }
}
