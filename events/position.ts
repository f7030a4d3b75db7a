import { Choice, Id, IssueId, Label, ListOf, Numeric, Part, PartyId, PartyIds, Text } from './fields.js';
import type { Attribution } from './envelope.js';

export const STANCES = ['supports', 'conditional', 'undecided', 'abstains', 'opposes'] as const;
export type Stance = (typeof STANCES)[number];

const positionId = { describe: 'The id of the position.', example: 'ru-ceasefire-2025-10-21' };

export class Condition {
  @Text({ describe: 'The condition.', example: 'Arms deliveries stop first.' })
  text!: string;

  @PartyId({ describe: 'The party it is asked of.', example: 'US', optional: true })
  onParty?: string;

  @IssueId({
    describe: 'The issue it belongs to, where that is another.',
    example: 'arms-deliveries',
    optional: true,
  })
  issueId?: string;
}

/** Who speaks, and for which party if it differs from the parties spoken for: France for the EU. */
export class SpeakerData implements Attribution {
  @Label({ describe: 'The name of the person.', example: 'Dmitry Peskov' })
  name!: string;

  @Label({ describe: 'The office in which they spoke.', example: 'Kremlin spokesman', optional: true })
  office?: string;

  @PartyId({ describe: 'The party that speaks, where that is another.', example: 'CIS', optional: true })
  partyId?: string;
}

/** The fields of a position, whether stated alone or as part of a statement. */
export const says = {
  parties: {
    describe: 'On whose behalf it is said; several for a joint statement.',
    example: ['RU'],
    min: 1,
  },
  speaker: { describe: 'Who said it.', optional: true },
  issueId: { describe: 'The issue it is about.', example: 'ceasefire-first' },
  stance: { describe: "Where they stand on the issue's proposition.", example: 'conditional' },
  summary: {
    describe: 'What they said, in short.',
    example: 'A ceasefire is possible once deliveries stop.',
  },
  conditions: {
    describe: 'What the stance depends on; one or more where it is conditional.',
    optional: true,
    requiredWhen: { field: 'stance', is: 'conditional' },
  },
  score: { min: 0, max: 100, describe: "The position on the issue's scale.", example: 35, optional: true },
  salience: {
    min: 0,
    max: 100,
    describe: 'How much the issue matters to them.',
    example: 80,
    optional: true,
  },
  quote: {
    describe: 'The words as spoken, verbatim.',
    example: 'The sooner the deliveries stop, the better.',
    optional: true,
  },
};

export class PositionStated {
  @Id(positionId)
  positionId!: string;

  @Id({
    describe: 'The statement that it is a part of: positions of one statement share it.',
    example: 'ru-2025-10-21',
    optional: true,
  })
  statementId?: string;

  @PartyIds(says.parties)
  parties!: string[];

  @IssueId(says.issueId)
  issueId!: string;

  @Choice(STANCES, says.stance)
  stance!: Stance;

  @Text(says.summary)
  summary!: string;

  @ListOf(Condition, says.conditions)
  conditions?: Condition[];

  @Numeric(says.score)
  score?: number;

  @Numeric(says.salience)
  salience?: number;

  @Part(SpeakerData, says.speaker)
  speaker?: SpeakerData;

  @Text(says.quote)
  quote?: string;
}

export class PositionWithdrawn {
  @Id(positionId)
  positionId!: string;

  @Text({ describe: 'Why.', example: 'The ministry called the remark a misunderstanding.', optional: true })
  reason?: string;

  @PartyIds({
    describe: 'On whose behalf, if not of all who stated it.',
    example: ['RU'],
    min: 1,
    optional: true,
  })
  parties?: string[];
}
