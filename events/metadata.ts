import { Choice, Edtf, Label, ListOf, Part, Text, Uuid, WebUrl, Whole } from './fields.js';
import type { Attribution, Coding, Source } from './envelope.js';

/** A person who speaks or relays. */
export class AttributionData implements Attribution {
  @Label({ describe: 'The name of the person.', example: 'Dmitry Peskov' })
  name!: string;

  @Label({ describe: 'The office in which they spoke.', example: 'Kremlin spokesman', optional: true })
  office?: string;
}

export class SourceData implements Source {
  @Label({ describe: 'The outlet that published it.', example: 'Reuters' })
  outlet!: string;

  @Text({
    describe: 'The title of the article.',
    example: 'Kremlin: no date yet for a summit',
    optional: true,
  })
  title?: string;

  @WebUrl({
    describe: 'Its address, http or https.',
    example: 'https://www.reuters.com/world/',
    optional: true,
  })
  url?: string;

  @Label({ describe: 'Who wrote it.', example: 'Guy Faulconbridge', optional: true })
  author?: string;

  @Edtf({ describe: 'When it was published (EDTF).', example: '2025-10-21', optional: true })
  publishedOn?: string;

  @ListOf(AttributionData, { describe: 'Who relayed it to the outlet, in order.', optional: true })
  relayedBy?: AttributionData[];

  @Choice(['A', 'B', 'C', 'D', 'E', 'F'], {
    describe: 'Admiralty code: A completely reliable … E unreliable, F cannot be judged.',
    example: 'B',
    optional: true,
  })
  reliability?: Source['reliability'];

  @Whole({
    min: 1,
    max: 6,
    describe: 'Admiralty code: 1 confirmed … 5 improbable, 6 cannot be judged.',
    example: 2,
    optional: true,
  })
  credibility?: Source['credibility'];
}

export class CodingData implements Coding {
  @Label({ describe: 'The scheme of codes.', example: 'CAMEO' })
  scheme!: string;

  @Label({ describe: 'Its version.', example: '1.1b3', optional: true })
  version?: string;

  @Label({ describe: 'The code within the scheme.', example: '0256' })
  code!: string;

  @Label({ describe: 'What the code stands for.', example: 'Appeal for de-escalation', optional: true })
  label?: string;
}

/** The metadata a client supplies with every event. */
export class MetadataGiven {
  @Edtf({
    describe: 'When it happened (EDTF). It counts from the earliest moment that the date allows.',
    example: '2025-10-21',
  })
  occurredOn!: string;

  @Part(SourceData, { describe: 'Where it was reported.', optional: true })
  source?: SourceData;

  @ListOf(CodingData, {
    describe: 'Codes given to the event in schemes such as CAMEO or PLOVER.',
    optional: true,
  })
  coding?: CodingData[];

  @Label({
    describe: 'Who read the source and coded it; who recorded it is always the caller.',
    example: 'Second desk',
    optional: true,
  })
  coder?: string;

  @Text({ describe: "The recorder's own remark.", example: 'Confirmed by a second desk.', optional: true })
  note?: string;

  @Uuid({
    describe: "The event's own id, unique within the negotiation; generated if omitted.",
    example: '0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10',
    optional: true,
  })
  eventId?: string;
}
