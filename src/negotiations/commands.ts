import { ReportCommand } from '../recording/command.js';

export class OpenNegotiation extends ReportCommand {
  static override readonly type = 'NegotiationOpened';
}

export class StallNegotiation extends ReportCommand {
  static override readonly type = 'NegotiationStalled';
}

export class ResumeNegotiation extends ReportCommand {
  static override readonly type = 'NegotiationResumed';
}

export class ConcludeNegotiation extends ReportCommand {
  static override readonly type = 'NegotiationConcluded';
}
