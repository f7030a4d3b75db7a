import { ReportCommand } from '../recording/command.js';

export class ReportIncident extends ReportCommand {
  static override readonly type = 'IncidentReported';
}
