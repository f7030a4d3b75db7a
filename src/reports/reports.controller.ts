import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Records } from '../commands/records.js';
import { Sent } from '../commands/sent.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';
import type { SentReport } from '../recording/command.js';
import { CorrectReport, CorroborateReport, DisputeReport, RetractReport } from './commands.js';

const tag = 'Reports';

@Controller(`${API}/negotiations/:negotiationId/reports/:eventId`)
export class ReportsController {
  constructor(private readonly bus: CommandBus) {}

  @Records(RetractReport, 'retract', {
    tag,
    summary: 'Retract a report that was recorded in error',
    description: 'It stays in the log, and stops counting from here on in recorded time, at every `asOf`.',
  })
  retract(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new RetractReport(sent));
  }

  @Records(CorrectReport, 'correct', {
    tag,
    summary: 'Say what a report should have said',
    description:
      '`data` is complete, as if recorded again; the id of the thing that it creates or acts on may be omitted, but not changed.',
  })
  correct(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new CorrectReport(sent));
  }

  @Records(CorroborateReport, 'corroborate', { tag, summary: 'Record that another source says the same' })
  corroborate(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new CorroborateReport(sent));
  }

  @Records(DisputeReport, 'dispute', { tag, summary: 'Record that somebody disputes a report' })
  dispute(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new DisputeReport(sent));
  }
}
