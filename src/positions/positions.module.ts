import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import { StatePosition, WithdrawPosition } from './commands.js';
import { PositionsController } from './positions.controller.js';

@Module({
  controllers: [PositionsController],
  providers: handlersOf(StatePosition, WithdrawPosition),
})
export class PositionsModule {}
