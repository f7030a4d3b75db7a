import { Id, Text, Texts } from './fields.js';

export class NegotiationOpened {
  @Id({ describe: 'The id of the negotiation.', example: 'ukraine-talks-2025' })
  negotiationId!: string;

  @Text({ describe: 'Its name or title.', example: 'Ukraine peace talks, 2025' })
  title!: string;

  @Text({ describe: 'What it is about.', example: 'Talks on ending the war.', optional: true })
  description?: string;

  @Texts({ describe: 'Tags to find it by.', example: ['ceasefire', 'europe'], optional: true })
  tags?: string[];
}

export class NegotiationStalled {
  @Text({ describe: 'Why it has stalled.', example: 'No date could be agreed.', optional: true })
  reason?: string;
}

export class NegotiationResumed {
  @Text({ describe: 'Why it has resumed.', example: 'Both sides accepted the agenda.', optional: true })
  reason?: string;
}

export class NegotiationConcluded {
  @Text({ describe: 'What came of it.', example: 'An armistice was signed.' })
  outcome!: string;
}
