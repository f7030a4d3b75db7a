import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import { AgreementsController } from './agreements.controller.js';
import * as commands from './commands.js';

@Module({
  controllers: [AgreementsController],
  providers: handlersOf(commands),
})
export class AgreementsModule {}
