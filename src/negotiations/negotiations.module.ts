import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import * as commands from './commands.js';
import { NegotiationsController } from './negotiations.controller.js';

@Module({
  controllers: [NegotiationsController],
  providers: handlersOf(commands),
})
export class NegotiationsModule {}
