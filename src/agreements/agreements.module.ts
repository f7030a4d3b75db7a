import { Module } from '@nestjs/common';
import { handlersOf } from '../recording/command.js';
import { AgreementsController } from './agreements.controller.js';
import { ReachAgreement } from './commands.js';

@Module({
  controllers: [AgreementsController],
  providers: handlersOf(ReachAgreement),
})
export class AgreementsModule {}
