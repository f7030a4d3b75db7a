import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import * as commands from './commands.js';
import { MakeStatementHandler } from './statement.js';
import { StatementsController } from './statements.controller.js';
import { PositionsController } from './positions.controller.js';

@Module({
  controllers: [PositionsController, StatementsController],
  providers: [...handlersOf(commands), MakeStatementHandler],
})
export class PositionsModule {}
