import { ReportCommand } from '../recording/command.js';

export class AdmitParty extends ReportCommand {
  static override readonly type = 'PartyAdmitted';
}

export class LeaveParty extends ReportCommand {
  static override readonly type = 'PartyLeft';
}
