import { ReportCommand } from '../recording/command.js';

export class AdmitParty extends ReportCommand {
  static override readonly type = 'PartyAdmitted';
}

export class ChangeParty extends ReportCommand {
  static override readonly type = 'PartyChanged';
}

export class LeaveParty extends ReportCommand {
  static override readonly type = 'PartyLeft';
}

export class ReturnParty extends ReportCommand {
  static override readonly type = 'PartyReturned';
}

export class MergeParty extends ReportCommand {
  static override readonly type = 'PartyMerged';
}
