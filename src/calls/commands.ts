import { ReportCommand } from '../recording/command.js';

export class HoldCall extends ReportCommand {
  static override readonly type = 'CallHeld';
}
