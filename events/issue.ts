import { Id, Label, Part, Text } from './fields.js';

export class Scale {
  @Label({ describe: 'What 0 means.', example: 'No ceasefire before a settlement' })
  min!: string;

  @Label({ describe: 'What 100 means.', example: 'Ceasefire at once' })
  max!: string;
}

export class IssueOpened {
  @Id({ describe: 'The id of the issue.', example: 'ceasefire-first' })
  issueId!: string;

  @Text({
    describe: 'A sentence that a party can support or oppose.',
    example: 'Fighting stops along the present line before talks on a settlement.',
  })
  proposition!: string;

  @Text({ describe: 'What is behind it.', example: 'Raised in August 2025.', optional: true })
  description?: string;

  @Part(Scale, {
    describe: 'The ends of the scale from 0 to 100 on which positions are scored.',
    optional: true,
  })
  scale?: Scale;
}
