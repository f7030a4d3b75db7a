import { STATUS_CODES } from 'node:http';
import type { Right } from '../access/role.js';
import type { ResponseDescription, MediaType, Operation, Parameter, Schema } from '../http/describe.js';
import { PATH_PARAMETERS } from '../http/parameters.js';
import { EXAMPLES } from './examples.js';
import { problemRef } from './problems.js';
import { isSchemaName } from './schemas/index.js';
import type { Part } from './shared-parts.js';

/** Error statuses of every route; `405` documents the other methods of its path. */
const ALWAYS = [400, 405, 414, 429, 500, 503];
/** Additional ones of routes that require a right. */
const WITH_RIGHT = [401, 403];

/** Security is optional where anonymous callers are allowed. */
export const SECURITY: Schema[] = [{ bearer: [] }, {}];

export const SECURITY_SCHEMES: Schema = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key (`parley keys add`) or a token of the OpenID Connect issuer. Not needed on the machine itself before the first key is made.',
  },
};

/** How the parts of an operation are written: inline, or as references. */
export interface PartWriter {
  written(kind: 'parameters' | 'headers', name: string, part: Part): Schema;
}

/** The Operation Object of OpenAPI 3.1 for a route. @throws Error for an undescribed path parameter or an unknown schema */
export function operationObject(
  path: string,
  operation: Operation,
  right: Right | undefined,
  parts: PartWriter,
): Schema {
  const { id, tag, summary, description, body } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    'x-parley-right': right,
    ...(right === 'open' && { security: [] }),
    parameters: [
      ...parameters('path', pathParameters(path)),
      ...parameters('query', operation.query),
      ...parameters('header', operation.headers),
    ].map((each) => parts.written('parameters', each.name, each)),
    ...(body && { requestBody: { required: true, content: body } }),
    responses: responses(operation, EXAMPLES[path], right, parts),
  };
}

/** In ascending order. */
export const errorStatuses = ({ errors = [] }: Operation, right?: Right): number[] =>
  [...new Set([...ALWAYS, ...(right === 'open' ? [] : WITH_RIGHT), ...errors])].sort((a, b) => a - b);

function pathParameters(path: string): Record<string, Parameter> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return Object.fromEntries(
    names.map((name) => {
      if (!Object.hasOwn(PATH_PARAMETERS, name))
        throw new Error(`The path parameter ${name} of ${path} is not described.`);
      return [name, { ...PATH_PARAMETERS[name], required: true }];
    }),
  );
}

const parameters = (place: string, described: Record<string, Parameter> = {}): (Part & { name: string })[] =>
  Object.entries(described).map(([name, { description, schema, example, required, component }]) => ({
    name,
    in: place,
    description,
    ...(required && { required }),
    schema,
    ...(example !== undefined && { example }),
    ...(component && { component }),
  }));

function responses(
  operation: Operation,
  examples: Record<string, unknown> = {},
  right: Right | undefined,
  parts: PartWriter,
): Schema {
  const { answer, answers = {}, answerHeaders, example } = operation;
  const good: Record<number, ResponseDescription> = { ...answers };
  if (answer) {
    if (!isSchemaName(answer)) throw new Error(`There is no schema ${answer}.`);
    good[200] = {
      description: 'The answer.',
      headers: answerHeaders,
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` }, example } },
    };
  }
  const bad = errorStatuses(operation, right).filter((status) => !(status in good));
  return {
    ...Object.fromEntries(
      Object.entries(good).map(([status, each]) => [status, response(Number(status), each, examples, parts)]),
    ),
    ...Object.fromEntries(bad.map((status) => [status, problemRef(status)])),
  };
}

const response = (
  status: number,
  { description, headers, content }: ResponseDescription,
  examples: Record<string, unknown>,
  parts: PartWriter,
): Schema => ({
  description: description || STATUS_CODES[status],
  ...(headers && {
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, each]) => [name, parts.written('headers', name, header(each))]),
    ),
  }),
  ...(content && {
    content: Object.fromEntries(
      Object.entries(content).map(([type, each]) => [
        type,
        media({ ...each, example: each.example ?? examples[type] }),
      ]),
    ),
  }),
});

const header = ({ description, schema, example, component }: Parameter): Part => ({
  description,
  schema,
  ...(example !== undefined && { example }),
  ...(component && { component }),
});

const media = ({ schema, example }: MediaType): Schema => ({
  schema,
  ...(example !== undefined && { example }),
});
