import { ReportCommand } from '../recording/command.js';

export class OpenIssue extends ReportCommand {
  static override readonly type = 'IssueOpened';
}

export class CloseIssue extends ReportCommand {
  static override readonly type = 'IssueClosed';
}

export class ReopenIssue extends ReportCommand {
  static override readonly type = 'IssueReopened';
}

export class MergeIssue extends ReportCommand {
  static override readonly type = 'IssueMerged';
}
