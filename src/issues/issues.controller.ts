import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Records } from '../commands/records.js';
import { Sent } from '../commands/sent.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';
import type { SentReport } from '../recording/command.js';
import { CloseIssue, MergeIssue, OpenIssue, ReopenIssue } from './commands.js';

const tag = 'Parties and issues';

@Controller(`${API}/negotiations/:negotiationId/issues`)
export class IssuesController {
  constructor(private readonly bus: CommandBus) {}

  @Records(OpenIssue, '', { tag, summary: 'Open an issue that parties take positions on' })
  open(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new OpenIssue(sent));
  }

  @Records(CloseIssue, ':issueId/close', {
    tag,
    summary: 'Record that an issue was closed',
    description: 'Stances on it are kept.',
  })
  close(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new CloseIssue(sent));
  }

  @Records(ReopenIssue, ':issueId/reopen', { tag, summary: 'Record that an issue was reopened' })
  reopen(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new ReopenIssue(sent));
  }

  @Records(MergeIssue, ':issueId/merge', {
    tag,
    summary: 'Record that two ids are one issue',
    description:
      'From then on in recorded time, at every `asOf`, a reference to the one is read as a reference to the other; retracting the merge undoes that.',
  })
  merge(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new MergeIssue(sent));
  }
}
