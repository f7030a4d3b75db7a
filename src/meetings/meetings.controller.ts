import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Records } from '../commands/records.js';
import { Sent } from '../commands/sent.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';
import type { SentReport } from '../recording/command.js';
import {
  CancelMeeting,
  HoldMeeting,
  PostponeMeeting,
  RescheduleMeeting,
  ScheduleMeeting,
} from './commands.js';

const tag = 'Meetings';

@Controller(`${API}/negotiations/:negotiationId/meetings`)
export class MeetingsController {
  constructor(private readonly bus: CommandBus) {}

  @Records(ScheduleMeeting, '', { tag, summary: 'Schedule a meeting' })
  schedule(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new ScheduleMeeting(sent));
  }

  @Records(PostponeMeeting, ':meetingId/postpone', {
    tag,
    summary: 'Postpone a meeting',
    description: 'Sets `scheduledFor` to `until`, or to null.',
  })
  postpone(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new PostponeMeeting(sent));
  }

  @Records(RescheduleMeeting, ':meetingId/reschedule', { tag, summary: 'Reschedule a meeting' })
  reschedule(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new RescheduleMeeting(sent));
  }

  @Records(CancelMeeting, ':meetingId/cancel', { tag, summary: 'Cancel a meeting' })
  cancel(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new CancelMeeting(sent));
  }

  @Records(HoldMeeting, ':meetingId/hold', {
    tag,
    summary: 'Record that a meeting was held',
    description:
      'A meeting that became known only afterwards begins here: the body then needs `title` and `participants`.',
  })
  hold(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new HoldMeeting(sent));
  }
}
