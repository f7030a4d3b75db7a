import { check, notAnObject, type FieldError } from './check.js';
import type { JsonObject } from './envelope.js';
import { Choice, fieldsOf, Id, IssueId, ListOf, Numeric, Part, PartyIds, Text, Uuid } from './fields.js';
import { MetadataGiven } from './metadata.js';
import { Condition, says, SpeakerData, STANCES, type Stance } from './position.js';

/** What a statement says about one issue. */
export class StatementPosition {
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

  @Text(says.quote)
  quote?: string;

  @Id({
    describe: 'The id of the position; generated if omitted.',
    example: 'ru-ceasefire-3',
    optional: true,
  })
  positionId?: string;

  @Uuid({
    describe: "The event's own id; generated if omitted.",
    example: '0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d13',
    optional: true,
  })
  eventId?: string;
}

/** A statement about several issues: recorded as a PositionStated for each, all or none. */
export class StatementMade {
  @Id({
    describe: 'The id of the statement; generated if omitted.',
    example: 'ru-2025-10-21',
    optional: true,
  })
  statementId?: string;

  @PartyIds(says.parties)
  parties!: string[];

  @Part(SpeakerData, says.speaker)
  speaker?: SpeakerData;

  @ListOf(StatementPosition, { describe: 'What it says, issue by issue; each issue once.', min: 1 })
  positions!: StatementPosition[];
}

/** The metadata shared by the whole statement: each of its events has its own id. */
export const METADATA_OF_STATEMENT = [...fieldsOf(MetadataGiven).keys()].filter((name) => name !== 'eventId');

const ONCE = ['issueId', 'positionId', 'eventId'] as const;

/** All errors of the body of a statement; empty if it is valid. */
export function validateStatement(body: unknown): FieldError[] {
  const none = notAnObject(body, '');
  if (none) return [none];
  const { data, metadata } = splitStatement(body as JsonObject);
  const known = [...fieldsOf(StatementMade).keys(), ...METADATA_OF_STATEMENT];
  const found = check(StatementMade, data, { known });
  check(MetadataGiven, metadata, { known }, found);
  return found.length > 0 ? found : repeated(data.positions as JsonObject[]);
}

/** Splits the body into the statement's data and its metadata. */
export function splitStatement(body: JsonObject): { data: JsonObject; metadata: JsonObject } {
  const entries = Object.entries(body);
  const isMetadata = (name: string) => METADATA_OF_STATEMENT.includes(name);
  return {
    data: Object.fromEntries(entries.filter(([name]) => !isMetadata(name))),
    metadata: Object.fromEntries(entries.filter(([name]) => isMetadata(name))),
  };
}

/** Errors for what is repeated in a statement but must be unique. */
const repeated = (positions: readonly JsonObject[]): FieldError[] =>
  ONCE.flatMap((field) => {
    const first = new Map<string, number>();
    return positions.flatMap((position, index): FieldError[] => {
      const value = position[field] as string | undefined;
      if (value === undefined) return [];
      const key = field === 'eventId' ? value.toLowerCase() : value;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      return earlier === undefined
        ? []
        : [
            {
              pointer: `/positions/${index}/${field}`,
              detail: `The same as in item ${earlier}: each may be given once.`,
            },
          ];
    });
  });
