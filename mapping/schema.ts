import { FORMS, type Form, ISSUE_FIELDS, KEYS_OF, PARTY_FIELDS } from './document.js';

type Schema = { readonly [key: string]: unknown };

const VALUE: Schema = { $ref: '#/components/schemas/MappingValue' };
const TEXT: Schema = { type: 'string', minLength: 1 };
const SCALAR: Schema = { type: ['string', 'number', 'boolean', 'null'] };
const ONE_CHARACTER: Schema = { type: 'string', minLength: 1, maxLength: 1 };

const texts = (most: Schema = {}): Schema => ({ type: 'array', items: TEXT, ...most });

const object = (properties: Record<string, Schema>, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

const described = (schema: Schema, description: string): Schema => ({ ...schema, description });

const valuesOf = (names: readonly string[]): Record<string, Schema> =>
  Object.fromEntries(names.map((name) => [name, VALUE]));

const STEPS: Record<string, Schema> = {
  missing: described(texts({ minItems: 1, maxItems: 20 }), 'Texts that mean that there is no value.'),
  split: described(TEXT, 'The separator of a list in one cell.'),
  values: {
    type: 'object',
    additionalProperties: SCALAR,
    description:
      'What a text stands for, in whatever case; a key may end in `*`. Null: no report; of a list: no item.',
  },
  otherwise: described(SCALAR, 'For texts that `values` does not list; left out, the row is refused.'),
  date: {
    anyOf: [TEXT, texts({ minItems: 1, maxItems: 20 })],
    description: 'A format such as `d MMMM yyyy`, or several of which the first that fits is taken.',
  },
  zone: described(TEXT, "The zone of times without one, where it is not the mapping's."),
  number: { const: true },
  optional: described({ const: true }, 'The table need not have the columns that are named.'),
  json: {
    anyOf: [{ const: true }, TEXT],
    description: 'JSON in a cell: all of it, or the member of that name.',
  },
};

const FORM: Record<
  Form,
  { properties: Record<string, Schema>; required: readonly string[]; description: string }
> = {
  column: {
    properties: { column: { anyOf: [TEXT, texts({ minItems: 1, maxItems: 20 })] }, ...STEPS },
    required: ['column'],
    description: 'The text of a cell.',
  },
  template: {
    properties: { template: TEXT, ...STEPS },
    required: ['template'],
    description: 'A text with `{column}` in it.',
  },
  item: {
    properties: { item: { const: true }, ...STEPS },
    required: ['item'],
    description: 'The item of `each`.',
  },
  party: {
    properties: valuesOf(KEYS_OF.party),
    required: ['party'],
    description:
      'The id of a party named by its id, a code, an alias or its name; made where it is not there.',
  },
  issue: {
    properties: valuesOf(KEYS_OF.issue),
    required: ['issue'],
    description: 'The id of an issue named by its id or its proposition; made where it is not there.',
  },
  id: {
    properties: { id: VALUE },
    required: ['id'],
    description: 'A readable id, the same for the same text.',
  },
  first: {
    properties: { first: { type: 'array', items: {} } },
    required: ['first'],
    description: 'The first that gives something.',
  },
  each: {
    properties: { each: VALUE, as: VALUE },
    required: ['each', 'as'],
    description: 'For each item of a list, an object.',
  },
};

/** The JSON Schema of a value. */
export const VALUE_SCHEMA: Schema = {
  description: 'A constant, a form of value, or a list or an object of values.',
  anyOf: [
    { type: ['string', 'number', 'boolean'] },
    // Nested values, which type generators cannot follow in a list of themselves.
    { type: 'array', items: {} },
    ...FORMS.map((form) =>
      described(object(FORM[form].properties, FORM[form].required), FORM[form].description),
    ),
    {
      type: 'object',
      propertyNames: { not: { enum: [...FORMS, 'as', ...Object.keys(STEPS)] } },
      additionalProperties: VALUE,
      description: 'An object of values.',
    },
  ],
};

const REPORT = object(
  {
    type: described(VALUE, 'The type of the report.'),
    when: described(VALUE, 'Only rows where this gives something.'),
    unless: described(VALUE, 'Not rows where this gives something.'),
    each: described(VALUE, 'One report for each item of this list, which then is `{"item": true}`.'),
    ...valuesOf(['occurredOn', 'data', 'admit', 'source', 'coding', 'coder', 'note', 'eventId']),
  },
  ['type', 'data'],
);

/** The JSON Schema of a mapping; `checkMapping` reports the same in words, and also unknown formats, zones and languages, and constants that are no codes. */
export const MAPPING_SCHEMA: Schema = {
  ...object(
    {
      name: { type: 'string', minLength: 1, maxLength: 100 },
      description: { type: 'string' },
      table: {
        ...object({ separator: ONE_CHARACTER, quote: ONE_CHARACTER, encoding: TEXT }),
        description: 'How the table is written, where that should not be recognised.',
      },
      zone: described(TEXT, 'IANA name of the zone of times that have none; UTC where it is left out.'),
      language: described(TEXT, 'Tag of the language in which months are named; `en` where it is left out.'),
      negotiation: described(
        object(valuesOf(['title', 'description', 'occurredOn'])),
        'Opens the negotiation where it is not there yet.',
      ),
      parties: described(object(valuesOf(PARTY_FIELDS)), 'How parties are made where they are first named.'),
      issues: described(object(valuesOf(ISSUE_FIELDS)), 'How issues are made where they are first named.'),
      join: {
        type: 'object',
        additionalProperties: TEXT,
        description: 'Other tables by name, and the column that both have.',
      },
      reports: { type: 'array', minItems: 1, maxItems: 20, items: REPORT },
      joint: described(
        texts({ minItems: 1, maxItems: 20 }),
        'Rows with the same values in these columns that report the same become one joint statement.',
      ),
      leaveOut: { anyOf: [texts(), { const: '*' }], description: 'Columns that are not kept in the note.' },
    },
    ['reports'],
  ),
  description: 'How the rows of a table become reports.',
};
