import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import { ConcludeNegotiation, OpenNegotiation, ResumeNegotiation, StallNegotiation } from './commands.js';
import { NegotiationsController } from './negotiations.controller.js';

@Module({
  controllers: [NegotiationsController],
  providers: handlersOf(OpenNegotiation, StallNegotiation, ResumeNegotiation, ConcludeNegotiation),
})
export class NegotiationsModule {}
