import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import { OpenIssue } from './commands.js';
import { IssuesController } from './issues.controller.js';

@Module({
  controllers: [IssuesController],
  providers: handlersOf(OpenIssue),
})
export class IssuesModule {}
