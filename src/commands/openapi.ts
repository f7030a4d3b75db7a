import { CATALOGUE, type EventType } from '../../events/catalogue.js';
import { exampleOfBody, exampleOfStatement } from '../../events/schema.js';
import type { MediaType, ResponseDescription, Parameter } from '../http/describe.js';
import { PATH_PARAMETERS } from '../http/parameters.js';

const PRINTABLE = '^[\\x20-\\x7E]+$';
const correlation = (description: string): Parameter => ({
  description,
  schema: { type: 'string', maxLength: 128, pattern: PRINTABLE },
});

/** Request headers of every command. */
export const COMMAND_HEADERS: Record<string, Parameter> = {
  'Idempotency-Key': {
    description:
      'Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: PRINTABLE },
    example: '7c0e5a6e-postpone-budapest',
  },
  'If-Match': {
    description:
      'The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.',
    schema: { type: 'string', pattern: '^(\\*|"(0|[1-9][0-9]*)"(\\s*,\\s*"(0|[1-9][0-9]*)")*)$' },
    example: '"7"',
  },
  'X-Correlation-Id': correlation('What this belongs to, in the words of the caller; kept with the event.'),
  'X-Causation-Id': correlation('What led to this, in the words of the caller; kept with the event.'),
};

/** Describes the `201` of a command; its example matches the example of the command's body. */
export function recordedAnswer(type: EventType): ResponseDescription {
  const example = exampleOf(type);
  return {
    description: 'Recorded, and durable.',
    headers: {
      Location: { description: 'Where it can be read.', schema: { type: 'string', format: 'uri-reference' } },
      ETag: {
        description: 'The revision of the negotiation, in double quotes.',
        schema: { type: 'string' },
        example: `"${example.revision}"`,
        component: 'Revision-ETag',
      },
      'Parley-Position': {
        description:
          'Its position in the log; a read that sends it as `Parley-Min-Position` waits until it is visible.',
        schema: { type: 'string', pattern: '^[0-9]+$' },
        example: example.position,
        component: 'Recorded-Position',
      },
      'Idempotency-Replayed': {
        description:
          'Only where `true`: it had been recorded before, by the same `Idempotency-Key` or `eventId`; this is the first answer again.',
        schema: { type: 'string', const: 'true' },
      },
    },
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Recorded' }, example } },
  };
}

/** The body of a statement about several issues. */
export const statementBody = (): Record<string, MediaType> => ({
  'application/json': {
    schema: { $ref: '#/components/schemas/StatementBody' },
    example: exampleOfStatement(),
  },
});

/** Describes its `201`. */
export function statementAnswer(): ResponseDescription {
  const { headers } = recordedAnswer('PositionStated');
  const { type, stream, recordedAt } = exampleOf('PositionStated');
  const { statementId, positions } = exampleOfStatement() as {
    statementId: string;
    positions: { eventId: string; positionId: string }[];
  };
  const events = positions.map(({ eventId, positionId }, i) => ({
    eventId,
    type,
    stream,
    revision: 7 + i,
    position: String(42 + i),
    recordedAt,
    positionId,
  }));
  const { revision, position } = events[events.length - 1];
  return {
    description: 'All recorded, and durable.',
    headers,
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/RecordedStatement' },
        example: { statementId, revision, position, recordedAt, events },
      },
    },
  };
}

function exampleOf(type: EventType) {
  const body = exampleOfBody(type);
  const field =
    CATALOGUE[type].entity?.idField ?? (type.startsWith('Negotiation') ? 'negotiationId' : undefined);
  return {
    eventId: String(body.eventId),
    type,
    stream: 'negotiation-ukraine-talks-2025',
    revision: 7,
    position: '42',
    recordedAt: '2026-11-22T09:00:00.000Z',
    ...(field && { [field]: body[field] ?? PATH_PARAMETERS[field].example }),
  };
}
