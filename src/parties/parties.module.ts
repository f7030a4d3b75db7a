import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import * as commands from './commands.js';
import { PartiesController } from './parties.controller.js';

@Module({
  controllers: [PartiesController],
  providers: handlersOf(commands),
})
export class PartiesModule {}
