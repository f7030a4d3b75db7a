import { EVENT_TYPES, type EventType } from '../../../events/catalogue.js';
import {
  exampleOfBody,
  schemaOfBody,
  schemaOfData,
  schemaOfLineOf,
  schemaOfStatement,
  schemasOfParts,
} from '../../../events/schema.js';
import type { MediaType, Schema } from '../../http/describe.js';
import { ID_SCHEMA, UUID_SCHEMA } from '../../http/parameters.js';
import {
  count,
  EDTF,
  INSTANT,
  list,
  maybe,
  POSITION,
  PRECISION,
  record,
  ref,
  refOf,
  text,
} from './shorthand.js';

/** All fields of an event except `type` and `data`. */
const ENVELOPE = record(
  {
    position: POSITION,
    stream: text(),
    revision: count('Place in the stream, from 0.'),
    negotiationId: ID_SCHEMA,
    eventId: UUID_SCHEMA,
    occurredOn: EDTF,
    precision: PRECISION,
    recordedAt: INSTANT,
    recordedBy: text(),
    source: { anyOf: [ref('Source'), { type: 'null' }] },
    coding: list(ref('Coding')),
    coder: maybe(text()),
    note: maybe(text()),
    correlationId: text(),
    causationId: text(),
    schemaVersion: { type: 'integer', minimum: 1 },
    hash: {
      type: 'string',
      description: 'SHA-256 (hex) of the whole event and the hash of the one before it in its stream.',
    },
  },
  ['correlationId', 'causationId'],
);

const MEETING_STATE: Schema = {
  anyOf: [record({ status: text(), scheduledFor: maybe(EDTF) }), { type: 'null' }],
};
const CHANGED = record({
  stances: list(
    record({ partyId: ID_SCHEMA, issueId: ID_SCHEMA, before: maybe(text()), after: maybe(text()) }),
    'The cells whose stance this event changed.',
  ),
  meetings: list(
    record({ meetingId: ID_SCHEMA, before: MEETING_STATE, after: MEETING_STATE }),
    'The meetings whose status or date it changed.',
  ),
  status: {
    anyOf: [record({ before: maybe(text()), after: maybe(text()) }), { type: 'null' }],
    description: 'What it made of the state of the negotiation; null where it did not change.',
  },
});

const eventOf = (type: string) => `${type}Event`;
const bodyOf = (type: string) => `${type}Body`;
const lineOf = (type: string) => `${type}Line`;

/**
 * A union of all types, distinguished by their constant `type`. Without a discriminator: generators would treat schemas that
 * extend the union by `allOf` (TimelineEvent) as further members, with their own name as `type`.
 */
const byType = (name: (type: string) => string): Schema => ({
  oneOf: EVENT_TYPES.map((type) => ref(name(type))),
});

/** An event, in every answer. */
export const EVENTS = {
  Event: byType(eventOf),
  TimelineEvent: {
    allOf: [
      ref('Event'),
      record({
        corrections: list(ref('Event')),
        corroborations: list(ref('Event')),
        disputes: list(ref('Event')),
        merges: list(
          ref('Event'),
          'Of the admission of a party or the opening of an issue: its merges, and those into it.',
        ),
      }),
    ],
  },
  ReplayEvent: { allOf: [ref('TimelineEvent'), record({ changed: CHANGED })] },
  ImportLine: byType(lineOf),
} satisfies Record<string, Schema>;

/** For each type: its data (under the type's own name), the event, a command's body and an import line, and their parts. */
export function eventSchemas(): Record<string, Schema> {
  const schemas: Record<string, Schema> = { EventEnvelope: ENVELOPE, ...schemasOfParts(refOf) };
  schemas.StatementBody = schemaOfStatement(refOf);
  for (const type of EVENT_TYPES) {
    schemas[type] = schemaOfData(type, refOf);
    schemas[eventOf(type)] = {
      allOf: [ref('EventEnvelope'), record({ type: { const: type }, data: ref(type) })],
    };
    schemas[bodyOf(type)] = schemaOfBody(type, refOf);
    schemas[lineOf(type)] = schemaOfLineOf(type, refOf);
  }
  return schemas;
}

/** The body of the command that records such an event. */
export const commandBody = (type: EventType): Record<string, MediaType> => ({
  'application/json': { schema: ref(bodyOf(type)), example: exampleOfBody(type) },
});
