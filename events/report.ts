import type { JsonObject } from './envelope.js';
import { AnyData, AtLeastOneOf, Edtf, Label, ListOf, Part, Text, Uuid } from './fields.js';
import { CodingData, SourceData } from './metadata.js';

const eventId = {
  describe: 'The eventId of the report it is about.',
  example: '0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d11',
};
const reason = { describe: 'Why.', example: 'The agency withdrew its story.' };

/** The report was recorded in error: it no longer counts from this position on in recorded time. */
export class ReportRetracted {
  @Uuid(eventId)
  eventId!: string;

  @Text(reason)
  reason!: string;
}

@AtLeastOneOf('data', 'occurredOn', 'source', 'coding')
export class ReportCorrected {
  @Uuid(eventId)
  eventId!: string;

  @Text(reason)
  reason!: string;

  @AnyData({
    describe:
      'The data that the report should have had: complete, as if recorded again. The id of the thing that it creates or acts on may be omitted.',
    example: { parties: ['RU'], issueId: 'ceasefire-first', stance: 'opposes', summary: 'No ceasefire now.' },
    optional: true,
  })
  data?: JsonObject;

  @Edtf({
    describe: 'The date that the report should have had (EDTF).',
    example: '2025-10-20',
    optional: true,
  })
  occurredOn?: string;

  @Part(SourceData, { describe: 'The source that the report should have had.', optional: true })
  source?: SourceData;

  @ListOf(CodingData, { describe: 'The codes that the report should have had.', optional: true })
  coding?: CodingData[];
}

/** An independent source that confirms the report. */
export class ReportCorroborated {
  @Uuid(eventId)
  eventId!: string;
}

export class ReportDisputed {
  @Uuid(eventId)
  eventId!: string;

  @Label({ describe: 'Who disputes it: a party, person or outlet.', example: 'Kremlin' })
  by!: string;

  @Text({ describe: 'What they say instead.', example: 'No such call took place.' })
  statement!: string;
}
