import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import { AdmitParty } from './commands.js';
import { PartiesController } from './parties.controller.js';

@Module({
  controllers: [PartiesController],
  providers: handlersOf(AdmitParty),
})
export class PartiesModule {}
