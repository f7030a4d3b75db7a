import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Records } from '../commands/records.js';
import { Sent } from '../commands/sent.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';
import type { SentReport } from '../recording/command.js';
import {
  BringAgreementIntoForce,
  EndAgreement,
  LeaveAgreement,
  RatifyAgreement,
  ReachAgreement,
  SignAgreement,
  SuspendAgreement,
} from './commands.js';

const tag = 'Agreements';

@Controller(`${API}/negotiations/:negotiationId/agreements`)
export class AgreementsController {
  constructor(private readonly bus: CommandBus) {}

  @Records(ReachAgreement, '', { tag, summary: 'Record an agreement' })
  reach(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new ReachAgreement(sent));
  }

  @Records(SignAgreement, ':agreementId/sign', { tag, summary: 'Record that parties signed an agreement' })
  sign(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new SignAgreement(sent));
  }

  @Records(RatifyAgreement, ':agreementId/ratify', {
    tag,
    summary: 'Record that parties ratified an agreement',
  })
  ratify(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new RatifyAgreement(sent));
  }

  @Records(LeaveAgreement, ':agreementId/leave', { tag, summary: 'Record that parties left an agreement' })
  leave(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new LeaveAgreement(sent));
  }

  @Records(BringAgreementIntoForce, ':agreementId/in-force', {
    tag,
    summary: 'Record that an agreement came into force',
  })
  bringIntoForce(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new BringAgreementIntoForce(sent));
  }

  @Records(SuspendAgreement, ':agreementId/suspend', {
    tag,
    summary: 'Record that an agreement was suspended',
  })
  suspend(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new SuspendAgreement(sent));
  }

  @Records(EndAgreement, ':agreementId/end', { tag, summary: 'Record that an agreement ended' })
  end(@Sent() sent: SentReport): Promise<Recorded> {
    return this.bus.execute(new EndAgreement(sent));
  }
}
