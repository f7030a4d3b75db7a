import { Choice, Id, ListOf, Text } from './fields.js';
import { Participant } from './meeting.js';

export const CALL_MEDIA = ['telephone', 'video'] as const;

export class CallHeld {
  @Id({ describe: 'The id of the call.', example: 'rubio-lavrov-2025-10-20' })
  callId!: string;

  @ListOf(Participant, {
    describe: 'Who spoke with whom; a party may be represented by several people.',
    example: [
      { partyId: 'US', person: 'Marco Rubio' },
      { partyId: 'RU', person: 'Sergey Lavrov' },
    ],
    min: 2,
    distinct: true,
  })
  participants!: Participant[];

  @Choice(CALL_MEDIA, { describe: 'The means of communication.', example: 'telephone', optional: true })
  medium?: (typeof CALL_MEDIA)[number];

  @Text({ describe: 'What was said, in short.', example: 'Next steps towards a summit.', optional: true })
  summary?: string;
}
