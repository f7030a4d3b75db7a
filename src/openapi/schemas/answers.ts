import { MAPPING_SCHEMA, VALUE_SCHEMA } from '../../../mapping/schema.js';
import { KEY_ROLES } from '../../access/role.js';
import type { Schema } from '../../http/describe.js';
import { DRAFT_TYPES } from '../../../drafting/types.js';
import { ID_SCHEMA, UUID_SCHEMA } from '../../http/parameters.js';
import { count, EDTF, INSTANT, list, maybe, oneOf, POSITION, record, ref, text, yesNo } from './shorthand.js';

const KEY_ROLE = {
  ...oneOf(...KEY_ROLES),
  description: '`feed`: feeds and calendars alone; such a key may stand in their addresses.',
};
const KEY = {
  name: text(),
  role: KEY_ROLE,
  state: oneOf('good', 'expired', 'revoked'),
  negotiations: { type: ['array', 'null'], items: ID_SCHEMA, description: 'Null: all.' },
  madeAt: INSTANT,
  expiresAt: maybe(INSTANT),
  revokedAt: maybe(INSTANT),
  lastUsedAt: { ...maybe(INSTANT), description: 'To half a minute.' },
} satisfies Record<string, Schema>;

/** Answers of commands, and those shared by all routes. */
export const ANSWERS = {
  Problem: record(
    {
      type: {
        type: 'string',
        format: 'uri-reference',
        description:
          'Identifies the cause: `/problems/…`, which is a page that explains it, or `about:blank` where the status says everything.',
        examples: ['/problems/unknown-name'],
      },
      title: text(),
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: text('What is wrong, and what would be valid.'),
      errors: list(
        record(
          { pointer: text('JSON pointer into the body.'), parameter: text('Of the query.'), detail: text() },
          ['pointer', 'parameter'],
        ),
        'What is wrong with the body or the query, place by place.',
      ),
    },
    ['errors'],
  ),
  Recorded: {
    ...record(
      {
        eventId: UUID_SCHEMA,
        type: text('The type of the event recorded.'),
        stream: text(),
        revision: count('Of the stream, after this event.'),
        position: POSITION,
        recordedAt: INSTANT,
        negotiationId: ID_SCHEMA,
        partyId: ID_SCHEMA,
        issueId: ID_SCHEMA,
        meetingId: ID_SCHEMA,
        callId: ID_SCHEMA,
        positionId: ID_SCHEMA,
        agreementId: ID_SCHEMA,
        incidentId: ID_SCHEMA,
      },
      [
        'negotiationId',
        'partyId',
        'issueId',
        'meetingId',
        'callId',
        'positionId',
        'agreementId',
        'incidentId',
      ],
    ),
    description:
      'What was recorded, and where; the id of the thing it makes or acts on stands under its own name.',
  },
  RecordedStatement: {
    ...record({
      statementId: ID_SCHEMA,
      revision: count('Of the stream, after the last of its events.'),
      position: { ...POSITION, description: 'Of the last of its events.' },
      recordedAt: INSTANT,
      events: list(ref('Recorded'), 'In the order of its positions.'),
    }),
    description: 'What was recorded of a statement: all of its positions.',
  },
  Imported: {
    ...record(
      {
        recorded: count(),
        skipped: count('Lines that were already recorded with the same content.'),
        failed: list(
          record(
            {
              line: count('From 1.'),
              row: count('Of a table, as a spreadsheet counts: the heads are row 1.'),
              title: text(),
              detail: text(),
            },
            ['line', 'row'],
          ),
          'The first 1,000.',
        ),
        failedCount: count(),
        rows: count('Rows of a table that were read.'),
      },
      ['rows'],
    ),
  },
  Mapping: MAPPING_SCHEMA,
  MappingValue: VALUE_SCHEMA,
  StoredMapping: record({
    mappingId: ID_SCHEMA,
    preset: yesNo('It comes with Parley.'),
    savedAt: maybe(INSTANT),
    mapping: ref('Mapping'),
  }),
  Mappings: record({ mappings: list(ref('StoredMapping')) }),
  Me: record({
    name: text('What your reports say in `recordedBy`.'),
    kind: oneOf('key', 'token', 'anonymous'),
    role: {
      type: ['string', 'null'],
      enum: ['reader', 'recorder', 'editor', 'admin', null],
      description: 'Null: no role, so nothing is allowed.',
    },
    rights: list(
      oneOf('read', 'record', 'amend', 'subscribe', 'operate', 'administer'),
      'What the role may do; `amend`: correct, retract and merge; `subscribe`: make webhooks; `administer`: make and revoke keys.',
    ),
    negotiations: {
      type: ['array', 'null'],
      items: ID_SCHEMA,
      description: 'The negotiations that you are limited to; null: all.',
    },
    expiresAt: { ...INSTANT, type: ['string', 'null'] },
  }),
  Key: record(KEY),
  Keys: record({ keys: list(ref('Key')) }),
  MadeKey: record({
    ...KEY,
    key: text('To be sent as `Authorization: Bearer`. It is not stored, and cannot be shown again.'),
  }),
  KeyRequest: {
    ...record(
      {
        name: {
          type: 'string',
          pattern: '^[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}$',
          description: 'Under which its holder records; given once.',
        },
        role: KEY_ROLE,
        negotiations: { ...list(ID_SCHEMA, 'The only ones that exist for it; left out: all.'), minItems: 1 },
        expires: text('A date to come (EDTF), with whose end it expires; left out: never.'),
      },
      ['negotiations', 'expires'],
    ),
    additionalProperties: false,
  },
  Drafting: record({
    sentTo: maybe(text('The host to which texts are sent; null: they stay on this machine.')),
    longestText: count('Of a text, in bytes.'),
  }),
  Drafts: record({
    textSha256: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 (hex) of the text, which is not kept.',
    },
    sentences: list(ref('TextSpan'), 'Where each sentence stands in the text.'),
    drafts: list(ref('Draft'), 'In the order of the text.'),
    sentTo: maybe(text('The host to which the text was sent; null: it stayed on this machine.')),
    failure: maybe(
      text('Why the model there was of no help, so that these are the drafts of the rules alone.'),
    ),
  }),
  TextSpan: record({ start: count('In UTF-16 code units.'), end: count('Exclusive.') }),
  Draft: record({
    type: oneOf(...DRAFT_TYPES),
    data: {
      type: 'object',
      description: 'What could be read of the event’s data; what is missing is for a person to say.',
    },
    occurredOn: EDTF,
    source: { type: ['object', 'null'], description: 'As in a report, as far as it is known.' },
    fields: {
      type: 'object',
      description: 'Where each field was read, by JSON pointer into the draft.',
      additionalProperties: {
        type: 'object',
        required: ['start', 'end', 'how'],
        properties: {
          start: count(),
          end: count(),
          how: {
            ...oneOf('stated', 'inferred', 'dateline'),
            description: 'The words say so; read from what stands around them; the day of publication.',
          },
        },
      },
    },
    issues: list(ID_SCHEMA, 'What the words are about, the best first, three at most.'),
  }),
  Alive: record({ status: oneOf('ok'), version: { type: 'string', description: 'Of Parley.' } }),
  Readiness: record(
    {
      status: oneOf('ready', 'starting', 'unavailable', 'stopping'),
      store: ref('StoreHealth'),
      projections: ref('ProjectionsHealth'),
      directory: ref('ProjectionsHealth'),
      clock: ref('ClockHealth'),
      webhooks: ref('WebhooksHealth'),
    },
    ['store', 'projections', 'directory', 'clock', 'webhooks'],
  ),
  ClockHealth: record({
    ok: {
      type: 'boolean',
      description: 'False: it went back by more than a minute. Parley serves all the same.',
    },
    detail: text(),
    behindMs: count('Behind the latest time that it has shown, or that stands in the log.'),
  }),
  StoreHealth: record({ ok: { type: 'boolean' }, detail: text(), cutOffMs: count() }),
  ProjectionsHealth: record({
    ok: { type: 'boolean' },
    position: { ...POSITION, description: 'Position in the log that the projections have reached.' },
    head: {
      ...POSITION,
      type: ['string', 'null'],
      description: 'The end of the log; null while it cannot be read.',
    },
    lag: {
      type: ['integer', 'null'],
      minimum: 0,
      description: 'Between the two: 0 when everything recorded shows.',
    },
    parked: list(
      record({ kind: text(), key: text(), position: { type: 'integer' }, error: text() }),
      'What could not be applied, and is missing from responses.',
    ),
    error: maybe(text('Why the projections are stuck.')),
  }),
} satisfies Record<string, Schema>;
