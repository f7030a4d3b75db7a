import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import * as commands from './commands.js';
import { PositionsController } from './positions.controller.js';

@Module({
  controllers: [PositionsController],
  providers: handlersOf(commands),
})
export class PositionsModule {}
