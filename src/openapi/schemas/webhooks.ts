import { EVENT_TYPES } from '../../../events/catalogue.js';
import type { Schema } from '../../http/describe.js';
import { ID_SCHEMA, UUID_SCHEMA } from '../../http/parameters.js';
import {
  LONGEST_DESCRIPTION,
  LONGEST_URL,
  MOST_NEGOTIATIONS,
} from '../../outbound/webhooks/webhook-request.js';
import { count, INSTANT, list, maybe, oneOf, POSITION, record, ref, text, yesNo } from './shorthand.js';

const TYPES = { type: ['array', 'null'], items: oneOf(...EVENT_TYPES), description: 'Null: all.' };
const ERROR = maybe(text('Why it could not be delivered.'));
const RESPONSE_STATUS = {
  type: ['integer', 'null'],
  description: 'HTTP status of the answer; null: none came.',
};

const WEBHOOK = {
  webhookId: UUID_SCHEMA,
  url: { type: 'string', format: 'uri' },
  description: maybe(text()),
  negotiations: { type: ['array', 'null'], items: ID_SCHEMA, description: 'Null: all.' },
  types: TYPES,
  madeBy: text('The name of the key or token.'),
  madeAt: INSTANT,
  state: {
    ...oneOf('good', 'retrying', 'parked'),
    description: '`parked`: it is sent nothing until somebody resumes it.',
  },
  position: { ...POSITION, description: 'Position in the log up to which everything was delivered.' },
  attempts: count('Failed attempts at the next event.'),
  failingSince: maybe(INSTANT),
  nextAttemptAt: maybe(INSTANT),
  error: ERROR,
  parkedAt: maybe(INSTANT),
} satisfies Record<string, Schema>;

const TROUBLED = record({
  webhookId: UUID_SCHEMA,
  host: text(),
  position: POSITION,
  failingSince: INSTANT,
  error: ERROR,
});

/** What is sent to other programs, and how that goes. */
export const WEBHOOKS = {
  Webhook: record(WEBHOOK),
  Webhooks: record({ webhooks: list(ref('Webhook')) }),
  MadeWebhook: record({
    ...WEBHOOK,
    secret: text('With which messages are signed: `whsec_` and Base64. It is not shown again.'),
  }),
  WebhookRequest: {
    ...record(
      {
        url: {
          type: 'string',
          format: 'uri',
          maxLength: LONGEST_URL,
          description: 'Where messages are sent: http or https, without a user name, on the public internet.',
        },
        negotiations: {
          ...list(ID_SCHEMA, 'The only ones whose events are sent; left out: all.'),
          minItems: 1,
          maxItems: MOST_NEGOTIATIONS,
          uniqueItems: true,
        },
        types: {
          ...list(oneOf(...EVENT_TYPES), 'The only types of events that are sent; left out: all.'),
          minItems: 1,
          uniqueItems: true,
        },
        description: { type: 'string', minLength: 1, maxLength: LONGEST_DESCRIPTION },
      },
      ['negotiations', 'types', 'description'],
    ),
    additionalProperties: false,
  },
  WebhookTestResult: record({ delivered: yesNo(), responseStatus: RESPONSE_STATUS, error: ERROR }),
  Delivery: record({
    deliveryId: { ...ID_SCHEMA, description: 'The `webhook-id` of the message.' },
    position: POSITION,
    negotiationId: ID_SCHEMA,
    eventId: UUID_SCHEMA,
    type: oneOf(...EVENT_TYPES),
    status: {
      ...oneOf('delivered', 'retrying', 'parked'),
      description: '`parked`: it was given up, and with it the webhook, until somebody resumes it.',
    },
    attempts: count(),
    responseStatus: RESPONSE_STATUS,
    error: ERROR,
    firstAttemptAt: INSTANT,
    lastAttemptAt: INSTANT,
    nextAttemptAt: maybe(INSTANT),
  }),
  Deliveries: record({ deliveries: list(ref('Delivery')), nextCursor: maybe(text()) }),
  WebhooksHealth: record({
    ok: yesNo('None is parked. Parley serves all the same.'),
    count: count(),
    retrying: list(TROUBLED, 'Those that are being retried.'),
    parked: list(TROUBLED, 'Those that are sent nothing until somebody resumes them.'),
  }),
} satisfies Record<string, Schema>;
