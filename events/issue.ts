import { Id, IssueId, Label, Part, Text, Texts } from './fields.js';

export class Scale {
  @Label({ describe: 'What 0 means.', example: 'No ceasefire before a settlement' })
  min!: string;

  @Label({ describe: 'What 100 means.', example: 'Ceasefire at once' })
  max!: string;
}

const issueId = { describe: 'The id of the issue.', example: 'ceasefire-first' };

export class IssueOpened {
  @Id(issueId)
  issueId!: string;

  @Text({
    describe: 'A sentence that a party can support or oppose.',
    example: 'Fighting stops along the present line before talks on a settlement.',
  })
  proposition!: string;

  @Text({ describe: 'Background.', example: 'Raised in August 2025.', optional: true })
  description?: string;

  @IssueId({ describe: 'The issue that it is a part of.', example: 'ceasefire', optional: true })
  parent?: string;

  @Texts({ describe: 'Tags to find it by.', example: ['security'], optional: true })
  tags?: string[];

  @Part(Scale, {
    describe: 'The ends of the scale from 0 to 100 on which positions are scored.',
    optional: true,
  })
  scale?: Scale;
}

export class IssueClosed {
  @Id(issueId)
  issueId!: string;

  @Text({ describe: 'What came of it.', example: 'Settled in the framework.', optional: true })
  outcome?: string;
}

export class IssueReopened {
  @Id(issueId)
  issueId!: string;

  @Text({ describe: 'Why.', example: 'One side asked for other terms.', optional: true })
  reason?: string;
}

/** Two ids denote the same issue: references to one are read as references to the other. */
export class IssueMerged {
  @Id(issueId)
  issueId!: string;

  @IssueId({ describe: 'The issue that it is.', example: 'ceasefire' })
  into!: string;

  @Text({ describe: 'How that is known.', example: 'Opened twice by two desks.' })
  reason!: string;
}
