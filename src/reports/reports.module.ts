import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import { CorrectReport, CorroborateReport, DisputeReport, RetractReport } from './commands.js';
import { ReportsController } from './reports.controller.js';

@Module({
  controllers: [ReportsController],
  providers: handlersOf(RetractReport, CorrectReport, CorroborateReport, DisputeReport),
})
export class ReportsModule {}
