import { Id, IssueIds, Label, PartyIds, Text } from './fields.js';

export class AgreementReached {
  @Id({ describe: 'The id of the agreement.', example: 'prisoner-exchange-2025-05' })
  agreementId!: string;

  @Text({ describe: 'What it is called.', example: 'Exchange of a thousand prisoners each' })
  title!: string;

  @PartyIds({ describe: 'Who agreed.', example: ['RU', 'UA'], min: 2 })
  parties!: string[];

  @IssueIds({ describe: 'The issues it settles or touches.', example: ['prisoner-exchange'], optional: true })
  issues?: string[];

  @Text({ describe: 'What was agreed.', example: 'A thousand prisoners from each side.', optional: true })
  terms?: string;

  @Label({ describe: 'Where.', example: 'Istanbul', optional: true })
  place?: string;
}
