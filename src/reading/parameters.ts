import { EVENT_TYPES } from '../../events/catalogue.js';
import { CSV_COLUMNS } from '../exchange/export-csv.js';
import type { Parameter } from '../http/describe.js';
import { ID_SCHEMA, PAGING, TIMES } from '../http/parameters.js';
import { limit, listOf, oneOf, readPosition, text, type Reader } from '../http/query.js';
import { knownAt, moment, windowEnd, windowStart } from './times.js';

/** A query parameter: its description in `/openapi.json`, and its parser. */
export interface QueryParameter<T = unknown> extends Parameter {
  read: Reader<T>;
}

export type QueryParameters = Record<string, QueryParameter>;

/** The parsed values of a query; every parameter is optional. */
export type ValuesOf<Q extends QueryParameters> = { [K in keyof Q]?: ReturnType<Q[K]['read']> };

export const readersOf = (parameters: QueryParameters): Record<string, Reader<unknown>> =>
  Object.fromEntries(Object.entries(parameters).map(([name, { read }]) => [name, read]));

export const describe = (parameters: QueryParameters): Record<string, Parameter> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { read: _, ...described }]) => [name, described]),
  );

export const TWO_TIMES = {
  asOf: { ...TIMES.asOf, read: moment },
  knownAt: { ...TIMES.knownAt, read: knownAt },
};

export const PAGES = {
  limit: { ...PAGING.limit, read: limit },
  cursor: { ...PAGING.cursor, read: text },
};

export const PARTY = {
  description: 'Only what concerns this party.',
  schema: ID_SCHEMA,
  example: 'RU',
  read: text,
};

export const PARTY_ANYWHERE = {
  component: 'partyAnywhere',
  description:
    'A party in whichever negotiations: its id, or `scheme:value` of one of its codes. It is the same in two where they share a code; or, where either has none, where the id is the same.',
  schema: { type: 'string', maxLength: 1001 },
  example: 'ISO 3166-1 alpha-2:RU',
  read: text,
};

export const ISSUE_ANYWHERE = {
  component: 'issueAnywhere',
  description: 'Only what concerns an issue of this id.',
  schema: ID_SCHEMA,
  example: 'ceasefire-first',
  read: text,
};

/** Feed readers and calendars cannot send headers. */
export const FEED_KEY = {
  key: {
    description:
      'A key made for feeds (`parley keys add NAME --feed`), for those who cannot send a header. It is not logged.',
    schema: { type: 'string' },
    read: text,
  },
};

export const ISSUE = {
  description: 'Only what concerns this issue.',
  schema: ID_SCHEMA,
  example: 'ceasefire-first',
  read: text,
};

const dateText = { type: 'string', maxLength: 64 };

/** A date, interpreted like `asOf`. */
export const momentParameter = (description: string, example = '2025-09-30') => ({
  description,
  schema: dateText,
  example,
  read: moment,
});

export const knownParameter = (description: string) => ({
  description,
  schema: dateText,
  example: '2025-10-31',
  read: knownAt,
});

export const WINDOW = {
  from: {
    description: 'Only what may have happened at or after this EDTF date; days count whole.',
    schema: dateText,
    example: '2025-09-01',
    read: windowStart,
  },
  to: {
    description: 'Only what may have happened at or before this EDTF date; days count whole.',
    schema: dateText,
    example: '2025-10-31',
    read: windowEnd,
  },
};

export const TYPE = {
  description: `Only reports of this type, or of several, separated by commas: ${EVENT_TYPES.join(', ')}.`,
  schema: { type: 'string' },
  example: 'PositionStated,PositionWithdrawn',
  read: listOf('type', EVENT_TYPES),
};

export const ORDER = {
  description: '`asc` (earliest first, the default) or `desc`.',
  schema: { type: 'string', enum: ['asc', 'desc'], default: 'asc' },
  read: oneOf('order', ['asc', 'desc'] as const),
};

export const FROM_POSITION = {
  description: 'Where to begin in the log, inclusive; by default at its beginning.',
  schema: { type: 'string', pattern: '^[0-9]+$' },
  example: '1',
  read: readPosition,
};

export const FORMAT = {
  description: '`ndjson` (what an import accepts, the default) or `csv`.',
  schema: { type: 'string', enum: ['ndjson', 'csv'], default: 'ndjson' },
  read: oneOf('format', ['ndjson', 'csv'] as const),
};

export const COLUMNS = {
  description: `Of a table: which columns it has and in which order, with commas between them; left out, all: ${CSV_COLUMNS.join(', ')}.`,
  schema: { type: 'string' },
  example: 'occurredOn,type,parties,stance,summary',
  read: listOf('columns', CSV_COLUMNS),
};
