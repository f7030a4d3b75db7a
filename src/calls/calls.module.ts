import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import { CallsController } from './calls.controller.js';
import { HoldCall } from './commands.js';

@Module({
  controllers: [CallsController],
  providers: handlersOf(HoldCall),
})
export class CallsModule {}
