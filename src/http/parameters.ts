import type { Parameter, Schema } from './describe.js';

export const ID_PATTERN = '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$';

/** An id chosen by clients: of a negotiation, party, issue, meeting, position, … */
export const ID_SCHEMA: Schema = { type: 'string', pattern: ID_PATTERN };

export const UUID_SCHEMA: Schema = { type: 'string', format: 'uuid' };

/** Path parameters by name. */
export const PATH_PARAMETERS: Record<string, Parameter> = {
  negotiationId: { description: 'The negotiation.', schema: ID_SCHEMA, example: 'ukraine-talks-2025' },
  meetingId: { description: 'The meeting.', schema: ID_SCHEMA, example: 'budapest-summit' },
  positionId: { description: 'The position stated.', schema: ID_SCHEMA, example: 'ru-ceasefire-front-line' },
  eventId: {
    description: 'The report: the `eventId` of the event it was recorded as.',
    schema: UUID_SCHEMA,
    example: '01920000-0000-7000-8000-000000000000',
  },
  partyId: { description: 'The party.', schema: ID_SCHEMA, example: 'US' },
  issueId: { description: 'The issue.', schema: ID_SCHEMA, example: 'meet-russian-president' },
  mappingId: { description: 'The mapping.', schema: ID_SCHEMA, example: 'votes' },
  slug: {
    description: 'The cause: the last part of a problem’s `type`.',
    schema: { type: 'string', pattern: '^[a-z-]+$' },
    example: 'unknown-name',
  },
  callId: { description: 'The call.', schema: ID_SCHEMA, example: 'rubio-lavrov-2025-10-20' },
  incidentId: { description: 'The incident.', schema: ID_SCHEMA, example: 'drone-strike-2025-10-22' },
  agreementId: { description: 'The agreement.', schema: ID_SCHEMA, example: 'prisoner-exchange-2025-05' },
  keyName: {
    description: 'The name of the key.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}$' },
    example: 'desk-europe',
  },
  webhookId: {
    description: 'The webhook.',
    schema: ID_SCHEMA,
    example: '0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2',
  },
  deliveryId: {
    description: 'The delivery: the `webhook-id` of the message.',
    schema: ID_SCHEMA,
    example: 'msg_6f2a1d9e-5a43-5f0a-9d37-0d6c1f0f7c11',
  },
  party: { description: 'The party.', schema: ID_SCHEMA, example: 'US', component: 'partyInPath' },
  issue: {
    description: 'The issue.',
    schema: ID_SCHEMA,
    example: 'meet-russian-president',
    component: 'issueInPath',
  },
};

/** `asOf` and `knownAt` of a read. */
export const TIMES: Record<string, Parameter> = {
  asOf: {
    description:
      'What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.',
    schema: { type: 'string', maxLength: 64 },
    example: '2025-10-21',
  },
  knownAt: {
    description:
      'What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.',
    schema: { type: 'string', maxLength: 64 },
    example: 'position:42',
  },
};

export const PAGING: Record<string, Parameter> = {
  limit: {
    description: 'Maximum number of entries on the page.',
    schema: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
  },
  cursor: {
    description: '`nextCursor` of the page before; it keeps the `knownAt` of the first page.',
    schema: { type: 'string', maxLength: 2048 },
  },
};
