import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import { CallsController } from './calls.controller.js';
import * as commands from './commands.js';

@Module({
  controllers: [CallsController],
  providers: handlersOf(commands),
})
export class CallsModule {}
