import { ReportCommand } from '../recording/command.js';

export class ScheduleMeeting extends ReportCommand {
  static override readonly type = 'MeetingScheduled';
}

export class PostponeMeeting extends ReportCommand {
  static override readonly type = 'MeetingPostponed';
}

export class RescheduleMeeting extends ReportCommand {
  static override readonly type = 'MeetingRescheduled';
}

export class CancelMeeting extends ReportCommand {
  static override readonly type = 'MeetingCancelled';
}

export class HoldMeeting extends ReportCommand {
  static override readonly type = 'MeetingHeld';
}
