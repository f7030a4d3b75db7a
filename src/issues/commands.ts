import { ReportCommand } from '../recording/command.js';

export class OpenIssue extends ReportCommand {
  static override readonly type = 'IssueOpened';
}
