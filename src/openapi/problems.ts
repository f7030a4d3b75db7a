import type { ProblemType } from '../common/problem-types.js';
import type { Schema } from '../http/describe.js';
import { Problem } from '../http/problem.js';

/** The meaning of each error status, and an example of its `detail`. */
const PROBLEMS: Record<number, [description: string, example: string, type?: ProblemType]> = {
  400: [
    'Malformed or invalid.',
    'The body is not valid: /title: Required: a text that is not blank.',
    'validation',
  ],
  401: ['Authentication is required, or failed.', 'A token is needed.'],
  403: ['The caller lacks the required role.', 'This needs the role of a recorder.'],
  404: ['What the path names was never recorded.', 'There is no negotiation "nowhere".', 'unknown-name'],
  405: ['Method not allowed.', 'DELETE is not answered here, but GET, HEAD, OPTIONS.'],
  409: [
    'An illegal step, an id already used, or a reference to what no longer counts.',
    'The meeting is already held.',
    'meeting-life',
  ],
  412: [
    'The negotiation is not at the revision in `If-Match`.',
    'It is at revision 8, not 7.',
    'precondition',
  ],
  413: ['The body is larger than 1 MiB, or the event than 768 KiB as stored.', 'The body is too large.'],
  414: ['The path and query are too long.', 'The path and query are longer than 8192 bytes.'],
  415: ['Unsupported Content-Type.', 'Commands are application/json.'],
  422: [
    'A reference to what was never recorded, a date in the future, or a key or eventId used for other content.',
    'There is no party "XX". Known: RU, UA, US.',
    'unknown-name',
  ],
  429: ['Too many requests.', 'Too many requests.'],
  500: ['Internal error.', 'Internal error.'],
  503: [
    'The event store cannot be reached, the projections have not caught up, or the server is overloaded.',
    'The event store cannot be reached; nothing was recorded.',
  ],
};

const RETRY_AFTER: Schema = {
  'Retry-After': { description: 'Seconds.', schema: { type: 'integer', minimum: 0 } },
};
const RATE: Schema = {
  'RateLimit-Policy': {
    description:
      'The quota of requests and its window in seconds (draft-ietf-httpapi-ratelimit-headers-10), on every answer that is counted.',
    schema: { type: 'string' },
    example: '"default";q=500;w=1',
  },
  RateLimit: {
    description: 'What is left of it, and in how many seconds it is whole again.',
    schema: { type: 'string' },
    example: '"default";r=0;t=1',
  },
};
const CHALLENGE: Schema = {
  'WWW-Authenticate': { description: 'The required authentication (RFC 6750).', schema: { type: 'string' } },
};

const ALLOW: Schema = {
  Allow: { description: 'The allowed methods.', schema: { type: 'string' } },
};

const HEADERS: Record<number, Schema> = {
  401: CHALLENGE,
  403: CHALLENGE,
  405: ALLOW,
  429: { ...RETRY_AFTER, ...RATE },
  503: RETRY_AFTER,
};

/** `components/responses`: one for each of the error statuses. */
export const problemResponses = (statuses: Iterable<number>): Record<string, Schema> =>
  Object.fromEntries([...statuses].map((status) => [`Problem${status}`, problemResponse(status)]));

function problemResponse(status: number): Schema {
  const [description, detail, type] = PROBLEMS[status];
  return {
    description,
    ...(HEADERS[status] && { headers: HEADERS[status] }),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        example: new Problem(status, detail, { type }).document,
      },
    },
  };
}

export const problemRef = (status: number): Schema => ({ $ref: `#/components/responses/Problem${status}` });
