import { ReportCommand } from '../recording/command.js';

export class ReachAgreement extends ReportCommand {
  static override readonly type = 'AgreementReached';
}
