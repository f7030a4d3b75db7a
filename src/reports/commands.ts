import { ReportCommand } from '../recording/command.js';

export class RetractReport extends ReportCommand {
  static override readonly type = 'ReportRetracted';
}

export class CorrectReport extends ReportCommand {
  static override readonly type = 'ReportCorrected';
}

export class CorroborateReport extends ReportCommand {
  static override readonly type = 'ReportCorroborated';
}

export class DisputeReport extends ReportCommand {
  static override readonly type = 'ReportDisputed';
}
