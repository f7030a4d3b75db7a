import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import {
  CancelMeeting,
  HoldMeeting,
  PostponeMeeting,
  RescheduleMeeting,
  ScheduleMeeting,
} from './commands.js';
import { MeetingsController } from './meetings.controller.js';

@Module({
  controllers: [MeetingsController],
  providers: handlersOf(ScheduleMeeting, PostponeMeeting, RescheduleMeeting, CancelMeeting, HoldMeeting),
})
export class MeetingsModule {}
