import { ReportCommand } from '../recording/command.js';

export class ReachAgreement extends ReportCommand {
  static override readonly type = 'AgreementReached';
}

export class SignAgreement extends ReportCommand {
  static override readonly type = 'AgreementSigned';
}

export class RatifyAgreement extends ReportCommand {
  static override readonly type = 'AgreementRatified';
}

export class LeaveAgreement extends ReportCommand {
  static override readonly type = 'AgreementLeft';
}

export class BringAgreementIntoForce extends ReportCommand {
  static override readonly type = 'AgreementInForce';
}

export class SuspendAgreement extends ReportCommand {
  static override readonly type = 'AgreementSuspended';
}

export class EndAgreement extends ReportCommand {
  static override readonly type = 'AgreementEnded';
}
