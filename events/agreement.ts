import { Id, IssueIds, Label, PartyIds, Text } from './fields.js';

const agreementId = { describe: 'The id of the agreement.', example: 'prisoner-exchange-2025-05' };
const place = { describe: 'Where.', example: 'Istanbul', optional: true };
const reason = { describe: 'Why.', example: 'Parliament voted for it.', optional: true };
const whoDoesSo = { describe: 'Which of the parties to it do so.', example: ['RU'], min: 1 };

/** A unilateral declaration has one party. */
export class AgreementReached {
  @Id(agreementId)
  agreementId!: string;

  @Text({ describe: 'Its name or title.', example: 'Exchange of a thousand prisoners each' })
  title!: string;

  @PartyIds({ describe: 'Who agreed.', example: ['RU', 'UA'], min: 1 })
  parties!: string[];

  @IssueIds({ describe: 'The issues it settles or touches.', example: ['prisoner-exchange'], optional: true })
  issues?: string[];

  @Text({ describe: 'What was agreed.', example: 'A thousand prisoners from each side.', optional: true })
  terms?: string;

  @Label(place)
  place?: string;
}

export class AgreementSigned {
  @Id(agreementId)
  agreementId!: string;

  @PartyIds(whoDoesSo)
  parties!: string[];

  @Text(reason)
  reason?: string;

  @Label(place)
  place?: string;
}

export class AgreementRatified {
  @Id(agreementId)
  agreementId!: string;

  @PartyIds(whoDoesSo)
  parties!: string[];

  @Text(reason)
  reason?: string;

  @Label(place)
  place?: string;
}

export class AgreementLeft {
  @Id(agreementId)
  agreementId!: string;

  @PartyIds(whoDoesSo)
  parties!: string[];

  @Text(reason)
  reason?: string;

  @Label(place)
  place?: string;
}

export class AgreementInForce {
  @Id(agreementId)
  agreementId!: string;

  @Text(reason)
  reason?: string;
}

export class AgreementSuspended {
  @Id(agreementId)
  agreementId!: string;

  @Text(reason)
  reason?: string;
}

export class AgreementEnded {
  @Id(agreementId)
  agreementId!: string;

  @Text(reason)
  reason?: string;
}
