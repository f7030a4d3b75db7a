import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import { ReportIncident } from './commands.js';
import { IncidentsController } from './incidents.controller.js';

@Module({
  controllers: [IncidentsController],
  providers: handlersOf(ReportIncident),
})
export class IncidentsModule {}
