import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import { HoldCall } from './commands.js';
import { CallsController } from './calls.controller.js';

@Module({
  controllers: [CallsController],
  providers: handlersOf(HoldCall),
})
export class CallsModule {}
