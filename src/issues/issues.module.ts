import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import * as commands from './commands.js';
import { IssuesController } from './issues.controller.js';

@Module({
  controllers: [IssuesController],
  providers: handlersOf(commands),
})
export class IssuesModule {}
