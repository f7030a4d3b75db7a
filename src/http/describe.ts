import { SetMetadata } from '@nestjs/common';

/**
 * The description of a route. `/openapi.json` is generated from it, and it is enforced: query parameters not listed in `query`
 * are rejected with `400`.
 *
 * ```ts
 * @Get(':negotiationId/stances')
 * @Describe({
 *   id: 'listStances',
 *   tag: 'Reads',
 *   summary: 'Where each party stands on each issue',
 *   description: 'Silence is not a stance: …',
 *   query: { ...TIMES, party: { description: 'Only this party.', schema: ID_SCHEMA, example: 'RU' } },
 *   answer: 'Stances',                       // a name in openapi/schemas: 200, application/json
 *   errors: [404, 422],                      // besides those of every route
 * })
 * ```
 * A route that answers anything else than one JSON document has `answers` instead of `answer`:
 * `answers: { 200: { description, content: { 'text/event-stream': { schema: { type: 'string' } } } } }`.
 * Path parameters are taken from the path; they are described in ./parameters.ts.
 */
export interface Operation {
  /** The operation id, used by generated clients: a verb and a noun, unique. */
  id: string;
  tag: Tag;
  summary: string;
  /** One or a few sentences in addition to the summary. */
  description: string;
  query?: Record<string, Parameter>;
  /** Request headers. */
  headers?: Record<string, Parameter>;
  /** Content by media type, for routes that read a body. */
  body?: Record<string, MediaType>;
  /** Name of the schema of a `200` in JSON: one of `src/openapi/schemas`. */
  answer?: string;
  answers?: Record<number, ResponseDescription>;
  /** Response headers of the `200` described by `answer`. */
  answerHeaders?: Record<string, Parameter>;
  example?: unknown;
  errors?: readonly number[];
}

export type Tag =
  | 'Negotiations'
  | 'Parties and issues'
  | 'Meetings'
  | 'Calls'
  | 'Positions'
  | 'Agreements'
  | 'Incidents'
  | 'Reports'
  | 'Drafts'
  | 'Exchange'
  | 'Reads'
  | 'Across negotiations'
  | 'Log'
  | 'Running';

export type Schema = { readonly [key: string]: unknown };

export interface Parameter {
  description: string;
  schema: Schema;
  example?: unknown;
  required?: boolean;
  /** Its name in the document's components, if its own is ambiguous: others of the same name differ. */
  component?: string;
}

export interface MediaType {
  schema: Schema;
  example?: unknown;
}

export interface ResponseDescription {
  description: string;
  headers?: Record<string, Parameter>;
  content?: Record<string, MediaType>;
}

export const OPERATION = 'parley:operation';

export const Describe = (operation: Operation): MethodDecorator => SetMetadata(OPERATION, operation);
