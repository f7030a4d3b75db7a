import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import * as commands from './commands.js';
import { IncidentsController } from './incidents.controller.js';

@Module({
  controllers: [IncidentsController],
  providers: handlersOf(commands),
})
export class IncidentsModule {}
