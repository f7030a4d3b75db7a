import { ReportCommand } from '../recording/command.js';

export class StatePosition extends ReportCommand {
  static override readonly type = 'PositionStated';
}

export class WithdrawPosition extends ReportCommand {
  static override readonly type = 'PositionWithdrawn';
}
